"""What an exercise is for and what it needs, in the words of lists and cards."""

from collections.abc import Sequence
from gettext import gettext as _
from gettext import ngettext

from backrx_desktop.core.exercise import Area, Exercise, Prop
from backrx_desktop.services.names import capital


def area_name(area: Area) -> str:
    """An area as it stands within a sentence: "hips"."""
    return {
        Area.HIPS: _("hips"),
        Area.HAMSTRINGS: _("hamstrings"),
        Area.GLUTES: _("glutes"),
        Area.CORE: _("core"),
        Area.BACK: _("back"),
        Area.CALVES: _("calves"),
        Area.UPPER: _("upper body"),
    }[area]


def area_label(area: Area) -> str:
    """An area as it stands alone: "Hips"."""
    return capital(area_name(area))


def needs(prop: Prop) -> str:
    """What is said of a prop that is not at home: "Needs a band"."""
    return {
        Prop.OTTOMAN: _("Needs an ottoman"),
        Prop.CHAIR: _("Needs a chair"),
        Prop.PILLOW: _("Needs a pillow"),
        Prop.TOWEL: _("Needs a towel or pillow"),
        Prop.BALL: _("Needs a ball"),
        Prop.BAND: _("Needs a band"),
        Prop.STRAP: _("Needs a strap or belt"),
        Prop.DUMBBELLS: _("Needs dumbbells"),
        Prop.WALL: _("Needs a wall"),
    }[prop]


def listed(names: Sequence[str]) -> str:
    """ "hips, hamstrings and core"."""
    if len(names) < 2:
        return "".join(names)
    return _("{several} and {last}").format(several=", ".join(names[:-1]), last=names[-1])


def rep_name(exercise: Exercise, number: int) -> str:
    """What so many reps of an exercise are called: "lift", "lifts"."""
    if exercise.rep_name is None:
        return ngettext("rep", "reps", number)
    one, several = exercise.rep_name
    return ngettext(one, several, number)
