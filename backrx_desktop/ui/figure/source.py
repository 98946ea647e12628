"""Where the figure's widget has its instants from: a session, an exercise by itself, one pose.

Instants `now` are seconds of the clock the widget was given.
"""

from typing import Protocol

from backrx_desktop.body.figure import FigureSpec
from backrx_desktop.core.exercise import Exercise, Side
from backrx_desktop.core.moment import Moment
from backrx_desktop.core.session import SessionState
from backrx_desktop.ui.figure.cadence import on_frame
from backrx_desktop.ui.figure.showing import (
    Showing,
    demonstration,
    key_figure,
    key_showing,
    showing_at,
)
from backrx_desktop.ui.player.mode import Mode, mode_of


class Source(Protocol):
    """What an exercise looks like at an instant."""

    @property
    def exercise(self) -> Exercise: ...

    def posed(self, figure: FigureSpec) -> FigureSpec:
        """As much of the exercise's figure as is ever shown."""

    @property
    def long_hold(self) -> bool:
        """Whether the figure lies small below a long hold."""

    @property
    def halted(self) -> bool:
        """Whether it stands still for now, whatever it does."""

    def age(self, now: float) -> float:
        """Seconds since what it does began; its frames are counted from there."""

    def showing(self, figure: FigureSpec, now: float, *, reduced: bool) -> Showing:
        """What it does in the frame of an instant."""


class Following:
    """A session, by its moments; between two of them time goes on by the clock."""

    def __init__(self) -> None:
        self._moment: Moment | None = None
        self._told = 0.0
        self._loop = 0.0

    def tell(self, moment: Moment, now: float) -> bool:
        """Take the next moment; true where something other than time has changed."""
        old = self._moment
        if old is not None and _self_paced(old) and _self_paced(moment) and _same(old, moment):
            self._loop += now - self._told if old.running else 0.0
        else:
            self._loop = 0.0
        self._moment, self._told = moment, now
        return old is None or (old.step, old.state, old.dose) != (
            moment.step, moment.state, moment.dose,
        )  # fmt: skip

    @property
    def exercise(self) -> Exercise:
        return self.moment.exercise

    @property
    def moment(self) -> Moment:
        """The last one told. Raises LookupError before the first."""
        if self._moment is None:
            raise LookupError("no moment was told yet")
        return self._moment

    @property
    def long_hold(self) -> bool:
        return mode_of(self.moment) is Mode.LONG_HOLD

    def posed(self, figure: FigureSpec) -> FigureSpec:
        return figure

    def age(self, now: float) -> float:
        moment = self.moment
        if moment.state is SessionState.OVER:
            return moment.step.expected
        return (self._loop if _self_paced(moment) else moment.elapsed) + self._since(now)

    def _since(self, now: float) -> float:
        return max(0.0, now - self._told) if self.moment.running else 0.0

    def showing(self, figure: FigureSpec, now: float, *, reduced: bool) -> Showing:
        moment, elapsed = self.moment, on_frame(self.age(now))
        if moment.step.seconds is not None:
            elapsed = min(elapsed, moment.step.seconds)
        return showing_at(moment, figure, elapsed, elapsed, reduced=reduced)

    @property
    def halted(self) -> bool:
        return not self.moment.running


def _self_paced(moment: Moment) -> bool:
    return moment.step.seconds is None


def _same(old: Moment, new: Moment) -> bool:
    """Whether a self-paced movement goes round as before, so that a count does not jerk it."""
    return (old.entry, old.step.side, old.step.turn) == (new.entry, new.step.side, new.step.turn)


class Demonstrating:
    """An exercise by itself, from an instant on."""

    long_hold = halted = False

    def __init__(self, exercise: Exercise, began: float) -> None:
        self.exercise = exercise
        self._began = began

    def posed(self, figure: FigureSpec) -> FigureSpec:
        return figure

    def age(self, now: float) -> float:
        return max(0.0, now - self._began)

    def showing(self, figure: FigureSpec, now: float, *, reduced: bool) -> Showing:
        return demonstration(self.exercise, figure, on_frame(self.age(now)), reduced=reduced)


class Standing:
    """The one pose that says what an exercise is."""

    long_hold = halted = False

    def __init__(self, exercise: Exercise, side: Side | None) -> None:
        self.exercise = exercise
        self._side = side
        self._posed: FigureSpec | None = None

    def posed(self, figure: FigureSpec) -> FigureSpec:
        if self._posed is None:
            self._posed = key_figure(self.exercise, figure)
        return self._posed

    def age(self, now: float) -> float:
        return 0.0

    def showing(self, figure: FigureSpec, now: float, *, reduced: bool) -> Showing:
        return key_showing(self._side)
