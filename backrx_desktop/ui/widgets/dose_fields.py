"""What can be set about an exercise's dose: steppers, the side to begin with, one's own pace.

    fields = DoseFields(look, (Knob.AMOUNT, Knob.HOLD, Knob.SETS))
    fields.present(exercise, dose, under)
    fields.changed.connect(...)             the new DoseOverride, at once

`dose` is what is being set, `under` what holds where it says nothing. What an exercise has not
got is not shown.
"""

from collections.abc import Sequence
from dataclasses import replace
from gettext import gettext as _

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from backrx_desktop.core.dose_knobs import (
    Knob,
    has_sides,
    may_be_self_paced,
    scale_of,
    value_of,
    with_value,
)
from backrx_desktop.core.exercise import DoseOverride, Exercise, Side, Sides
from backrx_desktop.services.dose_words import knob_label, knob_value
from backrx_desktop.ui.layouts import Column
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.theme import Tone
from backrx_desktop.ui.widgets.choice import Choice
from backrx_desktop.ui.widgets.field_row import FieldRow
from backrx_desktop.ui.widgets.step_control import StepControl
from backrx_desktop.ui.widgets.switch import Switch


class DoseFields(QWidget):
    """Rows for `knobs`; with `manner` also what is done of the sides, and counting by oneself."""

    changed = Signal(object)

    def __init__(
        self,
        look: Look,
        knobs: Sequence[Knob],
        *,
        manner: bool = False,
        tone: Tone = Tone.SURFACE,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._tone = tone
        self._exercise: Exercise | None = None
        self._dose = DoseOverride()
        self._under = DoseOverride()
        self._manner = manner
        self._column = Column(look, self, spacing=16)
        self.steppers = {knob: self._stepper(knob) for knob in knobs}
        self.first_side = Choice(look, _("First side"), _first_sides())
        self.first_side.chosen.connect(self._choose_side)
        self._side_row = self._row(_("First side"), self.first_side)
        self.extra_side = Choice(look, _("One set more"), _extra_sides())
        self.extra_side.chosen.connect(self._choose_extra)
        self._extra_row = self._row(_("One set more"), self.extra_side)
        self.self_paced = Switch(look, _("Count by myself"))
        self.self_paced.chosen.connect(self._choose_pace)
        hint = _("Each one waits until you press Space or Enter.")
        self._paced_row = self._row(_("Count by myself"), self.self_paced, hint)

    def present(
        self, exercise: Exercise, dose: DoseOverride, under: DoseOverride | None = None
    ) -> None:
        """Show what is set."""
        self._exercise = exercise
        self._dose = dose
        self._under = under or DoseOverride()
        whole = dose.over(self._under)
        name = exercise.name
        for knob, control in self.steppers.items():
            scale = scale_of(exercise, knob)
            row = control.parentWidget()
            if isinstance(row, FieldRow):
                row.setVisible(scale is not None)
                row.set_label(knob_label(exercise, knob))
            if scale is not None:
                value = value_of(exercise, whole, knob)
                control.show_text(
                    knob_value(exercise, whole, knob),
                    at_low=value <= scale.low,
                    at_high=value >= scale.high,
                )
                control.set_label(f"{name}, {knob_label(exercise, knob)}")
        self._side_row.setVisible(self._manner and has_sides(exercise))
        self.first_side.show_value(whole.first_side)
        self.first_side.set_label(f"{name}, {_('First side')}")
        self._extra_row.setVisible(self._manner and exercise.sides is Sides.EACH)
        self.extra_side.show_value(whole.extra_side)
        self.extra_side.set_label(f"{name}, {_('One set more')}")
        self._paced_row.setVisible(self._manner and may_be_self_paced(exercise))
        self.self_paced.show_value(bool(whole.self_paced))
        self.self_paced.setAccessibleName(f"{name}, {_('Count by myself')}")

    def _stepper(self, knob: Knob) -> StepControl:
        control = StepControl(self._look)
        control.stepped.connect(lambda up: self._step(knob, up=up))
        self._row("", control)
        return control

    def _row(self, label: str, control: QWidget, hint: str = "") -> FieldRow:
        row = FieldRow(self._look, label, control, hint=hint, tone=self._tone)
        self._column.addWidget(row)
        return row

    def _step(self, knob: Knob, *, up: bool) -> None:
        exercise = self._exercise
        scale = scale_of(exercise, knob) if exercise else None
        if exercise is None or scale is None:
            return
        value = value_of(exercise, self._dose.over(self._under), knob)
        new = scale.up(value) if up else scale.down(value)
        self._change(with_value(exercise, self._dose, knob, new, self._under))

    def _choose_side(self, side: object) -> None:
        self._change(replace(self._dose, first_side=side if isinstance(side, Side) else None))

    def _choose_extra(self, side: object) -> None:
        self._change(replace(self._dose, extra_side=side if isinstance(side, Side) else None))

    def _choose_pace(self, by_myself: object) -> None:
        same = bool(self._under.self_paced) == by_myself
        self._change(replace(self._dose, self_paced=None if same else bool(by_myself)))

    def _change(self, dose: DoseOverride) -> None:
        if self._exercise is None or dose == self._dose:
            return
        self.present(self._exercise, dose, self._under)
        self.changed.emit(dose)


def _first_sides() -> tuple[tuple[object, str], ...]:
    return (
        (None, _("In turn")),
        (Side.LEFT, _("Left")),
        (Side.RIGHT, _("Right")),
    )


def _extra_sides() -> tuple[tuple[object, str], ...]:
    return (
        (None, _("Neither")),
        (Side.LEFT, _("Left")),
        (Side.RIGHT, _("Right")),
    )
