"""`backrx export` and `backrx import`."""

import json
import re
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from backrx_desktop.cli import main
from backrx_desktop.storage.history_store import HistoryStore
from backrx_desktop.storage.lock import FolderLock
from backrx_desktop.storage.paths import DataFolder
from tests.core.histories import patchy

OWN = """name = "Mine"
[[steps]]
exercise = "squat"
dose = { target = 12 }
"""


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    folder = DataFolder(tmp_path / "mine")
    folder.make()
    HistoryStore(folder).sessions.add(*patchy())
    folder.routines.mkdir()
    (folder.routines / "mine.toml").write_text(OWN)
    return folder.path


def test_there_and_back_again_are_the_same_bytes(
    mine: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    there, back = tmp_path / "there.json", tmp_path / "back.json"
    other = str(tmp_path / "other")
    assert main(["--data-dir", str(mine), "export", str(there)]) == 0
    assert main(["import", "--data-dir", other, str(there)]) == 0
    assert capsys.readouterr().out == "Taken in: 30 sessions, 1 routine.\n"
    assert main(["import", "--data-dir", other, str(there)]) == 0
    assert capsys.readouterr().out == "Nothing in it was new.\n"
    assert main(["export", "--data-dir", other, str(back)]) == 0
    assert there.read_bytes() == back.read_bytes()
    assert (tmp_path / "other" / "routines" / "mine.toml").exists()


def test_exporting_needs_no_lock_and_changes_nothing(mine: Path, tmp_path: Path) -> None:
    before = {path: path.stat().st_mtime_ns for path in mine.rglob("*")}
    assert main(["export", "--data-dir", str(mine), str(tmp_path / "x.csv")]) == 0
    assert {path: path.stat().st_mtime_ns for path in mine.rglob("*")} == before


def test_a_page_for_the_physiotherapist(qapp: QApplication, mine: Path, tmp_path: Path) -> None:
    path = tmp_path / "page.PDF"
    assert main(["export", "--data-dir", str(mine), str(path)]) == 0
    raw = path.read_bytes()
    assert raw.startswith(b"%PDF-")
    assert len(re.findall(rb"/Type\s*/Page\b", raw)) == 1
    assert not re.search(rb"/Subtype\s*/Image\b", raw)
    assert b"Lexend" in raw


def test_an_empty_history_is_a_page_too(qapp: QApplication, tmp_path: Path) -> None:
    path = tmp_path / "page.pdf"
    assert main(["export", "--data-dir", str(tmp_path / "none"), str(path)]) == 0
    assert path.read_bytes().startswith(b"%PDF-")


@pytest.mark.parametrize(
    ("arguments", "status", "sentence"),
    [
        (["export", "x.txt"], 2, "'x.txt' must end in .csv, .json or .pdf"),
        (["export"], 2, "are required"),
        (["export", "nowhere/x.json"], 1, "x.json could not be saved: its folder is not there."),
        (["import", "none.json"], 1, "none.json cannot be taken in: there is no such file."),
        (["import", "bad.json"], 1, "bad.json cannot be taken in: it is no JSON file."),
        (["import", "."], 1, "cannot be read"),
    ],
)
def test_one_sentence_for_what_goes_wrong(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    arguments: list[str],
    status: int,
    sentence: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "bad.json").write_text("{")
    assert main(["--data-dir", str(tmp_path / "data"), *arguments]) == status
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith("backrx: ")
    assert sentence in line


@pytest.mark.parametrize("stem", ["../out", "a/b", "", ".hidden", "C:x", "é" * 125, 3, None])
def test_no_routine_is_written_beside_the_folder(
    mine: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], stem: object
) -> None:
    path = tmp_path / "x.json"
    main(["export", "--data-dir", str(mine), str(path)])
    whole = json.loads(path.read_text())
    whole["routines"][0]["id"] = stem
    path.write_text(json.dumps(whole))
    assert main(["import", "--data-dir", str(tmp_path / "other"), str(path)]) == 1
    assert "routines[0].id: names no file" in capsys.readouterr().err
    assert not list(tmp_path.glob("*.toml"))
    assert HistoryStore(DataFolder(tmp_path / "other")).sessions.records == ()


def test_a_routine_that_cannot_be_done_here_is_left_out_and_said(
    mine: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "x.json"
    main(["export", "--data-dir", str(mine), str(path)])
    whole = json.loads(path.read_text())
    whole["routines"][0]["steps"][0]["exercise"] = "my-own-thing"
    path.write_text(json.dumps(whole))
    assert main(["import", "--data-dir", str(tmp_path / "other"), str(path)]) == 0
    said = capsys.readouterr()
    assert said.out == "Taken in: 30 sessions.\n"
    assert "there is no exercise 'my-own-thing'" in said.err
    assert not (tmp_path / "other" / "routines").exists()


OTHERS = {
    "another": OWN.replace("12", "13"),
    "one that cannot be read": "name = ",
}


@pytest.mark.parametrize("text", OTHERS.values(), ids=OTHERS)
def test_another_routine_of_that_name_stays_as_it_is_and_that_is_said(
    mine: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str
) -> None:
    path = tmp_path / "x.json"
    main(["export", "--data-dir", str(mine), str(path)])
    (mine / "routines" / "mine.toml").write_text(text)
    assert main(["import", "--data-dir", str(mine), str(path)]) == 0
    said = capsys.readouterr()
    assert said.out == "Nothing in it was new.\n"
    assert "There is another routine called mine here, which stays as it is." in said.err
    assert (mine / "routines" / "mine.toml").read_text() == text


@pytest.mark.parametrize(
    "name", ["history.json", "preferences.json", "active.json", "backups/x.json"]
)
def test_no_export_takes_the_place_of_what_backrx_keeps(
    mine: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    kept = {path: path.read_bytes() for path in mine.rglob("*") if path.is_file()}
    assert main(["export", "--data-dir", str(mine), str(mine / name)]) == 1
    assert "BackRx itself keeps your data there" in capsys.readouterr().err
    assert {path: path.read_bytes() for path in mine.rglob("*") if path.is_file()} == kept


def test_an_import_beside_a_running_backrx_waits_politely(
    mine: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "x.json"
    main(["export", "--data-dir", str(mine), str(path)])
    with FolderLock(DataFolder(mine)):
        assert main(["import", "--data-dir", str(mine), str(path)]) == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert line.endswith("Please close it first.")


def test_a_routine_that_cannot_be_kept_lets_nothing_in(
    mine: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "x.json"
    main(["export", "--data-dir", str(mine), str(path)])
    other = tmp_path / "other"
    other.mkdir()
    (other / "routines").write_text("in the way")
    assert main(["import", "--data-dir", str(other), str(path)]) == 1
    assert "mine.toml could not be saved" in capsys.readouterr().err
    assert HistoryStore(DataFolder(other)).sessions.records == ()
