"""What is due right now, from the programmes that are followed or else from habit.

found = agenda_of(stores)
routine = offered(stores, found)
"""

from collections.abc import Mapping
from datetime import date

from backrx_desktop.app.stores import Stores
from backrx_desktop.core import preferences as keys
from backrx_desktop.core.agenda import Agenda, agenda, everything_due
from backrx_desktop.core.day import local_day
from backrx_desktop.core.due import due_routine
from backrx_desktop.core.resting import resting
from backrx_desktop.core.routine import Routine
from backrx_desktop.core.week import counts


def agenda_of(stores: Stores) -> Agenda:
    """What the programmes say of today; empty without any, and before the history was read."""
    followed = stores.preferences[keys.PROGRAMMES]
    if not followed or not stores.is_read:
        return Agenda()
    return agenda(
        stores.programmes,
        followed,
        stores.library.routines,
        stores.records,
        stores.history.walks.records,
        stores.today(),
        rests_of(stores),
    )


def rests_of(stores: Stores) -> Mapping[str, date]:
    """Routines that rest this week for an experiment, by id the day they are done again."""
    if not stores.is_read:
        return {}
    return resting(stores.history.experiments.records, stores.today())


def resting_exercises(stores: Stores) -> frozenset[str]:
    """The exercises of those routines."""
    routines = stores.library.routines
    known = (routines[name] for name in rests_of(stores) if name in routines)
    return frozenset(step.exercise for one in known for step in one.steps)


def offered(stores: Stores, found: Agenda) -> Routine:
    """The routine to offer: the next that is due, else what the programme is at anyway."""
    first = found.first
    return _by_habit(stores) if first is None else stores.library.routines[first.due.routine]


def wanted(stores: Stores, found: Agenda) -> Routine | None:
    """All that is due now as one routine; None where the programmes are done for today."""
    if found.first is None:
        routine = _by_habit(stores)
        return None if routine.id in rests_of(stores) else routine
    return everything_due(found, stores.library.routines)


def is_due(stores: Stores, found: Agenda) -> bool:
    """Whether something is due: by the programmes, or without one if nothing was done today."""
    if found.first is not None:
        return bool(found.due)
    if wanted(stores, found) is None:
        return False
    today = stores.today()
    return not any(
        counts(one) and local_day(one.started, one.offset_minutes) == today
        for one in stores.records[-_A_DAY_HOLDS:]
    )


_A_DAY_HOLDS = 200
"""More sessions than one day has; older ones need not be looked at."""


def _by_habit(stores: Stores) -> Routine:
    routines = tuple(stores.library.routines.values())
    return due_routine(routines, stores.records, rests_of(stores))
