"""What is found out about all records, once for the same ones: of many it takes some frames."""

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from backrx_desktop.core.record import SessionRecord

T = TypeVar("T")


class FoundOnce(Generic[T]):
    """Keeps what `find` said of the last records. For one thread at a time."""

    def __init__(self, find: Callable[[Sequence[SessionRecord]], T]) -> None:
        self._find = find
        self._records: Sequence[SessionRecord] = ()
        self._found = find(())

    def among(self, records: Sequence[SessionRecord]) -> T:
        """What there is to find in these records, which are not to change."""
        if records is not self._records:
            self._records, self._found = records, self._find(records)
        return self._found
