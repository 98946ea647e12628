"""A start loads modules without what PySide6 hooks into their loading."""

import subprocess
import sys

READ = """
import builtins, linecache, sys
usual = builtins.__import__
from backrx_desktop.own_import import load_qt
load_qt()
import backrx_desktop.ui.main_window
print(builtins.__import__ is usual, *(file for file in linecache.cache if "backrx" in file))
"""


def test_nobody_reads_the_source_of_what_is_loaded_after_qt() -> None:
    said = subprocess.run([sys.executable, "-c", READ], capture_output=True, text=True, check=True)
    assert said.stdout == "True\n"
