"""The see-a-doctor questions: when they are asked, and what an answer means. Never a diagnosis.

    if due(preferences, records, now):
        …
        preferences = answered(preferences, yes, now)
    if standing(preferences) is not None:
        …                                   no Start until `acknowledged(preferences)`

`now` is aware. The questions are the catalogue's: what to see a doctor about now, or first.
"""

from collections.abc import Collection, Iterable
from datetime import UTC, datetime, timedelta
from enum import Enum

from backrx_desktop.core.preferences import CARE_ASKED, CARE_NOW, CARE_YES, Preferences
from backrx_desktop.core.record import SessionRecord

ASK_AGAIN_AFTER = timedelta(days=30)
"""Monthly."""
WORSENING = 2
"""Points of pain (0 to 10) by which a session that ends higher counts as a worsening: what is
usually taken for a change that matters."""


class Urgency(Enum):
    """How soon a doctor is to be seen."""

    NOW = "now"
    """See a doctor now; do not exercise."""
    FIRST = "first"
    """See a doctor before exercising."""


class CareQuestion(Enum):
    """One plain question, to be answered with yes or no."""

    BLADDER = "bladder"
    NUMB_BETWEEN_LEGS = "numb-between-legs"
    BOTH_LEGS = "both-legs"
    WEAKER_LEG = "weaker-leg"
    FALL = "fall"
    CHEST_PAIN = "chest-pain"
    FEVER = "fever"
    WEIGHT_LOSS = "weight-loss"
    CANCER = "cancer"
    INFECTION_RISK = "infection-risk"
    NIGHT_PAIN = "night-pain"
    PREGNANCY = "pregnancy"
    SURGERY = "surgery"

    @property
    def urgency(self) -> Urgency:
        """What a yes to this question comes to."""
        return Urgency.NOW if self in _NOW else Urgency.FIRST


_NOW = frozenset(
    {
        CareQuestion.BLADDER,
        CareQuestion.NUMB_BETWEEN_LEGS,
        CareQuestion.BOTH_LEGS,
        CareQuestion.WEAKER_LEG,
        CareQuestion.FALL,
        CareQuestion.CHEST_PAIN,
    }
)


def urgency_of(yes: Collection[CareQuestion]) -> Urgency | None:
    """The more urgent of what the yeses come to; None without any."""
    if any(question.urgency is Urgency.NOW for question in yes):
        return Urgency.NOW
    return Urgency.FIRST if yes else None


def due(preferences: Preferences, records: Iterable[SessionRecord], now: datetime) -> bool:
    """Whether to ask: never answered, a month ago, or pain got worse in a session since."""
    asked = last_asked(preferences)
    if asked is None or asked > now:
        return True
    return now - asked >= ASK_AGAIN_AFTER or worsened_since(records, asked)


def last_asked(preferences: Preferences) -> datetime | None:
    """When the questions were answered last; None where that is not known."""
    try:
        asked = datetime.fromisoformat(preferences[CARE_ASKED])
    except ValueError:
        return None
    return asked.replace(tzinfo=UTC) if asked.tzinfo is None else asked


def worsened_since(records: Iterable[SessionRecord], since: datetime) -> bool:
    """Whether a session that ended after `since` left the person with clearly more pain."""
    return any(
        record.ended > since
        and record.pain_before is not None
        and record.pain_after is not None
        and record.pain_after - record.pain_before >= WORSENING
        for record in records
    )


def answered(preferences: Preferences, yes: Collection[CareQuestion], now: datetime) -> Preferences:
    """What to keep of the answers: when they were given, and what a yes came to."""
    asked = now.astimezone(UTC).isoformat(timespec="seconds")
    urgent = urgency_of(yes) is Urgency.NOW
    kept = preferences.having(CARE_ASKED, asked).having(CARE_NOW, urgent)
    return kept.having(CARE_YES, bool(yes))


def standing(preferences: Preferences) -> Urgency | None:
    """What an earlier yes comes to, as long as it was not acknowledged; None without one."""
    if not preferences[CARE_YES]:
        return None
    return Urgency.NOW if preferences[CARE_NOW] else Urgency.FIRST


def acknowledged(preferences: Preferences) -> Preferences:
    """The page about getting help was read: a session may be started again."""
    return preferences.having(CARE_YES, False).having(CARE_NOW, False)
