"""Numbers, dates and times as the language that is spoken writes them.

What formats them is Qt's default locale, which is set once, before the first page.
"""

from PySide6.QtCore import QLocale


def locale_of(language: str) -> QLocale:
    """The language, in the person's own variety of it where they have one; "" means English."""
    system = QLocale.system()
    wanted = QLocale(language or "en")
    return system if "_" not in language and system.language() == wanted.language() else wanted


def decimal(number: float, places: int = 1) -> str:
    """A number with so many decimals: "3.9", "3,9"."""
    return QLocale().toString(number, "f", places)
