"""What the tests of content share: the app's own, read once, and a folder of a person's files."""

from pathlib import Path

import pytest

from backrx_desktop.content.load import LoadedContent, load_content


@pytest.fixture(scope="session")
def built_in() -> LoadedContent:
    """The content that comes with the app."""
    return load_content()


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """An empty folder for a person's exercises and routines."""
    folder = tmp_path / "own"
    (folder / "exercises").mkdir(parents=True)
    (folder / "routines").mkdir()
    return folder
