"""What a frame of the player costs at 1080p, in time of the processor: others do not count."""

from statistics import median, quantiles
from time import thread_time

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from backrx_desktop.core.exercise import Exercise
from backrx_desktop.ui.look import Look
from tests.benchmarks.conftest import Tell
from tests.core.exercises import lift, rest_on_floor, stretch, timeline_of
from tests.ui.playing import Playing

pytestmark = pytest.mark.benchmark

FRAME = 1 / 30
AIM = 8
"""Milliseconds, nineteen times out of twenty."""


@pytest.mark.parametrize("exercise", [lift(20), stretch(30), rest_on_floor()], ids=lambda e: e.name)
def test_a_frame(qtbot: QtBot, look: Look, exercise: Exercise, tell: Tell) -> None:
    playing = Playing(qtbot, look, timeline_of(exercise))
    spent = []
    for _frame in range(1200):
        playing.sitting.tick(FRAME)
        began = thread_time()
        playing.page.show_moment(playing.sitting.moment())
        QApplication.processEvents()
        spent.append((thread_time() - began) * 1000)
    assert playing.page.isVisible()
    p95 = quantiles(spent, n=20)[-1]
    tell(
        f"{exercise.name}: median {median(spent):.2f} ms, p95 {p95:.2f} ms (aim {AIM}), "
        f"most {max(spent):.2f} ms"
    )
