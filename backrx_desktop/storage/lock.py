"""One writer a folder, whatever becomes of it: the system lets go when the program ends."""

import contextlib
import errno
import os
import sys
import threading
from gettext import gettext as _
from types import TracebackType
from typing import Self

from backrx_desktop.storage.errors import FolderInUseError, telling
from backrx_desktop.storage.files import OWNER_FILE
from backrx_desktop.storage.paths import DataFolder

if sys.platform == "win32":
    import msvcrt

    # A locked byte cannot be read there, so it is one far behind the process id.
    _LOCKED_BYTE = 1 << 20

    def _take(handle: int) -> None:
        os.lseek(handle, _LOCKED_BYTE, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        os.lseek(handle, 0, os.SEEK_SET)
else:
    import fcntl

    def _take(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


_HELD = {errno.EWOULDBLOCK, errno.EAGAIN, errno.EACCES, errno.EDEADLK}
_NO_LOCKS = {errno.ENOLCK, errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP}

_Identity = tuple[int, int]


class FolderLock:
    """The right to write to a folder, from `acquire` or `with` on.

    A network disk that knows no locks is used without one.
    """

    def __init__(self, folder: DataFolder) -> None:
        self._folder = folder
        self._handle: int | None = None
        self._place: _Identity | None = None
        self._turn = threading.Lock()
        self.sure = False
        """Whether it keeps others out: where a disk knows no locks it does not."""

    def acquire(self) -> None:
        """Take the lock; raises FolderInUseError where another holds it, StorageError else."""
        with telling(_("BackRx cannot write to {folder}: {reason}."), folder=self._folder.path):
            self._open()

    def renew(self) -> None:
        """See that the folder is still the one that is locked, or lock the one that came back.

        A stick may be pulled out, and what then stands under its name is not to be written to.
        Any thread may ask. Raises OSError: ENOENT while the folder is away, EBUSY where another
        BackRx has taken it.
        """
        with self._turn:
            self._renew()

    def _renew(self) -> None:
        if self._handle is None:
            return
        place = _identity(self._folder.path.stat())
        if self._is_there():
            return
        if place != self._place and not self._folder.lock.exists():
            raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT))
        before = self._handle
        try:
            self._open()
        except FolderInUseError:
            raise OSError(errno.EBUSY, os.strerror(errno.EBUSY)) from None
        os.close(before)

    def release(self) -> None:
        """Let go, if it is held."""
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None

    def _open(self) -> None:
        handle = os.open(self._folder.lock, os.O_RDWR | os.O_CREAT, OWNER_FILE)
        try:
            self._take(handle)
            self._place = _identity(self._folder.path.stat())
        except BaseException:
            os.close(handle)
            raise
        self._handle = handle
        # Without room for its number the lock is as good.
        with contextlib.suppress(OSError):
            os.ftruncate(handle, 0)
            os.write(handle, str(os.getpid()).encode())

    def _is_there(self) -> bool:
        """Whether the file under the lock's name is the one that is held."""
        try:
            there = self._folder.lock.stat()
        except FileNotFoundError:
            return False
        return self._handle is not None and _identity(os.fstat(self._handle)) == _identity(there)

    def _take(self, handle: int) -> None:
        try:
            _take(handle)
            self.sure = True
        except OSError as error:
            if error.errno in _HELD:
                raise FolderInUseError(self._folder.path, _holder(handle)) from None
            if error.errno not in _NO_LOCKS:
                raise

    def __enter__(self) -> Self:
        self.acquire()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.release()


def _holder(handle: int) -> int | None:
    """The process id in a lock file."""
    with contextlib.suppress(OSError, ValueError):
        os.lseek(handle, 0, os.SEEK_SET)
        return int(os.read(handle, 20))
    return None


def _identity(status: os.stat_result) -> _Identity:
    """What tells one file or folder from every other."""
    return status.st_dev, status.st_ino
