"""Every kind of file and the command line, spoilt in 100,000 ways: never a traceback.

The short form takes the first of them, so that what turns red was changed just now.
"""

import random
from collections.abc import Callable, Iterator, Sequence
from itertools import count
from pathlib import Path

import orjson
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from backrx_desktop import cli
from backrx_desktop.storage.paths import DataFolder
from tests.reliability import readers, real_files
from tests.reliability.command_lines import any_command_line, obey_or_say, prepare
from tests.reliability.mutations import spoilt_bytes, spoilt_json
from tests.storage.anything import json_values

resource = pytest.importorskip("resource", reason="Windows tells memory in another way")

MORE_MEMORY = 300 * 1024
"""Kilobytes by which the process may grow over all of them."""

Reader = Callable[[DataFolder], None]
FILES: dict[str, tuple[str, Callable[[Path], Sequence[bytes]], Reader]] = {
    "history": ("history.json", lambda at: [real_files.history(at)], readers.read_history),
    "preferences": (
        "preferences.json",
        lambda at: [real_files.preferences(at)],
        readers.read_preferences,
    ),
    "active": ("active.json", lambda at: real_files.active(), readers.read_active),
    "import": ("export.json", lambda at: [real_files.export(at)], readers.read_export),
}
LONG = {"toml": 60_000, "history": 8_000, "preferences": 10_000, "active": 13_000, "import": 4_000}
LONG_LINES = 5_000


@pytest.fixture(autouse=True)
def _no_more_memory() -> Iterator[None]:
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    yield
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < MORE_MEMORY


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder, where no command line opens a window."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(cli, "_window", lambda asked: 0)
    return tmp_path


@pytest.fixture
def folders(tmp_path: Path) -> Iterator[DataFolder]:
    """A new folder each time."""

    def new(number: int) -> DataFolder:
        folder = DataFolder(tmp_path / str(number))
        folder.make()
        return folder

    return map(new, count())


def spoil_toml(path: Path, seeds: range) -> None:
    content = real_files.content()
    for seed in seeds:
        chance = random.Random(seed)
        path.write_bytes(spoilt_bytes(chance, chance.choice(content), content))
        try:
            readers.read_content(path)
            readers.read_programme_file(path)
        except BaseException as error:
            error.add_note(f"seed {seed}")
            raise


def spoil_json(folders: Iterator[DataFolder], kind: str, seeds: range) -> None:
    name, real, read = FILES[kind]
    files = real(next(folders).path)
    folder = next(folders)
    for seed in seeds:
        chance = random.Random(seed)
        if seed % 50 == 0:  # what was set aside piles up
            folder = next(folders)
        else:
            (folder.path / "history.json").unlink(missing_ok=True)
        (folder.path / name).write_bytes(spoilt_json(chance, chance.choice(files), files))
        try:
            read(folder)
        except BaseException as error:
            error.add_note(f"{kind}, seed {seed}")
            raise


def run_lines(folder: Path, seeds: range) -> None:
    prepare(folder)
    for seed in seeds:
        line = any_command_line(random.Random(seed))
        try:
            obey_or_say(line)
        except BaseException as error:
            error.add_note(f"seed {seed}: {line!a}"[:2000])
            raise


def test_toml(tmp_path: Path) -> None:
    spoil_toml(tmp_path / "odd.toml", range(500))


@pytest.mark.parametrize("kind", FILES)
def test_json(folders: Iterator[DataFolder], kind: str) -> None:
    spoil_json(folders, kind, range(40))


def test_command_lines(here: Path) -> None:
    run_lines(here, range(40))


@pytest.mark.long
def test_toml_long(tmp_path: Path) -> None:
    spoil_toml(tmp_path / "odd.toml", range(LONG["toml"]))


@pytest.mark.long
@pytest.mark.parametrize("kind", FILES)
def test_json_long(folders: Iterator[DataFolder], kind: str) -> None:
    spoil_json(folders, kind, range(LONG[kind]))


@pytest.mark.long
def test_command_lines_long(here: Path) -> None:
    run_lines(here, range(LONG_LINES))


@settings(max_examples=20)
@given(st.dictionaries(st.text(max_size=20), json_values, max_size=5))
def test_any_json_for_any_file(
    tmp_path_factory: pytest.TempPathFactory, whole: dict[str, object]
) -> None:
    for name, _real, read in FILES.values():
        folder = DataFolder(tmp_path_factory.mktemp("any"))
        (folder.path / name).write_bytes(orjson.dumps(whole))
        read(folder)


@given(st.lists(st.text(max_size=30), max_size=4))
def test_any_words(words: list[str]) -> None:
    obey_or_say(["list", *words])
    obey_or_say(["timeline", *words])
