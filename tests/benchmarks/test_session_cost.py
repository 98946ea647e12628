"""A look at a running session is cheap, however many steps it has."""

from statistics import median
from time import perf_counter

import pytest

from backrx_desktop.content.load import load_content
from backrx_desktop.core import narration
from backrx_desktop.core.cues import VoiceLevel
from backrx_desktop.core.exercise import DoseOverride
from backrx_desktop.core.expansion import expand
from backrx_desktop.core.moment import moment
from backrx_desktop.core.prescription import Pacing

MOST_SECONDS = 0.0003
LOOKS = 2000

pytestmark = pytest.mark.benchmark


@pytest.mark.parametrize(
    ("routine", "dose"),
    [
        ("leg-lifts", DoseOverride()),
        ("leg-lifts", DoseOverride(target=40, sets=3)),
        ("strength-ladder", DoseOverride(target=40)),
        ("floor-evening", DoseOverride()),
    ],
)
def test_tick_and_moment(routine: str, dose: DoseOverride) -> None:
    library = load_content().library
    plan = library.routines[routine]
    pacing = Pacing(doses={step.exercise: dose for step in plan.steps})
    timeline = expand(plan, library.exercises, pacing)
    session, _ = narration.start(timeline, 0.0, VoiceLevel.FULL)
    ticks, moments = [], []
    for look in range(1, LOOKS):
        now = timeline.seconds * look / LOOKS
        begun = perf_counter()
        session, _ = narration.tick(session, now, VoiceLevel.FULL)
        ticked = perf_counter()
        moment(session, now)
        ticks.append(ticked - begun)
        moments.append(perf_counter() - ticked)
    assert median(ticks) < MOST_SECONDS
    assert median(moments) < MOST_SECONDS
