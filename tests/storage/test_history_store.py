"""The history as a whole; what goes wrong with its file stands in tests/reliability."""

import errno
import json
import os
import random
import stat
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backrx_desktop.core.experiment_record import ExperimentRecord, ReadingRecord
from backrx_desktop.core.record import SessionRecord, with_answers
from backrx_desktop.core.walk import Walk
from backrx_desktop.core.weekly_log import WeeklyLog
from backrx_desktop.storage.errors import DocumentError
from backrx_desktop.storage.history_store import HistoryStore
from backrx_desktop.storage.paths import DataFolder
from backrx_desktop.storage.saving import SaveResult
from backrx_desktop.storage.session_document import write_session
from tests.storage.anything import day_readings, experiments, sessions, walks, weekly_logs
from tests.storage.broken_disk import BrokenDisk, HastyDisk, always, never
from tests.storage.samples import FIRST, Calendar, session, stock_uuids, walk, weekly_log


@pytest.fixture
def history(folder: DataFolder, calendar: Calendar) -> HistoryStore:
    return HistoryStore(folder, clock=calendar)


def uuids(history: HistoryStore) -> list[str]:
    return [record.uuid for record in history.sessions.records]


def documents(folder: DataFolder, table: str = "sessions") -> dict[str, dict[str, object]]:
    found: dict[str, dict[str, object]] = json.loads(folder.history.read_text())[table]
    return found


def test_a_new_history_is_empty_and_leaves_nothing_behind(
    folder: DataFolder, history: HistoryStore
) -> None:
    assert history.sessions.records == ()
    assert (history.refused, history.notices) == (None, ())
    assert list(folder.path.iterdir()) == []


def test_what_was_added_is_there_and_on_the_disk(folder: DataFolder, history: HistoryStore) -> None:
    assert history.sessions.add(session()).kept
    assert history.walks.add(walk()).kept
    assert history.weekly_log.add(weekly_log()).kept
    again = HistoryStore(folder)
    assert again.sessions.records == history.sessions.records == (session(),)
    assert again.walks.records == history.walks.records == (walk(),)
    assert again.weekly_log.records == history.weekly_log.records == (weekly_log(),)
    assert history.pending == 0


@given(
    st.lists(sessions, unique_by=lambda record: record.uuid, max_size=5),
    walks,
    weekly_logs,
    experiments,
    day_readings,
)
def test_anything_comes_back_as_it_was(
    tmp_path_factory: pytest.TempPathFactory,
    records: list[SessionRecord],
    one_walk: Walk,
    log: WeeklyLog,
    experiment: ExperimentRecord,
    said: ReadingRecord,
) -> None:
    folder = DataFolder(tmp_path_factory.mktemp("data"))
    history = HistoryStore(folder, files=HastyDisk())
    assert history.sessions.add(*records).kept
    assert history.walks.add(one_walk).kept
    assert history.weekly_log.add(log).kept
    assert history.experiments.add(experiment).kept
    assert history.readings.add(said).kept
    again = HistoryStore(folder)
    assert set(again.sessions.records) == set(records)
    assert again.walks.records == (one_walk,)
    assert again.weekly_log.records == (log,)
    assert (again.experiments.records, again.readings.records) == ((experiment,), (said,))
    assert again.notices == ()
    assert sorted(stock_uuids(folder)) == sorted(record.uuid for record in records)


def test_the_file_has_all_tables_and_its_schema_from_the_first_write_on(
    folder: DataFolder, history: HistoryStore
) -> None:
    history.walks.add(walk())
    found = json.loads(folder.history.read_text())
    assert set(found) == {
        "meta",
        "sessions",
        "weekly_log",
        "walks",
        "experiments",
        "readings",
    }
    assert found["meta"] == {"1": {"schema": 1}}


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps no such permissions")
def test_only_the_owner_may_read_any_of_it(
    folder: DataFolder, history: HistoryStore, calendar: Calendar
) -> None:
    history.sessions.add(session(1))
    calendar.next_day()
    history.sessions.add(session(2))
    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in folder.path.rglob("*")}
    assert modes == {
        "history.json": 0o600,
        "backups": 0o700,
        "history-2026-11-22.json": 0o600,
    }


