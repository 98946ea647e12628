"""A real process that stands still for a while, as in a machine that was suspended."""

import select
import signal
import sys
from pathlib import Path

import pytest

from tests.played_process import Played, outcomes

pytestmark = [
    pytest.mark.long,
    pytest.mark.skipif(sys.platform == "win32", reason="needs FIFOs and signals"),
]

STILL_SECONDS = 6.0
"""A second more than what counts as a gap."""


def test_a_process_that_stood_still_says_so_and_carries_on(tmp_path: Path) -> None:
    played = Played(tmp_path / "data", "leg-lifts", 2)
    try:
        played.read_until("step_started")
        played.process.send_signal(signal.SIGSTOP)
        while select.select([played.events], [], [], STILL_SECONDS)[0]:
            played.events.readline()
        played.process.send_signal(signal.SIGCONT)
        played.read_until("interrupted")
        played.read_until("step_started")
        played.process.send_signal(signal.SIGTERM)
        status, _out, err = played.end()
        assert (status, err) == (0, "")
        assert len(outcomes(tmp_path / "data")) == 1
    finally:
        played.process.kill()
        played.process.communicate()
        played.events.close()
