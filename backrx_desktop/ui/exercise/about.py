"""What an exercise works and needs, what else it is called, and where it comes from."""

from collections.abc import Iterator
from gettext import gettext as _

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from backrx_desktop.core.exercise import Exercise
from backrx_desktop.services.exercise_words import listed
from backrx_desktop.services.names import capital, prop_name
from backrx_desktop.services.source_names import source_name
from backrx_desktop.ui.layouts import Grid, let_go
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.theme import Tone
from backrx_desktop.ui.typography import Role
from backrx_desktop.ui.widgets.text import Text


class About(QWidget):
    """A table of two columns."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._texts: list[tuple[Text, Text]] = []
        self._grid = Grid(look, self, across=32, down=12)
        self._grid.setColumnStretch(1, 1)
        look.changed.connect(self._arrange)

    def present(self, exercise: Exercise) -> None:
        """Show what is known of `exercise`."""
        for pair in self._texts:
            let_go(self._grid, *pair)
        self._texts = [
            (
                Text(self._look, term, Role.CAPTION, Tone.TEXT3, wrap=True),
                Text(self._look, said, Role.CAPTION, Tone.TEXT2, wrap=True),
            )
            for term, said in _facts(exercise)
        ]
        self._arrange()

    def _arrange(self) -> None:
        """Terms beside what is said of them, or above it where the text is large."""
        stacked = self._look.text_is_large
        top = Qt.AlignmentFlag.AlignTop
        for row, (term, said) in enumerate(self._texts):
            for text in (term, said):
                self._grid.removeWidget(text)
            if stacked:
                self._grid.addWidget(term, 2 * row, 0, 1, 2)
                self._grid.addWidget(said, 2 * row + 1, 0, 1, 2)
            else:
                self._grid.addWidget(term, row, 0, top)
                self._grid.addWidget(said, row, 1, top)


def _facts(exercise: Exercise) -> Iterator[tuple[str, str]]:
    if exercise.muscles:
        yield _("Works"), capital(listed(exercise.muscles))
    if exercise.props:
        yield _("Needs"), capital(listed([prop_name(prop) for prop in exercise.props]))
    if exercise.optional_props:
        helps = listed([prop_name(prop) for prop in exercise.optional_props])
        yield _("Helps"), capital(helps)
    if exercise.field_name:
        yield _("Textbook name"), exercise.field_name
    if exercise.also_called:
        yield _("Also called"), capital(", ".join(exercise.also_called))
    if exercise.sources:
        yield _("Comes from"), "\n".join(source_name(source) for source in exercise.sources)
