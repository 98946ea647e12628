"""The exercises: the list, and one of them with its dose, its notes and its Start."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal

from backrx_desktop.app.figures import Figures
from backrx_desktop.app.stores import Stores
from backrx_desktop.core import preferences as keys
from backrx_desktop.core.exercise import DoseOverride
from backrx_desktop.core.exercise_view import alone, exercise_view
from backrx_desktop.core.overview import exercise_lines
from backrx_desktop.ui.main_window import MainWindow
from backrx_desktop.ui.page_name import PageName
from backrx_desktop.ui.pages.exercise import ExercisePage
from backrx_desktop.ui.pages.exercises import ExercisesPage


class ExercisesFlow(QObject):
    """Keeps both pages up to date, and what is set on them."""

    shown = Signal(object)
    """The PageName to show."""
    start = Signal(object)
    """The Routine of one exercise."""

    def __init__(
        self,
        stores: Stores,
        figures: Figures,
        main: MainWindow,
    ) -> None:
        super().__init__(main)
        self._stores = stores
        self._figures = figures
        self.list = ExercisesPage(main.look)
        self.page = ExercisePage(main.look)
        self._open = ""
        figures.fill(self.list.list)
        figures.demonstrate_on(self.page)
        self.list.exercise_chosen.connect(self.open)
        self.page.exercise_chosen.connect(self.open)
        self.page.left.connect(lambda: self.shown.emit(PageName.EXERCISES))
        self.page.dose_changed.connect(self._set_dose)
        self.page.acknowledged.connect(self._acknowledge)
        self.page.switched.connect(self._switch)
        self.page.start_asked.connect(self._start)
        main.add_page(PageName.EXERCISES, self.list)
        main.add_page(PageName.EXERCISE, self.page)

    def open(self, exercise: str) -> None:
        """Show one exercise."""
        self._open = exercise
        self._figures.show_exercise(exercise)
        self.shown.emit(PageName.EXERCISE)

    def present_list(self) -> None:
        """Bring the list up to date."""
        stores = self._stores
        last = stores.last_done.among(stores.records)
        lines = exercise_lines(stores.library, last, stores.preferences)
        self.list.present(lines, stores.today())

    def present(self) -> None:
        """Bring the exercise's page up to date."""
        stores = self._stores
        exercise = stores.library.exercises.get(self._open)
        if exercise is not None:
            view = exercise_view(
                exercise, stores.library, stores.records, stores.preferences, stores.today()
            )
            self.page.present(view)

    def _set_dose(self, exercise: str, dose: DoseOverride) -> None:
        before: Mapping[str, DoseOverride] = self._stores.preferences[keys.DOSES]
        doses = dict(before)
        if dose == DoseOverride():
            doses.pop(exercise, None)
        else:
            doses[exercise] = dose
        self._stores.set(keys.DOSES, doses)

    def _acknowledge(self, exercise: str) -> None:
        self._stores.acknowledge(exercise)
        self.present()

    def _switch(self, exercise: str, on: bool) -> None:
        opted_in = self._stores.preferences[keys.OPTED_IN]
        self._stores.set(keys.OPTED_IN, opted_in | {exercise} if on else opted_in - {exercise})
        self.present()

    def _start(self, exercise: str) -> None:
        self.start.emit(alone(self._stores.library.exercises[exercise]))
