"""The pages of the window, and which of them stand beside the rail."""

from enum import Enum


class PageName(Enum):
    """Every page."""

    TODAY = "today"
    EXERCISES = "exercises"
    EXERCISE = "exercise"
    ROUTINES = "routines"
    BUILDER = "builder"
    HISTORY = "history"
    SETTINGS = "settings"
    CHECK_IN = "check-in"
    PLAYER = "player"
    FINISHED = "finished"
    FIRST_RUN = "first-run"
    CARE = "care"
    HELP = "help"

    @property
    def rail_item(self) -> "PageName | None":
        """The item of the rail that is lit while this page shows; None: there is no rail."""
        if self is PageName.EXERCISE:
            return PageName.EXERCISES
        if self is PageName.BUILDER:
            return PageName.ROUTINES
        return self if self in RAIL else None


RAIL = (
    PageName.TODAY,
    PageName.EXERCISES,
    PageName.ROUTINES,
    PageName.HISTORY,
    PageName.SETTINGS,
)
"""In order; the last one stands at the bottom."""
