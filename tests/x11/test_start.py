"""A start on a screen without tray, message bus or compositor."""

import signal
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.window_handle import PROJECT

pytestmark = pytest.mark.x11


def test_what_is_missing_costs_no_word(screen: Mapping[str, str], tmp_path: Path) -> None:
    alone = {name: value for name, value in screen.items() if not name.startswith("DBUS_")}
    with subprocess.Popen(
        [sys.executable, "-m", "backrx_desktop", "--data-dir", str(tmp_path)],
        cwd=PROJECT, env=alone, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    ) as program:  # fmt: skip
        search = ("xdotool", "search", "--sync", "--onlyvisible", "--name", "^BackRx$")
        subprocess.run(search, env=alone, check=True, stdout=subprocess.DEVNULL)
        program.send_signal(signal.SIGTERM)
        said, complained = program.communicate(timeout=30)
    assert (program.returncode, said, complained) == (0, "", "")
