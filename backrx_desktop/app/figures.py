"""The figure wherever it stands: on the stage, on an exercise's page, on Today's card, in lists."""

from collections.abc import Mapping

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from backrx_desktop.app.clocks import Clocks
from backrx_desktop.app.pages import Pages
from backrx_desktop.app.stores import Stores
from backrx_desktop.core import preferences as keys
from backrx_desktop.core.moment import Moment
from backrx_desktop.core.routine import Routine
from backrx_desktop.ui.figure.figure_widget import FigureWidget
from backrx_desktop.ui.figure.thumbnail import Thumbnails
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.pages.today import TodayPage
from backrx_desktop.ui.widgets.exercise_list import ExerciseList


class Figures(QObject):
    """Makes each figure once and keeps it as the person wants it."""

    def __init__(
        self, look: Look, stores: Stores, clocks: Clocks, pages: Pages, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._stores = stores
        specs = stores.content.figures
        self._stage = FigureWidget(look, specs, clocks.session.now)
        self._alone = FigureWidget(look, specs, clocks.real.now)
        self._card = FigureWidget(look, specs, clocks.real.now)
        self._thumbnails = Thumbnails(look, stores.library.exercises, specs, self)
        self._exercise = pages.exercise
        pages.player.set_picture(self._stage)
        pages.player.ambience.connect(self._stage.set_ambience)
        pages.exercise.set_picture(self._alone)
        self.fill(pages.exercises.list)
        self.apply()

    def fill(self, exercises: ExerciseList) -> None:
        """Paint the pictures of a list."""
        exercises.set_thumbnails(self._thumbnails.paint)
        self._thumbnails.ready.connect(lambda: _repaint(exercises.rows))

    def stand_on(self, page: TodayPage) -> None:
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
        for figure in (self._stage, self._alone, self._card, self._thumbnails):
            figure.set_person(skin_tone=tone, mirror=mirror)


def _repaint(rows: Mapping[str, QWidget]) -> None:
    for row in rows.values():
        row.update()
