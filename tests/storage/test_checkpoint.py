"""The session under way as a file: all that it takes to carry on."""

import errno
import json
import math
import os
import stat
from pathlib import Path
from typing import Any

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from backrx_desktop.core.exercise import DoseOverride, Side
from backrx_desktop.core.expansion import expand
from backrx_desktop.core.prescription import Pacing
from backrx_desktop.core.recording import record_of
from backrx_desktop.core.replay import rebase, replay
from backrx_desktop.core.routine import Routine, RoutineStep
from backrx_desktop.core.session import Command
from backrx_desktop.storage.checkpoint import Checkpoint, checkpoint_of, write_checkpoint
from backrx_desktop.storage.checkpoint_file import CheckpointFile, UnreadableCheckpoint, parse
from backrx_desktop.storage.paths import DataFolder
from tests.core import exercises as an
from tests.core.records import BEGUN
from tests.core.sitting import Sitting
from tests.storage.anything import json_values, pacings, routines, sessions
from tests.storage.broken_disk import ERRORS, BrokenDisk, always
from tests.storage.samples import Calendar, session

EXERCISES = {one.id: one for one in (an.lift(), an.stretch())}
ROUTINE = Routine("test", "Test", tuple(RoutineStep(name) for name in EXERCISES))
PACING = Pacing(
    setup_factor=1.5,
    doses={"lift": DoseOverride(target=2)},
    first_sides={"stretch": Side.RIGHT},
)
logs = st.lists(st.tuples(st.floats(0, 1e6), st.sampled_from(Command)), max_size=8).map(
    lambda log: tuple(sorted(log, key=lambda entry: entry[0]))
)
checkpoints = st.builds(
    Checkpoint,
    record=sessions,
    routine=routines,
    pacing=pacings,
    scale=st.floats(0.1, 1000),
    seen=st.floats(0, 1e6),
    commands=logs,
)


def sitting() -> Sitting:
    """A session with a pause, a hurt and a smaller dose behind it, and under way."""
    playing = Sitting(expand(ROUTINE, EXERCISES, PACING), scale=2.0)
    playing.run(30)
    for command in (Command.PAUSE, Command.RESUME, Command.HURT, Command.SMALLER):
        playing.tick(1.25)
        playing.do(command)
    return playing.run(20)


def at(playing: Sitting) -> Checkpoint:
    return checkpoint_of(playing.session, BEGUN, ROUTINE, PACING, playing.clock.now())


CHECKPOINT = at(sitting())


@given(checkpoints)
def test_what_is_read_is_what_was_written(one: Checkpoint) -> None:
    assert parse(write_checkpoint(one)) == one


def test_a_session_carries_on_where_it_was_cut_off() -> None:
    playing = sitting()
    found = parse(write_checkpoint(at(playing)))
    assert isinstance(found, Checkpoint)
    assert found.begun == BEGUN
    timeline = expand(found.routine, EXERCISES, found.pacing)
    again = rebase(replay(timeline, found.commands, found.seen, found.scale), playing.session.began)
    assert again == playing.session
    assert found.record == record_of(again, found.begun, playing.clock.now())


def test_it_is_small_enough_to_be_written_at_every_rep() -> None:
    assert len(write_checkpoint(CHECKPOINT)) < 4000


def test_without_a_file_nothing_was_under_way(folder: DataFolder) -> None:
    assert CheckpointFile(folder.active).read() is None


def test_the_last_one_written_is_read_until_it_is_cleared(folder: DataFolder) -> None:
    file = CheckpointFile(folder.active)
    early = at(Sitting(expand(ROUTINE, EXERCISES, PACING)))
    for one in (early, CHECKPOINT):
        assert file.write(one).kept
    assert CheckpointFile(folder.active).read() == CHECKPOINT
    for _ in range(2):
        assert file.clear().kept
        assert file.read() is None
    assert list(folder.path.iterdir()) == []


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps no such permissions")
def test_only_the_owner_may_read_it(folder: DataFolder) -> None:
    CheckpointFile(folder.active).write(CHECKPOINT)
    assert stat.S_IMODE(folder.active.stat().st_mode) == 0o600


def test_the_disk_is_not_waited_for(folder: DataFolder) -> None:
    disk = BrokenDisk()
    CheckpointFile(folder.active, files=disk).write(CHECKPOINT)
    assert not {"sync", "sync_folder"} & set(disk.calls)


def test_half_a_character_does_not_keep_it_from_being_written() -> None:
    routine = Routine("my\udcff", "\ud83d", ROUTINE.steps, sources=("\ud83d",))
    pacing = Pacing(doses={"my\udcff": DoseOverride(target=1)})
    odd = Checkpoint(session(), routine, pacing, 1.0, 0.0, ())
    found = parse(write_checkpoint(odd))
    assert isinstance(found, Checkpoint)
    assert (found.routine.id, found.pacing.doses) == ("my?", {"my?": DoseOverride(target=1)})


