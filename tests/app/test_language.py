"""The language is settled before the first word: by the settings, else by the system."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from backrx_desktop.app.language import settle_language
from backrx_desktop.core import preferences as keys
from backrx_desktop.storage.paths import DataFolder
from backrx_desktop.storage.preferences_store import PreferencesStore
from tests.languages.speaking import silence_kept


@pytest.fixture(autouse=True)
def spoken_before() -> Iterator[None]:
    with silence_kept():
        yield


@pytest.fixture
def folder(tmp_path: Path) -> DataFolder:
    folder = DataFolder(tmp_path / "data")
    folder.make()
    return folder


def choose(folder: DataFolder, language: str) -> None:
    store = PreferencesStore(folder)
    store.save(store.preferences.having(keys.LANGUAGE, language))


@pytest.mark.parametrize(
    ("chosen", "system", "spoken"),
    [("es", "en", "es"), ("", "es_AR", "es"), ("en", "es_AR", "en"), ("tlh", "en", "en")],
)
def test_the_settings_come_before_the_system(
    folder: DataFolder, monkeypatch: pytest.MonkeyPatch, chosen: str, system: str, spoken: str
) -> None:
    choose(folder, chosen)
    monkeypatch.setenv("LANGUAGE", system)
    settle_language(folder)
    assert os.environ["LANGUAGE"] == spoken


def test_without_a_folder_the_system_decides(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LANGUAGE", "es")
    settle_language(DataFolder(tmp_path / "none"))
    assert os.environ["LANGUAGE"] == "es"
    assert not (tmp_path / "none").exists()


def test_a_broken_file_of_settings_stops_nothing(folder: DataFolder) -> None:
    folder.preferences.write_text("{", "utf-8")
    settle_language(folder)
    assert folder.preferences.read_text("utf-8") == "{"


@pytest.mark.parametrize("before", [True, False], ids=["before", "after"])
def test_the_whole_command_line_speaks_it(folder: DataFolder, before: bool) -> None:
    choose(folder, "es")
    where = ["--data-dir", str(folder.path)]
    asked = [*where, "list"] if before else ["list", *where]
    told = subprocess.run(
        [sys.executable, "-P", "-m", "backrx_desktop", *asked],
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert "Rutinas" in told.stdout
    assert "squat                     Sentadilla" in told.stdout
    assert told.stderr == ""
