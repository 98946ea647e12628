"""Where a person's files lie."""

import errno
import os
import stat
import sys
from pathlib import Path

import platformdirs
import pytest

from backrx_desktop.storage.errors import StorageError
from backrx_desktop.storage.paths import DataFolder, default_data_folder
from tests.storage.broken_disk import BrokenDisk, always


def test_it_is_where_the_system_keeps_such_data() -> None:
    assert default_data_folder().path == Path(platformdirs.user_data_dir("BackRx", False))


def test_a_folder_that_is_named_is_taken(
    tmp_path: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert default_data_folder(Path("mine")).path == tmp_path / "mine"
    assert default_data_folder(Path("~/mine")).path == home / "mine"


@pytest.mark.parametrize("program", ["backrx", "BackRx.app/Contents/MacOS/backrx"])
def test_a_packaged_program_uses_the_data_beside_it(
    program: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / program))
    assert default_data_folder().path == Path(platformdirs.user_data_dir("BackRx", False))
    (tmp_path / "data").mkdir()
    assert default_data_folder().path == tmp_path / "data"
    assert default_data_folder(tmp_path / "named").path == tmp_path / "named"


def test_from_source_a_folder_of_that_name_means_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python"))
    (tmp_path / "data").mkdir()
    assert default_data_folder().path != tmp_path / "data"


def test_what_stands_where() -> None:
    folder = DataFolder(Path("/there"))
    names = (folder.history, folder.preferences, folder.active, folder.lock)
    assert [path.name for path in names] == [
        "history.json",
        "preferences.json",
        "active.json",
        "lock",
    ]
    folders = (folder.routines, folder.path / "exercises", folder.backups)
    assert [path.name for path in folders] == ["routines", "exercises", "backups"]
    assert {path.parent for path in (*names, *folders)} == {folder.path}


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps no such permissions")
def test_only_the_owner_may_enter_a_folder_that_was_made(tmp_path: Path) -> None:
    folder = DataFolder(tmp_path / "new" / "BackRx")
    folder.make()
    assert stat.S_IMODE(folder.path.stat().st_mode) == 0o700


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps no such permissions")
def test_a_folder_that_is_there_is_left_as_it_is(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    DataFolder(tmp_path).make()
    assert stat.S_IMODE(tmp_path.stat().st_mode) == 0o755


def test_a_file_in_its_place_is_told_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "{taken}").write_text("")
    with pytest.raises(StorageError) as told:
        DataFolder(tmp_path / "{taken}" / "BackRx").make()
    assert str(told.value) == (
        f"BackRx cannot keep anything in {tmp_path}/{{taken}}/BackRx: "
        "something else stands in its place."
    )


def test_a_disk_that_refuses_is_told_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="the disk can only be read"):
        DataFolder(tmp_path / "new").make(BrokenDisk(always(errno.EROFS, "make_folder")))


def test_a_folder_that_may_not_be_written_to_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The tests may run as root, whom no permission stops.
    monkeypatch.setattr(os, "access", lambda path, mode: False)
    with pytest.raises(StorageError, match="may not be written to"):
        DataFolder(tmp_path).make()
