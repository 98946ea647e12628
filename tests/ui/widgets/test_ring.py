"""The ring over time: crossfades, filling dots, and painting no more than what changed."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QPaintEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from backrx_desktop.ui.look import Look
from backrx_desktop.ui.player.ring_view import RingView, ring_view
from backrx_desktop.ui.theme import DARK, LIGHT
from backrx_desktop.ui.widgets.rep_layer import RepLayer
from backrx_desktop.ui.widgets.ring import Ring
from backrx_desktop.ui.widgets.ring_colours import Crossfade, colours_of
from tests.core.exercises import lift, timeline_of
from tests.core.sitting import Sitting
from tests.fake_clock import FakeClock
from tests.ui.pixels import picture_of

CENTRE = (460, 432)
"""Of the ring, in its own widget."""


class WatchedRing(Ring):
    """Remembers what was repainted."""

    painted: list[QRect]

    def paintEvent(self, event: QPaintEvent) -> None:
        self.painted.append(event.rect())
        super().paintEvent(event)


@pytest.fixture
def fades() -> FakeClock:
    return FakeClock(5.0)


@pytest.fixture
def ring(qtbot: QtBot, look: Look, fades: FakeClock) -> WatchedRing:
    ring = WatchedRing(look, fades.now)
    ring.painted = []
    qtbot.addWidget(ring)
    ring.resize(920, 872)
    ring.show()
    QApplication.processEvents()
    return ring


def view_at(second: float) -> RingView:
    return ring_view(Sitting(timeline_of(lift(20))).run_to(second).moment())


def disc_colour(ring: Ring) -> QColor:
    return picture_of(ring).pixelColor(CENTRE[0] - 250, CENTRE[1])


def settle(ring: Ring, fades: FakeClock) -> None:
    fades.advance(1.0)
    ring.animate()
    QApplication.processEvents()


def test_the_disc_crossfades_in_220_milliseconds(ring: WatchedRing, fades: FakeClock) -> None:
    ring.show_view(view_at(11.9))
    settle(ring, fades)
    assert disc_colour(ring) == DARK.move.disc
    ring.show_view(view_at(12.0))
    assert disc_colour(ring) == DARK.move.disc
    fades.advance(0.11)
    between = disc_colour(ring)
    assert between not in (DARK.move.disc, DARK.hold.disc)
    fades.advance(0.12)
    assert disc_colour(ring) == DARK.hold.disc


def test_a_frame_of_a_fade_is_left_out_where_there_is_no_room_for_it(
    qtbot: QtBot, look: Look, fades: FakeClock
) -> None:
    room: list[bool] = [True]
    ring = WatchedRing(look, fades.now, room=lambda: room[-1])
    ring.painted = []
    qtbot.addWidget(ring)
    ring.resize(920, 872)
    ring.show()
    ring.show_view(view_at(11.9))
    settle(ring, fades)
    ring.show_view(view_at(12.0))
    QApplication.processEvents()
    for there in (True, False, True):
        room.append(there)
        ring.painted = []
        fades.advance(0.05)
        ring.animate()
        QApplication.processEvents()
        assert bool(ring.painted) is there
    room.append(False)
    ring.show_view(view_at(12.5))
    assert disc_colour(ring) != DARK.hold.disc
    settle(ring, fades)
    room.append(True)
    settle(ring, fades)
    assert disc_colour(ring) == DARK.hold.disc, "the fade comes to its end all the same"


def test_with_reduced_motion_it_cuts(ring: WatchedRing, look: Look, fades: FakeClock) -> None:
    look.set_reduced_motion(True)
    ring.show_view(view_at(11.9))
    ring.show_view(view_at(12.0))
    assert disc_colour(ring) == DARK.hold.disc


def test_in_a_window_put_away_it_cuts(ring: WatchedRing, fades: FakeClock) -> None:
    ring.show_view(view_at(11.9))
    settle(ring, fades)
    ring.showMinimized()
    QApplication.processEvents()
    ring.painted = []
    ring.show_view(view_at(12.0))
    QApplication.processEvents()
    assert disc_colour(ring) == DARK.hold.disc
    fades.advance(0.1)
    ring.animate()
    assert len(ring.painted) <= 2


def test_a_change_of_theme_shows_at_once(ring: WatchedRing, look: Look) -> None:
    ring.show_view(view_at(12.5))
    look.set_theme(LIGHT)
    assert disc_colour(ring) == LIGHT.hold.disc


def test_a_fade_taken_over_goes_on_from_what_shows() -> None:
    lifting, holding = (colours_of(view_at(second), DARK) for second in (11.0, 12.5))
    fade = Crossfade(lifting)
    fade.aim(holding, 10.0, cut=False)
    shown = fade.at(10.11)
    fade.aim(lifting, 10.11, cut=False)
    assert fade.at(10.11) == shown
    assert fade.at(10.5) == lifting


def test_a_completed_rep_fills_its_dot_in_280_milliseconds() -> None:
    layer = RepLayer()
    before, after = view_at(16.9), view_at(17.1)
    assert (before.counts[0].done, after.counts[0].done) == (0, 1)
    layer.show(before, 5.0, animated=True)
    assert not layer.moving()
    layer.show(after, 5.0, animated=True)
    assert layer.moving()
    assert not layer.settle(5.27)
    assert layer.settle(5.29)
    assert not layer.moving()


def test_a_side_begun_again_fills_nothing() -> None:
    layer = RepLayer()
    view = view_at(30.0)
    layer.show(view, 5.0, animated=True)
    emptied = tuple(replace(count, done=0) for count in view.counts)
    layer.show(replace(view, counts=emptied), 5.0, animated=True)
    layer.show(view, 5.0, animated=False)
    assert not layer.moving()


def test_in_a_hold_only_the_new_piece_of_the_arc_is_painted(
    ring: WatchedRing, fades: FakeClock
) -> None:
    ring.show_view(view_at(12.10))
    settle(ring, fades)
    ring.painted.clear()
    ring.show_view(view_at(12.13))
    QApplication.processEvents()
    (area,) = ring.painted
    assert area.width() < 80
    assert area.height() < 80


def test_a_lifting_disc_leaves_the_corners_alone(ring: WatchedRing, fades: FakeClock) -> None:
    ring.show_view(view_at(11.0))
    settle(ring, fades)
    ring.painted.clear()
    ring.show_view(view_at(11.1))
    QApplication.processEvents()
    (area,) = ring.painted
    assert area.width() <= 710
    assert not area.contains(20, 860)


def test_the_same_view_paints_nothing(ring: WatchedRing, fades: FakeClock) -> None:
    ring.show_view(view_at(11.0))
    settle(ring, fades)
    ring.painted.clear()
    ring.show_view(view_at(11.0))
    QApplication.processEvents()
    assert ring.painted == []


def test_what_is_painted_in_pieces_is_what_is_painted_at_once(
    qtbot: QtBot, ring: WatchedRing, look: Look, fades: FakeClock
) -> None:
    for tenth in range(95, 190):
        ring.show_view(view_at(tenth / 10))
        QApplication.processEvents()
    settle(ring, fades)
    whole = WatchedRing(look, fades.now)
    whole.painted = []
    qtbot.addWidget(whole)
    whole.resize(ring.size())
    whole.show()
    whole.show_view(view_at(18.9))
    settle(whole, fades)
    assert picture_of(ring) == picture_of(whole)


def test_it_names_the_phase(ring: WatchedRing) -> None:
    ring.show_view(view_at(12.5))
    assert ring.accessibleName() == "HOLD"
    ring.show_view(replace(view_at(12.5), paused=True))
    assert ring.accessibleName() == "PAUSED"
