"""Export and import from the history's page."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from backrx_desktop.app.exchange_flow import ExchangeFlow
from backrx_desktop.ui.page_name import PageName
from tests.app.conftest import Place
from tests.core.histories import reps, session


@pytest.fixture
def page(place: Place) -> Place:
    place.stores.history.sessions.add(session(place.stores.today(), reps("clamshell", 5)))
    place.window.main.show_page(PageName.HISTORY)
    return place


def dialog_of(place: Place) -> QFileDialog:
    (dialog,) = place.window.main.findChildren(QFileDialog)
    return dialog


def exchange_of(place: Place) -> ExchangeFlow:
    return place.window.rooms.history.exchange


def said(place: Place) -> str:
    notice = place.window.main.notices.notice
    assert notice is not None
    return notice.sentence


@pytest.mark.parametrize("name", ["x.csv", "x.json", "x.pdf", "x"])
def test_saves_the_kind_that_was_asked_for(
    page: Place, tmp_path: Path, name: str, qtbot: QtBot
) -> None:
    page.window.rooms.history.page.list.export.click()
    with qtbot.waitSignal(exchange_of(page).noticed):
        dialog_of(page).fileSelected.emit(str(tmp_path / name))
    file = name if "." in name else "x.pdf"
    assert (tmp_path / file).stat().st_size > 100
    assert said(page) == f"Saved as {file}."
    dialog_of(page).close()


def test_what_cannot_be_saved_is_said(page: Place, tmp_path: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(exchange_of(page).noticed):
        exchange_of(page).export(tmp_path / "nowhere" / "x.csv")
    assert said(page) == "x.csv could not be saved: its folder is not there."


def test_takes_in_a_file_and_shows_it(page: Place, tmp_path: Path, qtbot: QtBot) -> None:
    exchange = exchange_of(page)
    with qtbot.waitSignal(exchange.noticed):
        exchange.export(tmp_path / "x.json")
    page.window.main.notices._put_away()
    uuid = page.stores.records[0].uuid
    page.stores.history.sessions.delete(uuid)
    page.window.rooms.history.present()
    assert page.window.rooms.history.page.empty.isVisible()
    page.window.rooms.history.page.empty.bring.click()
    with qtbot.waitSignal(exchange.noticed):
        dialog_of(page).fileSelected.emit(str(tmp_path / "x.json"))
    assert said(page) == "Taken in: 1 session."
    assert len(page.window.rooms.history.page.list.rows) == 1
    days = page.window.rooms.history.charts.days.chart
    assert days is not None
    assert days.heading == "1 session this week"
    dialog_of(page).close()


def test_a_file_that_is_no_export_is_said(page: Place, tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "x.json").write_text("[]")
    with qtbot.waitSignal(exchange_of(page).noticed):
        exchange_of(page).bring_in(tmp_path / "x.json")
    assert said(page) == "x.json cannot be taken in: it is no exported history."
