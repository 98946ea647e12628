"""Real processes: politely ended, cut off, started twice, started from anywhere."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.played_process import PROJECT, Played, outcomes

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs FIFOs and signals")


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def playing(data: Path) -> Iterator[Played]:
    played = Played(data, "leg-lifts", 100)
    played.read_until("rep_done")
    yield played
    played.process.kill()
    played.process.communicate()
    played.events.close()


@pytest.mark.parametrize(
    ("number", "outcome"),
    [(signal.SIGTERM, "interrupted"), (signal.SIGINT, "ended-early")],
)
def test_ended_politely_it_keeps_what_was_done(
    playing: Played, number: signal.Signals, outcome: str
) -> None:
    playing.process.send_signal(number)
    status, out, err = playing.end()
    assert (status, err) == (0, "")
    assert out == "Leg lifts: ended early. What you did is kept.\n"
    assert '"session_finished"' in playing.last_event
    ((how, reps),) = outcomes(playing.data)
    assert how == outcome
    assert 1 <= reps < 20


def test_cut_off_it_becomes_a_partial_record_at_the_next_start(playing: Played) -> None:
    playing.read_until("rep_done")
    playing.process.kill()
    playing.end()
    assert not (playing.data / "history.json").exists()
    again = Played(playing.data, "ad-break", 5000)
    status, out, err = again.end()
    assert (status, out) == (0, "Ad break: all done.\n")
    assert err == "backrx: A session that was cut off is kept as far as it went.\n"
    (cut_off, _finished) = outcomes(playing.data)
    assert cut_off[0] == "interrupted"
    assert cut_off[1] >= 1
    assert not (playing.data / "active.json").exists()


def test_a_second_writer_is_turned_away_with_a_sentence(playing: Played) -> None:
    arguments = ["play", "ad-break", "--headless", "--time-scale", "5000"]
    second = subprocess.run(
        [sys.executable, "-m", "backrx_desktop", *arguments, "--data-dir", str(playing.data)],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert second.returncode == 1
    assert "Another BackRx" in second.stderr
    assert len(second.stderr.splitlines()) == 1


def test_without_a_screen_it_plays_in_the_terminal(data: Path) -> None:
    gone = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    environment = {name: value for name, value in os.environ.items() if name not in gone}
    arguments = ["--time-scale", "500", "--data-dir", str(data)]
    (data / "routines").mkdir(parents=True)
    (data / "routines" / "torn.toml").write_text("torn")
    played = subprocess.run(
        [sys.executable, "-m", "backrx_desktop", *arguments],
        cwd=PROJECT,
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    assert played.returncode == 0
    instead, torn = played.stderr.splitlines()
    assert instead == "backrx: There is no screen here. Playing in the terminal instead."
    assert torn.startswith("backrx: torn.toml: "), "said once"
    assert played.stdout.splitlines()[-1] == "Leg lifts: all done."
    assert "Clamshell" in played.stdout
