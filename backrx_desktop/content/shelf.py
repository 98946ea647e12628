"""Exercises and routines put together from files, with the mistakes kept apart."""

import os
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from enum import Enum, auto
from functools import partial
from pathlib import Path
from typing import TypeVar

from backrx_desktop.content.errors import ContentError, Fault, Faults
from backrx_desktop.content.exercise_file import ExerciseFile, read_exercise
from backrx_desktop.content.figures import figure_of
from backrx_desktop.content.routine_file import read_routine
from backrx_desktop.content.toml_file import TomlFile, read_toml
from backrx_desktop.content.toml_reading import lacking
from backrx_desktop.content.translation import Words, translated
from backrx_desktop.core.routine import Routine

T = TypeVar("T")


class Origin(Enum):
    """Where a file comes from, and so whose name it must not take."""

    BUILT_IN = auto()
    OWN = auto()
    GIVEN = auto()
    """Named to be checked: it may be a draft of one of the person's own."""


@dataclass(slots=True)
class Shelf:
    """What was read so far, by id; `words` puts what comes with the app into a language."""

    words: Words
    exercises: dict[str, ExerciseFile] = field(default_factory=dict)
    routines: dict[str, Routine] = field(default_factory=dict)
    problems: list[ContentError] = field(default_factory=list)
    _places: dict[tuple[str, str], tuple[Path, Origin]] = field(default_factory=dict)
    _unreadable: set[str] = field(default_factory=set)

    def add(self, paths: Iterable[Path], origin: Origin) -> None:
        """Read files: exercises first, since routines name them. Never raises for a bad one."""
        files = [file for path in paths if (file := self._toml(path, origin)) is not None]
        for file in files:
            if not _is_routine(file):
                read_it = partial(_read_exercise, file, origin)
                self._put("exercise", file, origin, self.exercises, read_it)
        known = {name: held.exercise for name, held in self.exercises.items()}
        self._check_suggestions(files)
        for file in files:
            if _is_routine(file):
                built_in = origin is Origin.BUILT_IN
                read = partial(
                    read_routine, file, known, unreadable=self._unreadable, built_in=built_in
                )
                self._put("routine", file, origin, self.routines, read)

    def _toml(self, path: Path, origin: Origin) -> TomlFile | None:
        try:
            # The app's own figures are known to be sound: most of what is in a file, for its page.
            file = read_toml(path, later="figure" if origin is Origin.BUILT_IN else None)
        except Faults as faults:
            self.problems += faults.in_file(path)
            self._unreadable.add(path.stem)
            return None
        if origin is Origin.BUILT_IN:
            return replace(file, table=translated(path, file.table, self.words))
        return file

    def _check_suggestions(self, files: Iterable[TomlFile]) -> None:
        """Tell of exercises that suggest one there is not; they can be done all the same."""
        for file in files:
            held = self.exercises.get(file.id)
            wanted = held.exercise.gentler if held and not _is_routine(file) else ""
            if wanted and wanted not in self.exercises:
                faults = lacking("exercise", wanted, self.exercises, "gentler")
                self.problems += faults.in_file(file.path)

    def _put(
        self, kind: str, file: TomlFile, origin: Origin, held: dict[str, T], read: Callable[[], T]
    ) -> None:
        faults = list(self._misnamed(kind, file, origin))
        if not faults:
            self._places[kind, file.id] = (file.path, origin)
            held.pop(file.id, None)
        try:
            content = read()
        except Faults as more:
            faults += more.found
        if not faults:
            held[file.id] = content
        elif kind == "exercise":
            self._unreadable.add(file.id)
        self.problems += Faults(faults).in_file(file.path)

    def _misnamed(self, kind: str, file: TomlFile, origin: Origin) -> Iterator[Fault]:
        if file.path.suffix != ".toml":
            yield Fault((), "the name of the file must end in .toml")
        if not re.fullmatch("[a-z0-9-]+", file.id):
            yield Fault((), "the name of the file may have only a-z, 0-9 and hyphens before .toml")
        if (kind, file.id) not in self._places:
            return
        other, its_origin = self._places[kind, file.id]
        if os.path.realpath(other) == os.path.realpath(file.path):
            return
        if its_origin is Origin.BUILT_IN:
            yield Fault((), f"BackRx has a built-in {kind} {file.id}: please rename this file")
        elif its_origin is origin:
            yield Fault((), f"{other} is another {kind} of this name: please rename one of them")


def _read_exercise(file: TomlFile, origin: Origin) -> ExerciseFile:
    held = read_exercise(file)
    if origin is not Origin.BUILT_IN:
        figure_of(held)
    return held


def _is_routine(file: TomlFile) -> bool:
    return "steps" in file.table or file.path.absolute().parent.name == "routines"
