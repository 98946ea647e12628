"""What the display can do, asked of it directly: before Qt would abort over it, or in its place."""

import os
import sys
from gettext import gettext as _
from importlib.util import find_spec
from pathlib import Path


def missing_display() -> str:
    """Why no window can be opened here, as one sentence; empty when one can.

    Only systems that tell the display by environment variables are asked.
    """
    if sys.platform in ("win32", "darwin"):
        return ""
    wanted = os.environ.get("QT_QPA_PLATFORM", "").split(";")[0].split(":")[0].split("-")[0]
    if wanted and not _has_plugin(wanted):
        return _("There is no display called {name} here.").format(name=wanted)
    if wanted not in ("", "xcb", "wayland"):
        return ""
    if wanted != "xcb" and _wayland_answers():
        return ""
    if wanted != "wayland" and _x_answers():
        return ""
    named = any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))
    return _("The screen cannot be opened.") if named else _("There is no screen here.")


def platforms_for_overlay() -> str:
    """The `QT_QPA_PLATFORM` to start with, so that a card can stand over a film; may be empty.

    No Wayland desktop lets a window choose its place or stay on top of others, but all of them
    let those of X do both. Qt tries the platforms in turn, so one that lacks a library is passed
    over. What was set already holds.
    """
    if sys.platform in ("win32", "darwin") or os.environ.get("QT_QPA_PLATFORM"):
        return ""
    return "xcb;wayland" if _wayland_answers() and _x_answers() else ""


def is_composited() -> bool:
    """Whether an X server has a compositor: without one, what is translucent would be black."""
    import ctypes

    try:
        x11 = ctypes.CDLL("libX11.so.6")
    except OSError:
        return False
    x11.XOpenDisplay.restype = ctypes.c_void_p
    display = ctypes.c_void_p(x11.XOpenDisplay(None))
    if display.value is None:
        return False
    name = f"_NET_WM_CM_S{x11.XDefaultScreen(display)}".encode()
    x11.XInternAtom.restype = x11.XGetSelectionOwner.restype = ctypes.c_ulong
    atom = ctypes.c_ulong(x11.XInternAtom(display, name, 0))
    owner = x11.XGetSelectionOwner(display, atom)
    x11.XCloseDisplay(display)
    return bool(owner)


def _has_plugin(name: str) -> bool:
    spec = find_spec("PySide6")
    folders = (spec and spec.submodule_search_locations) or ()
    plugin = Path("Qt", "plugins", "platforms", f"libq{name}.so")
    return any(Path(folder, plugin).exists() for folder in folders)


def _wayland_answers() -> bool:
    name = os.environ.get("WAYLAND_DISPLAY")
    if not name:
        return False
    import socket

    path = Path(os.environ.get("XDG_RUNTIME_DIR", "/"), name)
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as probe:
        try:
            probe.connect(str(path))
        except OSError:
            return False
    return True


def _x_answers() -> bool:
    if not os.environ.get("DISPLAY"):
        return False
    import ctypes

    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return False
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(None, None))
    answers = xcb.xcb_connection_has_error(connection) == 0
    xcb.xcb_disconnect(connection)
    return bool(answers)
