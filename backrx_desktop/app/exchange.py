"""Taking a history along as a file, and taking one in: for the window and the command line."""

import tempfile
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from gettext import gettext as _
from gettext import ngettext
from pathlib import Path
from typing import Any

import tomli_w

from backrx_desktop.content.check import check
from backrx_desktop.content.resources_folder import resources_folder
from backrx_desktop.content.routine_writing import routine_text
from backrx_desktop.core import preferences as keys
from backrx_desktop.core.library import Library
from backrx_desktop.core.preferences import Preferences
from backrx_desktop.storage.errors import StorageError, telling
from backrx_desktop.storage.export import history_csv, history_json, write_export
from backrx_desktop.storage.history_store import HistoryStore
from backrx_desktop.storage.own_files import OwnFiles
from backrx_desktop.storage.paths import DataFolder
from backrx_desktop.storage.taking_in import NoExportError, TakenIn, read_export, take_in

KINDS = (".csv", ".json", ".pdf")
_LONGEST_STEM = 100


@dataclass(frozen=True, slots=True)
class Belongings:
    """All that goes into a file."""

    history: HistoryStore
    library: Library
    preferences: Preferences
    today: date


def export(path: Path, mine: Belongings) -> None:
    """Write a file of the kind its name ends with, one of KINDS. Raises StorageError.

    A PDF needs a QGuiApplication with the fonts loaded.
    """
    with telling(_("{file} could not be saved: {reason}."), file=path.name):
        data = _data(path.suffix.lower(), mine)
    write_export(path, data)


def _data(kind: str, mine: Belongings) -> bytes:
    if kind == ".csv":
        return history_csv(mine.history.sessions.records)
    if kind == ".json":
        return history_json(mine.history, own_routines(mine.library))
    return _pdf(mine)


def own_routines(library: Library) -> list[dict[str, Any]]:
    """The person's own routines as their files say them, each with its id."""
    return [
        {"id": one.id, **tomllib.loads(routine_text(one))}
        for one in library.routines.values()
        if not one.built_in
    ]


def _pdf(mine: Belongings) -> bytes:
    from backrx_desktop.core.insights import insights
    from backrx_desktop.core.report import report
    from backrx_desktop.core.span import Range
    from backrx_desktop.core.weekly_trend import weekly_lines
    from backrx_desktop.ui.charts.charts import ShownHistory, charts_of
    from backrx_desktop.ui.icons import Icons
    from backrx_desktop.ui.report import ReportPage, report_pdf

    records, exercises = mine.history.sessions.records, mine.library.exercises
    doses, today = mine.preferences[keys.DOSES], mine.today
    shown = ShownHistory(
        insights=insights(records, Range.TWELVE_WEEKS, exercises, doses, today),
        chosen=Range.TWELVE_WEEKS,
        today=today,
        exercises=exercises,
        aim=mine.preferences[keys.WEEKLY_AIM],
        weekly=weekly_lines(mine.history.weekly_log.records),
    )
    page = ReportPage(report(records, exercises, doses, today), charts_of(shown), today)
    return report_pdf(page, Icons(resources_folder() / "icons"))


@dataclass(frozen=True, slots=True)
class Brought:
    """What was taken in of a file, and a sentence for each routine that was not."""

    taken: TakenIn
    routines: int
    left_out: tuple[str, ...] = ()

    @property
    def sentence(self) -> str:
        """What is new, in one sentence."""
        parts = [text for number, text in self._counts() if number]
        if not parts:
            return _("Nothing in it was new.")
        return _("Taken in: {things}.").format(things=", ".join(parts))

    def _counts(self) -> Iterator[tuple[int, str]]:
        added = self.taken.added
        n = added.get("sessions", 0)
        yield n, ngettext("{number} session", "{number} sessions", n).format(number=n)
        n = added.get("weekly_log", 0)
        yield n, ngettext("{number} weekly log", "{number} weekly logs", n).format(number=n)
        n = added.get("walks", 0)
        yield n, ngettext("{number} walk", "{number} walks", n).format(number=n)
        n = self.routines
        yield n, ngettext("{number} routine", "{number} routines", n).format(number=n)


def bring_in(path: Path, folder: DataFolder, history: HistoryStore, library: Library) -> Brought:
    """Add what is in an exported file and not known yet. Raises StorageError, before any change."""
    found = read_export(path, history)
    texts = _routine_texts(path, found.routines)
    new = {stem: text for stem, text in texts.items() if stem not in library.routines}
    problems = _problems(new, folder.path)
    taken = take_in(history, found)
    files = OwnFiles(folder.routines)
    for stem in new.keys() - problems.keys():
        result = files.write(stem, new[stem])
        if not result.kept:
            raise StorageError(result.sentence)
    return Brought(taken, len(new) - len(problems), tuple(problems.values()))


def _routine_texts(path: Path, routines: Sequence[Mapping[str, Any]]) -> dict[str, str]:
    """The files of the routines in an export, by their stem."""
    texts = {}
    for place, routine in enumerate(routines):
        stem = routine.get("id")
        if not isinstance(stem, str) or not _is_stem(stem):
            raise NoExportError(path, f"routines[{place}].id: " + _("names no file"))
        table = {key: value for key, value in routine.items() if key != "id"}
        try:
            texts[stem] = tomli_w.dumps(table)
        except (TypeError, ValueError):
            raise NoExportError(path, f"routines[{place}]: " + _("is no routine")) from None
    return texts


def _is_stem(stem: str) -> bool:
    """Whether a file of this name lies right in the folder it is written to."""
    plain = stem.isprintable() and not set(stem) & set('/\\:*?"<>|')
    return 0 < len(stem) <= _LONGEST_STEM and plain and not stem.startswith((".", " "))


def _problems(texts: Mapping[str, str], own: Path) -> dict[str, str]:
    """What is wrong with routines that cannot be done here, by their stem."""
    found = {}
    with tempfile.TemporaryDirectory() as name:
        for stem, text in texts.items():
            file = Path(name) / f"{stem}.toml"
            file.write_text(text, encoding="utf-8")
            problems = check([file], own)
            if problems:
                found[stem] = str(problems[0])
    return found
