"""Numbers, dates and times as the language that is spoken writes them.

What formats them is Qt's default locale, which is set once, before the first page.
"""

from PySide6.QtCore import QLocale


def locale_of(language: str) -> QLocale:
    """The language, in the person's own variety of it where they have one; "" means English."""
    wanted = QLocale(language or "en")
    if "_" in language or QLocale.system().language() != wanted.language():
        return wanted
    # The system's own knows a clock of 24 hours that was asked for, but where the language was
    # chosen apart from the rest of its settings it writes days in that of the rest.
    own = QLocale(QLocale.system().name())
    agrees = QLocale.system().standaloneDayName(1) == own.standaloneDayName(1)
    return QLocale.system() if agrees else own


def decimal(number: float) -> str:
    """A number with one decimal: "3.9", "3,9"."""
    return QLocale().toString(float(number), "f", 1)


def plain(number: float) -> str:
    """A number with as many decimals as it has, to six digits: "2", "1.5", "1,5"."""
    locale = QLocale()
    locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
    return locale.toString(float(number), "g", 6)
