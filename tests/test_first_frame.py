"""What a start has made by its first frame: what the first page shows, and nothing else."""

import subprocess
import sys
from collections.abc import Collection

import pytest

from tests.known_person import known_person

START = """
import atexit, sys
from backrx_desktop.__main__ import main
def tell():
    from PySide6 import QtGui, QtWidgets
    print(*sys.modules, *vars(QtGui), *vars(QtWidgets), file=sys.stderr)
atexit.register(tell)
sys.argv[1:] = ["--first-paint", "--data-dir", sys.argv[1]]
sys.exit(main())
"""

OURS = ("app.guide", "app.rooms", "body", "core.compose", "core.cues", "core.session")
"""What plays a session, makes one for the minutes at hand, or moves a figure."""
OTHERS = ("PySide6.QtDBus", "PySide6.QtMultimedia", "PySide6.QtNetwork", "tomli_w", "wakepy")
CLASSES = ("QGradient", "QWizard")
"""Of those PySide6 makes one if asked to fill a rectangle, one if asked what widget Qt made."""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Collection[str]:
    folder = known_person(tmp_path_factory.mktemp("start") / "data").path
    start = [sys.executable, "-c", START, str(folder)]
    done = subprocess.run(start, capture_output=True, text=True, check=True)
    assert float(done.stdout) > 0
    return set(done.stderr.split())


@pytest.mark.parametrize("name", ["app.window", "core.record", "ui.pages.today"])
def test_the_first_page_is_there(made: Collection[str], name: str) -> None:
    assert f"backrx_desktop.{name}" in made


@pytest.mark.parametrize("name", [*(f"backrx_desktop.{name}" for name in OURS), *OTHERS])
def test_what_it_does_not_show_is_loaded_after_it(made: Collection[str], name: str) -> None:
    assert name not in made


@pytest.mark.parametrize("name", CLASSES)
def test_classes_of_qt_that_nobody_uses_are_not_made(made: Collection[str], name: str) -> None:
    assert "QWidget" in made
    assert name not in made
