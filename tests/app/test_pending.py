"""A disk that refuses loses nothing, and the person is told."""

from pathlib import Path

import pytest

from backrx_desktop.core.session import Command
from backrx_desktop.storage import files
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
    place.window.rooms.session.command(Command.FINISH)


def test_what_could_not_be_saved_is_told_kept_and_saved_later(
    place: Place, full_disk: pytest.MonkeyPatch
) -> None:
    finish_a_session(place)
    assert place.stores.history.pending == 1
    assert len(place.stores.records) == 1
    assert any("is full" in sentence for sentence in place.said)
    assert not place.window.rooms.pending.retry()
    full_disk.undo()
    assert place.window.rooms.pending.retry()
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
