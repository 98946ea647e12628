"""Pictures of every figure to look through: `python packaging/contact_sheet.py DIR`.

poses-*    every pose of every exercise, both sides, 320 pixels wide
large-*    every pose, 900 pixels wide, in the colour it is held in
film-*     a whole rep of every exercise, each phase in seven pictures, as it is shown
"""

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter

from backrx_desktop.body.figure import FigureSpec
from backrx_desktop.body.kinematics import solve
from backrx_desktop.content.load import load_content
from backrx_desktop.core.exercise import Exercise, Side
from backrx_desktop.ui.figure.palette import FigureColours, colours_of
from backrx_desktop.ui.figure.picture import Arrow, Picture
from backrx_desktop.ui.figure.showing import body_of, demonstration
from backrx_desktop.ui.theme import DARK, LIGHT, PhaseTone, Theme
from backrx_desktop.ui.typography import Role, font_of, load_fonts

FRAMES = 7
"""Pictures of a phase."""
MARGIN = 8


@dataclass(frozen=True, slots=True)
class Cell:
    """One picture: what is written in it, and how it is painted."""

    label: str
    paint: Callable[[QPainter, QRectF], None]


@dataclass(frozen=True)
class Subject:
    """An exercise with its figure, in a theme."""

    exercise: Exercise
    figure: FigureSpec
    theme: Theme
    _pictures: dict[Side | None, Picture] = field(default_factory=dict)

    def picture(self, side: Side | None) -> Picture:
        if side not in self._pictures:
            self._pictures[side] = Picture(self.figure.for_side(side))
        return self._pictures[side]

    def colours(self, tone: PhaseTone) -> FigureColours:
        colours = colours_of(self.theme, self.theme.surface, self.theme.raised)
        return colours.working_in(self.theme.phase(tone).colour)

    def pose(self, name: str, side: Side) -> Cell:
        """One pose, held."""

        def paint(painter: QPainter, area: QRectF) -> None:
            picture = self.picture(side)
            body = solve(picture.figure.poses[name])
            frame = picture.frame(body, self.colours(PhaseTone.HOLD))
            picture.paint(painter, area, frame, flipped=self.figure.flipped(side))

        return Cell(f"{self.exercise.id} {name} {side.value}", paint)

    def instant(self, phase: int, share: float) -> Cell:
        """One instant of a rep, as it shows on the stage."""
        phases = self.exercise.phases
        seconds = sum(each.seconds or 0.0 for each in phases[:phase])
        seconds += share * (phases[phase].seconds or 0.0) * 0.9999

        def paint(painter: QPainter, area: QRectF) -> None:
            showing = demonstration(self.exercise, self.figure, seconds)
            picture = self.picture(showing.side)
            arrow = Arrow(phase, showing.arrow) if showing.arrow is not None else None
            body = body_of(showing, picture.figure)
            colours = self.colours(showing.tone)
            frame = picture.frame(body, colours, effort=showing.effort, arrow=arrow)
            picture.paint(painter, area, frame, flipped=self.figure.flipped(showing.side))

        return Cell(f"{phases[phase].word} {share:.2f}", paint)


def sheets(
    cells: Sequence[Cell], columns: int, rows: int, width: int, theme: Theme
) -> Iterator[QImage]:
    """The cells, three to two, on as many sheets as they need."""
    height = width * 2 // 3
    page = columns * rows
    for start in range(0, len(cells), page):
        some = cells[start : start + page]
        lines = -(-len(some) // columns)
        image = QImage(columns * width, lines * height, QImage.Format.Format_RGB32)
        image.fill(theme.surface)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for place, cell in enumerate(some):
            row, column = divmod(place, columns)
            area = QRectF(column * width, row * height, width, height)
            cell.paint(painter, area)
            painter.setFont(font_of(Role.CAPTION.value, 0.6))
            painter.setPen(theme.text2)
            inner = area.adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
            painter.drawText(inner, Qt.AlignmentFlag.AlignTop, cell.label)
        painter.end()
        yield image


def write_all(folder: Path, subjects: Sequence[Subject], theme: Theme) -> Iterator[Path]:
    """Write the sheets of a theme; yields each file when it is there."""
    poses = [
        subject.pose(name, side)
        for subject in subjects
        for name in subject.figure.poses
        for side in (Side.LEFT, Side.RIGHT)
    ]
    right = [
        subject.pose(name, Side.RIGHT) for subject in subjects for name in subject.figure.poses
    ]
    for name, cells, columns, rows, width in (
        ("poses", poses, 6, 6, 320),
        ("large", right, 2, 2, 900),
    ):
        for number, image in enumerate(sheets(cells, columns, rows, width, theme), 1):
            path = folder / f"{name}-{theme.name}-{number:02}.png"
            image.save(str(path))
            yield path
    for subject in subjects:
        phases = range(len(subject.exercise.phases))
        cells = [subject.instant(i, k / (FRAMES - 1)) for i in phases for k in range(FRAMES)]
        path = folder / f"film-{theme.name}-{subject.exercise.id}.png"
        next(sheets(cells, FRAMES, len(phases), 320, theme)).save(str(path))
        yield path


def main() -> None:
    if len(sys.argv) != 2:
        raise SystemExit("usage: python packaging/contact_sheet.py DIR")
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication([])
    load_fonts(Path(__file__).parents[1] / "resources" / "fonts")
    content = load_content()
    for theme in (DARK, LIGHT):
        subjects = [
            Subject(content.library.exercises[name], figure, theme)
            for name, figure in content.figures.items()
        ]
        for path in write_all(folder, subjects, theme):
            print(path.name)
    application.quit()


if __name__ == "__main__":
    main()
