"""The layout of two: beside each other while both fit, else below each other."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from backrx_desktop.ui.look import Look
from backrx_desktop.ui.spread import Spread
from backrx_desktop.ui.widgets.text import Text


class Two(QWidget):
    def __init__(self, look: Look, words: str = "How long it takes to get into place") -> None:
        super().__init__()
        self.label = Text(look, words, wrap=True)
        self.control = QPushButton()
        self.control.setFixedSize(200, 72)
        self.spread = Spread(look, self, least=280, margins=(10, 5, 10, 5))
        self.spread.addWidget(self.label)
        self.spread.addWidget(self.control)


@pytest.fixture
def two(qtbot: QtBot, look: Look) -> Two:
    widget = Two(look)
    qtbot.addWidget(widget)
    return widget


def test_both_stand_beside_each_other_in_the_middle_of_the_row(two: Two) -> None:
    two.spread.setGeometry(QRect(0, 0, 800, 100))
    assert two.control.geometry() == QRect(590, 14, 200, 72)
    assert two.label.geometry().left() == 10
    assert two.label.geometry().width() == 800 - 20 - 200 - 24
    assert abs(two.label.geometry().center().y() - 50) <= 1


def test_where_the_words_would_be_squeezed_the_control_goes_below(two: Two) -> None:
    two.spread.setGeometry(QRect(0, 0, 500, 400))
    assert two.label.geometry().width() == 480
    assert two.control.geometry().top() == two.label.geometry().bottom() + 1 + 16


def test_the_least_width_grows_with_the_text(two: Two, look: Look) -> None:
    two.spread.setGeometry(QRect(0, 0, 560, 400))
    assert two.control.x() > two.label.x()
    look.set_text_size(2.0)
    two.spread.setGeometry(QRect(0, 0, 560, 400))
    assert two.control.y() > two.label.y()


def test_short_words_need_no_more_than_they_are(qtbot: QtBot, look: Look) -> None:
    widget = Two(look, "Sets")
    qtbot.addWidget(widget)
    widget.spread.setGeometry(QRect(0, 0, 330, 200))
    assert widget.control.x() > widget.label.x()


@pytest.mark.parametrize("width", range(230, 900, 67))
def test_the_height_asked_for_is_the_height_taken(two: Two, width: int) -> None:
    height = two.spread.heightForWidth(width)
    two.spread.setGeometry(QRect(0, 0, width, height))
    lowest = max(two.label.geometry().bottom(), two.control.geometry().bottom())
    assert lowest == height - 5 - 1
    assert two.label.height() >= two.label.heightForWidth(two.label.width())


def test_what_is_hidden_leaves_all_the_width(two: Two) -> None:
    two.control.hide()
    two.spread.setGeometry(QRect(0, 0, 500, 100))
    assert two.label.geometry().width() == 480
