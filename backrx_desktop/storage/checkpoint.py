"""The session under way as data, so that one that was cut off can carry on or be told of."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import orjson

from backrx_desktop.core.prescription import Pacing
from backrx_desktop.core.record import SessionRecord, SessionStart
from backrx_desktop.core.recording import record_of
from backrx_desktop.core.replay import Log, log_of
from backrx_desktop.core.routine import Routine
from backrx_desktop.core.session import Command, Session
from backrx_desktop.storage import reading
from backrx_desktop.storage.block import Document
from backrx_desktop.storage.errors import DocumentError
from backrx_desktop.storage.plan_document import (
    read_pacing,
    read_routine,
    write_pacing,
    write_routine,
)
from backrx_desktop.storage.session_document import read_session, write_session

FASTEST = 1_000_000.0
"""The largest time scale that makes sense."""
_COMMANDS = {command.value: command for command in Command}


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """All that it takes to carry on, by core.replay, with the timeline of `routine` and `pacing`.

    `commands` and `seen`, the last instant the session knew of, are in seconds of its clock from
    its start; `scale` says how many of those pass in a real one. `record` is what was done so
    far, for where it does not carry on.
    """

    record: SessionRecord
    routine: Routine
    pacing: Pacing
    scale: float
    seen: float
    commands: Log

    @property
    def begun(self) -> SessionStart:
        """What was known of the session as it began."""
        done = self.record
        return SessionStart(
            done.uuid, done.app, done.started, done.offset_minutes, done.pain_before
        )


def checkpoint_of(
    session: Session, begun: SessionStart, routine: Routine, pacing: Pacing, now: float
) -> Checkpoint:
    """The checkpoint of a session at `now`, an instant of its own clock."""
    return Checkpoint(
        record=record_of(session, begun, now),
        routine=routine,
        pacing=pacing,
        scale=session.scale,
        seen=session.seen - session.began,
        commands=log_of(session),
    )


def write_checkpoint(checkpoint: Checkpoint) -> bytes:
    """What a checkpoint's file holds."""
    document: Document = {
        "schema": reading.SCHEMA,
        "scale": checkpoint.scale,
        "seen": checkpoint.seen,
        "commands": [{"at": at, "command": word.value} for at, word in checkpoint.commands],
        "pacing": write_pacing(checkpoint.pacing),
        "routine": write_routine(checkpoint.routine),
        "session": write_session(checkpoint.record),
    }
    return orjson.dumps(reading.write_texts(document))


def read_checkpoint(document: Mapping[str, Any]) -> Checkpoint:
    """The checkpoint in a document; raises DocumentError."""
    reading.schema(document)
    scale = reading.seconds(document, "scale")
    if not 0 < scale <= FASTEST:
        raise DocumentError(f"scale: must be above 0 and at most {FASTEST:g}")
    return Checkpoint(
        record=read_record(document),
        routine=read_routine(reading.table(document, "routine")),
        pacing=read_pacing(reading.table(document, "pacing")),
        scale=scale,
        seen=reading.seconds(document, "seen"),
        commands=_commands(document),
    )


def read_record(document: Mapping[str, Any]) -> SessionRecord:
    """What was done, out of the document of a checkpoint; raises DocumentError."""
    return read_session(reading.table(document, "session"))


def _commands(document: Mapping[str, Any]) -> Log:
    log = tuple(
        (reading.seconds(row, "at"), reading.one_of(row, "command", _COMMANDS))
        for row in reading.rows(document, "commands")
    )
    if any(later < earlier for (earlier, _), (later, _) in pairwise(log)):
        raise DocumentError("commands: must be in the order of time")
    return log
