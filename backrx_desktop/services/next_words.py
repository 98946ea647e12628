"""What comes next in a session, in the words of the screen."""

from gettext import gettext as _

from backrx_desktop.core.exercise import Side, Sides
from backrx_desktop.core.moment import NextKind, NextUp
from backrx_desktop.core.prescription import Prescription
from backrx_desktop.services.amounts import amount
from backrx_desktop.services.names import capital, side_name


def next_up(coming: NextUp) -> str:
    """What follows: "Right leg, 20 lifts", "Left leg once more", "Static back, 20 min"."""
    dose = coming.dose
    if coming.kind is NextKind.END or dose is None:
        return _("All done")
    side = _side(coming.side, dose)
    if coming.kind is NextKind.EXERCISE:
        return f"{dose.exercise.name}, {amount(dose)}"
    if coming.kind is NextKind.SET:
        return _("{side} once more").format(side=side) if side else _("Once more")
    return f"{side}, {amount(dose)}" if side else amount(dose)


def _side(side: Side | None, dose: Prescription) -> str:
    if dose.exercise.sides is Sides.ALTERNATING:
        return ""
    return capital(side_name(side, dose.exercise.limb))
