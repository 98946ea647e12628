"""The bundled font and icons, and a look, for every test of the window."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from backrx_desktop.ui.icons import Icons
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.theme import DARK
from backrx_desktop.ui.typography import load_fonts

RESOURCES = Path(__file__).parents[2] / "resources"


@pytest.fixture(scope="session")
def fonts(qapp: QApplication) -> None:
    load_fonts(RESOURCES / "fonts")


@pytest.fixture(scope="session")
def icons(qapp: QApplication) -> Icons:
    return Icons(RESOURCES / "icons")


@pytest.fixture
def look(fonts: None, icons: Icons) -> Look:
    """Dark, at 1080p."""
    return Look(DARK, icons)
