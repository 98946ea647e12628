"""A long history is read beside the window."""

from pathlib import Path
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from backrx_desktop.app import stores as stores_module
from backrx_desktop.app.reading import Reading
from backrx_desktop.storage.history_store import HistoryStore
from backrx_desktop.storage.paths import DataFolder
from backrx_desktop.ui.page_name import PageName
from tests.app.conftest import Place, place_in
from tests.core.histories import patchy
from tests.fake_clock import FakeClock


@pytest.fixture
def long(qtbot: QtBot, fonts: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Place:
    """A window whose history is too long to be read before the first paint."""
    monkeypatch.setattr(stores_module, "SMALL_HISTORY_BYTES", 0)
    folder = DataFolder(tmp_path / "data")
    folder.make()
    assert HistoryStore(folder).sessions.add(*patchy()).kept
    place = place_in(folder.path, FakeClock())
    qtbot.addWidget(place.window.main)
    place.window.open()
    return place


def test_the_first_page_follows_once_it_is_read(long: Place, qtbot: QtBot) -> None:
    assert not long.stores.is_read
    assert long.stores.records == ()
    with qtbot.waitSignal(long.stores.history_read):
        long.window.finish_starting()
        assert not long.stores.is_read
    assert len(long.stores.records) == len(patchy())
    long.end()


def test_whoever_cannot_wait_has_it_at_once_and_only_once(long: Place, qtbot: QtBot) -> None:
    with qtbot.waitSignal(long.stores.history_read):
        long.window.finish_starting()
        history = long.stores.history
        assert len(history.sessions.records) == len(patchy())
        long.window.main.show_page(PageName.HISTORY)
    assert long.stores.history is history
    assert long.window.rooms.history.page.list.count == len(patchy())
    long.end()


def test_what_goes_wrong_is_raised_where_it_is_asked_for() -> None:
    ended = Event()

    def read() -> int:
        raise KeyError("lost")

    reading = Reading(read, ended.set)
    with pytest.raises(KeyError, match="lost"):
        reading.result()
    assert ended.is_set()
