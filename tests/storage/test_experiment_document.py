"""Experiments and readings as documents, and in the history."""

from dataclasses import replace
from datetime import date
from typing import Any

import orjson
import pytest
from hypothesis import given

from backrx_desktop.core.experiment import Mark, Reading
from backrx_desktop.core.experiment_record import ExperimentRecord, ReadingRecord
from backrx_desktop.storage.edit import BEFORE
from backrx_desktop.storage.errors import DocumentError
from backrx_desktop.storage.experiment_document import (
    read_experiment,
    read_reading,
    write_experiment,
    write_reading,
)
from backrx_desktop.storage.history_store import HistoryStore
from backrx_desktop.storage.paths import DataFolder
from tests.storage.anything import day_readings, experiments
from tests.storage.samples import EXPERIMENT, MONDAY, READING, Calendar


@given(experiments)
def test_an_experiment_is_read_as_it_was_written(one: ExperimentRecord) -> None:
    assert read_experiment(orjson.loads(orjson.dumps(write_experiment(one)))) == one


@given(day_readings)
def test_a_reading_is_read_as_it_was_written(one: ReadingRecord) -> None:
    assert read_reading(orjson.loads(orjson.dumps(write_reading(one)))) == one


def test_the_documents() -> None:
    assert write_experiment(EXPERIMENT) == {
        "schema": 1,
        "uuid": "experiment-1",
        "begun": "2026-11-21T19:02:11Z",
        "offset_minutes": 60,
        "first": "2026-11-23",
        "block_weeks": 1,
        "arms": ["one", "other", "other", "one"] * 2,
        "measure": "pain",
        "routine": "leg-lifts",
        "other": "",
        "stopped": None,
    }
    stopped = write_experiment(replace(EXPERIMENT, stopped=date(2026, 12, 1)))
    assert stopped["stopped"] == "2026-12-01"
    assert write_reading(READING) == {
        "schema": 1,
        "uuid": "reading-1",
        "day": "2026-11-23",
        "logged": "2026-11-21T19:02:11Z",
        "offset_minutes": 60,
        "pain": 3,
        "mark": "yellow",
    }


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"first": "2026-11-24"}, "Monday"),
        ({"first": "soon"}, "first"),
        ({"first": "0001-01-01"}, "first: '0001-01-01' is no date"),
        ({"first": "9999-12-27"}, "first: '9999-12-27' is no date"),
        ({"arms": ["one", "other"]}, "by lot"),
        ({"arms": ["one"] * 4 + ["other"] * 4}, "by lot"),
        ({"arms": ["two"] * 8}, "arms: 'two' is none of its values"),
        ({"arms": "one"}, "arms"),
        ({"block_weeks": 3}, "block_weeks"),
        ({"measure": "mood"}, "measure"),
        ({"routine": ""}, "routine"),
        ({"other": "leg-lifts"}, "with itself"),
        ({"stopped": "2026-13-01"}, "stopped"),
        ({"begun": "yesterday"}, "begun"),
        ({"uuid": ""}, "uuid"),
        ({"schema": 2}, "schema"),
    ],
)
def test_an_experiment_that_makes_no_sense_is_refused(change: dict[str, Any], reason: str) -> None:
    with pytest.raises(DocumentError, match=reason):
        read_experiment(write_experiment(EXPERIMENT) | change)


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"day": None}, "day"),
        ({"pain": 11}, "pain"),
        ({"pain": "3"}, "pain"),
        ({"mark": "blue"}, "mark"),
        ({"mark": ["red"]}, "mark"),
        ({"logged": 5}, "logged"),
        ({"offset_minutes": 1500}, "offset_minutes"),
    ],
)
def test_a_reading_that_makes_no_sense_is_refused(change: dict[str, Any], reason: str) -> None:
    with pytest.raises(DocumentError, match=reason):
        read_reading(write_reading(READING) | change)


def test_they_are_kept_and_an_edit_keeps_what_was_there_before(
    folder: DataFolder, calendar: Calendar
) -> None:
    history = HistoryStore(folder, clock=calendar)
    assert history.experiments.add(EXPERIMENT).kept
    assert history.readings.add(READING).kept
    assert history.readings.add(replace(READING, reading=Reading(MONDAY, 5, Mark.YELLOW))).kept
    again = HistoryStore(folder)
    assert again.experiments.records == (EXPERIMENT,)
    assert [one.reading for one in again.readings.records] == [Reading(MONDAY, 5, Mark.YELLOW)]
    (before,) = again.readings.document("reading-1")[BEFORE]
    assert before == {"at": "2026-11-21T19:02:11Z", "pain": 3}


def test_the_second_of_two_taps_is_no_edit(folder: DataFolder, calendar: Calendar) -> None:
    history = HistoryStore(folder, clock=calendar)
    history.readings.add(replace(READING, reading=Reading(MONDAY, 3)))
    history.readings.add(READING)
    assert BEFORE not in history.readings.document("reading-1")


def test_damaged_rows_stay_in_the_file_and_hide_no_others(
    folder: DataFolder, calendar: Calendar
) -> None:
    history = HistoryStore(folder, clock=calendar)
    history.experiments.add(EXPERIMENT)
    history.readings.add(READING)
    file = orjson.loads(folder.history.read_bytes())
    file["experiments"]["2"] = {**file["experiments"]["1"], "uuid": "b", "arms": ["one"]}
    file["readings"]["2"] = {**file["readings"]["1"], "uuid": "b", "pain": 40}
    folder.history.write_bytes(orjson.dumps(file))
    again = HistoryStore(folder, clock=calendar)
    assert (again.experiments.records, again.readings.records) == ((EXPERIMENT,), (READING,))
    assert [(one.table, one.number) for one in again.unread] == [
        ("experiments", "2"),
        ("readings", "2"),
    ]
    again.readings.add(replace(READING, uuid="reading-2"))
    kept = orjson.loads(folder.history.read_bytes())
    assert kept["readings"]["2"]["pain"] == 40
    assert kept["experiments"]["2"]["arms"] == ["one"]