@pytest.mark.parametrize("error", ERRORS)
def test_whatever_the_disk_refuses_nothing_is_raised(folder: DataFolder, error: int) -> None:
    disk = BrokenDisk()
    file = CheckpointFile(folder.active, files=disk)
    file.write(CHECKPOINT)
    for name in ("create", "write", "close", "replace"):
        disk.refuses = always(error, name)
        result = file.write(CHECKPOINT)
        assert not result.kept
        assert result.sentence.startswith("The session under way is not on the disk: ")
    disk.refuses = always(error, "stamp", "remove")
    assert not file.clear().kept
    assert file.read() == UnreadableCheckpoint(result.sentence.split(": ")[1][:-1])
    disk.refuses = always(error, "read")
    assert isinstance(file.read(), UnreadableCheckpoint)
    assert isinstance(CheckpointFile(folder.active).read(), Checkpoint), "it is still there"


def test_an_unreadable_one_is_set_aside_with_what_was_done(
    folder: DataFolder, calendar: Calendar
) -> None:
    document = json.loads(write_checkpoint(CHECKPOINT))
    document["commands"] = "all of them"
    folder.active.write_text(json.dumps(document))
    file = CheckpointFile(folder.active, clock=calendar)
    aside = folder.path / "active.unreadable-2026-11-21.json"
    assert file.read() == UnreadableCheckpoint("commands: must be a list", CHECKPOINT.record)
    assert json.loads(aside.read_text()) == document
    assert file.read() is None


def test_one_that_cannot_be_set_aside_is_told_all_the_same(folder: DataFolder) -> None:
    folder.active.write_text("damaged")
    disk = BrokenDisk(always(errno.EROFS, "link", "replace"))
    found = CheckpointFile(folder.active, files=disk).read()
    assert isinstance(found, UnreadableCheckpoint)
    assert found.record is None
    assert folder.active.read_text() == "damaged"


def test_a_large_file_is_not_parsed(folder: DataFolder, calendar: Calendar) -> None:
    with folder.active.open("wb") as file:
        file.truncate(100 * 2**20)
    found = CheckpointFile(folder.active, clock=calendar).read()
    assert isinstance(found, UnreadableCheckpoint)
    assert found.reason == "more than 4 MB"


PACED = json.loads(write_checkpoint(CHECKPOINT))["pacing"]


def test_what_is_said_of_a_value_stays_short_however_long_that_is() -> None:
    document = json.loads(write_checkpoint(CHECKPOINT))
    document["session"]["outcome"] = "x" * 10**6
    document["session"]["started"] = "9" * 10**6
    found = parse(json.dumps(document).encode())
    assert isinstance(found, UnreadableCheckpoint)
    assert len(found.reason) < 100


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"schema": 2}, "schema"),
        ({"scale": 0}, "scale"),
        ({"scale": 1e9}, "scale"),
        ({"seen": -1}, "seen"),
        ({"seen": None}, "seen"),
        ({"routine": []}, "routine"),
        ({"routine": {}}, "steps"),
        ({"pacing": None}, "pacing"),
        ({"pacing": PACED | {"setup_factor": 1e308}}, "setup_factor"),
        ({"pacing": PACED | {"ready_seconds": 4e3}}, "ready_seconds"),
        ({"pacing": PACED | {"switch_seconds": 1e9}}, "switch_seconds"),
        ({"session": None}, "session"),
        ({"commands": [{"at": 5.0, "command": "jump"}]}, "command"),
        ({"commands": [{"at": math.inf, "command": "pause"}]}, "expected a JSON value"),
        (
            {"commands": [{"at": 5.0, "command": "pause"}, {"at": 4.0, "command": "resume"}]},
            "order of time",
        ),
    ],
)
def test_a_value_that_makes_no_sense_is_named(change: dict[str, Any], reason: str) -> None:
    raw = json.dumps(json.loads(write_checkpoint(CHECKPOINT)) | change).encode()
    found = parse(raw)
    assert isinstance(found, UnreadableCheckpoint)
    assert reason in found.reason


def places(value: Any) -> list[Any]:
    """Every table and list within a document, itself included."""
    inner = value.values() if isinstance(value, dict) else value
    nested = [one for one in inner if isinstance(one, dict | list)]
    return [value, *(place for one in nested for place in places(one))]


@given(st.data(), json_values)
def test_any_value_anywhere_is_read_or_told(data: st.DataObject, value: object) -> None:
    document = json.loads(write_checkpoint(CHECKPOINT))
    place = data.draw(st.sampled_from([one for one in places(document) if one]))
    keys = sorted(place) if isinstance(place, dict) else range(len(place))
    place[data.draw(st.sampled_from(keys))] = value
    found = parse(orjson.dumps(document))
    if isinstance(found, Checkpoint):
        assert parse(write_checkpoint(found)) == found


@given(st.binary(max_size=300) | json_values.map(orjson.dumps))
def test_any_bytes_are_read_or_told(raw: bytes) -> None:
    assert isinstance(parse(raw), UnreadableCheckpoint)


def test_cut_off_anywhere_it_is_told(tmp_path: Path) -> None:
    whole = write_checkpoint(CHECKPOINT)
    found = [parse(whole[:length]) for length in range(len(whole))]
    assert all(isinstance(one, UnreadableCheckpoint) for one in found)
