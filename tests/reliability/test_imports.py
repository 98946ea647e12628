"""Exported files that somebody made to harm: short sentences, and no time lost over them."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from backrx_desktop.app import routine_exchange
from backrx_desktop.app.exchange import bring_in
from backrx_desktop.content.check import check
from backrx_desktop.content.errors import ContentError
from backrx_desktop.content.load import load_content
from backrx_desktop.storage.errors import StorageError
from backrx_desktop.storage.history_store import HistoryStore
from backrx_desktop.storage.paths import DataFolder

LIBRARY = load_content().library
SOUND = {"name": "Mine", "steps": [{"exercise": "squat"}]}
TORN = {"name": "Mine", "steps": [{"exercise": "no-such"}]}


def brought(tmp_path: Path, **tables: Any) -> tuple[str, ...]:
    """All that is said of a file with these tables in it."""
    file = tmp_path / "export.json"
    file.write_text(json.dumps({"schema": 1, "sessions": [], **tables}))
    folder = DataFolder(tmp_path / "BackRx")
    folder.make()
    done = bring_in(file, folder, HistoryStore(folder), LIBRARY)
    return (done.sentence, *done.left_out)


def test_many_routines_are_checked_together_and_the_sound_ones_taken_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    routines = [{"id": f"r-{n}", **(SOUND if n % 2 else TORN)} for n in range(300)]
    checked: list[int] = []

    def noted(files: Sequence[Path], own: Path) -> Sequence[ContentError]:
        checked.append(len(files))
        return check(files, own)

    monkeypatch.setattr(routine_exchange, "check", noted)
    said = brought(tmp_path, routines=routines)
    assert checked == [300], "each of them once: the app's own are read anew for each check"
    assert said[0] == "Taken in: 150 routines."
    assert said[1].startswith("r-0.toml: steps[0].exercise: there is no exercise 'no-such'")
    assert said[-1] == "140 more routines were left out."
    assert len(said) == 12


def test_more_routines_than_anybody_has_are_refused(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="it holds more than 1000 routines"):
        brought(tmp_path, routines=[{"id": f"r-{n}", **SOUND} for n in range(1001)])
    assert not (tmp_path / "BackRx" / "routines").exists()


def test_names_of_unknown_tables_are_told_shortly_and_as_text(tmp_path: Path) -> None:
    said = brought(tmp_path, **{"moods": [], "x" * 10**6: [], "\x1b[2J": []})
    assert "This BackRx knows nothing of moods; it was left out." in said
    assert all(len(one) < 200 and one.isprintable() for one in said)


def test_a_thousand_unknown_tables_are_not_a_thousand_sentences(tmp_path: Path) -> None:
    assert len(brought(tmp_path, **{f"t{n}": [] for n in range(1000)})) < 20


@pytest.mark.parametrize("name", ["../x", "a/b", "\0", "..", ".x", "x" * 241, "", " x", "a\n", 5])
def test_a_routine_is_written_to_its_folder_or_not_at_all(tmp_path: Path, name: object) -> None:
    with pytest.raises(StorageError, match="names no file"):
        brought(tmp_path, routines=[{"id": name, **SOUND}])
    assert not list(tmp_path.rglob("*.toml"))
