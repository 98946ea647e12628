"""A history as a file, and back."""

import csv
import errno
import io
import json
import os
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backrx_desktop.core.experiment import Mark, Reading
from backrx_desktop.core.experiment_record import ExperimentRecord, ReadingRecord
from backrx_desktop.core.walk import Walk
from backrx_desktop.core.weekly_log import Activity, WeeklyLog
from backrx_desktop.storage.errors import StorageError
from backrx_desktop.storage.export import COLUMNS, history_csv, history_json, write_export
from backrx_desktop.storage.files import Files
from backrx_desktop.storage.history_store import HistoryStore
from backrx_desktop.storage.paths import DataFolder
from backrx_desktop.storage.taking_in import read_export, take_in
from tests.core.histories import TODAY, held, patchy, reps, session, two_years
from tests.storage.anything import day_readings, experiments
from tests.storage.samples import EXPERIMENT, MONDAY, READING

ROUTINES = [{"id": "z", "name": "Z", "steps": []}, {"id": "a", "name": "A", "steps": []}]


def folder(tmp_path: Path, name: str) -> HistoryStore:
    place = DataFolder(tmp_path / name)
    place.make()
    return HistoryStore(place)


def full(tmp_path: Path, name: str = "mine") -> HistoryStore:
    history = folder(tmp_path, name)
    history.sessions.add(*reversed(patchy()))
    history.sessions.replace(replace(history.sessions.records[3], note="smaller, “softer”"))
    logged = datetime(2026, 11, 19, 18, tzinfo=UTC)
    history.weekly_log.add(
        WeeklyLog("w", date(2026, 11, 16), logged, 60, 3, 6, (Activity("Socks", 4),))
    )
    history.walks.add(Walk("walk", logged, 60, 25))
    history.experiments.add(EXPERIMENT)
    history.readings.add(READING, replace(READING, uuid="later", reading=Reading(TODAY)))
    history.readings.add(replace(READING, reading=Reading(MONDAY, 5, Mark.YELLOW)))
    return history


def as_json(history: HistoryStore, routines: Iterable[dict[str, Any]] = ROUTINES) -> bytes:
    tables = history.tables.items()
    return history_json({name: table.documents for name, table in tables}, routines)


def exported(tmp_path: Path, history: HistoryStore, name: str = "x.json") -> Path:
    path = tmp_path / name
    write_export(path, as_json(history))
    return path


def test_into_an_empty_folder_and_out_again_are_the_same_bytes(tmp_path: Path) -> None:
    mine = full(tmp_path)
    path = exported(tmp_path, mine)
    other = folder(tmp_path, "other")
    take_in(other, read_export(path, other))
    again = as_json(HistoryStore(DataFolder(tmp_path / "other")), reversed(ROUTINES))
    assert again == path.read_bytes()


def test_the_shape(tmp_path: Path) -> None:
    whole = json.loads(exported(tmp_path, full(tmp_path)).read_text())
    tables = ["sessions", "weekly_log", "walks", "experiments", "readings"]
    assert list(whole) == ["schema", *tables, "routines"]
    assert whole["schema"] == 1
    order = [(one["started"], one["uuid"]) for one in whole["sessions"]]
    assert order == sorted(order)
    assert len(order) == len(patchy())
    assert [one["id"] for one in whole["routines"]] == ["a", "z"]


def test_an_export_of_before_there_were_experiments_is_taken_in(tmp_path: Path) -> None:
    whole = json.loads(exported(tmp_path, full(tmp_path)).read_text())
    for table in ("experiments", "readings"):
        del whole[table]
    path = tmp_path / "old.json"
    path.write_text(json.dumps(whole))
    other = folder(tmp_path, "other")
    take_in(other, read_export(path, other))
    assert len(other.sessions.records) == len(patchy())
    assert (other.experiments.records, other.readings.records) == ((), ())


