"""What a frame of the player costs at 1080p, beside its aim; and that its texts rest meanwhile.

Measured in time of the processor, so that a busy machine counts less.
"""

from statistics import median, quantiles
from time import thread_time

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from backrx_desktop.core.exercise import Exercise
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.player.panes import Panes
from tests.benchmarks.conftest import Tell
from tests.core.exercises import lift, rest_on_floor, stretch, timeline_of
from tests.ui.playing import Playing

pytestmark = pytest.mark.benchmark

FRAME = 1 / 24
FRAMES = 1200
AIM = 8
"""Milliseconds, nineteen times out of twenty."""


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """One entry for each time the texts are worked out."""
    found: list[object] = []
    show = Panes.show_words

    def counted(self: Panes, *args: object) -> None:
        found.append(args)
        show(self, *args)  # type: ignore[arg-type]

    monkeypatch.setattr(Panes, "show_words", counted)
    return found


@pytest.mark.parametrize("exercise", [lift(20), stretch(30), rest_on_floor()], ids=lambda e: e.name)
def test_a_frame(
    qtbot: QtBot, look: Look, exercise: Exercise, told: list[object], tell: Tell
) -> None:
    playing = Playing(qtbot, look, timeline_of(exercise))
    told.clear()
    spent = []
    for _frame in range(FRAMES):
        playing.sitting.tick(FRAME)
        began = thread_time()
        playing.page.show_moment(playing.sitting.moment())
        QApplication.processEvents()
        spent.append((thread_time() - began) * 1000)
    p95 = quantiles(spent, n=20)[-1]
    tell(
        f"{exercise.name}: median {median(spent):.2f} ms, p95 {p95:.2f} ms (aim {AIM}), "
        f"most {max(spent):.2f} ms"
    )
    assert 0 < len(told) <= FRAMES * FRAME
