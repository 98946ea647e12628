"""What is said of sound in words."""

import platform
from gettext import gettext as _

from backrx_desktop.services.sound.protocol import Ready


def trouble_sentence(ready: Ready) -> str:
    """What there is not to be heard, and what would help; empty if all is well, or not known."""
    if ready.busy:
        return ""
    if not ready.device:
        return _("No loudspeaker was found: the screen leads you. Plug one in at any time.")
    if ready.voice:
        return ""
    if platform.system() == "Linux":
        return _("No voice was found: chimes lead you. Installing espeak-ng brings one.")
    return _("No voice was found: chimes lead you. The system's settings can add one.")
