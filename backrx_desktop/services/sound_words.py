"""What is said of sound in words."""

from gettext import gettext as _

from backrx_desktop.services.sound.protocol import Ready


def trouble_sentence(ready: Ready) -> str:
    """One sentence about what there is not to be heard; empty where all is well, or not known."""
    if ready.busy:
        return ""
    if not ready.device:
        return _("There is no loudspeaker here, so the screen leads you.")
    if not ready.voice:
        return _("There is no voice here, so chimes lead you.")
    return ""
