"""Starts on desktops that lack something: each alone, and all of it together."""

import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.surroundings import Part, desktop, missing_tools
from tests.window_handle import PROJECT

pytestmark = pytest.mark.x11

NO_LOUDSPEAKER = "No loudspeaker was found: the screen leads you. Plug one in at any time."
NO_VOICE = "No voice was found: chimes lead you. Installing espeak-ng brings one."


@pytest.mark.parametrize(
    ("without", "notices"),
    [
        ((), []),
        ((Part.DEVICE,), [NO_LOUDSPEAKER]),
        ((Part.VOICE,), [NO_VOICE]),
        ((Part.BUS,), []),
        ((Part.TRAY,), []),
        (tuple(Part), [NO_LOUDSPEAKER]),
    ],
    ids=["complete", "no loudspeaker", "no voice", "no bus", "no tray", "nothing at all"],
)
def test_it_starts_and_says_at_most_one_thing(
    screen: Mapping[str, str], tmp_path: Path, without: tuple[Part, ...], notices: list[str]
) -> None:
    missing = missing_tools()
    if missing:
        pytest.skip(f"needs {', '.join(missing)}")
    with (
        desktop(tmp_path / "desktop", screen, frozenset(without)) as environment,
        subprocess.Popen(
            [sys.executable, "-m", "tests.starting_process", str(tmp_path / "data")],
            cwd=PROJECT, env=environment, text=True,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        ) as started,
    ):  # fmt: skip
        assert started.stdout is not None
        said = []
        for line in started.stdout:
            said.append(line.strip())
            if line == "settled\n":
                break
        _rest, complaints = started.communicate(timeout=30)
    assert (started.returncode, complaints) == (0, "")
    assert [line.partition(" ")[2] for line in said if line.startswith("notice")] == notices
