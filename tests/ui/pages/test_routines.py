"""The list of routines."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from backrx_desktop.core.preferences import Preferences
from backrx_desktop.core.routine_lines import routine_lines
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.pages.routines import RoutinesPage
from backrx_desktop.ui.widgets.icon_button import IconButton
from tests.ui.house import MINE, with_mine
from tests.ui.labels import texts


@pytest.fixture
def page(qtbot: QtBot, look: Look) -> RoutinesPage:
    page = RoutinesPage(look)
    qtbot.addWidget(page)
    page.resize(1648, 1080)
    page.present(routine_lines(with_mine(), Preferences()))
    page.show()
    return page


def test_each_says_what_is_in_it_and_how_long_it_takes(page: RoutinesPage) -> None:
    card = page.built_in.cards["leg-lifts"]
    assert {"Leg lifts", "2 exercises · 12 min", "Side-lying leg lift, Clamshell."} <= texts(card)
    assert "To be read or switched on first: Sit-up." in texts(
        page.built_in.cards["strength-ladder"]
    )


def test_ones_own_can_be_changed_and_those_of_the_app_copied(page: RoutinesPage) -> None:
    assert list(page.own.cards) == ["mine"]
    assert list(page.own.cards["mine"].buttons) == ["Start", "Edit", "Copy", "Delete", "Export"]
    assert list(page.built_in.cards["leg-lifts"].buttons) == ["Start", "Make it my own", "Export"]


@pytest.mark.parametrize(
    ("label", "signal"), [("Start", "start_asked"), ("Edit", "edit_asked"), ("Copy", "copy_asked")]
)
def test_a_button_asks_for_its_routine(
    qtbot: QtBot, page: RoutinesPage, label: str, signal: str
) -> None:
    with qtbot.waitSignal(getattr(page, signal), timeout=0) as asked:
        page.own.cards["mine"].buttons[label].click()
    assert asked.args == ["mine"]


def test_a_new_one_is_asked_for(qtbot: QtBot, page: RoutinesPage) -> None:
    with qtbot.waitSignal(page.new_asked, timeout=0):
        page.new.click()


def test_what_is_deleted_can_be_taken_back(page: RoutinesPage) -> None:
    gone: list[object] = []
    back: list[object] = []
    page.deleted.connect(gone.append)
    page.restored.connect(back.append)
    button = page.own.cards["mine"].buttons["Delete"]
    button.setFocus()
    button.click()
    page.present(routine_lines(with_mine(), Preferences())[:-1])
    assert gone == [MINE]
    assert "Mornings is deleted." in texts(page)
    assert not page.own.isVisibleTo(page)
    assert QApplication.focusWidget() is page.new
    page.gone.acted.emit()
    assert back == [MINE]
    assert "Mornings is deleted." not in texts(page)


def test_a_problem_is_one_sentence_until_it_is_put_away(page: RoutinesPage) -> None:
    page.say("evening.toml: name: is missing")
    assert "evening.toml: name: is missing" in texts(page)
    (cross,) = page.said.findChildren(IconButton)
    cross.click()
    assert "evening.toml: name: is missing" not in texts(page)


def test_files_can_be_dropped(qtbot: QtBot, page: RoutinesPage, tmp_path: Path) -> None:
    dragged = QMimeData()
    dragged.setUrls([QUrl.fromLocalFile(str(tmp_path / "a.toml")), QUrl("mailto:somebody")])
    enter = QDragEnterEvent(
        QPointF(9, 9).toPoint(), Qt.DropAction.CopyAction, dragged,
        Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    page.dragEnterEvent(enter)
    assert enter.isAccepted()
    drop = QDropEvent(
        QPointF(9, 9), Qt.DropAction.CopyAction, dragged,
        Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    with qtbot.waitSignal(page.import_asked, timeout=0) as asked:
        page.dropEvent(drop)
    assert asked.args == [(tmp_path / "a.toml",)]


def test_words_cannot_be_dropped(page: RoutinesPage) -> None:
    dragged = QMimeData()
    dragged.setText("name = 'Evening'")
    enter = QDragEnterEvent(
        QPointF(9, 9).toPoint(), Qt.DropAction.CopyAction, dragged,
        Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    enter.ignore()
    page.dragEnterEvent(enter)
    assert not enter.isAccepted()


def dialog_of(page: RoutinesPage) -> QFileDialog:
    (dialog,) = page.findChildren(QFileDialog)
    return dialog


def test_import_asks_for_files(qtbot: QtBot, page: RoutinesPage, tmp_path: Path) -> None:
    page.import_.click()
    dialog = dialog_of(page)
    assert dialog.fileMode() is QFileDialog.FileMode.ExistingFiles
    with qtbot.waitSignal(page.import_asked, timeout=0) as asked:
        dialog.filesSelected.emit([str(tmp_path / "a.toml"), str(tmp_path / "b.toml")])
    assert asked.args == [(tmp_path / "a.toml", tmp_path / "b.toml")]
    dialog.reject()


def test_export_asks_for_a_place(qtbot: QtBot, page: RoutinesPage, tmp_path: Path) -> None:
    page.built_in.cards["leg-lifts"].buttons["Export"].click()
    dialog = dialog_of(page)
    assert dialog.acceptMode() is QFileDialog.AcceptMode.AcceptSave
    assert dialog.defaultSuffix() == "toml"
    with qtbot.waitSignal(page.export_asked, timeout=0) as asked:
        dialog.fileSelected.emit(str(tmp_path / "mine.toml"))
    assert asked.args == ["leg-lifts", tmp_path / "mine.toml"]
    dialog.reject()
