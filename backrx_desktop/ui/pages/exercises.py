"""Every exercise, to look at one: the same list as on the first page, with the page to itself.

page = ExercisesPage(look)
page.present(exercise_lines(library, records, preferences), today)
page.exercise_chosen.connect(...)       the exercise's id
page.list.set_thumbnails(paint)
"""

from collections.abc import Sequence
from datetime import date
from gettext import gettext as _

from PySide6.QtCore import Signal

from backrx_desktop.core.overview import ExerciseLine
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.pages.page import ScrollingPage
from backrx_desktop.ui.typography import Role
from backrx_desktop.ui.widgets.exercise_list import ExerciseList
from backrx_desktop.ui.widgets.text import Text


class ExercisesPage(ScrollingPage):
    """Shows lines of the list; the area looked at stays while one comes and goes."""

    exercise_chosen = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__(look, _("Exercises"), margins=(56, 51, 40, 32), spacing=24)
        self.list = ExerciseList(look)
        self.list.chosen.connect(self.exercise_chosen)
        self.body.addWidget(Text(look, _("Exercises"), Role.PAGE_TITLE))
        self.body.addWidget(self.list)
        self.body.addStretch(1)

    def present(self, lines: Sequence[ExerciseLine], today: date) -> None:
        """Show these exercises as they stand on the day `today`."""
        self.list.present(lines, today)
        first = next(iter(self.list.rows.values()), None)
        if first is not None:
            self.setFocusProxy(first)
