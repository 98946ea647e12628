"""Sessions composed of the catalogue, and what they hold."""

from collections.abc import Mapping
from datetime import date, timedelta

from backrx_desktop.content.load import load_content
from backrx_desktop.core.compose import compose
from backrx_desktop.core.composition import Composition, Omission, Reason
from backrx_desktop.core.preferences import Preferences
from backrx_desktop.core.record import SessionRecord
from tests.core.histories import TODAY

CATALOGUE = load_content().library
PLAIN = Preferences()


def days_ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def ids(composition: Composition | None) -> list[str]:
    assert composition is not None
    return [one.step.exercise for one in composition.chosen]


def reasons(composition: Composition | None) -> Mapping[str, Reason]:
    assert composition is not None
    return {one.step.exercise: one.reason for one in composition.chosen}


def omissions(composition: Composition | None) -> Mapping[str, Omission]:
    assert composition is not None
    return {one.exercise: one.omission for one in composition.left_out}


def of_catalogue(
    minutes: float, due: str, *records: SessionRecord, preferences: Preferences = PLAIN
) -> Composition | None:
    return compose(minutes, CATALOGUE.routines[due], CATALOGUE, records, preferences, TODAY)
