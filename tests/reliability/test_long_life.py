"""Hours of sessions in one window: nothing grows, nothing stays behind."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

PROJECT = Path(__file__).parents[2]
ALL = (
    "ad-break",
    "five-minute-stretch",
    "hip-reset",
    "hip-reset-plus",
    "strength-ladder",
    "leg-lifts",
    "hip-stretch-strengthen",
    "floor-evening",
)
"""The long one last, so that each was done once in the first hour."""

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="what a process holds is in /proc")

Held = dict[str, int]


def live(folder: Path, times: int, seconds: float, step: float, *routines: str) -> list[Held]:
    """What a process held after each stretch of its life."""
    asked = [str(times), str(seconds), str(step), *routines]
    lived = subprocess.run(
        [sys.executable, "-m", "tests.reliability.living", str(folder), *asked],
        cwd=PROJECT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert lived.returncode == 0, lived.stderr[-2000:]
    *lines, closed = lived.stdout.splitlines()
    assert closed == "closed"
    return [json.loads(line) for line in lines]


def without_data(held: Held) -> Held:
    return {what: count for what, count in held.items() if what not in ("sessions", "kilobytes")}


def test_some_minutes_of_sessions_leave_nothing_behind(tmp_path: Path) -> None:
    _warm, before, after = live(tmp_path, 3, 200.0, 4.0, "ad-break")
    assert after["sessions"] == before["sessions"] + 2
    assert without_data(after) == without_data(before)


@pytest.mark.long
def test_24_hours_of_sessions_leave_nothing_behind(tmp_path: Path) -> None:
    day = live(tmp_path, 24, 3600.0, 1.0, *ALL)
    print(*(json.dumps(held) for held in day), sep="\n")
    # The first hour fills what is kept at hand: fonts, pictures, poses.
    warm, *rest = day
    for held in rest:
        assert without_data(held) == without_data(warm)
        assert held["kilobytes"] < 1.02 * warm["kilobytes"]
