"""What stands below the name of an exercise."""

from datetime import date
from gettext import gettext as _

from backrx_desktop.core.exercise_view import ExerciseView
from backrx_desktop.services.exercise_words import area_label, needs
from backrx_desktop.ui.day_names import day_name


def subtitle(view: ExerciseView) -> str:
    """ "Hips · last done today"."""
    parts = [area_label(area) for area in view.exercise.areas]
    if view.last is not None:
        parts.append(_last_done(view.last, view.today))
    return " · ".join(parts)


def _last_done(last: date, today: date) -> str:
    ago = (today - last).days
    if ago == 0:
        return _("last done today")
    if ago == 1:
        return _("last done yesterday")
    return _("last done {day}").format(day=day_name(last, today))


def missing(view: ExerciseView) -> str:
    """What it needs that is not at home."""
    said = _("{needs}: not on your list of things at home.")
    return " ".join(said.format(needs=needs(prop)) for prop in view.missing)
