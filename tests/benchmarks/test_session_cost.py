"""A look at a running session is cheap, however many steps it has."""

from statistics import median
from time import thread_time

import pytest

from backrx_desktop.content.load import load_content
from backrx_desktop.core import narration
from backrx_desktop.core.exercise import DoseOverride
from backrx_desktop.core.expansion import expand
from backrx_desktop.core.moment import moment
from backrx_desktop.core.prescription import Pacing
from backrx_desktop.core.timeline import Timeline
from backrx_desktop.core.voice_level import VoiceLevel

AIM_MS = 0.3
LOOKS = 2000
LONG = DoseOverride(target=40, sets=3)
PLANS = (
    ("leg-lifts", DoseOverride()),
    ("floor-evening", DoseOverride()),
    ("strength-ladder", DoseOverride(target=40)),
    ("leg-lifts", LONG),
)

pytestmark = pytest.mark.benchmark


def timeline_of(routine: str, dose: DoseOverride) -> Timeline:
    library = load_content().library
    plan = library.routines[routine]
    pacing = Pacing(doses={step.exercise: dose for step in plan.steps})
    return expand(plan, library.exercises, pacing)


def look_through(timeline: Timeline) -> tuple[float, float]:
    """Milliseconds of a tick and of a moment, in the middle."""
    session, _ = narration.start(timeline, 0.0, VoiceLevel.FULL)
    ticks, moments = [], []
    for look in range(1, LOOKS):
        now = timeline.seconds * look / LOOKS
        begun = thread_time()
        session, _ = narration.tick(session, now, VoiceLevel.FULL)
        ticked = thread_time()
        seen = moment(session, now)
        ticks.append(ticked - begun)
        moments.append(thread_time() - ticked)
        assert seen.seconds_left == pytest.approx(timeline.seconds - now)
    return median(ticks) * 1000, median(moments) * 1000


def test_tick_and_moment() -> None:
    print(f"\na look at a session (aim {AIM_MS} ms each)")
    shortest: tuple[float, float] | None = None
    for routine, dose in PLANS:
        timeline = timeline_of(routine, dose)
        spent = look_through(timeline)
        shortest = shortest or spent
        tick, seen = (each / first for each, first in zip(spent, shortest, strict=True))
        print(
            f"{routine:16} {len(timeline.steps):5} steps  tick {spent[0]:.3f} ms ({tick:.1f} ×)"
            f"  moment {spent[1]:.3f} ms ({seen:.1f} ×)"
        )
    assert len(timeline_of(*PLANS[-1]).steps) > 3 * len(timeline_of(*PLANS[0]).steps)
