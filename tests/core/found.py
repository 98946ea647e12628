"""What is found in a history of exercises of the catalogue."""

from datetime import date

from backrx_desktop.content.load import load_content
from backrx_desktop.core.insights import Insights, insights
from backrx_desktop.core.record import SessionRecord
from backrx_desktop.core.span import Range
from tests.core.histories import TODAY

EXERCISES = load_content().library.exercises
History = tuple[SessionRecord, ...]


def shown(records: History, chosen: Range = Range.TWELVE_WEEKS, today: date = TODAY) -> Insights:
    return insights(records, chosen, EXERCISES, {}, today)