def test_sessions_are_sorted_by_start_then_uuid(history: HistoryStore) -> None:
    later, b, a = session(3), session(2, uuid="b", started=FIRST), session(1, uuid="a")
    history.sessions.add(later, b)
    history.sessions.add(a)
    assert history.sessions.records == (a, b, later)


def test_they_stay_sorted_whatever_is_done(folder: DataFolder, history: HistoryStore) -> None:
    chance = random.Random(3)
    for _step in range(60):
        table = history.sessions
        number = chance.randint(1, 12)
        known = table.get(session(number).uuid)
        moved = FIRST + timedelta(hours=chance.randint(0, 99))
        if known is None or chance.random() < 0.5:
            table.add(replace(session(number), started=moved, ended=moved + timedelta(minutes=5)))
        else:
            table.delete(known.uuid)
            if chance.random() < 0.5:
                table.undo_delete(known.uuid)
        order = [(one.started, one.uuid) for one in table.records]
        assert order == sorted(order)
        assert len(set(order)) == len(order)
    assert {one.uuid for one in history.sessions.records} == set(stock_uuids(folder))


def test_many_are_added_with_one_write(folder: DataFolder) -> None:
    disk = BrokenDisk()
    history = HistoryStore(folder, files=disk)
    assert history.sessions.add(*(session(n) for n in range(1, 100))).kept
    assert disk.calls.count("sync") == 1
    assert len(stock_uuids(folder)) == 99


def test_none_of_them_is_added_if_one_could_not_be_read_again(history: HistoryStore) -> None:
    with pytest.raises(DocumentError, match="pain_before"):
        history.sessions.add(session(1), session(2, pain_before=11))
    assert (history.sessions.records, history.pending) == ((), 0)


def test_an_edit_keeps_what_was_there_before(
    folder: DataFolder, history: HistoryStore, calendar: Calendar
) -> None:
    history.sessions.add(session())
    history.sessions.replace(with_answers(session(), 2))
    assert "before" not in documents(folder)["1"], "an answer is no edit"
    calendar.set(FIRST + timedelta(hours=1))
    corrected = with_answers(session(), 3)
    assert history.sessions.replace(corrected).kept
    assert documents(folder)["1"]["before"] == [{"at": "2026-11-21T20:02:11Z", "pain_after": 2}]
    assert HistoryStore(folder).sessions.records == history.sessions.records == (corrected,)


def test_an_edit_keeps_keys_of_other_versions(folder: DataFolder, history: HistoryStore) -> None:
    history.sessions.add(session())
    file = json.loads(folder.history.read_text())
    file["sessions"]["1"]["mood"] = "fine"
    file["later"] = {"1": {"uuid": "of another version"}}
    folder.history.write_text(json.dumps(file))
    again = HistoryStore(folder)
    assert again.sessions.replace(with_answers(session(), 2)).kept
    assert documents(folder)["1"]["mood"] == "fine"
    assert documents(folder, "later") == {"1": {"uuid": "of another version"}}
    assert again.sessions.document(session().uuid)["mood"] == "fine"


def test_only_what_is_there_can_be_edited_or_deleted(history: HistoryStore) -> None:
    with pytest.raises(KeyError):
        history.sessions.replace(session())
    with pytest.raises(KeyError):
        history.sessions.delete(session().uuid)
    with pytest.raises(KeyError):
        history.sessions.undo_delete(session().uuid)


def test_a_session_that_is_added_again_is_there_once(
    folder: DataFolder, history: HistoryStore
) -> None:
    for _ in range(3):
        history.sessions.add(session())
    assert stock_uuids(folder) == [session().uuid]
    assert "before" not in documents(folder)["1"]


