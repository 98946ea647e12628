"""Where an exercise or routine comes from, in the words of a reader."""

from gettext import gettext as _


def source_name(source: str) -> str:
    """What a source is; its own name where it is none of the catalogue's."""
    return {
        "000_8d2c8989226f7edf": _("A person's own account of leg lifts"),
        "001_8b89f322fc499fa5": _("An article on exercises for the lower back"),
        "002_c2bc7ccfe6b2c918": _("A kinesiologist's exercises for the hips"),
        "003_b032f645b04a41d0": _("A sports clinic's stretches for the hips"),
        "004_11df4484e18ce340": _("A coach's stretches for every day"),
    }.get(source, source)
