"""The card stands over a film that fills the screen, and takes nothing from it."""

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

from backrx_desktop.ui.theme import DARK
from tests.window_handle import WindowProcess
from tests.x11.conftest import Desktop

pytestmark = pytest.mark.x11

LARGE = "1240 684 640 356"
RING = (1412, 862)
"""The middle of the large card's ring."""
FILM = QColor("#446688")


def over_the_film(desktop: Desktop, window: WindowProcess) -> None:
    """A session under way, its card over the film, which has the keyboard again."""
    window.tell("start leg-lifts")
    window.tell("play 60")
    window.tell("press O")
    assert window.tell("card") == LARGE
    desktop.do("windowactivate", "--sync", desktop.film_window)


def grab(window: WindowProcess, folder: Path) -> QImage:
    path = folder / "screen.png"
    window.tell(f"grab {path}")
    return QImage(str(path))


def ground_of_the_card(picture: QImage) -> QColor:
    """Beside the ring, above the words."""
    return QColor(picture.pixel(1700, 720))


def test_it_is_seen_over_the_film_and_the_film_keeps_the_keys(desktop: Desktop) -> None:
    with WindowProcess(desktop.folder, desktop.environment) as window:
        over_the_film(desktop, window)
        window.tell("play 4")
        picture = grab(window, desktop.folder)
        assert picture.size().toTuple() == (1920, 1080)
        assert ground_of_the_card(picture) == DARK.bg
        assert QColor(picture.pixel(600, 300)) == FILM
        assert desktop.types_into_film("a") == "a"
        for x, y in (RING, (1700, 720)):
            desktop.do("mousemove", x, y)
            assert desktop.do("getactivewindow") == desktop.film_window
        assert desktop.types_into_film("b") == "ab"


def test_a_click_on_the_ring_pauses_and_the_film_still_has_the_keys(desktop: Desktop) -> None:
    with WindowProcess(desktop.folder, desktop.environment) as window:
        over_the_film(desktop, window)
        desktop.do("mousemove", *RING, "click", 1)
        assert desktop.types_into_film("a") == "a"
        assert window.tell("state") == "paused"
        desktop.do("click", 1)
        assert desktop.types_into_film("b") == "ab"
        assert window.tell("state") == "running"


def test_a_film_that_is_raised_covers_it_for_a_second_at_most(desktop: Desktop) -> None:
    with WindowProcess(desktop.folder, desktop.environment) as window:
        over_the_film(desktop, window)
        desktop.do("windowraise", desktop.film_window)
        window.tell("play 2")
        assert ground_of_the_card(grab(window, desktop.folder)) == DARK.bg


def test_corner_and_size_are_kept_over_a_restart(desktop: Desktop) -> None:
    with WindowProcess(desktop.folder, desktop.environment) as window:
        over_the_film(desktop, window)
        desktop.do("mousemove", 1700, 720, "mousedown", 1)
        for x, y in ((1500, 600), (900, 400), (300, 200)):
            desktop.do("mousemove", "--sync", x, y)
        desktop.do("mouseup", 1)
        assert desktop.types_into_film("a") == "a"
        assert window.tell("card") == "40 40 640 356"
        desktop.do("mousemove", 40 + 292 * 16 // 9, 40 + 156 * 16 // 9, "click", 1)
        assert desktop.types_into_film("b") == "ab"
        assert window.tell("card") == "40 40 360 200"
    with WindowProcess(desktop.folder, desktop.environment) as window:
        window.tell("start leg-lifts")
        window.tell("press O")
        assert window.tell("card") == "40 40 360 200"


def test_a_click_beside_the_ring_brings_the_window_back(desktop: Desktop) -> None:
    with WindowProcess(desktop.folder, desktop.environment) as window:
        over_the_film(desktop, window)
        desktop.do("mousemove", 1700, 720, "click", 1)
        desktop.do("search", "--sync", "--onlyvisible", "--name", "^BackRx$")
        assert window.tell("card") == "none"
        desktop.do("key", "space")
        assert desktop.do("getactivewindow", "getwindowname") == "BackRx"
