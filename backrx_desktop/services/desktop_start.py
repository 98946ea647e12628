"""Whether an icon started BackRx, so that nobody reads what it prints."""

import os
import sys

LAUNCHED = ("XDG_ACTIVATION_TOKEN", "DESKTOP_STARTUP_ID", "GIO_LAUNCHED_DESKTOP_FILE")
"""By these a Linux desktop tells a program that it was launched, and from where."""


def started_from_desktop() -> bool:
    """To be asked before Qt is, which takes them out of the environment."""
    if sys.stderr is None:
        return True
    if sys.stderr.isatty():
        return False
    if sys.platform in ("win32", "darwin"):
        return getattr(sys, "frozen", False)
    return any(os.environ.get(name) for name in LAUNCHED)
