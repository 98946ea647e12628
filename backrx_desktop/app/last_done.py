"""When each exercise was last done."""

from collections.abc import Mapping, Sequence
from datetime import date

from backrx_desktop.core.overview import last_days
from backrx_desktop.core.record import SessionRecord


class LastDone:
    """Days by exercise, found out once for the same records: of many that takes some frames."""

    def __init__(self) -> None:
        self._records: Sequence[SessionRecord] = ()
        self._days: Mapping[str, date] = {}

    def among(self, records: Sequence[SessionRecord]) -> Mapping[str, date]:
        """The days in these records, which are not to change."""
        if records is not self._records:
            self._records, self._days = records, last_days(records)
        return self._days
