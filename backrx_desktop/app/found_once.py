"""What is found out about all records, once for the same ones: of many it takes some frames."""

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from backrx_desktop.core.record import SessionRecord

T = TypeVar("T")


class FoundOnce(Generic[T]):
    """Keeps what `find` said of the last records. Any thread may ask."""

    def __init__(self, find: Callable[[Sequence[SessionRecord]], T]) -> None:
        self._find = find
        none: Sequence[SessionRecord] = ()
        self._last = none, find(none)

    def among(self, records: Sequence[SessionRecord]) -> T:
        """What there is to find in these records, which are not to change."""
        known, found = self._last
        if records is not known:
            found = self._find(records)
            # Both at once, since somebody else may be asking meanwhile.
            self._last = records, found
        return found
