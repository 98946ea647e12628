"""One exercise of a session that was: what was planned and what was done, side by side.

card = DoneCard(look)
card.present(record, 0, exercise)       the exercise may be gone by now: None
card.changed.connect(...)               SetPlace, and the amount that was done
"""

from collections.abc import Iterator
from gettext import gettext as _

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from backrx_desktop.core.correction import (
    MOST_REPS,
    SetPlace,
    set_at,
)
from backrx_desktop.core.exercise import Exercise
from backrx_desktop.core.limits import MOST_SECONDS
from backrx_desktop.core.record import ExerciseRecord, SessionRecord, SetRecord
from backrx_desktop.services.amounts import exact_duration
from backrx_desktop.services.names import capital, side_name
from backrx_desktop.ui.history.steppers import AmountStep
from backrx_desktop.ui.layouts import Column
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.theme import Tone
from backrx_desktop.ui.typography import Role
from backrx_desktop.ui.widgets.card import Card
from backrx_desktop.ui.widgets.field_row import FieldRow
from backrx_desktop.ui.widgets.text import Text


class DoneCard(Card):
    """A field for each set."""

    changed = Signal(object, float)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, radius=28, parent=parent)
        self.steps: dict[SetPlace, AmountStep] = {}
        self._column = Column(look, self, spacing=8, margins=(12, 20, 12, 12))

    def present(self, record: SessionRecord, place: int, exercise: Exercise | None) -> None:
        """Show the exercise at a place of a record; once only."""
        done = record.exercises[place]
        name = done.exercise if exercise is None else exercise.name
        self.setAccessibleName(name)
        head = Column(self._look, spacing=2, margins=(20, 0, 20, 8))
        head.addWidget(Text(self._look, name, Role.LIST_NAME, wrap=True))
        notes = ", ".join(_notes(done))
        if notes:
            head.addWidget(Text(self._look, notes, Role.CAPTION, Tone.TEXT2, wrap=True))
        self._column.addLayout(head)
        limb = "" if exercise is None else exercise.limb
        for number in range(len(done.sets)):
            self._add_set(record, SetPlace(place, number), limb, name)

    def _add_set(self, record: SessionRecord, place: SetPlace, limb: str, name: str) -> None:
        one = set_at(record, place)
        seconds = not one.counts_reps
        label = _label(record.exercises[place.exercise].sets, place.set, limb)
        step = AmountStep(
            self._look,
            f"{name}, {label}",
            seconds=seconds,
            planned=one.planned,
            most=float(MOST_SECONDS if seconds else MOST_REPS),
        )
        step.show_amount(one.done)
        step.changed.connect(lambda amount: self.changed.emit(place, amount))
        self.steps[place] = step
        said = exact_duration(round(one.planned)) if seconds else f"{one.planned:.0f}"
        hint = _("{amount} planned").format(amount=said)
        row = FieldRow(self._look, label, step, hint=hint, tone=Tone.BG)
        self._column.addWidget(row)


def _label(sets: tuple[SetRecord, ...], number: int, limb: str) -> str:
    """ "Left leg", "Left leg, set 2", "Done"."""
    one = sets[number]
    name = capital(side_name(one.side, limb) or _("done"))
    mine = [place for place, other in enumerate(sets) if other.side is one.side]
    if len(mine) < 2:
        return name
    return _("{side}, set {number}").format(side=name, number=mine.index(number) + 1)


def _notes(done: ExerciseRecord) -> Iterator[str]:
    if done.hurt:
        yield _("it hurt")
    if done.eased:
        yield _("made smaller")
    if done.skipped:
        yield _("skipped")
