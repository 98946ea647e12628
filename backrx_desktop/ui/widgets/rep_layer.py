"""The rep dots of a ring over time: which rest, and which is filling, 280 ms, out-cubic.

A dot that is filling is left out of what rests and painted on top until it has filled; so is the
hollow dot of the rep under way, whose colour goes with the phase.
"""

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QPainter

from backrx_desktop.core.exercise import Side
from backrx_desktop.ui.player.ring_view import CountView, RingView
from backrx_desktop.ui.theme import PhaseTone, Theme
from backrx_desktop.ui.widgets.arcs import RingShape
from backrx_desktop.ui.widgets.rep_dots import (
    PENDING,
    DotRow,
    DotState,
    draw_dot,
    full_row,
    side_row,
)

FILL_SECONDS = 0.28
_DESIGN_DISTANCE = 400.0

DotKey = tuple[Side | None, int]


class RepLayer:
    """Paints the dots of the latest view it was shown."""

    def __init__(self) -> None:
        self._view: RingView | None = None
        self._rows: dict[Side | None, DotRow] = {}
        self._filling: dict[DotKey, float] = {}

    def show(self, view: RingView, now: float, *, animated: bool) -> None:
        """Take over `view`; the dot of a count that rose by one fills from `now` on."""
        before = {count.side: count for count in self._view.counts} if self._view else {}
        if self._view is None or self._view.counts != view.counts:
            self._rows = {count.side: _row(count) for count in view.counts}
            # An exercise without sides may follow while a dot of one with sides still fills.
            self._filling = {key: at for key, at in self._filling.items() if key[0] in self._rows}
            for count in view.counts:
                self._note(before.get(count.side), count, now, animated)
        self._view = view

    def _note(self, old: CountView | None, new: CountView, now: float, animated: bool) -> None:
        if old is None or old.total != new.total or new.done < old.done:
            stale = [key for key in self._filling if key[0] is new.side]
            for key in stale:
                del self._filling[key]
        elif animated and new.done == old.done + 1:
            self._filling[new.side, old.done] = now

    def moving(self) -> bool:
        """Whether a dot is filling."""
        return bool(self._filling)

    def settle(self, now: float) -> bool:
        """Let dots that have filled rest; True if there were any."""
        full = [key for key, began in self._filling.items() if now - began >= FILL_SECONDS]
        for key in full:
            del self._filling[key]
        return bool(full)

    def area(self, shape: RingShape) -> QRect:
        """The pixels of the dots that move: those filling, and the hollow one."""
        area = QRectF()
        current = self._current()
        for side, index in (*self._filling, *((current,) if current else ())):
            at = shape.point(self._rows[side].angles[index], shape.dots)
            reach = self._radius(side, shape) * 1.5 + 2
            area |= QRectF(at.x() - reach, at.y() - reach, 2 * reach, 2 * reach)
        return area.toAlignedRect()

    def paint_still(self, painter: QPainter, shape: RingShape, theme: Theme) -> None:
        """Every dot that rests."""
        view = self._view
        if view is None:
            return
        for count in view.counts:
            radius = self._radius(count.side, shape)
            for index, angle in enumerate(self._rows[count.side].angles):
                if (count.side, index) in self._filling:
                    continue
                state = _state(count, index, underway=view.underway)
                if state is DotState.CURRENT:
                    continue
                colour = _colour(state, view, theme)
                at = shape.point(angle, shape.dots)
                draw_dot(painter, at, radius, state, colour, shape.dots / _DESIGN_DISTANCE)

    def paint_moving(self, painter: QPainter, shape: RingShape, theme: Theme, now: float) -> None:
        """The hollow dot, and those that are filling as far as they have at `now`."""
        view = self._view
        if view is None:
            return
        unit = shape.dots / _DESIGN_DISTANCE
        for (side, index), began in self._filling.items():
            share = min(1.0, max(0.0, (now - began) / FILL_SECONDS))
            eased = 1.0 - (1.0 - share) ** 3
            radius = self._radius(side, shape) * (PENDING + (1.0 - PENDING) * eased)
            at = shape.point(self._rows[side].angles[index], shape.dots)
            colour = _colour(DotState.DONE, view, theme)
            draw_dot(painter, at, radius, DotState.DONE, colour, unit)
        current = self._current()
        if current is not None:
            side, index = current
            at = shape.point(self._rows[side].angles[index], shape.dots)
            colour = _colour(DotState.CURRENT, view, theme)
            draw_dot(painter, at, self._radius(side, shape), DotState.CURRENT, colour, unit)

    def _current(self) -> DotKey | None:
        """The dot of the rep under way."""
        view = self._view
        if view is None or not view.underway:
            return None
        for count in view.counts:
            if count.active and count.done < count.total:
                return count.side, count.done
        return None

    def _radius(self, side: Side | None, shape: RingShape) -> float:
        return self._rows[side].radius * shape.dots / _DESIGN_DISTANCE


def _row(count: CountView) -> DotRow:
    if count.side is None:
        return full_row(count.total, _DESIGN_DISTANCE)
    return side_row(count.total, count.side, _DESIGN_DISTANCE)


def _state(count: CountView, index: int, *, underway: bool) -> DotState:
    if index < count.done:
        return DotState.DONE
    if count.waiting:
        return DotState.WAITING
    current = count.active and underway and index == count.done
    return DotState.CURRENT if current else DotState.PENDING


def _colour(state: DotState, view: RingView, theme: Theme) -> QColor:
    if state is DotState.DONE:
        return theme.text3 if view.paused else theme.phase(PhaseTone.HOLD).colour
    if state is DotState.CURRENT:
        return theme.text3 if view.paused else theme.phase(view.tone).colour
    return theme.dot_waiting if state is DotState.WAITING else theme.dot
