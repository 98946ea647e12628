"""The figure wherever it stands: on the stage, on an exercise's page, on Today's card, in lists."""

from collections.abc import Callable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from backrx_desktop.app.clocks import Clocks
from backrx_desktop.app.stores import Stores
from backrx_desktop.core import preferences as keys
from backrx_desktop.core.moment import Moment
from backrx_desktop.core.routine import Routine
from backrx_desktop.ui.figure.figure_widget import FigureWidget
from backrx_desktop.ui.figure.thumbnail import Thumbnails
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.room import Room
from backrx_desktop.ui.widgets.exercise_list import ExerciseList

if TYPE_CHECKING:
    from backrx_desktop.ui.pages.exercise import ExercisePage
    from backrx_desktop.ui.pages.player import PlayerPage
    from backrx_desktop.ui.pages.today import TodayPage


class Figures(QObject):
    """Makes each figure once and keeps it as the person wants it."""

    def __init__(
        self, look: Look, stores: Stores, clocks: Clocks, room: Room, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._room = room
        self._look = look
        self._stores = stores
        self._clocks = clocks
        self._thumbnails = Thumbnails(look, stores.library.exercises, stores.content.figures, self)
        self._made: list[FigureWidget] = []
        self.apply()

    @cached_property
    def _stage(self) -> FigureWidget:
        return self._make(self._clocks.session.now)

    @cached_property
    def _alone(self) -> FigureWidget:
        return self._make(self._clocks.real.now)

    @cached_property
    def _card(self) -> FigureWidget:
        return self._make(self._clocks.real.now)

    def _make(self, now: Callable[[], float]) -> FigureWidget:
        figure = FigureWidget(self._look, self._stores.content.figures, now, room=self._room)
        self._made.append(figure)
        self.apply()
        return figure

    def perform_on(self, page: "PlayerPage") -> None:
        """Put the figure that moves with the session on the stage."""
        page.set_picture(self._stage)
        page.ambience.connect(self._stage.set_ambience)

    def demonstrate_on(self, page: "ExercisePage") -> None:
        """Put the figure that shows one exercise on its page."""
        page.set_picture(self._alone)

    def fill(self, exercises: ExerciseList) -> None:
        """Paint the pictures of a list."""
        exercises.set_thumbnails(self._thumbnails.paint)
        self._thumbnails.ready.connect(lambda: _repaint(exercises.rows))

    def stand_on(self, page: "TodayPage") -> None:
        """Put the figure of what is due on the first page, and pictures into its list."""
        page.set_picture(self._card)
        self.fill(page.exercises)

    def show_moment(self, now: Moment) -> None:
        """Move with the session."""
        if not now.long_hold:
            self._stage.set_ambience(0.0)
        self._stage.show_moment(now)

    def show_due(self, routine: Routine) -> None:
        """The first exercise of what is due."""
        exercises = self._stores.library.exercises
        for step in routine.steps[:1]:
            self._card.show_still(exercises[step.exercise])

    def show_exercise(self, exercise: str) -> None:
        """The exercise whose page is open."""
        self._alone.show_exercise(self._stores.library.exercises[exercise])

    def apply(self) -> None:
        """Take up the preferences."""
        preferences = self._stores.preferences
        tone, mirror = int(preferences[keys.SKIN_TONE]), preferences[keys.MIRROR]
        painters: tuple[FigureWidget | Thumbnails, ...] = (*self._made, self._thumbnails)
        for painter in painters:
            painter.set_person(skin_tone=tone, mirror=mirror)


def _repaint(rows: Mapping[str, QWidget]) -> None:
    for row in rows.values():
        row.update()
