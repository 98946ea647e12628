"""What a frame of the figure costs, 900 x 600 and smooth.

Printed beside its aims, and beside a frame that was kept; measured in time of the processor, so
that a busy machine counts less. The ring and a thumbnail for comparison.
"""

import gc
import time
from collections.abc import Callable, Iterator
from statistics import median

import pytest
from PySide6.QtCore import QSize, QSizeF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from backrx_desktop.body.motion import sample
from backrx_desktop.content.load import load_content
from backrx_desktop.ui.figure.cel import FORMAT, Cel
from backrx_desktop.ui.figure.kept_cels import KeptCels
from backrx_desktop.ui.figure.palette import colours_of
from backrx_desktop.ui.figure.picture import Arrow, Picture
from backrx_desktop.ui.figure.thumbnail import thumbnail
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.player.ring_view import ring_view
from backrx_desktop.ui.theme import DARK
from backrx_desktop.ui.widgets.ring import AREA, Ring
from tests.core.exercises import lift, timeline_of
from tests.core.sitting import Sitting
from tests.fake_clock import FakeClock

pytestmark = pytest.mark.benchmark

SIZE = (900, 600)
FRAMES = 60
AIM_MS, MOST_AIM_MS = 6.0, 12.0
THUMBNAIL_AIM_MS = 25.0


def timed(frames: int, work: Callable[[int], None]) -> list[float]:
    """Milliseconds of each frame but the first two, which fill what is kept."""
    spent = []
    for i in range(frames):
        began = time.thread_time()
        work(i)
        spent.append((time.thread_time() - began) * 1000)
    return sorted(spent[2:])


def told(name: str, spent: list[float], aside: str = "") -> None:
    print(f"{name:24} p50 {median(spent):5.2f} ms  most {spent[-1]:5.2f} ms  {aside}")


@pytest.fixture
def frozen() -> Iterator[None]:
    """What has been made so far is left to stay, as the app does once it has started."""
    gc.collect()
    gc.freeze()
    yield
    gc.unfreeze()


class Reel:
    """One movement of a figure, painted over its ground; frames are made once and kept."""

    def __init__(self, picture: Picture) -> None:
        self.picture = picture
        self.hues = colours_of(DARK, DARK.surface, DARK.raised)
        self.kept = KeptCels(most=50_000_000)
        self.image = QImage(*SIZE, FORMAT)
        self.made = 0

    def make(self, i: int) -> Cel:
        self.made += 1
        share = i / (FRAMES - 1)
        body = sample(self.picture.figure, 0, share, breath=0.5)
        frame = self.picture.frame(body, self.hues, arrow=Arrow(0, share))
        return self.picture.cel(frame, QSizeF(*SIZE), 1.0, flipped=False)

    def show(self, i: int) -> None:
        cel = self.kept.cel("reel", i, lambda: self.make(i), again=True)
        painter = QPainter(self.image)
        self.picture.paint_ground(painter, QSizeF(*SIZE), self.hues, flipped=False)
        cel.paint(painter)
        painter.end()

    def pack(self, i: int) -> None:
        """In the pause after a frame."""
        self.kept.cel("reel", i, lambda: self.make(i), again=True)
        self.kept.pack()


def test_a_frame_of_any_figure(qapp: QApplication, frozen: None) -> None:
    new: list[float] = []
    again: list[float] = []
    figures = load_content().figures
    for name, figure in figures.items():
        reel = Reel(Picture(figure))
        spent = timed(FRAMES, reel.show)
        told(name, spent)
        new += spent
        for i in range(FRAMES):
            reel.pack(i)
        made = reel.made
        again += timed(FRAMES, reel.show)
        assert reel.made == made, "what is kept is not made again"
    told("new", sorted(new), f"aims {AIM_MS:.0f} and {MOST_AIM_MS:.0f} ms")
    told("kept", sorted(again), f"1/{median(new) / median(again):.1f} of a new one")
    assert len(new) == len(again) == len(figures) * (FRAMES - 2)


def test_the_ring_alone_for_comparison(qtbot: QtBot, look: Look) -> None:
    clock = FakeClock()
    sitting = Sitting(timeline_of(lift(20)), clock=clock).run_to(11.0)
    ring = Ring(look, clock.now)
    qtbot.addWidget(ring)
    ring.resize(AREA.size().toSize())
    ring.show()

    def frame(_: int) -> None:
        sitting.tick(1 / 24)
        ring.show_view(ring_view(sitting.moment()))
        QApplication.processEvents()

    told("the ring", timed(FRAMES, frame))


def test_a_thumbnail_does_not_stop_a_frame(qapp: QApplication) -> None:
    content = load_content()
    named = list(content.figures.items())
    painted = []

    def frame(i: int) -> None:
        name, figure = named[i % len(named)]
        painted.append(thumbnail(content.library.exercises[name], figure, DARK, QSize(168, 100)))

    told("a thumbnail", timed(2 * len(named), frame), f"aim {THUMBNAIL_AIM_MS:.0f} ms at most")
    assert {each.size().toTuple() for each in painted} == {(168, 100)}
