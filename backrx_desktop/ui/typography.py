"""The type scale, and the bundled font.

    load_fonts(resources / "fonts")      once, before the first window
    look.font(Role.PAGE_TITLE)           a QFont at the window's scale (look.py)

Sizes are pixels at 1080p. The person's text size, 100 to 200 %, scales the mid and near tiers, and
titles half as much; what is read from the floor is as large as the picture allows already.
"""

from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase

FAMILY = "Lexend"
CAP_HEIGHT = 0.70
"""Height of a capital or digit, in em."""
DIGIT_CELL = 0.61
"""Width of one digit's cell in em: Lexend has no tabular figures."""


class Tier(Enum):
    """How far away a text is read from."""

    FAR = "far"
    """From the floor, 40 px and more; also all of the player, whose places are fixed."""
    TITLE = "title"
    """40 px and more on pages that flow: stays above what it heads."""
    MID = "mid"
    """28 to 38 px."""
    NEAR = "near"
    """22 to 26 px, mouse in hand."""


@dataclass(frozen=True, slots=True)
class TypeStep:
    """One size of the scale: pixels at 1080p, CSS weight, reading tier, letter spacing."""

    px: float
    weight: int
    tier: Tier
    tracking: float = 0.0
    """Space added between letters, in em."""


class Role(Enum):
    """What a text is for."""

    COUNTDOWN = TypeStep(400, 600, Tier.FAR)
    COUNTDOWN_WIDE = TypeStep(370, 600, Tier.FAR)
    """Two digits."""
    AMBIENT = TypeStep(360, 500, Tier.FAR)
    WORD_SHORT = TypeStep(104, 600, Tier.FAR)
    """Phase word of at most four letters."""
    WORD_LONG = TypeStep(84, 600, Tier.FAR)
    """Six letters and more."""
    WORD_FIVE = TypeStep(96, 600, Tier.FAR)
    COUNT = TypeStep(96, 600, Tier.FAR, -0.01)
    """Reps done of a side."""
    STOPPED = TypeStep(104, 600, Tier.FAR, -0.01)
    QUESTION = TypeStep(88, 600, Tier.FAR, -0.025)
    PLAYER_TITLE = TypeStep(68, 600, Tier.FAR, -0.02)
    CARD_TITLE = TypeStep(64, 600, Tier.TITLE, -0.02)
    PAGE_TITLE = TypeStep(56, 600, Tier.TITLE, -0.02)
    AMBIENT_END = TypeStep(72, 500, Tier.FAR)
    AMBIENT_LABEL = TypeStep(56, 400, Tier.FAR)
    AMBIENT_TITLE = TypeStep(44, 500, Tier.FAR)
    CUE = TypeStep(40, 400, Tier.FAR)
    CUE_MEDIUM = TypeStep(40, 500, Tier.FAR)
    """Also the total after a side's count."""
    CUE_STRONG = TypeStep(40, 600, Tier.FAR)
    ANSWER = TypeStep(40, 500, Tier.TITLE)
    """To a question that lies over the page."""
    ACTION = TypeStep(48, 600, Tier.TITLE)
    """The label of the one primary button."""
    CONTROL = TypeStep(30, 500, Tier.FAR)
    """Label of a control while a session runs."""
    CONTROL_HINT = TypeStep(30, 400, Tier.FAR)
    PLAYER_NOTE = TypeStep(32, 400, Tier.FAR)
    """Below the choices of the player."""
    CONTROL_NOTE = TypeStep(28, 400, Tier.FAR)
    OPTION_STRONG = TypeStep(48, 600, Tier.FAR)
    """The first choice of a pause."""
    OPTION_KEY = TypeStep(26, 400, Tier.FAR)
    CONTROL_KEY = TypeStep(22, 400, Tier.FAR)
    BRAND = TypeStep(32, 600, Tier.MID)
    TARGET = TypeStep(72, 600, Tier.FAR)
    """A number to answer with."""
    RESULT = TypeStep(92, 600, Tier.FAR, -0.01)
    """The word within the ring of a session that is over."""
    CONFIRM = TypeStep(44, 600, Tier.FAR)
    """The label of the primary button below a question or a result."""
    UNIT = TypeStep(44, 400, Tier.FAR)
    """After a large number; the two lines under "Stopped."."""
    VALUE = TypeStep(44, 600, Tier.MID)
    """What a stepper stands at."""
    EMPTY_TITLE = TypeStep(44, 500, Tier.TITLE)
    """Of a page without anything yet."""
    SECTION = TypeStep(40, 600, Tier.MID)
    """Above a list; on the button of a page without anything yet."""
    LABEL = TypeStep(36, 400, Tier.MID)
    """Above a large number, below a row of answers."""
    LABEL_MEDIUM = TypeStep(36, 500, Tier.MID)
    HEADING = TypeStep(34, 500, Tier.MID)
    LEAD = TypeStep(32, 400, Tier.MID)
    """Below a title."""
    CHOICE = TypeStep(30, 500, Tier.MID)
    NOTE = TypeStep(30, 400, Tier.MID)
    """Beside a title."""
    LIST_NAME = TypeStep(32, 500, Tier.MID)
    BODY = TypeStep(28, 400, Tier.MID)
    BODY_MEDIUM = TypeStep(28, 500, Tier.MID)
    BODY_STRONG = TypeStep(28, 600, Tier.MID)
    CAPTION = TypeStep(26, 400, Tier.NEAR)
    CAPTION_MEDIUM = TypeStep(26, 500, Tier.NEAR)
    KEYCAP = TypeStep(22, 500, Tier.NEAR)


def load_fonts(folder: Path) -> None:
    """Make the bundled Lexend known to Qt. Raises FileNotFoundError where it is not whole."""
    for path in sorted(folder.glob("Lexend_*.ttf")):
        if QFontDatabase.addApplicationFont(str(path)) < 0:
            raise FileNotFoundError(path)
    if not QFontDatabase.hasFamily(FAMILY):
        raise FileNotFoundError(folder)


def font_of(step: TypeStep, scale: float) -> QFont:
    """`step` at `scale` pixels per design pixel, unhinted so that every size looks the same."""
    font = QFont(FAMILY)
    font.setPixelSize(max(1, round(step.px * scale)))
    font.setWeight(QFont.Weight(step.weight))
    if step.tracking:
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, step.tracking * step.px * scale)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font
