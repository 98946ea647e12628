"""The exercises: the list, and one of them with its dose, its notes and its Start."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal

from backrx_desktop.app.stores import Stores
from backrx_desktop.core import preferences as keys
from backrx_desktop.core.exercise import DoseOverride
from backrx_desktop.core.exercise_view import alone, exercise_view
from backrx_desktop.core.overview import exercise_lines
from backrx_desktop.ui.page_name import PageName
from backrx_desktop.ui.pages.exercise import ExercisePage
from backrx_desktop.ui.pages.exercises import ExercisesPage


class ExercisesFlow(QObject):
    """Keeps both pages up to date, and what is set on them."""

    shown = Signal(object)
    """The PageName to show."""
    opened = Signal(str)
    """The exercise whose page is shown."""
    start = Signal(object)
    """The Routine of one exercise."""

    def __init__(
        self,
        stores: Stores,
        exercises: ExercisesPage,
        exercise: ExercisePage,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._stores = stores
        self._list = exercises
        self._page = exercise
        self._open = ""
        exercises.exercise_chosen.connect(self.open)
        exercise.exercise_chosen.connect(self.open)
        exercise.left.connect(lambda: self.shown.emit(PageName.EXERCISES))
        exercise.dose_changed.connect(self._set_dose)
        exercise.acknowledged.connect(self._acknowledge)
        exercise.switched.connect(self._switch)
        exercise.start_asked.connect(self._start)

    def open(self, exercise: str) -> None:
        """Show one exercise."""
        self._open = exercise
        self.opened.emit(exercise)
        self.shown.emit(PageName.EXERCISE)

    def present_list(self) -> None:
        """Bring the list up to date."""
        stores = self._stores
        lines = exercise_lines(stores.library, stores.records, stores.preferences)
        self._list.present(lines, stores.today())

    def present(self) -> None:
        """Bring the exercise's page up to date."""
        stores = self._stores
        exercise = stores.library.exercises.get(self._open)
        if exercise is not None:
            view = exercise_view(
                exercise, stores.library, stores.records, stores.preferences, stores.today()
            )
            self._page.present(view)

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
