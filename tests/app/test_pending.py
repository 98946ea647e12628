"""A disk that refuses loses nothing, and the person is told."""

from pathlib import Path

import pytest

from backrx_desktop.core.session import Command
from backrx_desktop.storage import files
from backrx_desktop.storage.saving import SaveResult
from backrx_desktop.ui.ask_dialog import AskDialog
from backrx_desktop.ui.page_name import PageName
from tests.app.conftest import Place


@pytest.fixture
def full_disk(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """Nothing can be created until the patch is undone."""

    def refuse(self: files.Files, path: Path) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(files.Files, "create", refuse)
    return monkeypatch


def finish_a_session(place: Place) -> None:
    place.window.start(check_in=False)
    place.play(60)
    place.window.guide.session.command(Command.FINISH)


def test_what_could_not_be_saved_is_told_kept_and_saved_later(
    place: Place, full_disk: pytest.MonkeyPatch
) -> None:
    finish_a_session(place)
    assert place.stores.history.pending == 1
    assert len(place.stores.records) == 1
    assert any("is full" in sentence for sentence in place.said)
    assert not place.window.guide.pending.retry()
    full_disk.undo()
    assert place.window.guide.pending.retry()
    assert place.stores.history.pending == 0
    notice = place.window.main.notices.notice
    assert notice is not None
    assert "is full" not in notice.sentence


def test_the_window_does_not_close_over_an_unsaved_record(
    place: Place, full_disk: pytest.MonkeyPatch
) -> None:
    finish_a_session(place)
    assert not place.window.main.close()
    assert place.window.main.isVisible()
    full_disk.undo()
    assert place.window.main.close()
    assert place.stores.history.pending == 0


def test_a_window_that_stays_goes_on_as_before(place: Place, full_disk: pytest.MonkeyPatch) -> None:
    place.window.start(check_in=False)
    place.play(60)
    assert not place.window.main.close()
    assert place.page() is PageName.TODAY
    (dialog,) = place.window.main.findChildren(AskDialog)
    dialog.answers[1].click()
    full_disk.undo()
    finish_a_session(place)
    assert place.page() is PageName.CHECK_IN
    assert place.stores.history.pending == 0
    assert len(place.stores.records) == 2


def test_a_trouble_is_told_once_until_it_is_mended(
    place: Place, full_disk: pytest.MonkeyPatch
) -> None:
    told = "The session under way is not on the disk: the disk is full."
    place.window.start(check_in=False)
    place.play(60)
    assert place.said.count(told) == 1
    assert not place.window.guide.pending.retry(), "the session under way is not kept either"
    full_disk.undo()
    place.play(15)
    assert place.window.guide.pending.retry()
    place.stores.tell(SaveResult(kept=False, sentence=told))
    assert place.said.count(told) == 2


def test_what_waits_beside_the_history_goes_once_it_is_saved(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    place.window.start(check_in=False)
    place.play(60)
    history = place.stores.folder.history
    history.mkdir()
    place.window.guide.session.command(Command.FINISH)
    assert list(place.stores.folder.path.glob("active.waiting-*"))
    history.rmdir()
    assert place.window.guide.pending.retry()
    assert len(place.stores.records) == 1
    assert not list(place.stores.folder.path.glob("active*"))
