"""How much is said."""

from enum import Enum

MOST_WORDS_SAID = 12
"""Nothing that is said at once is longer."""


class VoiceLevel(Enum):
    """How much is said."""

    FULL = "full"
    SHORT = "short"
    """Announcements, sides and reps; short holds are counted in ticks."""
    CHIMES = "chimes"
    """Nothing is said."""
