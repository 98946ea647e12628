"""The lock within one process; other processes take it in tests/reliability."""

import errno
import os
import shutil
import stat
import sys
from pathlib import Path

import pytest

from backrx_desktop.storage.errors import FolderInUseError, StorageError, reason_of
from backrx_desktop.storage.files import write_whole
from backrx_desktop.storage.held_files import HeldFiles
from backrx_desktop.storage.lock import FolderLock
from backrx_desktop.storage.paths import DataFolder


def test_one_holds_it_at_a_time(folder: DataFolder) -> None:
    with FolderLock(folder):
        with pytest.raises(FolderInUseError) as told:
            FolderLock(folder).acquire()
        assert str(told.value) == (
            f"Another BackRx (process {os.getpid()}) is using {folder.path}. Please close it first."
        )
    with FolderLock(folder):
        pass


def test_letting_go_twice_is_nothing(folder: DataFolder) -> None:
    lock = FolderLock(folder)
    lock.acquire()
    lock.release()
    lock.release()
    with FolderLock(folder):
        pass


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps no such permissions")
def test_its_file_says_who_holds_it_and_only_to_the_owner(folder: DataFolder) -> None:
    with FolderLock(folder):
        assert folder.lock.read_text() == str(os.getpid())
        assert stat.S_IMODE(folder.lock.stat().st_mode) == 0o600


@pytest.mark.parametrize("left", ["", "no number", "9" * 100, "\0"])
def test_a_file_that_was_left_over_does_not_lock(folder: DataFolder, left: str) -> None:
    folder.lock.write_text(left)
    with FolderLock(folder):
        assert folder.lock.read_text() == str(os.getpid())


def test_a_holder_that_is_not_known_is_not_named(folder: DataFolder) -> None:
    with FolderLock(folder):
        folder.lock.write_text("?")
        with pytest.raises(FolderInUseError, match=r"^Another BackRx is using "):
            FolderLock(folder).acquire()


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="its folder is not there"):
        FolderLock(DataFolder(tmp_path / "nowhere")).acquire()


def test_a_folder_in_its_place_is_told(folder: DataFolder) -> None:
    folder.lock.mkdir()
    with pytest.raises(StorageError, match="something else stands in its place"):
        FolderLock(folder).acquire()


@pytest.mark.skipif(sys.platform == "win32", reason="there, locks are another call")
@pytest.mark.parametrize("error", [errno.ENOLCK, errno.ENOSYS, errno.EOPNOTSUPP])
def test_a_disk_that_knows_no_locks_is_used_without(
    folder: DataFolder, monkeypatch: pytest.MonkeyPatch, error: int
) -> None:
    def refuse(handle: int, how: int) -> None:
        raise OSError(error, os.strerror(error))

    with FolderLock(folder) as lock:
        assert lock.sure
    monkeypatch.setattr("fcntl.flock", refuse)
    with FolderLock(folder) as lock:
        assert folder.lock.read_text() == str(os.getpid())
        assert not lock.sure


@pytest.mark.skipif(sys.platform == "win32", reason="there, locks are another call")
def test_a_disk_that_does_not_answer_is_told(
    folder: DataFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(handle: int, how: int) -> None:
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    monkeypatch.setattr("fcntl.flock", refuse)
    with pytest.raises(StorageError, match="the disk does not answer"):
        FolderLock(folder).acquire()


def test_a_folder_that_stays_is_held_at_no_cost(folder: DataFolder) -> None:
    with FolderLock(folder) as lock:
        before = folder.lock.stat()
        lock.renew()
        assert folder.lock.stat() == before
    FolderLock(folder).renew()


def test_a_folder_that_goes_away_is_waited_for(folder: DataFolder) -> None:
    """As a stick that is pulled out: an empty folder stands under its name then, or none."""
    elsewhere = folder.path.with_name("elsewhere")
    with FolderLock(folder) as lock:
        disk = HeldFiles(lock)
        write_whole(disk, folder.history, b"before")
        folder.path.rename(elsewhere)
        for _ in range(2):
            with pytest.raises(FileNotFoundError):
                write_whole(disk, folder.history, b"meanwhile")
            with pytest.raises(FileNotFoundError):
                disk.make_folder(folder.backups)
            folder.path.mkdir(exist_ok=True)
        assert list(folder.path.iterdir()) == []
        folder.path.rmdir()
        elsewhere.rename(folder.path)
        write_whole(disk, folder.history, b"after")
    assert folder.history.read_bytes() == b"after"


def test_a_folder_that_comes_back_is_locked_anew(folder: DataFolder, tmp_path: Path) -> None:
    """A stick that is put in again is another disk to the system."""
    with FolderLock(folder) as lock:
        shutil.copytree(folder.path, tmp_path / "copy")
        shutil.rmtree(folder.path)
        shutil.move(tmp_path / "copy", folder.path)
        with FolderLock(folder):
            with pytest.raises(OSError, match="busy") as told:
                lock.renew()
            assert reason_of(told.value) == "another program is using it"
        lock.renew()
        with pytest.raises(FolderInUseError):
            FolderLock(folder).acquire()
    with FolderLock(folder):
        pass


def test_a_lock_that_somebody_tidied_away_is_made_anew(folder: DataFolder) -> None:
    with FolderLock(folder) as lock:
        folder.lock.unlink()
        lock.renew()
        assert folder.lock.read_text() == str(os.getpid())
        with pytest.raises(FolderInUseError):
            FolderLock(folder).acquire()
