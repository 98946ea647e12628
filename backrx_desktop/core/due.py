"""What the records so far suggest: the routine that is due, and the side to start on."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from operator import attrgetter

from backrx_desktop.core.exercise import Side
from backrx_desktop.core.lately import was_done
from backrx_desktop.core.record import SessionRecord
from backrx_desktop.core.routine import AD_BREAK, COMPOSED, Routine
from backrx_desktop.core.week import counts

HABIT = timedelta(days=14)
"""A routine chosen within this time before the last session is one the person does. Ours."""


def due_routine(
    routines: Sequence[Routine], records: Sequence[SessionRecord], rests: Collection[str] = ()
) -> Routine:
    """Without a programme: of the routines the person does, the one least recently done.

    Whoever does only leg lifts is offered leg lifts, and who has done nothing yet the first of
    `routines`, which stand in order of preference and must not be empty. The ad break is asked
    for by its own key, and offered only where there is nothing else. A session made for the
    minutes at hand makes no habit, but counts as every routine it held something of. What
    `rests`, by id, gives way to other habits.
    """
    offered = [one for one in routines if one.id != AD_BREAK] or list(routines)
    wanted = exercises_of(offered)
    latest_first = sorted(records, key=attrgetter("started"), reverse=True)
    newest = next(
        (one.started for one in latest_first if one.routine in wanted and counts(one)), None
    )
    if newest is None:
        return offered[0]
    last: dict[str, datetime] = {}
    habits: set[str] = set()
    for record in records:
        if newest - record.started > HABIT:
            continue
        for routine in routines_in(record, wanted):
            last[routine] = max(record.started, last.get(routine, record.started))
            if record.routine != COMPOSED:
                habits.add(routine)
    chosen = habits - set(rests) or habits
    return min((one for one in offered if one.id in chosen), key=lambda one: last[one.id])


def exercises_of(routines: Iterable[Routine]) -> Mapping[str, frozenset[str]]:
    """The exercises of each routine, by its id."""
    return {one.id: frozenset(step.exercise for step in one.steps) for one in routines}


def routines_in(record: SessionRecord, routines: Mapping[str, frozenset[str]]) -> tuple[str, ...]:
    """Which of the routines (by id, with their exercises) a session counts as.

    Its own; one made for the minutes at hand counts as every routine it held something of.
    One left before anything was done counts as none.
    """
    if record.routine != COMPOSED:
        named = record.routine in routines and counts(record)
        return (record.routine,) if named else ()
    if not counts(record):
        return ()
    done = {one.exercise for one in record.exercises if was_done(one)}
    return tuple(name for name, exercises in routines.items() if exercises & done)


def first_sides(records: Iterable[SessionRecord]) -> Mapping[str, Side]:
    """For each exercise the side opposite to the one its last record began with."""
    sides: dict[str, Side] = {}
    for record in sorted(records, key=attrgetter("started"), reverse=True):
        for done in reversed(record.exercises):
            if done.exercise in sides:
                continue
            worked = [one for one in done.sets if one.side is not None and one.done_seconds > 0]
            if worked and worked[0].side is not None:
                sides[done.exercise] = worked[0].side.other
    return sides
