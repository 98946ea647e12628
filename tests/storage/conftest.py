"""A data folder and a calendar for what is kept."""

from pathlib import Path

import pytest

from backrx_desktop.storage.paths import DataFolder
from tests.storage.samples import Calendar


@pytest.fixture
def folder(tmp_path: Path) -> DataFolder:
    """A data folder, made."""
    made = DataFolder(tmp_path / "BackRx")
    made.make()
    return made


@pytest.fixture
def calendar() -> Calendar:
    return Calendar()
