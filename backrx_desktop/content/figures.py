"""The figures of exercises, read from their tables when they are first looked at."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from backrx_desktop.content.errors import Faults
from backrx_desktop.content.exercise_file import ExerciseFile

if TYPE_CHECKING:
    from backrx_desktop.body.figure import FigureSpec


def figure_of(file: ExerciseFile) -> "FigureSpec | None":
    """The figure of an exercise, if it has one. Raises `Faults`."""
    if file.figure is None:
        return None
    # Half of what importing the content costs, and nobody looks at figures on the command line.
    from backrx_desktop.body.reading import FigureError, read_figure

    try:
        return read_figure(file.figure, file.exercise.phases)
    except FigureError as error:
        raise Faults.one(error.reason, *error.path) from error


class Figures(Mapping[str, "FigureSpec"]):
    """Figures by exercise id. Start-up need not wait for those that no screen shows."""

    def __init__(self, files: Mapping[str, ExerciseFile]) -> None:
        self._files = {name: file for name, file in files.items() if file.figure is not None}
        self._read: dict[str, FigureSpec] = {}

    def __getitem__(self, exercise: str) -> "FigureSpec":
        if exercise not in self._read and (figure := figure_of(self._files[exercise])) is not None:
            self._read[exercise] = figure
        return self._read[exercise]

    def __iter__(self) -> Iterator[str]:
        return iter(self._files)

    def __len__(self) -> int:
        return len(self._files)
