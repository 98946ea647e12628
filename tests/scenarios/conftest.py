"""`pytest tests/scenarios --update-golden` writes the golden files anew; read the difference."""

from pathlib import Path

import pytest

from backrx_desktop.content.load import load_content
from backrx_desktop.core.library import Library
from tests.scenarios.golden_file import GoldenFile

FOLDER = Path(__file__).parent / "golden"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="write the golden files anew")


@pytest.fixture(scope="session")
def library() -> Library:
    """The app's own exercises and routines."""
    return load_content().library


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> GoldenFile:
    update = bool(request.config.getoption("--update-golden", default=False))
    return GoldenFile(FOLDER, update)
