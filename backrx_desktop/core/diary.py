"""What was done, sessions and walks together, the latest first."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from heapq import merge
from operator import attrgetter

from backrx_desktop.core.lately import was_done
from backrx_desktop.core.record import SessionRecord
from backrx_desktop.core.walk import Walk
from backrx_desktop.core.week import counts


def diary(
    records: Sequence[SessionRecord], walks: Sequence[Walk], exercise: str = ""
) -> Iterator[SessionRecord | Walk]:
    """One after the other as they are asked for; both come in order of time.

    With an exercise only the sessions in which some of it was done, and no walks.
    """
    done = (one for one in reversed(records) if counts(one) and _holds(one, exercise))
    walked = () if exercise else reversed(walks)
    return merge(done, walked, key=attrgetter("started"), reverse=True)


def _holds(record: SessionRecord, exercise: str) -> bool:
    return not exercise or any(
        one.exercise == exercise and was_done(one) for one in record.exercises
    )


def done_exercises(records: Iterable[SessionRecord]) -> tuple[str, ...]:
    """The exercises of which anything was done, those done most often first."""
    often = Counter(one.exercise for record in records for one in record.exercises if was_done(one))
    return tuple(name for name, _times in often.most_common())
