"""What stands beside the ring after "this hurts": four choices, and when to ask a doctor."""

from enum import Enum
from gettext import gettext as _

from PySide6.QtCore import QObject, Qt, Signal

from backrx_desktop.core.exercise import DoseKind
from backrx_desktop.core.moment import Moment
from backrx_desktop.core.session import Command
from backrx_desktop.services.amounts import all_sets
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.pages.page import Page
from backrx_desktop.ui.theme import Tone
from backrx_desktop.ui.typography import Role
from backrx_desktop.ui.widgets.line import Line, Run
from backrx_desktop.ui.widgets.option_row import OptionRow

_X, _WIDTH = 1056.0, 800.0
_TOP, _PITCH, _HEIGHT = 352.0, 140.0, 120.0
_NOTE_BASELINES = (972.0, 1016.0)


class HurtChoice(Enum):
    """What would help; the value is the command that does it."""

    REST = Command.REST_A_MINUTE
    SMALLER = Command.SMALLER
    SKIP = Command.SKIP_EXERCISE
    FINISH = Command.FINISH


class HurtPanel(QObject):
    """Emits `chosen` with the HurtChoice; keys 1 to 4 are the page's business."""

    chosen = Signal(HurtChoice)

    def __init__(self, look: Look, page: Page) -> None:
        super().__init__(page)
        labels = (_("Rest a minute"), _("Make it smaller"), _("Skip this one"))
        self.rows = tuple(
            OptionRow(look, label, number=str(number))
            for number, label in enumerate((*labels, _("Finish for today")), start=1)
        )
        for i, (row, choice) in enumerate(zip(self.rows, HurtChoice, strict=True)):
            page.place(row, _X, _TOP + _PITCH * i, _WIDTH, _HEIGHT)
            row.clicked.connect(lambda _checked=False, choice=choice: self.chosen.emit(choice))
        texts = (
            _("Sharp, new, or running down your leg?"),
            _("Finish for today and ask your doctor or physio."),
        )
        self._notes = tuple(Line(look) for _text in texts)
        for note, text, baseline in zip(self._notes, texts, _NOTE_BASELINES, strict=True):
            page.place(note, _X, baseline - Line.ASCENT, _WIDTH, Line.HEIGHT)
            note.show_runs(Run(text, Role.CONTROL_HINT, Tone.TEXT2))

    def show_moment(self, now: Moment, following: str) -> None:
        """Say what each choice comes to; `following` is the name of the next exercise, if any."""
        last = _("What you did still counts")
        notes = (_("Then decide"), _smaller(now), _skip(following), last)
        for row, note in zip(self.rows, notes, strict=True):
            row.set_note(note)

    def set_visible(self, visible: bool) -> None:
        for widget in (*self.rows, *self._notes):
            widget.setVisible(visible)

    def focus_first(self) -> None:
        self.rows[0].setFocus(Qt.FocusReason.OtherFocusReason)


def _smaller(now: Moment) -> str:
    if now.dose.eased:
        return _("Only as far as is easy")
    amount = all_sets(now.dose.smaller())
    if now.exercise.dose.kind is DoseKind.HOLD:
        return _("Half as deep, {amount}").format(amount=amount)
    return _("Half as far, {amount}").format(amount=amount)


def _skip(following: str) -> str:
    if not following:
        return _("That was the last one")
    return _("On to {exercise}").format(exercise=following)