@given(
    st.lists(experiments, unique_by=lambda one: one.uuid, max_size=4),
    st.lists(day_readings, unique_by=lambda one: one.uuid, max_size=6),
)
def test_any_experiment_and_reading_goes_along(
    tmp_path_factory: pytest.TempPathFactory,
    some: list[ExperimentRecord],
    said: list[ReadingRecord],
) -> None:
    place = tmp_path_factory.mktemp("export")
    mine = folder(place, "mine")
    mine.experiments.add(*some)
    mine.readings.add(*said)
    path = exported(place, mine)
    other = folder(place, "other")
    take_in(other, read_export(path, other))
    assert as_json(other) == path.read_bytes()
    assert set(other.experiments.records) == set(some)
    assert set(other.readings.records) == set(said)


def test_what_was_there_before_an_edit_and_unknown_keys_go_along(tmp_path: Path) -> None:
    mine = folder(tmp_path, "mine")
    mine.sessions.add(session(TODAY, reps("squat", 5), pain=(4, 3), uuid="one"))
    mine.sessions.add(session(TODAY, reps("squat", 6), pain=(4, 3), uuid="one"))
    whole = json.loads(exported(tmp_path, mine).read_text())
    assert "before" in whole["sessions"][0]
    whole["sessions"][0]["from_the_future"] = [1, 2]
    path = tmp_path / "changed.json"
    path.write_text(json.dumps(whole))
    other = folder(tmp_path, "other")
    take_in(other, read_export(path, other))
    document = HistoryStore(DataFolder(tmp_path / "other")).sessions.document("one")
    assert document["from_the_future"] == [1, 2]
    assert document["before"][0]["exercises"][0]["sets"][0]["done_reps"] == 5


def test_twice_is_once_and_nothing_is_changed(tmp_path: Path) -> None:
    mine = full(tmp_path)
    path = exported(tmp_path, mine)
    other = folder(tmp_path, "other")
    other.sessions.add(session(TODAY, reps("squat", 1), uuid=mine.sessions.records[0].uuid))
    first = take_in(other, read_export(path, other))
    new = {name: number for name, number in first.items() if number}
    others = {"weekly_log": 1, "walks": 1, "experiments": 1, "readings": 2}
    assert new == {"sessions": len(patchy()) - 1, **others}
    second = take_in(other, read_export(path, other))
    assert not any(second.values())
    kept = other.sessions.get(mine.sessions.records[0].uuid)
    assert kept is not None
    assert kept.exercises[0].sets[0].done_reps == 1


def test_a_row_for_each_session_exercise_set_and_side(tmp_path: Path) -> None:
    records = [
        session(TODAY, reps("clamshell", 25, 20), held("figure-four", 30), pain=(4, None)),
        *two_years()[:30],
    ]
    text = history_csv(records).decode()
    rows = list(csv.DictReader(io.StringIO(text)))
    assert tuple(rows[0]) == COLUMNS
    assert len(rows) == sum(len(one.sets) for record in records for one in record.exercises)
    mine = [row for row in rows if row["session"] == records[0].uuid]
    assert [(row["exercise"], row["side"], row["set"], row["done_reps"]) for row in mine] == [
        ("clamshell", "left", "1", "25"),
        ("clamshell", "right", "1", "20"),
        ("figure-four", "left", "1", ""),
        ("figure-four", "right", "1", ""),
    ]
    assert mine[0]["started"] == "2026-11-19T19:30:00+01:00"
    assert (mine[0]["pain_before"], mine[0]["pain_after"]) == ("4", "")
    starts = [datetime.fromisoformat(row["started"]) for row in rows]
    assert starts == sorted(starts)


def test_a_session_without_exercises_has_a_row_and_notes_may_hold_anything() -> None:
    record = session(TODAY, uuid="empty")
    text = history_csv([replace(record, note='a "b", c\nd')])
    rows = list(csv.DictReader(io.StringIO(text.decode())))
    assert len(rows) == 1
    assert rows[0]["note"] == 'a "b", c\nd'
    assert rows[0]["exercise"] == ""


def _without(key: str) -> Callable[[dict[str, Any]], object]:
    return lambda whole: whole["sessions"][2].pop(key)


def _twice(whole: dict[str, Any]) -> None:
    whole["sessions"][1] = {**whole["sessions"][0], "note": "another"}


