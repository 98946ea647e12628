"""What is said of a caution tag, and of an exercise that is locked until it was read."""

from gettext import gettext as _

from backrx_desktop.core.exercise import Access, Care, Exercise


def care_note(care: Care) -> str:
    """One or two short sentences for a caution tag."""
    return {
        Care.ROTATION: _("This turns the spine. Ask your clinician before you do it."),
        Care.LOADED_FLEXION: _(
            "This bends the back under load. If that is new to you, choose a gentler one."
        ),
        Care.EXTENSION: _("Keep the arch small. Stop well before it pinches."),
        Care.LONG_STILLNESS: _("Move a little whenever you like, and rise slowly afterwards."),
        Care.KNEE_BALANCE: _("Keep a chair close by to hold on to."),
        Care.TINGLING: _("Ease off at once if your leg or foot tingles."),
        Care.WRISTS: _("On the knees or against a wall is fine too."),
        Care.BAND_SNAP: _("Look the band over for cracks before you start."),
    }[care]


def lock_note(exercise: Exercise) -> str:
    """Why an exercise is locked or opt-in; empty for one that is open to everybody."""
    if exercise.access is Access.OPEN:
        return ""
    notes = " ".join(care_note(care) for care in exercise.care)
    return f"{exercise.name}: {notes}"
