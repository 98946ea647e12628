"""An experiment of before in one row: from when to when, what it was, and what came of it."""

from datetime import date

from PySide6.QtWidgets import QWidget

from backrx_desktop.core.experiment_view import ExperimentView
from backrx_desktop.services.experiment_words import Compared, compared_name
from backrx_desktop.services.verdict_words import verdict_heading
from backrx_desktop.ui.day_names import day_name
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.widgets.diary_row import DiaryRow


class ExperimentRow(DiaryRow):
    """Pressed to look at it."""

    def __init__(
        self,
        look: Look,
        view: ExperimentView,
        compared: Compared,
        today: date,
        parent: QWidget | None = None,
    ) -> None:
        plan = view.record.experiment
        day, name = day_name(plan.first, today), compared_name(compared)
        line = verdict_heading(view.result, plan.measure, compared)
        super().__init__(look, day, name, line, f"{day}, {name}: {line}", parent)
