"""What can keep a person's data from being read or kept, each with one sentence to show."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from gettext import gettext as _
from pathlib import Path


class StorageError(Exception):
    """Something could not be read or kept; `str` is one whole sentence for a person."""


class DamagedFileError(StorageError):
    """A file that holds something else than it should."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(_("The file {file} cannot be read.").format(file=path.name))
        self.reason = reason
        """What is wrong with it, for the curious."""


class NewerSchemaError(StorageError):
    """A file that a newer BackRx wrote; it is left as it is."""

    def __init__(self, path: Path) -> None:
        sentence = _(
            "The file {file} was written by a newer BackRx, so this one leaves it as it is."
        )
        super().__init__(sentence.format(file=path.name))


class FolderInUseError(StorageError):
    """Another BackRx writes to the folder; `holder` is its process id, None where not known."""

    def __init__(self, folder: Path, holder: int | None) -> None:
        sentence = (
            _("Another BackRx is using {folder}. Please close it first.")
            if holder is None
            else _("Another BackRx (process {holder}) is using {folder}. Please close it first.")
        )
        super().__init__(sentence.format(folder=folder, holder=holder))


class DocumentError(ValueError):
    """A document that no record can be made of; `str` names the key and the reason."""


def reason_of(error: OSError) -> str:
    """Why the disk refused, as the end of a sentence."""
    reasons = {
        errno.ENOSPC: _("the disk is full"),
        errno.EDQUOT: _("the disk is full"),
        errno.EACCES: _("there is no permission to do so"),
        errno.EPERM: _("there is no permission to do so"),
        errno.EROFS: _("the disk can only be read"),
        errno.EFBIG: _("it is too large"),
        errno.EIO: _("the disk does not answer"),
        errno.ENODEV: _("the disk does not answer"),
        errno.ENXIO: _("the disk does not answer"),
        errno.ESTALE: _("the disk does not answer"),
        errno.ETIMEDOUT: _("the disk does not answer"),
        errno.EBUSY: _("another program is using it"),
        errno.ELOOP: _("its link leads round in a circle"),
        errno.ENOENT: _("its folder is not there"),
        errno.ENOTDIR: _("something else stands in its place"),
        errno.EEXIST: _("something else stands in its place"),
        errno.EISDIR: _("something else stands in its place"),
    }
    return reasons.get(error.errno or 0) or error.strerror or str(error)


@contextmanager
def telling(sentence: str, **words: object) -> Iterator[None]:
    """Turn what the disk says into a StorageError: `sentence` with {reason} and `words` put in."""
    try:
        yield
    except OSError as error:
        raise StorageError(sentence.format(reason=reason_of(error), **words)) from error
