"""What is said of a routine under construction."""

from gettext import gettext as _

from backrx_desktop.core.routine_draft import DraftProblem


def draft_problem(problem: DraftProblem) -> str:
    """What has to be done before a draft can be kept."""
    return {
        DraftProblem.NO_NAME: _("Give it a name first."),
        DraftProblem.NO_STEPS: _("Add an exercise first."),
        DraftProblem.TOO_LONG: _("This is more than one session can hold. Make it shorter."),
    }[problem]
