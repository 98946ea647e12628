"""Every call to the disk, one method each, so that a test can let any of them go wrong."""

import contextlib
import errno
import os
import stat
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

OWNER_FOLDER = 0o700
OWNER_FILE = 0o600
_UNKNOWN = {errno.EINVAL, errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP}
"""How a disk says that there is no such thing here, be it a stick or one on a network."""
NO_LINKS = {*_UNKNOWN, errno.EPERM, errno.EMLINK}
"""How it says that it gives no file a second name; on Windows by EINVAL."""
NO_FOLDER_SYNC = {*_UNKNOWN, errno.EBADF}
"""How it says that it cannot be waited for over a folder; nothing is amiss."""


def open_emptied(path: Path) -> int:
    """A file emptied for writing; a new one is for its owner alone. Raises OSError."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0)
    return os.open(path, flags, OWNER_FILE)


@dataclass(frozen=True, slots=True)
class Stamp:
    """What tells one state of a file from another without reading it."""

    inode: int
    size: int
    changed: int
    """Nanoseconds since 1970."""


class Files:
    """The disk. Every method raises OSError where the disk refuses."""

    def read(self, path: Path, most: int) -> bytes:
        """What a file holds; one larger than `most` bytes is refused unread."""
        # Without O_NONBLOCK a named pipe in the file's place would wait for ever.
        flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
        with os.fdopen(os.open(path, flags), "rb") as file:
            status = os.fstat(file.fileno())
            if not stat.S_ISREG(status.st_mode):
                raise OSError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
            if status.st_size > most:
                raise OSError(errno.EFBIG, os.strerror(errno.EFBIG), str(path))
            return file.read(most)

    def stamp(self, path: Path) -> Stamp | None:
        """The state of a file; None where there is none."""
        try:
            status = path.stat()
        except FileNotFoundError:
            return None
        return Stamp(status.st_ino, status.st_size, status.st_mtime_ns)

    def create(self, path: Path) -> int:
        """A new file that only its owner may read, open for writing; one left over goes."""
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
        try:
            return os.open(path, flags, OWNER_FILE)
        except FileExistsError:
            path.unlink()
            return os.open(path, flags, OWNER_FILE)

    def write(self, handle: int, data: memoryview) -> int:
        """Write what fits, and say how many bytes that was."""
        return os.write(handle, data)

    def sync(self, handle: int) -> None:
        """Wait until the bytes of a file are on the disk itself."""
        if sys.platform == "darwin":
            # There, fsync leaves them in the cache of the drive; network disks know nothing else.
            import fcntl

            with contextlib.suppress(OSError):
                fcntl.fcntl(handle, fcntl.F_FULLFSYNC)
                return
        os.fsync(handle)

    def close(self, handle: int) -> None:
        """Close what `create` opened."""
        os.close(handle)

    def replace(self, source: Path, target: Path) -> None:
        """Put one file in another's place, at once."""
        source.replace(target)

    def sync_folder(self, folder: Path) -> None:
        """Wait until a folder's names are on the disk itself."""
        if os.name == "nt":  # where folders cannot be opened
            return
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        except OSError as error:
            if error.errno not in NO_FOLDER_SYNC:
                raise
        finally:
            os.close(handle)

    def link(self, source: Path, target: Path) -> None:
        """A second name for a file; FileExistsError where the name is taken."""
        target.hardlink_to(source)

    def remove(self, path: Path) -> None:
        """Remove a file."""
        path.unlink()

    def names(self, folder: Path) -> tuple[str, ...]:
        """The names in a folder, none where there is no folder."""
        try:
            return tuple(entry.name for entry in folder.iterdir())
        except (FileNotFoundError, NotADirectoryError):
            return ()

    def make_folder(self, folder: Path) -> None:
        """Make a folder, and those above it, that only its owner may enter."""
        # With `parents` the ones above would get the permissions of any folder.
        for above in reversed([one for one in folder.parents if not one.exists()]):
            above.mkdir(OWNER_FOLDER, exist_ok=True)
        folder.mkdir(OWNER_FOLDER, exist_ok=True)


class UnsureError(OSError):
    """A new file is in its place, and the disk does not say that it stays there in a power cut."""


def write_whole(files: Files, path: Path, data: bytes, *, durable: bool = True) -> None:
    """Do what `write_parts` does with a file that is one part."""
    write_parts(files, path, (data,), durable=durable)


def write_parts(files: Files, path: Path, parts: Iterable[bytes], *, durable: bool = True) -> None:
    """Put `parts` in place of a file so that at any moment the old or the new one is whole.

    `durable` waits for the disk: then it also outlives a power cut. Raises UnsureError where only
    the last wait was refused, any other OSError with the old file left as it was.
    """
    temporary = path.with_name(f"{path.name}.tmp")
    handle = files.create(temporary)
    try:
        try:
            for part in parts:
                _write_all(files, handle, part)
            if durable:
                files.sync(handle)
        finally:
            files.close(handle)
        files.replace(temporary, path)
    except OSError:
        # A full disk needs the room.
        with contextlib.suppress(OSError):
            files.remove(temporary)
        raise
    if durable:
        try:
            files.sync_folder(path.parent)
        except OSError as error:
            raise UnsureError(error.errno, error.strerror) from error


def _write_all(files: Files, handle: int, data: bytes) -> None:
    rest = memoryview(data)
    while rest:
        written = files.write(handle, rest)
        if not written:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        rest = rest[written:]


def set_aside(files: Files, path: Path, why: str, day: date, *, leave: bool = True) -> Path:
    """Give a file a dated name that nothing overwrites, such as history.unreadable-2026-11-21.json.

    With `leave` it also stays where it is until it is replaced, unless the disk gives no file a
    second name. Raises OSError.
    """
    stamp = files.stamp(path)
    number = 1
    while True:
        again = "" if number == 1 else f"-{number}"
        aside = path.with_name(f"{path.stem}.{why}-{day.isoformat()}{again}{path.suffix}")
        taken = files.stamp(aside)
        if taken is not None and taken == stamp:
            return aside  # it was set aside before, and could not be replaced then
        if taken is None:
            break
        number += 1
    try:
        files.link(path, aside)
    except OSError as error:
        if error.errno not in NO_LINKS:
            raise
        files.replace(path, aside)
        return aside
    if not leave:
        files.remove(path)
    return aside
