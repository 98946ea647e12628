"""One exercise: the figure, how it is done, its dose, and Start.

    page = ExercisePage(look)
    page.present(view)                      an ExerciseView (core/exercise_view.py)
    page.set_picture(figure)                872 × 560 design pixels
    page.start_asked.connect(...)           the exercise's id
    page.dose_changed.connect(...)          its id and the new DoseOverride; empty: the usual dose
    page.acknowledged.connect(...)          its id: the caution was read
    page.switched.connect(...)              its id, and whether it is to be used
    page.exercise_chosen.connect(...)       the id of the gentler one
    page.left.connect(...)                  back to where one came from

What is changed shows at once; whoever keeps it need not show the page anew.
"""

from dataclasses import replace
from gettext import gettext as _

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QGridLayout, QWidget

from backrx_desktop.core.dose_knobs import Knob
from backrx_desktop.core.exercise import DoseOverride
from backrx_desktop.core.exercise_view import ExerciseView
from backrx_desktop.services.amounts import duration
from backrx_desktop.ui.exercise.about import About
from backrx_desktop.ui.exercise.best_section import BestSection
from backrx_desktop.ui.exercise.how_to import HowTo, Rule
from backrx_desktop.ui.exercise.lock_card import LockCard
from backrx_desktop.ui.exercise.words import missing, subtitle
from backrx_desktop.ui.icons import Icon
from backrx_desktop.ui.layouts import Apart, Column, Grid, Row, hold_alone, limit_width
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.pages.page_behind import PageBehind
from backrx_desktop.ui.theme import Tone
from backrx_desktop.ui.typography import Role
from backrx_desktop.ui.widgets.button import Button
from backrx_desktop.ui.widgets.card import Card
from backrx_desktop.ui.widgets.dose_fields import DoseFields
from backrx_desktop.ui.widgets.pressable import Ground
from backrx_desktop.ui.widgets.text import Text

STAGE = (872.0, 560.0)
"""Design pixels of the figure."""
_RIGHT = 600.0
_FIRST_SIGHT = 906.0
"""Design pixels of the right column down to Start's lower edge, as it stands in the picture."""


