"""Whether a window can be opened at all, found out before Qt would abort over it."""

import ctypes
import os
import socket
import sys
from gettext import gettext as _
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


def _has_plugin(name: str) -> bool:
    import PySide6

    return Path(PySide6.__path__[0], "Qt", "plugins", "platforms", f"libq{name}.so").exists()


def _wayland_answers() -> bool:
    name = os.environ.get("WAYLAND_DISPLAY")
    if not name:
        return False
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
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return False
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(None, None))
    answers = xcb.xcb_connection_has_error(connection) == 0
    xcb.xcb_disconnect(connection)
    return bool(answers)
