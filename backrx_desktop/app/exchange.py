"""Taking a history along as a file, and taking one in: for the window and the command line."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from gettext import gettext as _
from gettext import ngettext
from pathlib import Path
from typing import Self

from backrx_desktop.app.routine_exchange import own_routines, sort_routines
from backrx_desktop.content.resources_folder import resources_folder
from backrx_desktop.core import preferences as keys
from backrx_desktop.core.library import Library
from backrx_desktop.core.preferences import Preferences
from backrx_desktop.core.record import SessionRecord
from backrx_desktop.core.weekly_log import WeeklyLog
from backrx_desktop.storage.block import Document
from backrx_desktop.storage.errors import DocumentError, StorageError, telling
from backrx_desktop.storage.export import ROUTINES, history_csv, history_json, write_export
from backrx_desktop.storage.history_store import HistoryStore
from backrx_desktop.storage.own_files import OwnFiles
from backrx_desktop.storage.paths import DataFolder
from backrx_desktop.storage.taking_in import Exported, NoExportError, read_export, take_in

KINDS = (".csv", ".json", ".pdf")


@dataclass(frozen=True, slots=True)
class Belongings:
    """All that goes into a file as it is at one moment, and the folder it comes from."""

    folder: DataFolder
    sessions: Sequence[SessionRecord]
    weekly: Sequence[WeeklyLog]
    documents: Mapping[str, Sequence[Document]]
    library: Library
    preferences: Preferences
    today: date

    @classmethod
    def of(
        cls,
        folder: DataFolder,
        history: HistoryStore,
        library: Library,
        preferences: Preferences,
        today: date,
    ) -> Self:
        """What there is now."""
        return cls(
            folder,
            history.sessions.records,
            history.weekly_log.records,
            {name: table.documents for name, table in history.tables.items()},
            library,
            preferences,
            today,
        )


def export(path: Path, mine: Belongings) -> None:
    """Write a file of the kind its name ends with, one of KINDS. Raises StorageError.

    A PDF needs a QGuiApplication with the fonts loaded.
    """
    sentence = _("{file} could not be saved: {reason}.")
    if mine.folder.keeps(path):
        reason = _("BackRx itself keeps your data there")
        raise StorageError(sentence.format(file=path.name, reason=reason))
    with telling(sentence, file=path.name):
        data = _data(path.suffix.lower(), mine)
    write_export(path, data)


def _data(kind: str, mine: Belongings) -> bytes:
    if kind == ".csv":
        return history_csv(mine.sessions)
    if kind == ".json":
        return history_json(mine.documents, own_routines(mine.library))
    return _pdf(mine)


def _pdf(mine: Belongings) -> bytes:
    from PySide6.QtCore import QLocale

    from backrx_desktop.core.insights import insights
    from backrx_desktop.core.report import report
    from backrx_desktop.core.span import Range
    from backrx_desktop.core.weekly_trend import weekly_lines
    from backrx_desktop.ui.charts.charts import ShownHistory, charts_of
    from backrx_desktop.ui.icons import Icons
    from backrx_desktop.ui.report import paper, report_pdf
    from backrx_desktop.ui.report_painting import ReportPage

    records, exercises = mine.sessions, mine.library.exercises
    doses, today = mine.preferences[keys.DOSES], mine.today
    shown = ShownHistory(
        insights=insights(records, Range.TWELVE_WEEKS, exercises, doses, today),
        chosen=Range.TWELVE_WEEKS,
        today=today,
        exercises=exercises,
        aim=mine.preferences[keys.WEEKLY_AIM],
        weekly=weekly_lines(mine.weekly),
    )
    page = ReportPage(report(records, exercises, doses, today), charts_of(shown), today)
    return report_pdf(page, Icons(resources_folder() / "icons"), paper(QLocale.system()))


_COUNTED: Mapping[str, Callable[[int], str]] = {
    "sessions": lambda n: ngettext("{number} session", "{number} sessions", n),
    "weekly_log": lambda n: ngettext("{number} weekly log", "{number} weekly logs", n),
    "walks": lambda n: ngettext("{number} walk", "{number} walks", n),
    "experiments": lambda n: ngettext("{number} experiment", "{number} experiments", n),
    "readings": lambda n: ngettext("{number} marked day", "{number} marked days", n),
    ROUTINES: lambda n: ngettext("{number} routine", "{number} routines", n),
}
"""How what is in a table is counted."""


@dataclass(frozen=True, slots=True)
class Brought:
    """How much was taken in of a file, by table, and a sentence for each thing that was not."""

    added: Mapping[str, int]
    left_out: tuple[str, ...] = ()

    @property
    def sentence(self) -> str:
        """What is new, in one sentence."""
        parts = [_COUNTED[name](n).format(number=n) for name, n in self.added.items() if n]
        if not parts:
            return _("Nothing in it was new.")
        return _("Taken in: {things}.").format(things=", ".join(parts))


def bring_in(path: Path, folder: DataFolder, history: HistoryStore, mine: Library) -> Brought:
    """Do all there is to an import at once. Raises StorageError, and then nothing was taken in."""
    return add(read_export(path, history), folder, history, mine)


def add(found: Exported, folder: DataFolder, history: HistoryStore, mine: Library) -> Brought:
    """Add what an exported file holds and is not known yet.

    Raises StorageError where it could not be kept; then nothing was.
    """
    try:
        routines = sort_routines(found.routines, folder, mine)
    except DocumentError as error:
        raise NoExportError(found.path, str(error)) from None
    files = OwnFiles(folder.routines)
    try:
        for stem, text in routines.new.items():
            result = files.write(stem, text)
            if not result.kept:
                raise StorageError(result.sentence)
        added = take_in(history, found)
    except StorageError:
        for stem in routines.new:
            files.remove(stem)
        raise
    text = _("This BackRx knows nothing of {name}; it was left out.")
    strange = tuple(text.format(name=name) for name in found.strange)
    return Brought({**added, ROUTINES: len(routines.new)}, (*routines.left_out, *strange))
