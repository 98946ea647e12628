"""What the records so far suggest: the routine that is due, and the side to start on."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from backrx_desktop.core.exercise import Side
from backrx_desktop.core.record import SessionRecord
from backrx_desktop.core.routine import Routine


def due_routine(routines: Sequence[Routine], records: Iterable[SessionRecord]) -> Routine:
    """The routine least recently done; among those never done the first.

    `routines` stand in order of preference and must not be empty.
    """
    last: dict[str, datetime] = {}
    for record in records:
        last[record.routine] = max(record.started, last.get(record.routine, record.started))
    never = [routine for routine in routines if routine.id not in last]
    return never[0] if never else min(routines, key=lambda routine: last[routine.id])


def first_sides(records: Iterable[SessionRecord]) -> Mapping[str, Side]:
    """For each exercise the side opposite to the one its last record began with."""
    sides: dict[str, Side] = {}
    for record in sorted(records, key=lambda record: record.started):
        for done in record.exercises:
            worked = [one for one in done.sets if one.side is not None and one.done_seconds > 0]
            if worked and worked[0].side is not None:
                sides[done.exercise] = worked[0].side.other
    return sides
