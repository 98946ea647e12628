"""Numbers, dates and times as the language that is spoken writes them.

What formats them is Qt's default locale, which is set once, before the first page.
"""

from PySide6.QtCore import QLocale


def locale_of(language: str) -> QLocale:
    """The language, in the person's own variety of it where they have one; "" means English."""
    system = QLocale.system()
    wanted = QLocale(language or "en")
    return system if "_" not in language and system.language() == wanted.language() else wanted


def decimal(number: float) -> str:
    """A number with one decimal: "3.9", "3,9"."""
    return QLocale().toString(float(number), "f", 1)


def plain(number: float) -> str:
    """A number with as many decimals as it has, to six digits: "2", "1.5", "1,5"."""
    locale = QLocale()
    locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
    return locale.toString(float(number), "g", 6)
