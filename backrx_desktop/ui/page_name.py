"""The pages of the window, and which of them stand beside the rail."""

from enum import Enum


class PageName(Enum):
    """Every page."""

    TODAY = "today"
    EXERCISES = "exercises"
    EXERCISE = "exercise"
    ROUTINES = "routines"
    BUILDER = "builder"
    PROGRAMMES = "programmes"
    HISTORY = "history"
    SESSION = "session"
    LOG_SESSION = "log-session"
    LOG_WALK = "log-walk"
    WEEKLY_LOG = "weekly-log"
    EXPERIMENT = "experiment"
    EXPERIMENT_SETUP = "experiment-setup"
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
        return self if self in RAIL else _BEHIND.get(self)


_BEHIND = {
    PageName.EXERCISE: PageName.EXERCISES,
    PageName.BUILDER: PageName.ROUTINES,
    PageName.PROGRAMMES: PageName.ROUTINES,
    PageName.SESSION: PageName.HISTORY,
    PageName.LOG_SESSION: PageName.HISTORY,
    PageName.LOG_WALK: PageName.HISTORY,
    PageName.WEEKLY_LOG: PageName.HISTORY,
    PageName.EXPERIMENT: PageName.HISTORY,
    PageName.EXPERIMENT_SETUP: PageName.HISTORY,
}
"""Pages that are reached from one of the rail."""

RAIL = (
    PageName.TODAY,
    PageName.EXERCISES,
    PageName.ROUTINES,
    PageName.HISTORY,
    PageName.SETTINGS,
)
"""In order; the last one stands at the bottom."""