class ExercisePage(PageBehind):
    """Shows an `ExerciseView`."""

    start_asked = Signal(str)
    dose_changed = Signal(str, object)
    acknowledged = Signal(str)
    switched = Signal(str, bool)
    exercise_chosen = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__(look, _("Exercise"), _("Exercises"), spacing=6)
        self.view: ExerciseView | None = None
        self.stage = Card(look, radius=36)
        self._stage_place = QWidget()
        Column(look, self._stage_place, margins=(0, 10, 0, 0)).addWidget(self.stage)
        self._picture = Row(look, self.stage)
        self._title = Text(look, role=Role.PAGE_TITLE, wrap=True)
        self._subtitle = Text(look, role=Role.NOTE, tone=Tone.TEXT2, wrap=True)
        self._missing = Text(look, role=Role.BODY, tone=Tone.TEXT2, wrap=True)
        self.dose = DoseFields(look, (Knob.AMOUNT, Knob.HOLD, Knob.SETS))
        self.manner = DoseFields(look, (Knob.PACE,), manner=True)
        self.reset = Button(look, _("Back to the usual dose"), ground=Ground.QUIET)
        self.lock = LockCard(look)
        self.start = Button(look, _("Start"), ground=Ground.PRIMARY, role=Role.ACTION,
                            icon=Icon.PLAY, height=136, radius=36)  # fmt: skip
        self._best = BestSection(look)
        self._how_to = HowTo(look)
        self._about = About(look)
        self._grid: QGridLayout = Grid(look, across=64, down=48)
        self._words = self._left_column()
        self._right = self._right_column()
        self._build()
        self._connect()

    def present(self, view: ExerciseView) -> None:
        """Show an exercise as it stands."""
        other = self.view is None or self.view.exercise.id != view.exercise.id
        focused = QApplication.focusWidget()
        moves = other and focused is not None and self.isAncestorOf(focused)
        self.view = view
        exercise = view.exercise
        self.setAccessibleName(exercise.name)
        self._title.setText(exercise.name)
        self._subtitle.setText(subtitle(view))
        self._missing.setText(missing(view))
        self._missing.setVisible(bool(view.missing))
        self._show_dose()
        self._show_lock()
        self._best.present(view)
        if other:
            self._how_to.present(exercise)
            self._about.present(exercise)
            self.show_top()
        if moves:
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_picture(self, picture: QWidget) -> None:
        """Put the figure on the stage; again for another one."""
        hold_alone(self._picture, picture)

    def _left_column(self) -> QWidget:
        words = QWidget()
        column = Column(self.look, words, spacing=20)
        column.addWidget(self._how_to)
        column.addWidget(Rule(self.look))
        column.addWidget(self._about)
        column.addStretch(1)
        return words

    def _right_column(self) -> QWidget:
        look = self.look
        self._first = QWidget()
        first = Column(look, self._first, spacing=0)
        first.addWidget(self._title)
        first.addLayout(_group(look, 8, 12, self._subtitle, self._missing))
        first.addLayout(_group(look, 37, 58, self.dose, self._best))
        first.addStretch(1)
        first.addLayout(_group(look, 32, 32, self.lock, self.start))
        right = QWidget()
        column = Column(look, right, spacing=24)
        column.addWidget(self._first)
        column.addWidget(self.manner)
        column.addWidget(self.reset)
        column.addStretch(1)
        return right

    def _build(self) -> None:
        self.body.addLayout(Apart(self.look, self.back))
        self.body.addLayout(self._grid)
        self.body.addStretch(1)
        self.look.changed.connect(self._arrange)
        self._arrange()

    def _arrange(self) -> None:
        """Two columns, or everything below each other where the text is large."""
        look, grid = self.look, self._grid
        stacked = look.text_is_large
        for widget in (self._stage_place, self._words, self._right):
            grid.removeWidget(widget)
        grid.addWidget(self._stage_place, 0, 0)
        if stacked:
            grid.addWidget(self._right, 1, 0)
            grid.addWidget(self._words, 2, 0)
        else:
            grid.addWidget(self._words, 1, 0)
            grid.addWidget(self._right, 0, 1, 2, 1)
        grid.setColumnStretch(0, 1)
        grid.setRowStretch(1, 1)
        self.stage.setFixedHeight(look.whole(STAGE[1]))
        limit_width(self._right, None if stacked else look.whole(_RIGHT))
        self._first.setMinimumHeight(0 if stacked else look.whole(_FIRST_SIGHT))

    def _connect(self) -> None:
        for fields in (self.dose, self.manner):
            fields.changed.connect(self._change)
        self.reset.clicked.connect(self._take_back)
        self.start.clicked.connect(self._start)
        self.lock.read.connect(self._acknowledge)
        self.lock.switched.connect(self._switch)
        self.lock.gentler_asked.connect(self._go_gentler)

    def _change(self, own: DoseOverride) -> None:
        if self.view is None or own == self.view.own:
            return
        self.view = self.view.having(own)
        self._show_dose()
        self._best.present(self.view)
        self.dose_changed.emit(self.view.exercise.id, own)

    def _take_back(self) -> None:
        self.start.setFocus(Qt.FocusReason.OtherFocusReason)  # this button is about to go
        self._change(DoseOverride())

    def _start(self) -> None:
        if self.view is not None and not self.view.locked:
            self.start_asked.emit(self.view.exercise.id)

    def _acknowledge(self) -> None:
        if self.view is not None:
            self.view = self.view.unlocked()
            self._show_lock()
            self.start.setFocus(Qt.FocusReason.OtherFocusReason)
            self.acknowledged.emit(self.view.exercise.id)

    def _switch(self, on: bool) -> None:
        if self.view is not None:
            self.view = replace(self.view, locked=not on)
            self._show_lock()
            self.switched.emit(self.view.exercise.id, on)

    def _go_gentler(self) -> None:
        if self.view is not None and self.view.gentler is not None:
            self.exercise_chosen.emit(self.view.gentler.id)

    def _show_dose(self) -> None:
        view = self.view
        if view is None:
            return
        self.dose.present(view.exercise, view.own)
        self.manner.present(view.exercise, view.own)
        self.reset.setVisible(view.own != DoseOverride())
        self.start.set_note(duration(view.seconds))
        self.start.setAccessibleName(
            _("Start {exercise}, {minutes}").format(
                exercise=view.exercise.name, minutes=duration(view.seconds)
            )
        )

    def _show_lock(self) -> None:
        if self.view is not None:
            self.lock.present(self.view)
            self.start.setVisible(not self.view.locked)
            self.setFocusProxy(self.lock.opener if self.view.locked else self.start)


def _group(look: Look, before: float, between: float, *widgets: QWidget) -> Column:
    """Widgets below each other with room above them; at least one of them always shows."""
    column = Column(look, spacing=between, margins=(0, before, 0, 0))
    for widget in widgets:
        column.addWidget(widget)
    return column
