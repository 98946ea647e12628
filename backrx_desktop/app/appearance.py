"""How the window looks, as the person set it."""

from backrx_desktop.app.stores import Stores
from backrx_desktop.core import preferences as keys
from backrx_desktop.core.preferences import ThemeChoice
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.theme import DARK, LIGHT

EVENING = 18
MORNING = 7
"""From when to when it is dark where the theme follows the evening: hours of local time."""


def dress(look: Look, stores: Stores) -> None:
    """Give `look` theme, text size and motion of the preferences."""
    preferences = stores.preferences
    choice = preferences[keys.THEME]
    evening = not MORNING <= stores.now().hour < EVENING
    dark = choice is ThemeChoice.DARK or (choice is ThemeChoice.EVENING and evening)
    look.set_theme(DARK if dark else LIGHT)
    look.set_text_size(preferences[keys.TEXT_SIZE] / 100)
    look.set_reduced_motion(preferences[keys.REDUCED_MOTION])


def toggle_theme(look: Look, stores: Stores) -> None:
    """Dark becomes light and light dark, until it is changed again."""
    dark = look.theme == DARK
    stores.set(keys.THEME, ThemeChoice.LIGHT if dark else ThemeChoice.DARK)