def test_deleting_can_be_undone_with_all_that_was_known(
    folder: DataFolder, history: HistoryStore
) -> None:
    history.sessions.add(session(1, pain_after=2), session(2))
    history.sessions.replace(session(1, pain_after=3))
    whole = history.sessions.document(session(1).uuid)
    assert history.sessions.delete(session(1).uuid).kept
    assert uuids(history) == stock_uuids(folder) == [session(2).uuid]
    assert history.sessions.undo_delete(session(1).uuid).kept
    assert history.sessions.records == (session(1, pain_after=3), session(2))
    assert HistoryStore(folder).sessions.document(session(1).uuid) == whole


def test_a_document_that_stands_twice_is_one_record(folder: DataFolder) -> None:
    HistoryStore(folder).sessions.add(session())
    file = json.loads(folder.history.read_text())
    file["sessions"]["2"] = file["sessions"]["1"]
    file["sessions"]["3"] = file["sessions"]["1"] | {"note": "another"}
    folder.history.write_text(json.dumps(file))
    history = HistoryStore(folder)
    assert history.sessions.records == (session(),)
    assert [(one.number, one.reason) for one in history.unread] == [("3", "uuid: stands twice")]
    history.sessions.replace(session(pain_after=2))
    assert documents(folder)["1"]["pain_after"] == 2
    history.sessions.delete(session().uuid)
    assert stock_uuids(folder) == []


def test_one_senseless_document_hides_no_other_and_stays_as_it_is(folder: DataFolder) -> None:
    HistoryStore(folder).sessions.add(session(1), session(2), session(3))
    file = json.loads(folder.history.read_text())
    file["sessions"]["2"]["started"] = "yesterday"
    file["sessions"]["3"]["schema"] = 2
    folder.history.write_text(json.dumps(file))
    history = HistoryStore(folder)
    assert history.sessions.records == (session(1),)
    assert [(one.table, one.number, one.reason) for one in history.unread] == [
        ("sessions", "2", "started: 'yesterday' is no instant"),
        ("sessions", "3", "schema: 2 is not 1"),
    ]
    assert history.notices == (
        "2 entries of the history cannot be read. They stay in the file as they are.",
    )
    history.sessions.add(session(4))
    assert documents(folder)["2"] == file["sessions"]["2"]
    assert documents(folder)["3"] == file["sessions"]["3"]


def test_a_history_that_is_only_read_is_left_as_it_is(folder: DataFolder) -> None:
    HistoryStore(folder).sessions.add(session(1))
    before = {path: path.read_bytes() for path in folder.path.rglob("*") if path.is_file()}
    history = HistoryStore(folder, read_only=True)
    assert history.sessions.records == (session(1),)
    result = history.sessions.add(session(2))
    assert (result.kept, result.sentence) == (
        False,
        "The file history.json was opened only to be read.",
    )
    after = {path: path.read_bytes() for path in folder.path.rglob("*") if path.is_file()}
    assert before == after


def test_what_another_program_wrote_meanwhile_is_kept(
    folder: DataFolder, history: HistoryStore
) -> None:
    history.sessions.add(session(1))
    other = HistoryStore(folder)
    other.sessions.add(session(2))
    assert history.sessions.add(session(3)).kept
    assert history.sessions.records == (session(1), session(2), session(3))
    assert len(stock_uuids(folder)) == 3


def test_a_file_that_was_removed_meanwhile_is_written_anew(
    folder: DataFolder, history: HistoryStore
) -> None:
    history.sessions.add(session(1))
    folder.history.unlink()
    assert history.sessions.add(session(2)).kept
    assert len(stock_uuids(folder)) == 2


def test_the_first_write_of_a_day_is_preceded_by_a_copy(
    folder: DataFolder, history: HistoryStore, calendar: Calendar
) -> None:
    history.sessions.add(session(1))
    calendar.next_day()
    history.sessions.add(session(2))
    history.sessions.add(session(3))
    assert [backup.day.isoformat() for backup in history.backups] == ["2026-11-22"]
    assert stock_uuids(history.backups[0].path) == [session(1).uuid]


