"""What can be set about a dose, in the words of its steppers."""

from gettext import gettext as _

from backrx_desktop.core.dose_knobs import Knob, value_of
from backrx_desktop.core.exercise import DoseKind, DoseOverride, Exercise, Sides
from backrx_desktop.core.prescription import Pacing, prescribe
from backrx_desktop.services.amounts import exact_duration
from backrx_desktop.services.exercise_words import rep_name
from backrx_desktop.services.formats import plain
from backrx_desktop.services.names import capital


def knob_label(exercise: Exercise, knob: Knob) -> str:
    """What a stepper sets: "Each side", "Squats", "Hold", "One lift"."""
    if knob is Knob.AMOUNT:
        return _amount_label(exercise)
    if knob is Knob.PACE:
        return _("One {rep} takes").format(rep=rep_name(exercise, 1))
    return _("Hold") if knob is Knob.HOLD else _("Sets")


def _amount_label(exercise: Exercise) -> str:
    if exercise.dose.kind is DoseKind.REPS_FOR:
        return _("Time")
    if exercise.sides is not Sides.BOTH:
        return _("Each side")
    if exercise.dose.kind is DoseKind.HOLD:
        return _("Hold")
    return capital(rep_name(exercise, 2))


def knob_value(exercise: Exercise, dose: DoseOverride, knob: Knob) -> str:
    """What it is set to: "20", "45 s", "20 min"; for the pace the seconds of one rep."""
    if knob is Knob.PACE:
        seconds = prescribe(exercise, dose, Pacing()).rep_seconds
        return _("{number} s").format(number=plain(seconds))
    value = value_of(exercise, dose, knob)
    counted = knob is Knob.SETS or (knob is Knob.AMOUNT and exercise.dose.kind is DoseKind.REPS)
    return plain(value) if counted else exact_duration(value)


def measured(exercise: Exercise, amount: float) -> str:
    """Reps or seconds of one set, as the dose counts them: "24", "38 s"."""
    if exercise.dose.kind is DoseKind.REPS:
        return f"{amount:.0f}"
    return exact_duration(round(amount))
