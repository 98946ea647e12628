"""Cels come back as they were painted, and never take more room than they may."""

import zlib

import pytest
from PySide6.QtCore import QRect, QTimer
from PySide6.QtGui import QColor, QImage, QLinearGradient, QPainter

from backrx_desktop.ui.figure.cel import FORMAT, Cel
from backrx_desktop.ui.figure.kept_cels import KeptCels

pytestmark = pytest.mark.usefixtures("qapp")


def painted(ratio: float = 1.0) -> Cel:
    image = QImage(40, 30, FORMAT)
    image.fill(QColor(0, 0, 0, 0))
    painter = QPainter(image)
    gradient = QLinearGradient(0, 0, 40, 30)
    gradient.setColorAt(0.0, QColor(200, 40, 90, 20))
    gradient.setColorAt(1.0, QColor(10, 240, 60, 255))
    painter.fillRect(5, 5, 20, 20, gradient)
    painter.end()
    image.setDevicePixelRatio(ratio)
    return Cel(QRect(3, 4, 40, 30), image)


class Making:
    """Counts how often a cel has to be painted."""

    def __init__(self, kept: KeptCels) -> None:
        self.kept = kept
        self.made = 0

    def show(self, scene: str, instant: int, *, again: bool = True) -> Cel:
        cel = self.kept.cel(scene, instant, self.make, again=again)
        self.kept.pack()
        return cel

    def make(self) -> Cel:
        self.made += 1
        return painted()


@pytest.mark.parametrize("ratio", [1.0, 1.5])
def test_a_cel_comes_back_as_it_was_painted(ratio: float) -> None:
    kept, cel = KeptCels(), painted(ratio)
    kept.cel("scene", 1, lambda: cel, again=True)
    kept.pack()
    back = kept.cel("scene", 1, painted, again=True)
    assert back.image is not cel.image
    assert back == cel


def test_what_comes_again_is_painted_once() -> None:
    making = Making(KeptCels())
    for _rep in range(10):
        for instant in range(5):
            making.show("scene", instant)
    assert making.made == 5


def test_what_does_not_come_again_is_not_kept() -> None:
    making = Making(KeptCels())
    making.show("scene", 1, again=False)
    making.show("scene", 1, again=False)
    assert making.made == 2
    assert making.kept.size == 0


def test_one_scene_at_a_time() -> None:
    making = Making(KeptCels())
    for scene in ("left", "right", "left"):
        making.show(scene, 1)
    assert making.made == 3
    size = making.kept.size
    making.show("left", 1)
    assert (making.made, making.kept.size) == (3, size)


def test_it_takes_no_more_room_than_it_may_and_what_it_has_stays() -> None:
    one = Making(KeptCels())
    one.show("scene", 0)
    making = Making(KeptCels(most=one.kept.size * 3))
    for _rep in range(2):
        for instant in range(10):
            making.show("scene", instant)
            assert making.kept.size <= one.kept.size * 3
    assert making.made == 10 + 7


def test_full_it_packs_nothing_in_vain(monkeypatch: pytest.MonkeyPatch) -> None:
    packed: list[None] = []
    compress = zlib.compress

    def counted(pixels: bytes, level: int) -> bytes:
        packed.append(None)
        return compress(pixels, level)

    monkeypatch.setattr(zlib, "compress", counted)
    making = Making(KeptCels(most=1))
    for instant in range(5):
        making.show("scene", instant)
    assert len(packed) == 1
    making.show("other", 0)
    assert len(packed) == 2


def test_packed_it_is_smaller_than_painted() -> None:
    making = Making(KeptCels())
    assert making.show("scene", 0).image.sizeInBytes() > 3 * making.kept.size


def test_cleared_it_is_empty() -> None:
    making = Making(KeptCels())
    making.show("scene", 1)
    making.kept.cel("scene", 2, making.make, again=True)
    making.kept.clear()
    making.kept.pack()
    assert making.kept.size == 0


def test_what_was_prepared_is_not_made_again() -> None:
    making = Making(KeptCels())
    making.show("scene", 0)
    making.kept.prepare("scene", 1, making.make)
    assert making.made == 2
    making.show("scene", 1)
    assert making.made == 2
    making.kept.prepare("scene", 0, making.make)
    assert making.made == 2, "it is kept"
    making.kept.prepare("scene", 2, making.make)
    making.show("scene", 3)
    assert making.made == 4, "something else came"


def test_without_room_cels_wait_until_there_is_and_then_all_are_kept() -> None:
    room: list[bool] = [False]
    kept = KeptCels(room=lambda: room[-1])
    making = Making(kept)
    pauses: list[None] = []
    kept.idle.connect(lambda: pauses.append(None))
    [timer] = kept.findChildren(QTimer)
    for instant in range(2):
        kept.cel("scene", instant, making.make, again=True)
        timer.stop()
        timer.timeout.emit()
        assert (len(pauses), kept.size, timer.isActive()) == (0, 0, True)
    room.append(True)
    timer.timeout.emit()
    assert (len(pauses), kept.size > 0) == (1, True)
    for instant in range(2):
        making.show("scene", instant)
    assert making.made == 2


def test_what_was_kept_may_have_taken_the_room_for_the_next() -> None:
    rooms = iter((True, False))
    kept = KeptCels(room=lambda: next(rooms))
    pauses: list[None] = []
    kept.idle.connect(lambda: pauses.append(None))
    [timer] = kept.findChildren(QTimer)
    kept.cel("scene", 0, painted, again=True)
    timer.timeout.emit()
    assert (len(pauses), kept.size > 0) == (0, True)


def test_what_nobody_keeps_in_time_is_made_anew() -> None:
    making = Making(KeptCels())
    for instant in range(10):
        making.kept.cel("scene", instant, making.make, again=True)
    making.kept.pack()
    for instant in range(10):
        making.show("scene", instant)
    assert making.made == 10 + 7


def test_only_a_new_cel_is_followed_by_a_pause() -> None:
    kept = KeptCels()
    pauses: list[None] = []
    kept.idle.connect(lambda: pauses.append(None))
    [timer] = kept.findChildren(QTimer)
    kept.cel("scene", 0, painted, again=True)
    assert timer.isActive()
    timer.stop()
    timer.timeout.emit()
    assert (len(pauses), kept.size > 0) == (1, True)
    kept.cel("scene", 0, painted, again=True)
    kept.cel("scene", 1, painted, again=False)
    assert not timer.isActive()
