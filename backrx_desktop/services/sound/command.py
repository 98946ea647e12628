"""How the sound processes are started."""

import sys


def sound_command() -> tuple[str, ...]:
    """This same program as a sound process; which one is said by what follows."""
    if getattr(sys, "frozen", False):
        return (sys.executable, "--sound-process")
    return (sys.executable, "-P", "-m", "backrx_desktop", "--sound-process")
