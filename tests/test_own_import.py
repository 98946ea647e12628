"""A start loads Qt without what PySide6 has for those who write programs."""

import subprocess
import sys

LOAD = "from backrx_desktop.own_import import load_qt; load_qt();"

READ = """
import builtins, linecache, sys
usual = builtins.__import__
from backrx_desktop.own_import import load_qt
load_qt()
import backrx_desktop.ui.main_window
ours = [file for file in linecache.cache if "backrx_desktop" in file]
print(builtins.__import__ is usual, *ours)
"""

EMPTY = """
from shibokensupport.signature.lib import enum_sig, pyi_generator, tool
for module in (enum_sig, pyi_generator, tool):
    print(any(not name.startswith("__") for name in vars(module)))
"""

TOLD = """
from PySide6.QtCore import QObject, QTimer
print(QTimer.__doc__)
for call in (lambda: QObject().setObjectName(5), lambda: QTimer(None, 1, 2, 3), QTimer.singleShot):
    try:
        call()
    except TypeError as error:
        print(error)
"""


def said_by(script: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert done.stderr == ""
    return done.stdout


def test_nobody_reads_the_source_of_what_is_loaded_after_qt() -> None:
    assert said_by(READ) == "True\n"


def test_what_writes_pyi_files_is_not_there() -> None:
    assert said_by("import PySide6.QtCore" + EMPTY).split() == ["True", "True", "True"]
    assert said_by(LOAD + EMPTY).split() == ["False", "False", "True"]


def test_a_wrong_call_is_told_as_ever() -> None:
    told = said_by(TOLD)
    assert "setObjectName(name: str, /)" in told
    assert "singleShot: bool | None = None" in told
    assert said_by(LOAD + TOLD) == told
