"""Going back to the copy of an earlier day: every copy can be reached, and nothing is lost."""

from datetime import date, timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from backrx_desktop.ui.ask_dialog import AskDialog
from tests.app.conftest import Place
from tests.storage.samples import session, stock_uuids

COPIES = [date(2025, 11, 20) - timedelta(days=30 * number) for number in range(18)]
"""More than the days and months that are kept."""


def copies(place: Place) -> AskDialog:
    """The question about the copies there are: of all of them the first session."""
    stores = place.stores
    stores.history.sessions.add(session(1))
    raw = stores.folder.history.read_bytes()
    stores.folder.backups.mkdir(exist_ok=True)
    for day in COPIES:
        (stores.folder.backups / f"history-{day}.json").write_bytes(raw)
    stores.history.sessions.add(session(2))
    place.window.rooms.settings.page.backups_asked.emit()
    (dialog,) = place.window.main.findChildren(AskDialog)
    QApplication.processEvents()
    return dialog


def test_the_arrows_reach_every_copy(place: Place) -> None:
    dialog = copies(place)
    assert len(dialog.answers) >= 1 + len(COPIES)
    assert dialog.height() <= place.window.main.height()
    for row in dialog.answers[1:]:
        QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Down)
        QApplication.processEvents()
        assert dialog.focusWidget() is row
        assert row.visibleRegion().boundingRect() == row.rect(), "all of it is in view"
    assert dialog.answers[-1].accessibleName().startswith("Back to ")
    dialog.reject()


def test_going_back_sets_aside_what_is_now(place: Place) -> None:
    copies(place).answers[-1].click()
    assert [one.uuid for one in place.stores.records] == [session(1).uuid]
    notice = place.window.main.notices.notice
    assert notice is not None
    assert notice.sentence == "The history is back to that day."
    (aside,) = place.stores.folder.path.glob("history.replaced-*")
    assert stock_uuids(aside) == [session(1).uuid, session(2).uuid]


def test_to_leave_it_changes_nothing(place: Place) -> None:
    copies(place).answers[0].click()
    assert len(place.stores.records) == 2
    assert not list(place.stores.folder.path.glob("history.replaced-*"))
