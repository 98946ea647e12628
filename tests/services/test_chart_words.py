"""What a chart shows, in sentences."""

import pytest

from backrx_desktop.content.load import load_content
from backrx_desktop.core.ladder import LadderRow
from backrx_desktop.services.chart_words import ladder_heading

EXERCISES = load_content().library.exercises
RUNGS = (20, 30, 40)


def climbed(name: str, best: int) -> LadderRow:
    return LadderRow(name, best, 9, RUNGS, next((one for one in RUNGS if one > best), None))


@pytest.mark.parametrize(
    ("squats", "push_ups", "heading"),
    [
        (12, 17, "3 more push-ups to Good"),
        (12, 0, "8 more squats to Good"),
        (40, 38, "2 more push-ups to Best"),
        (40, 0, "Top of the ladder"),
        (41, 40, "Top of the ladder"),
        (0, 0, "20 more squats to Good"),
    ],
)
def test_the_nearest_rung_of_those_who_climb(squats: int, push_ups: int, heading: str) -> None:
    rows = (climbed("squat", squats), climbed("push-up", push_ups))
    assert ladder_heading(rows, [EXERCISES[row.exercise] for row in rows]) == heading
