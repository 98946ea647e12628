"""The pages of a self-experiment, filled as full as they get."""

from datetime import UTC, date, datetime, time, timedelta

from backrx_desktop.core.experiment import Arm, Experiment, Mark, Measure, Reading, draw
from backrx_desktop.core.experiment_record import ExperimentRecord, ReadingRecord
from backrx_desktop.core.experiment_view import experiment_view
from backrx_desktop.services.experiment_words import Compared
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.pages.experiment import ExperimentPage, Shown
from backrx_desktop.ui.pages.experiment_setup import ExperimentSetupPage
from tests.core.histories import HOME, TODAY
from tests.ui.overviews import library

MONDAY = TODAY - timedelta(days=TODAY.weekday())


def shown(first: date, effect: int = 0, weeks: int = 8) -> Shown:
    """An experiment that began on a Monday, with a reading of each day up to yesterday."""
    plan = Experiment(first, draw(weeks, 3), Measure.PAIN, "hip-stretch-strengthen", "leg-lifts")
    record = ExperimentRecord(f"{first}", datetime.combine(first, time(8), UTC), HOME, plan)
    readings = []
    for number in range(min(7 * weeks, (TODAY - first).days)):
        day = first + timedelta(days=number)
        pain = 5 + number % 2 - (effect if plan.arm_on(day) is Arm.ONE else 0)
        reading = Reading(day, pain, list(Mark)[number % 3])
        readings.append(ReadingRecord(f"{day}", record.begun, HOME, reading))
    compared = Compared("Stretch and strengthen", "Leg lifts")
    return Shown(experiment_view(record, readings, (), TODAY), compared)


def running(look: Look) -> ExperimentPage:
    page = ExperimentPage(look)
    earlier = shown(MONDAY - timedelta(weeks=20))
    page.present(shown(MONDAY - timedelta(weeks=3)), [earlier], TODAY)
    page.reading.present(Reading(TODAY, 3, Mark.YELLOW), MONDAY, TODAY)
    return page


def over(look: Look) -> ExperimentPage:
    page = ExperimentPage(look)
    page.present(shown(MONDAY - timedelta(weeks=26), effect=3, weeks=26), [], TODAY)
    return page


def none(look: Look) -> ExperimentPage:
    page = ExperimentPage(look)
    page.present(None, [], TODAY)
    return page


def setup(look: Look) -> ExperimentSetupPage:
    page = ExperimentSetupPage(look)
    page.present(library().routines, TODAY)
    return page
