"""The command line: what it prints, what it keeps, and one sentence for what it cannot do."""

import json
import os
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest
from tinydb import TinyDB

from backrx_desktop import cli
from backrx_desktop.cli import main
from tests.content.own_files import MORNING, write

FAST = ["--time-scale", "2000"]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


def events_of(path: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in path.read_text().splitlines()]


def sessions_of(data: Path) -> list[dict[str, object]]:
    with TinyDB(data / "history.json", access_mode="r") as database:
        return [dict(document) for document in database.table("sessions").all()]


def test_leg_lifts_headless(data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    log = tmp_path / "events.jsonl"
    arguments = ["play", "leg-lifts", "--headless", *FAST, "--events", str(log)]
    assert main([*arguments, "--data-dir", str(data)]) == 0
    assert capsys.readouterr().out == "Leg lifts: all done.\n"
    events = events_of(log)
    steps = Counter(
        (event["word"], event["side"]) for event in events if event["event"] == "step_started"
    )
    for side in ("left", "right"):
        for word in ("LIFT", "TWIST", "HOLD", "UNTWIST", "LOWER"):
            assert steps[word, side] == 20
        assert steps["OPEN", side] == steps["CLOSE", side] == 25
    assert events[-1] == {"event": "session_finished", "at": 715.0}
    assert events[-2]["event"] == "cue"
    (session,) = sessions_of(data)
    assert session["outcome"] == "finished"
    for exercise in session["exercises"]:  # type: ignore[attr-defined]
        for one in exercise["sets"]:
            assert one["planned_reps"] == one["done_reps"] > 0
            assert one["planned_seconds"] == one["done_seconds"] > 0


def test_muting_changes_no_event(data: Path, tmp_path: Path) -> None:
    logs = [tmp_path / "loud.jsonl", tmp_path / "mute.jsonl"]
    for log, mute in zip(logs, ([], ["--mute"]), strict=True):
        arguments = ["play", "hip-reset", "--headless", *FAST, *mute, "--events", str(log)]
        assert main([*arguments, "--data-dir", str(tmp_path / log.stem)]) == 0
    assert logs[0].read_bytes() == logs[1].read_bytes()


def test_the_next_session_starts_on_the_other_side(data: Path, tmp_path: Path) -> None:
    firsts = []
    for name in ("first", "second", "third"):
        log = tmp_path / name
        arguments = ["play", "five-minute-stretch", "--headless", *FAST, "--events", str(log)]
        assert main([*arguments, "--data-dir", str(data)]) == 0
        mine = [one for one in events_of(log) if one.get("exercise") == "hip-flexor-stretch"]
        firsts.append(mine[0]["side"])
    assert firsts == ["left", "right", "left"]


@pytest.mark.parametrize("position", ["before", "after"])
def test_data_dir_stands_before_or_after_the_command(
    position: str, data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    own = data / "routines"
    own.mkdir(parents=True)
    (own / "mine.toml").write_text(
        'name = "Mine"\nsummary = "x"\nhow_often = "x"\n[[steps]]\nexercise = "squat"\n'
    )
    place = ["--data-dir", str(data)]
    arguments = [*place, "list"] if position == "before" else ["list", *place]
    assert main([*arguments, "--json"] if position == "after" else arguments) == 0
    assert "mine" in capsys.readouterr().out


def test_list_json(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["list", "--json", "--data-dir", str(data)]) == 0
    listed = json.loads(capsys.readouterr().out)
    assert len(listed["exercises"]) == 21
    assert {"id", "name"} == set(listed["exercises"][0])
    seconds = {one["id"]: one["seconds"] for one in listed["routines"]}
    assert len(seconds) == 8
    assert seconds["leg-lifts"] == 715


def test_timeline_json(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["timeline", "floor-evening", "--json", "--data-dir", str(data)]) == 0
    timeline = json.loads(capsys.readouterr().out)
    end = 0.0
    for step in timeline["steps"]:
        assert step["start"] == end
        end += step["seconds"]
    assert timeline["seconds"] == end
    held = Counter[tuple[str, str | None]]()
    for step in timeline["steps"]:
        if step["kind"] == "hold":
            held[step["exercise"], step["side"]] += step["seconds"]
    assert held["static-back", None] == 1200
    assert held["supine-groin-stretch", "left"] == held["supine-groin-stretch", "right"] == 1200


def test_a_bad_file_hides_no_good_one(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    own = data / "routines"
    own.mkdir(parents=True)
    (own / "torn.toml").write_text('name = "Torn')
    assert main(["list", "--data-dir", str(data)]) == 0
    printed = capsys.readouterr()
    assert "leg-lifts" in printed.out
    assert printed.err.startswith("backrx: torn.toml: ")


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        (["play", "leg-lfts"], 2, "did you mean leg-lifts?"),
        (["timeline", "nonsense"], 2, "there is no routine 'nonsense'"),
        (["--routine", "nonsense"], 2, "there is no routine 'nonsense'"),
        (["play", "leg-lifts", "--time-scale", "-3"], 2, "'-3' is not a number above 0"),
        (["play", "leg-lifts", "--time-scale", "0"], 2, "'0' is not a number above 0"),
        (["play", "leg-lifts", "--time-scale", "nan"], 2, "'nan' is not a number above 0"),
        (["play", "leg-lifts", "--time-scale", "fast"], 2, "'fast' is not a number above 0"),
        (["fly"], 2, "invalid choice: 'fly'"),
        (["play"], 2, "required: ROUTINE"),
        (["check", "/nowhere/at-all.toml"], 1, "at-all.toml: "),
        (["play", "leg-lifts", "--data-dir", "/proc/nowhere"], 1, "cannot keep anything in"),
        (["play", "leg-lifts", "--events", "/nowhere/x"], 1, "cannot be written"),
        (["list", "--data-dir", ""], 2, "a folder must have a name"),
        (["list", "--data-dir", "~nobody-by-that-name/x"], 1, "no home folder like that"),
        (["play", "x" * 100_000], 2, "there is no routine 'xxx"),
        (["\x1b[2J\n"], 2, "invalid choice: '\\x1b[2J\\n'"),
        (["check", "x" * 100_000], 1, "xxx: cannot be read: File name too long"),
        (["list", "\x1b[2J\n"], 2, "unrecognized arguments: \\x1b[2J\\n"),
    ],
)
def test_what_cannot_be_done_is_said_in_a_sentence(
    arguments: list[str], status: int, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == status
    printed = capsys.readouterr()
    assert said in printed.err
    assert len(printed.err.strip().splitlines()) == 1
    assert len(printed.err) < 1100
    assert printed.out == ""


def test_letters_that_the_terminal_does_not_know_are_spelt_out(data: Path) -> None:
    write(data / "routines" / "mine.toml", MORNING.replace("Morning", "Morgen 🙂"))
    shown = subprocess.run(
        [sys.executable, "-m", "backrx_desktop", "list", "--data-dir", str(data)],
        env={**os.environ, "PYTHONIOENCODING": "ascii"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert "Morgen \\U0001f642" in shown.stdout
    assert shown.stderr == ""


def test_events_that_do_not_fit_on_the_disk_do_not_stop_the_session(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = ["play", "ad-break", "--headless", *FAST, "--events", "/dev/full"]
    assert main([*arguments, "--data-dir", str(data)]) == 0
    assert "The events are not complete" in capsys.readouterr().err
    assert len(sessions_of(data)) == 1


def test_a_locked_exercise_is_named_once_and_played(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = ["play", "hip-stretch-strengthen", "--headless", *FAST]
    assert main([*arguments, "--data-dir", str(data)]) == 0
    said = capsys.readouterr().err.splitlines()
    assert len(said) == 1
    assert said[0].startswith("backrx: Seated twist: ")


def test_check(tmp_path: Path, data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "evening.toml"
    file.write_text(
        'name = "E"\nsummary = "x"\nhow_often = "x"\n[[steps]]\nexercise = "knee-wagg"\n'
    )
    assert main(["check", str(file), "--data-dir", str(data)]) == 1
    expected = (
        "evening.toml: steps[0].exercise: there is no exercise 'knee-wagg' "
        "(did you mean knee-wag?)\n"
    )
    assert capsys.readouterr().err == expected
    file.write_text(file.read_text().replace("wagg", "wag"))
    assert main(["check", str(file), "--data-dir", str(data)]) == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
@pytest.mark.parametrize("arguments", [["list"], ["timeline", "leg-lifts", "--json"]])
def test_a_disk_too_full_for_what_is_printed(data: Path, arguments: list[str]) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "backrx_desktop", *arguments, "--data-dir", str(data)],
            check=False,
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
        )
    assert done.returncode == 1
    assert done.stderr == "backrx: BackRx had to stop: the disk is full.\n"


def test_no_room_for_complaints_either(data: Path) -> None:
    with Path("/dev/full").open("w") as full:
        command = [sys.executable, "-m", "backrx_desktop", "fly"]
        assert subprocess.run(command, check=False, stdout=full, stderr=full).returncode == 2


def test_stopped_by_hand(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(_asked: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(cli, "_list", interrupted)
    assert main(["list", "--data-dir", str(data)]) == 130
