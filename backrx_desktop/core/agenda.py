"""What is due today of all the programmes a person follows, the next thing to do first."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from backrx_desktop.core.programme import Due, DueReason, Programme, due
from backrx_desktop.core.record import SessionRecord
from backrx_desktop.core.routine import Routine
from backrx_desktop.core.walk import Walk

_LATER = (DueReason.AGAIN_TODAY, DueReason.WALK_FIRST)
"""What lets something else go first: it was just done, or waits for a walk."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One programme that is followed, and what it says of the day."""

    programme: Programme
    due: Due


@dataclass(frozen=True, slots=True)
class Agenda:
    """What is due comes first; the rest stands by the day it is due again."""

    entries: tuple[Entry, ...] = ()

    @property
    def due(self) -> tuple[Entry, ...]:
        """What is due today, in the order to do it in."""
        return tuple(one for one in self.entries if one.due.due)

    @property
    def first(self) -> Entry | None:
        """What to offer: the next that is due, else the next that will be; None without any."""
        return self.entries[0] if self.entries else None


def agenda(
    programmes: Mapping[str, Programme],
    followed: Mapping[str, date],
    routines: Mapping[str, Routine],
    records: Sequence[SessionRecord],
    walks: Iterable[Walk],
    today: date,
    rests: Mapping[str, date] | None = None,
) -> Agenda:
    """The day `today`. `followed` holds the day each programme was chosen, by id.

    `rests` are routines not to be done for now, by id the day they are done again.
    A programme that is followed and not known any more is passed over.
    """
    walked = tuple(walks)
    entries = [
        Entry(
            one,
            _rested(
                due(one, routines, records, walked, today, min(followed[one.id], today)),
                rests or {},
            ),
        )
        for one in programmes.values()
        if one.id in followed
    ]
    entries.sort(key=lambda one: (not one.due.due, one.due.following, one.due.reason in _LATER))
    return Agenda(tuple(entries))


def _rested(found: Due, rests: Mapping[str, date]) -> Due:
    """What a programme says, unless its routine rests."""
    again = rests.get(found.routine)
    if again is None:
        return found
    following = max(again, found.following)
    return replace(found, due=False, reason=DueReason.EXPERIMENT, following=following)


def everything_due(found: Agenda, routines: Mapping[str, Routine]) -> Routine | None:
    """All that is due as one routine, in order; None where nothing is."""
    names = list(dict.fromkeys(one.due.routine for one in found.due))
    if not names:
        return None
    first, *others = (routines[name] for name in names)
    steps = [*first.steps, *(step for other in others for step in other.steps)]
    return Routine(first.id, first.name, tuple(steps))
