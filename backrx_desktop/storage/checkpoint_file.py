"""The file of the session under way."""

import contextlib
import re
from dataclasses import dataclass, replace
from gettext import gettext as _
from pathlib import Path
from typing import TYPE_CHECKING

import orjson

from backrx_desktop.core.day import day_of
from backrx_desktop.core.record import SessionRecord
from backrx_desktop.storage.errors import DocumentError, reason_of, telling
from backrx_desktop.storage.files import Files, set_aside, write_whole
from backrx_desktop.storage.local_clock import WallClock, local_now
from backrx_desktop.storage.saving import SaveResult, attempt

if TYPE_CHECKING:
    from backrx_desktop.storage.checkpoint import Checkpoint

MOST_BYTES = 4 * 2**20
_WAITING = "waiting"


@dataclass(frozen=True, slots=True)
class UnreadableCheckpoint:
    """A session was under way, and cannot carry on.

    `record` is what was done, where at least that can be read. `reason` is for the curious.
    """

    reason: str
    record: SessionRecord | None = None


class CheckpointFile:
    """Written while a session runs, removed once that is in the history. Nothing here raises.

    `refused` says whether the last write of the session under way was.
    """

    def __init__(
        self, path: Path, *, clock: WallClock = local_now, files: Files | None = None
    ) -> None:
        self._path = path
        self._clock = clock
        self._files = files or Files()
        self.refused = False

    def write(self, checkpoint: "Checkpoint", *, durable: bool = False) -> SaveResult:
        """Replace what is there; without `durable` without waiting for the disk.

        So it costs no frame and outlives the program, though not always a power cut.
        """
        from backrx_desktop.storage.checkpoint import write_checkpoint

        def change() -> None:
            with telling(_("The session under way is not on the disk: {reason}.")):
                write_whole(self._files, self._path, write_checkpoint(checkpoint), durable=durable)

        result = attempt(change)
        self.refused = not result.kept
        return result

    def read(self) -> "Checkpoint | UnreadableCheckpoint | None":
        """The session that was cut off, None where none was; an unreadable file is set aside."""
        try:
            stamp = self._files.stamp(self._path)
            if stamp is None:
                return None
            if stamp.size <= MOST_BYTES:
                found = parse(self._files.read(self._path, MOST_BYTES))
            else:
                found = UnreadableCheckpoint(f"more than {MOST_BYTES // 2**20} MB")
        except OSError as error:
            return UnreadableCheckpoint(reason_of(error))
        if isinstance(found, UnreadableCheckpoint):
            with contextlib.suppress(OSError):
                day = day_of(self._clock())
                set_aside(self._files, self._path, "unreadable", day, leave=False)
        return found

    def clear(self) -> SaveResult:
        """Remove the file, if there is one."""

        def change() -> None:
            with telling(_("The session that is over is still in its file: {reason}.")):
                if self._files.stamp(self._path) is not None:
                    self._files.remove(self._path)
            self.refused = False

        return attempt(change)

    def put_by(self) -> bool:
        """Keep the file under a name that no other session takes, until the history has it.

        That takes no room, so a full disk does it too. Says whether it was done.
        """
        self.refused = False
        try:
            set_aside(self._files, self._path, _WAITING, day_of(self._clock()), leave=False)
        except OSError:
            return False
        return True

    def waiting(self) -> "tuple[CheckpointFile, ...]":
        """The files that were put by and not taken up yet."""
        stem, suffix = re.escape(self._path.stem), re.escape(self._path.suffix)
        pattern = re.compile(rf"{stem}\.{_WAITING}-[\d-]+{suffix}")
        try:
            names = sorted(self._files.names(self._path.parent))
        except OSError:
            return ()
        return tuple(
            CheckpointFile(self._path.with_name(name), clock=self._clock, files=self._files)
            for name in names
            if pattern.fullmatch(name)
        )


def parse(raw: bytes) -> "Checkpoint | UnreadableCheckpoint":
    """The checkpoint in the bytes of a file, whatever they are."""
    # Sessions and their steps: a start without one that was cut off need not know them.
    from backrx_desktop.storage.checkpoint import read_checkpoint, read_record

    try:
        document = orjson.loads(raw)
    except orjson.JSONDecodeError as error:
        return UnreadableCheckpoint(str(error))
    if not isinstance(document, dict):
        return UnreadableCheckpoint("no table")
    try:
        return read_checkpoint(document)
    except DocumentError as error:
        unreadable = UnreadableCheckpoint(str(error))
    with contextlib.suppress(DocumentError):
        return replace(unreadable, record=read_record(document))
    return unreadable
