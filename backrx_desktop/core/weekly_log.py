"""What a person says once a week about their pain and about what they can do."""

from dataclasses import dataclass
from datetime import date, datetime

MOST_ACTIVITIES = 3


@dataclass(frozen=True, slots=True)
class Activity:
    """Something that matters to the person, and how well they can do it.

    `ability` runs from 0 (cannot do it) to 10 (as well as before), as in the patient-specific
    functional scale. Raises ValueError outside that.
    """

    name: str
    ability: int

    def __post_init__(self) -> None:
        if not 0 <= self.ability <= 10:
            raise ValueError("ability must lie between 0 and 10")


@dataclass(frozen=True, slots=True)
class WeeklyLog:
    """One week's answers; `week` is its Monday.

    `average_pain` and `worst_pain` are 0 to 10 (NRS), None where it was not said. `logged` is
    aware and in UTC; `offset_minutes` is local time's lead on UTC. Raises ValueError for what
    makes no sense.
    """

    uuid: str
    week: date
    logged: datetime
    offset_minutes: int
    average_pain: int | None = None
    worst_pain: int | None = None
    activities: tuple[Activity, ...] = ()

    def __post_init__(self) -> None:
        if self.week.weekday() != 0:
            raise ValueError("a week starts on its Monday")
        if any(pain not in (None, *range(11)) for pain in (self.average_pain, self.worst_pain)):
            raise ValueError("pain must lie between 0 and 10")
        if len(self.activities) > MOST_ACTIVITIES:
            raise ValueError(f"at most {MOST_ACTIVITIES} activities")
