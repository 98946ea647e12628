"""Files replaced as a whole, and set aside without overwriting any."""

import errno
import os
import stat
import sys
from datetime import date
from pathlib import Path

import pytest

from backrx_desktop.storage.files import Files, UnsureError, set_aside, write_whole
from tests.storage.broken_disk import ERRORS, BrokenDisk, always, at, calls_of

DAY = date(2026, 11, 21)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if path.is_file())


def test_a_file_is_replaced_as_a_whole(tmp_path: Path) -> None:
    path = tmp_path / "history.json"
    for text in (b"a longer text", b"short"):
        write_whole(Files(), path, text)
        assert path.read_bytes() == text
    assert names(tmp_path) == ["history.json"]


def test_the_disk_is_waited_for_in_the_right_order(tmp_path: Path) -> None:
    disk = BrokenDisk()
    write_whole(disk, tmp_path / "history.json", b"text")
    assert disk.calls == ["create", "write", "sync", "close", "replace", "sync_folder"]


def test_it_need_not_be_waited_for(tmp_path: Path) -> None:
    disk = BrokenDisk()
    write_whole(disk, tmp_path / "active.json", b"text", durable=False)
    assert disk.calls == ["create", "write", "close", "replace"]


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps no such permissions")
def test_only_the_owner_may_read_it_whatever_was_left_over(tmp_path: Path) -> None:
    path = tmp_path / "history.json"
    left_over = tmp_path / "history.json.tmp"
    left_over.write_text("from a program that was killed, and much longer")
    left_over.chmod(0o666)
    write_whole(Files(), path, b"text")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert path.read_bytes() == b"text"


def test_a_left_over_link_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "precious").write_text("mine")
    (tmp_path / "history.json.tmp").symlink_to(tmp_path / "precious")
    write_whole(Files(), tmp_path / "history.json", b"text")
    assert (tmp_path / "precious").read_text() == "mine"


def test_a_disk_that_takes_little_at_once_gets_it_all(tmp_path: Path) -> None:
    write_whole(BrokenDisk(most_at_once=3), tmp_path / "file", b"ten bytes.")
    assert (tmp_path / "file").read_bytes() == b"ten bytes."


def test_a_disk_that_takes_nothing_is_full(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="space"):
        write_whole(BrokenDisk(most_at_once=0), tmp_path / "file", b"text")
    assert names(tmp_path) == []


@pytest.mark.parametrize("error", ERRORS)
def test_whatever_is_refused_the_file_is_the_old_or_the_new_one(tmp_path: Path, error: int) -> None:
    path = tmp_path / "file"
    calls = calls_of(lambda disk: write_whole(disk, path, b"old"))
    for number in range(calls):
        path.write_bytes(b"old")
        with pytest.raises(OSError, match=r".") as refused:
            write_whole(BrokenDisk(at(number, error)), path, b"new")
        assert refused.value.errno == error
        last = number == calls - 1
        assert path.read_bytes() == (b"new" if last else b"old")
        assert names(tmp_path) == ["file"], "room for others"


def test_a_large_file_is_refused_unread(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"x" * 100)
    assert len(Files().read(tmp_path / "file", 100)) == 100
    with pytest.raises(OSError, match="large"):
        Files().read(tmp_path / "file", 99)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes")
def test_a_pipe_in_its_place_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "file")
    with pytest.raises(OSError, match="directory"):
        Files().read(tmp_path / "file", 10)


def test_a_file_set_aside_overwrites_nothing(tmp_path: Path) -> None:
    path = tmp_path / "history.json"
    kept = []
    for text in ("one", "two", "three"):
        path.write_text(text)
        kept.append(set_aside(Files(), path, "unreadable", DAY).name)
        write_whole(Files(), path, b"good")
    assert kept == [
        "history.unreadable-2026-11-21.json",
        "history.unreadable-2026-11-21-2.json",
        "history.unreadable-2026-11-21-3.json",
    ]
    assert [(tmp_path / name).read_text() for name in kept] == ["one", "two", "three"]


def test_a_file_is_set_aside_once_even_if_nothing_could_replace_it(tmp_path: Path) -> None:
    path = tmp_path / "history.json"
    path.write_text("damaged")
    first, again = (set_aside(Files(), path, "unreadable", DAY) for _ in range(2))
    assert first == again
    assert names(tmp_path) == ["history.json", first.name]


@pytest.mark.parametrize("error", [errno.EPERM, errno.ENOTSUP, errno.EINVAL])
def test_a_disk_without_second_names_moves_it(tmp_path: Path, error: int) -> None:
    path = tmp_path / "history.json"
    path.write_text("damaged")
    aside = set_aside(BrokenDisk(always(error, "link")), path, "unreadable", DAY)
    assert names(tmp_path) == [aside.name]


def test_a_disk_that_fails_leaves_it_where_it_is(tmp_path: Path) -> None:
    path = tmp_path / "history.json"
    path.write_text("damaged")
    with pytest.raises(OSError, match="error"):
        set_aside(BrokenDisk(always(errno.EIO, "link")), path, "unreadable", DAY)
    assert names(tmp_path) == ["history.json"]


def _folders_refuse(monkeypatch: pytest.MonkeyPatch, error: int) -> None:
    sync = os.fsync

    def refusing(handle: int) -> None:
        if stat.S_ISDIR(os.fstat(handle).st_mode):
            raise OSError(error, os.strerror(error))
        sync(handle)

    monkeypatch.setattr(os, "fsync", refusing)


@pytest.mark.skipif(os.name == "nt", reason="where folders cannot be opened")
@pytest.mark.parametrize("error", [errno.EINVAL, errno.ENOTSUP])
def test_a_disk_on_the_network_that_syncs_no_folders_is_no_trouble(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: int
) -> None:
    _folders_refuse(monkeypatch, error)
    write_whole(Files(), tmp_path / "file", b"new")
    assert (tmp_path / "file").read_bytes() == b"new"


@pytest.mark.skipif(os.name == "nt", reason="where folders cannot be opened")
def test_a_disk_that_does_not_answer_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _folders_refuse(monkeypatch, errno.EIO)
    with pytest.raises(UnsureError) as refused:
        write_whole(Files(), tmp_path / "file", b"new")
    assert refused.value.errno == errno.EIO
    assert (tmp_path / "file").read_bytes() == b"new"


@pytest.mark.skipif(os.name == "nt", reason="Windows has no fcntl")
def test_a_network_disk_of_a_mac_is_waited_for_as_far_as_it_can_be(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import fcntl

    def refusing(handle: int, command: int) -> None:
        raise OSError(errno.ENOTSUP, os.strerror(errno.ENOTSUP))

    monkeypatch.setattr(sys, "platform", "darwin")
    monkeypatch.setattr(fcntl, "F_FULLFSYNC", 51, raising=False)
    monkeypatch.setattr(fcntl, "fcntl", refusing)
    write_whole(Files(), tmp_path / "file", b"new")
    assert (tmp_path / "file").read_bytes() == b"new"
