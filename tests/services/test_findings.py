"""The headings of the history."""

from collections.abc import Iterator

import pytest

from backrx_desktop.content.load import load_content
from backrx_desktop.core.exercise import Side
from backrx_desktop.core.ladder import LadderRow
from backrx_desktop.core.pain_trend import PainFinding
from backrx_desktop.core.sides import SidesFinding, SidesRow
from backrx_desktop.core.span import Range
from backrx_desktop.services import findings
from backrx_desktop.services.session_words import week_words
from tests.content.claims import NEVER

SQUAT = load_content().library.exercises["squat"]


def row(leads: Side | None, by: float, *, seconds: bool = False) -> SidesRow:
    return SidesRow("clamshell", seconds, 20, 20, 20, None, None, leads, by)


def ladder(best: int, following: int | None) -> LadderRow:
    return LadderRow("squat", best, None, (20, 30, 40), following)


@pytest.mark.parametrize(
    ("finding", "heading"),
    [
        (PainFinding.LOWER, "Pain is usually lower afterwards"),
        (PainFinding.SAME, "Pain is about the same afterwards"),
        (PainFinding.HIGHER, "Pain is often higher afterwards. Try smaller."),
        (PainFinding.TOO_EARLY, "Too early to say"),
    ],
)
def test_pain(finding: PainFinding, heading: str) -> None:
    assert findings.pain_heading(finding) == heading


def test_numbers_of_the_week() -> None:
    assert [week_words(n) for n in (0, 1, 3)] == [
        "A new week",
        "1 session this week",
        "3 sessions this week",
    ]
    assert [findings.minutes_heading(n) for n in (0, 0.6, 37.7)] == [
        "0 minutes this week",
        "1 minute this week",
        "38 minutes this week",
    ]
    assert findings.aim_caption(45) == "Dotted line is your aim, 45"
    assert findings.aim_caption(0) == ""


def test_sides() -> None:
    assert findings.lead_label(row(None, 0)) == "even"
    assert findings.lead_label(row(Side.LEFT, 2)) == "L +2"
    assert findings.lead_label(row(Side.RIGHT, 8.2, seconds=True)) == "R +8 s"


def test_ladder() -> None:
    assert findings.ladder_label(ladder(12, 20), SQUAT) == "8 more squats to Good"
    assert findings.ladder_label(ladder(39, 40), SQUAT) == "1 more squat to Best"
    assert findings.ladder_label(ladder(44, None), SQUAT) == "Top of the ladder"


def everything() -> Iterator[str]:
    for chosen in Range:
        yield from (findings.range_name(chosen), findings.range_caption(chosen))
    for pain in PainFinding:
        yield from (findings.pain_heading(pain), findings.pain_caption(pain))
    yield from (findings.sides_heading(sides) for sides in SidesFinding)
    yield from (findings.mean_label(3.94, before=before) for before in (True, False))
    yield findings.sides_caption()


def test_all_of_it_is_calm_and_claims_nothing() -> None:
    texts = list(everything())
    assert all(texts)
    assert not any("!" in text or NEVER.search(text) for text in texts)
    assert findings.mean_label(3.94, before=True) == "before 3.9"