def test_a_copy_is_made_when_the_history_is_opened(folder: DataFolder, calendar: Calendar) -> None:
    HistoryStore(folder, clock=calendar).sessions.add(session(1))
    history = HistoryStore(folder, clock=calendar)
    assert [stock_uuids(backup.path) for backup in history.backups] == [[session(1).uuid]]


def test_the_day_of_a_copy_turns_at_four(folder: DataFolder, calendar: Calendar) -> None:
    HistoryStore(folder, clock=calendar).sessions.add(session(1))
    calendar.set(FIRST + timedelta(hours=7))  # 03:02 of the 22nd
    assert HistoryStore(folder, clock=calendar).backups[0].day.isoformat() == "2026-11-21"


def test_one_can_go_back_to_a_copy_and_nothing_is_lost(
    folder: DataFolder, history: HistoryStore, calendar: Calendar
) -> None:
    history.sessions.add(session(1))
    calendar.next_day()
    history.sessions.add(session(2))
    assert history.restore(history.backups[0]).kept
    assert history.sessions.records == (session(1),)
    assert stock_uuids(folder) == [session(1).uuid]
    aside = folder.path / "history.replaced-2026-11-22.json"
    assert stock_uuids(aside) == [session(1).uuid, session(2).uuid]
    assert history.sessions.add(session(3)).kept
    assert stock_uuids(folder) == [session(1).uuid, session(3).uuid]


def test_one_can_go_back_to_before_the_first_session(
    folder: DataFolder, history: HistoryStore, calendar: Calendar
) -> None:
    history.walks.add(walk())
    calendar.next_day()
    history.sessions.add(session(1))
    assert uuids(history) == [session(1).uuid]
    assert history.restore(history.backups[0]).kept
    assert uuids(history) == []


def test_a_copy_that_cannot_be_read_changes_nothing(
    folder: DataFolder, history: HistoryStore, calendar: Calendar
) -> None:
    history.sessions.add(session(1))
    calendar.next_day()
    history.sessions.add(session(2))
    backup = history.backups[0]
    backup.path.write_text("damaged")
    result = history.restore(backup)
    assert (result.kept, result.sentence) == (
        False,
        "The file history-2026-11-22.json cannot be read.",
    )
    backup.path.unlink()
    assert history.restore(backup).sentence.startswith("This copy cannot be read: ")
    assert history.sessions.records == (session(1), session(2))
    assert len(stock_uuids(folder)) == 2


Change = Callable[[HistoryStore], SaveResult]


def taken_in(history: HistoryStore) -> SaveResult:
    entry = (session(3), write_session(session(3)))
    return history.take_in({"sessions": [entry]})


@pytest.mark.parametrize(
    ("change", "left"),
    [
        (lambda history: history.restore(history.backups[0]), (session(1),)),
        (lambda history: history.sessions.delete(session(2).uuid), (session(1),)),
        (taken_in, (session(1), session(2), session(3))),
    ],
)
def test_what_is_in_its_place_is_done_though_a_power_cut_may_undo_it(
    folder: DataFolder, calendar: Calendar, change: Change, left: tuple[SessionRecord, ...]
) -> None:
    disk = BrokenDisk()
    history = HistoryStore(folder, clock=calendar, files=disk)
    history.sessions.add(session(1))
    calendar.next_day()
    history.sessions.add(session(2))
    disk.refuses = always(errno.EIO, "sync_folder")
    assert change(history).kept
    assert history.sessions.records == left
    assert stock_uuids(folder) == [one.uuid for one in left]
    disk.refuses = never
    assert history.retry().kept
    assert history.sessions.records == HistoryStore(folder).sessions.records == left


def test_a_history_elsewhere_behind_a_link_stays_there(folder: DataFolder, tmp_path: Path) -> None:
    (tmp_path / "synced").mkdir()
    folder.history.symlink_to(tmp_path / "synced" / "mine.json")
    HistoryStore(folder).sessions.add(session(1))
    assert folder.history.is_symlink()
    assert stock_uuids(tmp_path / "synced" / "mine.json") == [session(1).uuid]
    assert HistoryStore(folder).sessions.records == (session(1),)
