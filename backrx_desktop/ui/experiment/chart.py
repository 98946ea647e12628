"""The chart of an experiment, with its words."""

from gettext import gettext as _

from backrx_desktop.core.experiment import Arm, Mark
from backrx_desktop.core.experiment_view import ExperimentView
from backrx_desktop.services import experiment_words as words
from backrx_desktop.services.experiment_words import Compared
from backrx_desktop.ui.charts.drawing import Chart
from backrx_desktop.ui.charts.experiment_days import ExperimentDays


def experiment_chart(view: ExperimentView, compared: Compared) -> Chart:
    """Its days, week by week."""
    readings = [
        words.week_reading(number, week, compared) for number, week in enumerate(view.weeks, 1)
    ]
    drawing = ExperimentDays(
        view.weeks,
        view.record.experiment.measure,
        {arm: words.arm_name(arm, compared) for arm in Arm},
        {mark: words.mark_short(mark) for mark in Mark},
        _("Week"),
    )
    return Chart(
        words.days_heading(),
        words.days_caption(),
        drawing,
        words.days_told(view.weeks, readings),
        lambda spot: readings[spot],
    )
