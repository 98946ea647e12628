"""The bar of the best set, and the names of its goals."""

import pytest
from PySide6.QtCore import QRect
from pytestqt.qtbot import QtBot

from backrx_desktop.ui.look import Look
from backrx_desktop.ui.widgets.best_bar import BestBar, Goal
from tests.ui.pixels import ink, on_ground

RUNGS = (Goal(20, "Good 20", "20"), Goal(30, "Better 30", "30"), Goal(40, "Best 40", "40"))


@pytest.fixture
def bar(qtbot: QtBot, look: Look) -> BestBar:
    bar = BestBar(look)
    qtbot.addWidget(bar)
    bar.resize(600, 90)
    return bar


@pytest.mark.parametrize(("best", "width"), [(0.0, 0), (24.0, 320), (45.0, 600), (60.0, 600)])
def test_it_is_filled_up_to_the_best(bar: BestBar, look: Look, best: float, width: int) -> None:
    bar.show_best(best, RUNGS, end=45)
    picture = on_ground(look, bar, 600, 90)
    filled = ink(picture, QRect(0, 14, 600, 1), look.theme.accent)
    assert abs(filled.width() - width) <= 2


def test_reached_goals_stand_out(bar: BestBar, look: Look) -> None:
    bar.show_best(24, RUNGS, end=45)
    picture = on_ground(look, bar, 600, 90)
    bright = ink(picture, QRect(0, 2, 600, 3), look.theme.text)
    assert bright.x() == 265
    assert bright.width() in (3, 4)
    waiting = ink(picture, QRect(300, 2, 300, 3), look.theme.dot)
    assert waiting.x() == 398


def test_names_stand_below_their_goals_within_the_bar(bar: BestBar) -> None:
    bar.show_best(24, RUNGS, end=45)
    labels = bar.labels()
    assert [text for _start, text in labels] == ["Good 20", "Better 30", "Best 40"]
    assert all(0 <= start < 600 for start, _text in labels)


def test_names_that_would_overlap_give_way_to_numbers(bar: BestBar, look: Look) -> None:
    look.set_text_size(2.0)
    bar.show_best(24, RUNGS, end=45)
    assert [text for _start, text in bar.labels()] == ["20", "30", "40"]


def test_without_names_it_is_only_a_bar(bar: BestBar) -> None:
    bar.show_best(24, RUNGS, end=45)
    named = bar.sizeHint().height()
    bar.show_best(24, (Goal(20),), end=25)
    assert bar.sizeHint().height() == 30 < named