BAD: dict[str, tuple[Callable[[dict[str, Any]], object], str]] = {
    "no list": (lambda whole: whole.update(sessions={}), "sessions is no list of documents"),
    "numbers": (lambda whole: whole.update(walks=[1]), "walks is no list of documents"),
    "no key": (_without("ended"), "sessions[2].ended: is not there"),
    "pain": (
        lambda whole: whole["sessions"][0].update(pain_before=11),
        "sessions[0].pain_before",
    ),
    "twice": (_twice, "sessions[1].uuid: stands there twice"),
    "newer": (lambda whole: whole.update(schema=2), "a newer BackRx wrote it"),
    "no schema": (lambda whole: whole.pop("schema"), "it is no exported history"),
    "other": (lambda whole: whole.pop("sessions"), "it is no exported history"),
    "routines": (lambda whole: whole.update(routines="x"), "routines is no list"),
}


@pytest.mark.parametrize(("spoil", "reason"), BAD.values(), ids=BAD)
def test_a_bad_file_changes_nothing_and_says_why(
    tmp_path: Path, spoil: Callable[[dict[str, Any]], object], reason: str
) -> None:
    whole = json.loads(exported(tmp_path, full(tmp_path)).read_text())
    spoil(whole)
    path = tmp_path / "bad.json"
    path.write_text(json.dumps(whole))
    other = folder(tmp_path, "other")
    with pytest.raises(StorageError) as raised:
        read_export(path, other)
    assert str(raised.value).startswith("bad.json cannot be taken in: ")
    assert reason in str(raised.value)
    assert other.sessions.records == ()


def test_what_goes_too_deep_is_refused_before_it_could_be_kept(tmp_path: Path) -> None:
    whole = exported(tmp_path, full(tmp_path)).read_bytes()
    deep = whole.replace(b'"schema":1', b'"deep":' + b"[" * 300 + b"]" * 300 + b',"schema":1', 1)
    path = tmp_path / "deep.json"
    path.write_bytes(deep)
    with pytest.raises(StorageError, match=r"sessions\[0\]: goes too deep"):
        read_export(path, folder(tmp_path, "other"))


def test_what_a_later_table_holds_is_named(tmp_path: Path) -> None:
    whole = json.loads(exported(tmp_path, full(tmp_path)).read_text())
    path = tmp_path / "more.json"
    path.write_text(json.dumps({**whole, "dreams": [{"uuid": "d"}]}))
    assert read_export(path, folder(tmp_path, "other")).strange == ("dreams",)


class FullDisk(Files):
    """A disk without room for a new file."""

    full = False

    def create(self, path: Path) -> int:
        if self.full:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return super().create(path)


def test_a_full_disk_takes_in_nothing_at_all(tmp_path: Path) -> None:
    path = exported(tmp_path, full(tmp_path))
    place, files = DataFolder(tmp_path / "other"), FullDisk()
    place.make()
    other = HistoryStore(place, files=files)
    files.full = True
    with pytest.raises(StorageError, match=r"Nothing was taken in: the disk is full\."):
        take_in(other, read_export(path, other))
    assert (other.sessions.records, other.walks.records, other.pending) == ((), (), 0)
    files.full = False
    assert take_in(other, read_export(path, other))["sessions"] == len(patchy())
    assert len(HistoryStore(place).walks.records) == 1


@pytest.mark.parametrize(
    "raw", [b"", b"nothing", b"[]", b"\xff\xfe", b"[" * 100_000, b"null", b'"text"']
)
def test_no_export_at_all(tmp_path: Path, raw: bytes) -> None:
    path = tmp_path / "bad.json"
    path.write_bytes(raw)
    with pytest.raises(StorageError, match=r"bad\.json cannot be taken in: it is no "):
        read_export(path, folder(tmp_path, "other"))


def test_no_file_and_no_place_for_one(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="there is no such file"):
        read_export(tmp_path / "none.json", folder(tmp_path, "other"))
    with pytest.raises(StorageError, match=r"x\.csv could not be saved: its folder is not there"):
        write_export(tmp_path / "nowhere" / "x.csv", b"")
    (tmp_path / "folder.csv").mkdir()
    with pytest.raises(StorageError, match="something else stands in its place"):
        write_export(tmp_path / "folder.csv", b"")
