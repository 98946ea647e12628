"""What sides and props are called."""

from gettext import gettext as _

from backrx_desktop.core.exercise import Prop, Side


def prop_name(prop: Prop) -> str:
    """What a prop is called in a sentence, with its article."""
    return {
        Prop.OTTOMAN: _("an ottoman or chair"),
        Prop.CHAIR: _("a chair"),
        Prop.PILLOW: _("a pillow"),
        Prop.TOWEL: _("a rolled towel or pillow"),
        Prop.BALL: _("a small soft ball"),
        Prop.BAND: _("a resistance band"),
        Prop.STRAP: _("a strap, belt or towel"),
        Prop.DUMBBELLS: _("light dumbbells"),
        Prop.WALL: _("a wall"),
    }[prop]


def side_name(side: Side | None, limb: str = "") -> str:
    """ "left leg", or "left" where no limb is named; empty without a side."""
    if side is None:
        return ""
    # Each is a phrase of its own: in many languages left and right follow the gender of the limb.
    known = {
        "": (_("left"), _("right")),
        "side": (_("left side"), _("right side")),
        "leg": (_("left leg"), _("right leg")),
        "knee": (_("left knee"), _("right knee")),
        "arm": (_("left arm"), _("right arm")),
    }
    own = (_("left {limb}").format(limb=limb), _("right {limb}").format(limb=limb))
    left, right = known.get(limb, own)
    return left if side is Side.LEFT else right


def capital(text: str) -> str:
    """A phrase as it stands alone: with a capital at its beginning, the rest as it is."""
    return text[:1].upper() + text[1:]
