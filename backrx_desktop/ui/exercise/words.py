"""What stands below the name of an exercise."""

from gettext import gettext as _

from backrx_desktop.core.exercise_view import ExerciseView
from backrx_desktop.services.exercise_words import area_label, needs
from backrx_desktop.ui.day_names import day_name


def subtitle(view: ExerciseView) -> str:
    """ "Hips · last done today"."""
    parts = [area_label(area) for area in view.exercise.areas]
    if view.last is not None:
        parts.append(_last_done(view))
    return " · ".join(parts)


def _last_done(view: ExerciseView) -> str:
    assert view.last is not None
    ago = (view.today - view.last).days
    if ago == 0:
        return _("last done today")
    if ago == 1:
        return _("last done yesterday")
    return _("last done {day}").format(day=day_name(view.last, view.today))


def missing(view: ExerciseView) -> str:
    """What it needs that is not at home."""
    return " ".join(_("{needs}: not on your list of things at home.").format(needs=needs(prop))
                    for prop in view.missing)  # fmt: skip
