"""A television that is switched off and on again during a session."""

import shutil
import subprocess
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from time import monotonic

import pytest

from tests.window_handle import WindowProcess
from tests.x11.conftest import PATIENCE

pytestmark = pytest.mark.x11

DESK = ("DESK", "960/508x1080/286+0+0", "screen")
TELEVISION = ("TV", "960/508x1080/286+960+0", "none")


@pytest.fixture
def monitors(screen: Mapping[str, str]) -> Iterator[Callable[..., None]]:
    """`xrandr` on a screen that is two monitors side by side."""
    if shutil.which("xrandr") is None:
        pytest.skip("needs xrandr")

    def xrandr(*words: str, check: bool = True) -> None:
        command = ["xrandr", *words]
        subprocess.run(command, env=screen, check=check, stderr=subprocess.DEVNULL)

    xrandr("--setmonitor", *DESK)
    xrandr("--setmonitor", *TELEVISION)
    yield xrandr
    for name in ("TV", "DESK"):
        xrandr("--delmonitor", name, check=False)


def wait_until_left(window: WindowProcess, wanted: Callable[[int], bool]) -> None:
    """Let the session go on until the card's left edge is where it should be."""
    deadline = monotonic() + PATIENCE
    left = -1
    while monotonic() < deadline:
        assert window.tell("play 1") == "running"
        left = int(window.tell("card").split()[0])
        if wanted(left):
            return
    pytest.fail(f"the card stands at {left}")


def test_the_card_moves_to_the_screen_that_is_left_and_back_again(
    monitors: Callable[..., None], screen: Mapping[str, str], tmp_path: Path
) -> None:
    with WindowProcess(tmp_path / "data", screen) as window:
        window.tell("start leg-lifts")
        window.tell("play 30")
        window.tell("press O")
        window.tell("drop 1400 300")
        wait_until_left(window, lambda left: left >= 960)
        monitors("--delmonitor", "TV")
        wait_until_left(window, lambda left: left < 960)
        monitors("--setmonitor", *TELEVISION)
        wait_until_left(window, lambda left: left >= 960)
        window.tell("back")
        monitors("--delmonitor", "TV")
        assert window.tell("play 10") == "running"
        assert window.tell("card") == "none"
