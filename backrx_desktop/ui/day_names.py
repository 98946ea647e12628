"""What a day is called, seen from today: "Today", "Yesterday", "Mon", "12 Oct", "12 Oct 2025".

Names of days and months are those of Qt's default locale.
"""

from datetime import date
from gettext import gettext as _

from PySide6.QtCore import QDate, QLocale


def day_name(day: date, today: date) -> str:
    """A day up to today; the weekday where it lies within the six days before."""
    ago = (today - day).days
    if ago == 0:
        return _("Today")
    if ago == 1:
        return _("Yesterday")
    when = QDate(day.year, day.month, day.day)
    if 1 < ago < 7:
        return QLocale().toString(when, "ddd")
    # Translators: how a date is written, in Qt's letters: d day, MMM month, yyyy year.
    pattern = _("d MMM") if day.year == today.year else _("d MMM yyyy")
    return QLocale().toString(when, pattern)


def coming_day_name(day: date, today: date) -> str:
    """A day from today on, in full where it lies within the week: "Tomorrow", "Saturday"."""
    ahead = (day - today).days
    if ahead == 0:
        return _("Today")
    if ahead == 1:
        return _("Tomorrow")
    when = QDate(day.year, day.month, day.day)
    return QLocale().toString(when, "dddd" if ahead < 7 else _("d MMM"))


def date_name(day: date, today: date) -> str:
    """A day with its weekday: "Thu 12 Nov"; with the year where that is another one."""
    # Translators: how a date is written, in Qt's letters: ddd weekday, d day, MMM month.
    pattern = _("ddd d MMM") if day.year == today.year else _("ddd d MMM yyyy")
    return QLocale().toString(QDate(day.year, day.month, day.day), pattern)
