"""Walks and weekly logs as documents."""

from typing import Any

import orjson
import pytest
from hypothesis import given

from backrx_desktop.core.walk import Walk
from backrx_desktop.core.weekly_log import WeeklyLog
from backrx_desktop.storage.errors import DocumentError
from backrx_desktop.storage.log_document import (
    read_walk,
    read_weekly_log,
    write_walk,
    write_weekly_log,
)
from tests.storage.anything import walks, weekly_logs
from tests.storage.samples import walk, weekly_log


@given(walks)
def test_a_walk_is_read_as_it_was_written(one: Walk) -> None:
    assert read_walk(orjson.loads(orjson.dumps(write_walk(one)))) == one


@given(weekly_logs)
def test_a_weekly_log_is_read_as_it_was_written(one: WeeklyLog) -> None:
    assert read_weekly_log(orjson.loads(orjson.dumps(write_weekly_log(one)))) == one


def test_the_documents() -> None:
    assert write_walk(walk()) == {
        "schema": 1,
        "uuid": "walk-1",
        "started": "2026-11-22T19:02:11Z",
        "offset_minutes": 60,
        "minutes": 20,
    }
    assert write_weekly_log(weekly_log()) == {
        "schema": 1,
        "uuid": "week-1",
        "week": "2026-11-16",
        "logged": "2026-11-21T19:02:11Z",
        "offset_minutes": 60,
        "average_pain": 3,
        "worst_pain": 6,
        "activities": [{"name": "sitting at work", "ability": 7}],
    }


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"minutes": 0}, "minutes"),
        ({"minutes": 2000}, "minutes"),
        ({"minutes": "20"}, "minutes"),
        ({"started": None}, "started"),
    ],
)
def test_a_walk_that_makes_no_sense_is_refused(change: dict[str, Any], reason: str) -> None:
    with pytest.raises(DocumentError, match=reason):
        read_walk(write_walk(walk()) | change)


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"week": "2026-11-17"}, "Monday"),
        ({"week": "soon"}, "week"),
        ({"average_pain": 11}, "average_pain"),
        ({"worst_pain": "6"}, "worst_pain"),
        ({"activities": [{"name": "a", "ability": 1}] * 4}, "at most 3"),
        ({"activities": [{"name": "a", "ability": 11}]}, "ability"),
    ],
)
def test_a_weekly_log_that_makes_no_sense_is_refused(change: dict[str, Any], reason: str) -> None:
    with pytest.raises(DocumentError, match=reason):
        read_weekly_log(write_weekly_log(weekly_log()) | change)
