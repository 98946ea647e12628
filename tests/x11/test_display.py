"""What is asked of a display before Qt is."""

import ctypes
import socket
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import pytest

from backrx_desktop.services.display import (
    is_composited,
    missing_display,
    platforms_for_overlay,
)

pytestmark = pytest.mark.x11


@pytest.fixture(autouse=True)
def on_this_screen(screen: Mapping[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", screen["DISPLAY"])
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)


@pytest.fixture
def wayland(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A socket that answers as a Wayland desktop would."""
    with (
        tempfile.TemporaryDirectory() as folder,
        socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as desktop,
    ):
        desktop.bind(str(Path(folder, "wayland-9")))
        desktop.listen()
        monkeypatch.setenv("XDG_RUNTIME_DIR", folder)
        monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-9")
        yield


@contextmanager
def compositor() -> Iterator[None]:
    """Owns what compositors own."""
    x11 = ctypes.CDLL("libX11.so.6")
    x11.XOpenDisplay.restype = ctypes.c_void_p
    x11.XDefaultRootWindow.restype = x11.XCreateSimpleWindow.restype = ctypes.c_ulong
    x11.XInternAtom.restype = ctypes.c_ulong
    display = ctypes.c_void_p(x11.XOpenDisplay(None))
    root = ctypes.c_ulong(x11.XDefaultRootWindow(display))
    window = ctypes.c_ulong(x11.XCreateSimpleWindow(display, root, 0, 0, 1, 1, 0, 0, 0))
    atom = ctypes.c_ulong(x11.XInternAtom(display, b"_NET_WM_CM_S0", 0))
    x11.XSetSelectionOwner(display, atom, window, ctypes.c_ulong(0))
    x11.XSync(display, 0)
    yield
    x11.XCloseDisplay(display)


def test_a_screen_without_a_compositor_and_with_one() -> None:
    assert not is_composited()
    with compositor():
        assert is_composited()
    assert not is_composited()


def test_where_nobody_answers_nothing_is_composited(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", ":4711")
    assert not is_composited()
    assert missing_display()


def test_on_x_alone_nothing_has_to_be_asked_for() -> None:
    assert platforms_for_overlay() == ""


def test_on_wayland_x_is_asked_for_where_there_is_one(
    wayland: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert platforms_for_overlay() == "xcb;wayland"
    monkeypatch.delenv("DISPLAY")
    assert platforms_for_overlay() == ""


def test_what_the_person_set_holds(wayland: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "wayland")
    assert platforms_for_overlay() == ""
