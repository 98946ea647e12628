"""Working something out beside the window."""

import threading

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from backrx_desktop.app.aside import Aside


def test_the_answer_comes_from_another_thread(qtbot: QtBot) -> None:
    aside = Aside()
    with qtbot.waitSignal(aside.done, timeout=5000) as came:
        aside.ask(threading.get_ident)
    assert came.args is not None
    assert came.args[0] != threading.get_ident()


def test_only_the_last_answer_comes(qtbot: QtBot) -> None:
    aside = Aside()
    answers: list[object] = []
    aside.done.connect(answers.append)
    begun, may_end = threading.Event(), threading.Event()

    def first() -> str:
        begun.set()
        may_end.wait(5)
        return "first"

    aside.ask(first)
    qtbot.waitUntil(begun.is_set)
    with qtbot.waitSignal(aside.done, timeout=5000):
        aside.ask(lambda: "second")
        may_end.set()
    assert answers == ["second"]


def test_the_window_paints_first(qtbot: QtBot) -> None:
    class Painted(QWidget):
        def paintEvent(self, event: QPaintEvent) -> None:
            seen.append("painted")

    seen: list[str] = []
    widget, aside = Painted(), Aside()
    qtbot.addWidget(widget)
    with qtbot.waitExposed(widget):
        widget.show()
    QApplication.processEvents()
    seen.clear()
    with qtbot.waitSignal(aside.done, timeout=5000):
        aside.ask(lambda: seen.append("worked"))
        widget.update()
    assert seen[:2] == ["painted", "worked"]


def test_nobody_hears_what_was_dropped(qtbot: QtBot) -> None:
    aside = Aside()
    answers: list[object] = []
    aside.done.connect(answers.append)
    aside.ask(lambda: "dropped")
    aside.drop()
    with qtbot.waitSignal(aside.done, timeout=5000):
        aside.ask(lambda: "heard")
    assert answers == ["heard"]


def test_what_goes_wrong_is_raised_in_the_window(qtbot: QtBot) -> None:
    aside = Aside()
    with qtbot.captureExceptions() as raised, qtbot.waitSignal(aside._came, timeout=5000):
        aside.ask(lambda: 1 // 0)
    assert [kind for kind, _error, _trace in raised] == [ZeroDivisionError]


def test_a_window_that_is_gone_is_no_trouble(qtbot: QtBot) -> None:
    for _time in range(3):
        aside, begun = Aside(), threading.Event()
        aside.ask(begun.set)
        qtbot.waitUntil(begun.is_set)
        del aside
