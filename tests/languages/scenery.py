"""The scenes of `packaging/screenshots.py`, and every text that stands in one."""

import importlib
import sys
from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QWidget

PACKAGING = Path(__file__).parents[2] / "packaging"


def screenshots() -> ModuleType:
    """The script, which belongs to no package, as a module."""
    if str(PACKAGING) not in sys.path:
        sys.path.append(str(PACKAGING))
    return importlib.import_module("screenshots")


def scene_names() -> list[str]:
    return sorted(screenshots().SCENES)


def texts_of(name: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """What is written, painted and told to screen readers in a scene."""
    painted: set[str] = set()
    draw = QPainter.drawText

    def noted(painter: QPainter, *arguments: Any) -> Any:
        painted.update(one for one in arguments if isinstance(one, str))
        return draw(painter, *arguments)

    script = screenshots()
    wanted = Namespace(size=(1920, 1080), theme="dark", text_size=100)
    with (
        monkeypatch.context() as patched,
        script.closing(script.stage(folder, wanted, name in script.EMPTY)) as at,
    ):
        patched.setattr(QPainter, "drawText", noted)
        script.take(name, at)
        return painted | {one for top in (at.window.main, at.dialog) for one in _written(top)}


def _written(top: QWidget | None) -> Iterator[str]:
    if top is None:
        return
    for one in (top, *top.findChildren(QWidget)):
        if one.isVisibleTo(top):
            yield from (one.accessibleName(), one.accessibleDescription(), one.toolTip())
            if isinstance(one, QLabel | QAbstractButton):
                yield one.text()
            elif isinstance(one, QLineEdit):
                yield one.placeholderText()
