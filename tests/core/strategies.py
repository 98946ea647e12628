"""Any exercise, any routine, and anything a person may do while it runs.

Seconds are quarters, so that sums are exact and equal means equal.
"""

from dataclasses import dataclass, replace

from hypothesis import strategies as st

from backrx_desktop.core.exercise import (
    DoseKind,
    DoseOverride,
    Exercise,
    Phase,
    PhaseKind,
    Position,
    Side,
    Sides,
)
from backrx_desktop.core.prescription import Pacing
from backrx_desktop.core.session import Command
from backrx_desktop.core.timeline import Timeline
from tests.core import exercises as an

QUARTER = 0.25


def quarters(low: float, high: float) -> st.SearchStrategy[float]:
    return st.integers(int(low / QUARTER), int(high / QUARTER)).map(lambda n: n * QUARTER)


def phases() -> st.SearchStrategy[tuple[Phase, ...]]:
    one = st.builds(
        Phase, st.just("GO"), st.sampled_from(PhaseKind), quarters(0.5, 6), st.just("go")
    )
    return st.lists(one, min_size=1, max_size=4).map(tuple).filter(_is_rep)


def _is_rep(some: tuple[Phase, ...]) -> bool:
    return any(phase.kind is not PhaseKind.REST for phase in some)


@st.composite
def exercises(draw: st.DrawFn, sides: st.SearchStrategy[Sides] | None = None) -> Exercise:
    """One exercise of any kind; its id is its name, which the routine makes unique."""
    kind = draw(st.sampled_from(DoseKind))
    most = {DoseKind.REPS: 5, DoseKind.HOLD: 90, DoseKind.REPS_FOR: 30}[kind]
    shared = draw(sides or st.sampled_from(Sides))
    if kind is DoseKind.HOLD and shared is Sides.ALTERNATING:
        shared = Sides.EACH
    return an.exercise(
        "Move",
        kind,
        draw(st.integers(1, most)),
        sets=draw(st.integers(1, 2)),
        rest_seconds=draw(st.sampled_from([0.0, 4.0, 15.0])),
        sides=shared,
        position=draw(st.sampled_from(Position)),
        phases=(an.STAY,) if kind is DoseKind.HOLD else draw(phases()),
        setup_seconds=draw(st.sampled_from([0.0, 3.0, 10.0, 15.0])),
        switch_seconds=draw(st.sampled_from([0.0, 6.0, 12.0])),
        eyes_free=draw(st.booleans()),
    )


overrides = st.builds(
    DoseOverride,
    hold_seconds=st.none() | quarters(1, 6),
    pace=st.sampled_from([None, 0.5, 1.5]),
    self_paced=st.sampled_from([None, None, True]),
    first_side=st.none() | st.sampled_from(Side),
)


@st.composite
def timelines(draw: st.DrawFn, paced: bool = True) -> Timeline:
    """A routine of one to three exercises; without self-paced reps unless `paced`."""
    drawn = draw(st.lists(exercises(), min_size=1, max_size=3))
    chosen = [replace(one, id=f"move-{i}") for i, one in enumerate(drawn)]
    doses = {one.id: draw(overrides) for one in chosen}
    if not paced:
        doses = {name: replace(dose, self_paced=None) for name, dose in doses.items()}
    pacing = Pacing(setup_factor=draw(st.sampled_from([1.0, 1.5])))
    return an.timeline_of(*chosen, doses=doses, pacing=pacing)


@dataclass(frozen=True, slots=True)
class Act:
    """Wait so many seconds, in ticks of these lengths in turn; then ask for something."""

    seconds: float
    command: Command | None
    gap: bool = False
    """The machine sleeps instead: no tick for all of it."""


LIKELY = (
    *Command,
    *(Command.RESUME,) * 6,
    *(Command.SKIP, Command.BACK, Command.PAUSE, Command.COUNT, Command.HURT) * 2,
    *(Command.REST_A_MINUTE, Command.SMALLER) * 3,
)
"""Commands as often as they should be tried; the end not too soon."""

acts = st.builds(
    Act,
    quarters(0, 30),
    st.sampled_from([one for one in LIKELY if one is not Command.FINISH]),
    st.sampled_from([False] * 9 + [True]),
)
scripts = st.lists(acts, min_size=1, max_size=25)
rhythms = st.lists(quarters(0.25, 4.75), min_size=1, max_size=5)
"""Lengths of ticks, to be repeated; never a gap."""
