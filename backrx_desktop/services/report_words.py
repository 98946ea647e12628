"""The words of the page for a physiotherapist."""

from gettext import gettext as _
from gettext import ngettext

from backrx_desktop.core.report import Report, ReportRow
from backrx_desktop.services.amounts import whole_dose
from backrx_desktop.services.dose_words import measured


def report_title() -> str:
    """What the page is."""
    return _("Exercises at home")


def report_span(first: str, last: str) -> str:
    """Which days it is about."""
    return _("{first} to {last}").format(first=first, last=last)


def report_sum(report: Report) -> str:
    """The twelve weeks in a line."""
    if not report.sessions:
        return _("No sessions in these twelve weeks")
    sessions = ngettext("{number} session", "{number} sessions", report.sessions)
    days = ngettext("on {number} day", "on {number} days", report.days)
    done = f"{sessions.format(number=report.sessions)} {days.format(number=report.days)}"
    minutes = round(report.weekly_minutes)
    average = ngettext("{number} minute a week", "{number} minutes a week", minutes)
    return f"{done}, {average.format(number=minutes)}"


def column_names() -> tuple[str, ...]:
    """The head of the table of exercises."""
    return (
        _("Exercise"),
        _("Dose now"),
        _("Sessions"),
        _("Best left"),
        _("Best right"),
        _("It hurt"),
        _("Last"),
    )


def cells(row: ReportRow, last: str) -> tuple[str, ...]:
    """One exercise in the columns of the table."""
    both = measured(row.exercise, row.left)
    return (
        row.exercise.name,
        whole_dose(row.dose),
        str(row.sessions),
        both,
        "" if row.right is None else measured(row.exercise, row.right),
        ngettext("once", "{number} times", row.hurt).format(number=row.hurt) if row.hurt else "",
        last,
    )


def not_shown(number: int) -> str:
    """How many more exercises there are."""
    text = ngettext("and {number} more exercise", "and {number} more exercises", number)
    return text.format(number=number)


def notes_heading() -> str:
    """Above the person's notes."""
    return _("Notes")


def exercises_heading() -> str:
    """Above the table."""
    return _("Doses and sides")


def footer() -> str:
    """What the page rests on."""
    return _("From the person's own records in BackRx. Pain is 0 to 10. This is no diagnosis.")
