"""What the first page may show, made from the app's own content."""

from functools import cache

from backrx_desktop.content.load import load_content
from backrx_desktop.core.library import Library
from backrx_desktop.core.overview import Overview, last_days, overview, ready_routine
from backrx_desktop.core.preferences import Preferences
from backrx_desktop.core.record import SessionRecord
from tests.core.histories import TODAY


@cache
def library() -> Library:
    return load_content().library


def overview_of(
    *records: SessionRecord,
    routine: str = "leg-lifts",
    minutes: int | None = None,
    preferences: Preferences | None = None,
    hour: int = 19,
) -> Overview:
    """The first page with the routine `routine` on its card."""
    known = library()
    card = ready_routine(known.routines[routine], known.exercises, minutes)
    last = last_days(records)
    preferences = preferences or Preferences()
    return overview(known, records, last, preferences, card, today=TODAY, hour=hour)
