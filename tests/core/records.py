"""Records of test sessions."""

from datetime import UTC, datetime

from backrx_desktop.core.record import SessionRecord, SessionStart, SetRecord
from backrx_desktop.core.recording import record_of
from backrx_desktop.core.session import Session

BEGUN = SessionStart("an-uuid", "1.0.0", datetime(2026, 11, 21, 19, 2, 11, tzinfo=UTC), 60)


def record_at(session: Session, now: float | None = None) -> SessionRecord:
    """The record of a session at `now`, or where it was last seen."""
    return record_of(session, BEGUN, session.seen if now is None else now)


def sets_of(session: Session, entry: int) -> tuple[SetRecord, ...]:
    return record_at(session).exercises[entry].sets
