"""The pages beside the player, filled as full as they get, to be looked at in every size."""

from collections.abc import Callable, Mapping

from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from backrx_desktop.core import preferences as keys
from backrx_desktop.core.care import Urgency
from backrx_desktop.core.exercise import DoseOverride
from backrx_desktop.core.exercise_view import ExerciseView, exercise_view
from backrx_desktop.core.library import Library
from backrx_desktop.core.overview import exercise_lines, last_days
from backrx_desktop.core.preferences import Preferences
from backrx_desktop.core.prescription import Pacing
from backrx_desktop.core.routine import Routine, RoutineStep
from backrx_desktop.core.routine_lines import routine_lines
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.page_name import PageName
from backrx_desktop.ui.pages.care_questions import CareQuestionsPage
from backrx_desktop.ui.pages.exercise import ExercisePage
from backrx_desktop.ui.pages.exercises import ExercisesPage
from backrx_desktop.ui.pages.first_run import FirstRunPage
from backrx_desktop.ui.pages.help import HelpPage
from backrx_desktop.ui.pages.keys import KeysPage
from backrx_desktop.ui.pages.routine_builder import RoutineBuilderPage
from backrx_desktop.ui.pages.routines import RoutinesPage
from backrx_desktop.ui.pages.settings import SettingsPage
from backrx_desktop.ui.settings.about import Licence
from tests.core.histories import TODAY, held, reps, session
from tests.ui import experiments, planned
from tests.ui.overviews import library

EMPTY_HOUSE = Preferences().having(keys.PROPS_AT_HOME, frozenset())
TONES = tuple(QColor(tone) for tone in ("#F2D3B3", "#E3B48F", "#A9714B", "#6B432B"))
MINE = Routine(
    "mine", "Mornings", (RoutineStep("squat"), RoutineStep("clamshell", DoseOverride(target=9)))
)
DONE = session(
    TODAY,
    reps("side-leg-lift-twist", 24, 18),
    reps("squat", 31),
    held("figure-four", 30, 25),
)


def with_mine() -> Library:
    found = library()
    return Library(found.exercises, {**found.routines, MINE.id: MINE})


def view_of(name: str, preferences: Preferences = EMPTY_HOUSE) -> ExerciseView:
    found = library()
    return exercise_view(found.exercises[name], found, [DONE], preferences, TODAY)


def exercise(name: str) -> Callable[[Look], ExercisePage]:
    def make(look: Look) -> ExercisePage:
        page = ExercisePage(look)
        page.present(view_of(name))
        page.set_picture(QWidget())
        return page

    return make


def exercises(look: Look) -> ExercisesPage:
    page = ExercisesPage(look)
    page.present(exercise_lines(library(), last_days([DONE]), EMPTY_HOUSE), TODAY)
    return page


def routines(look: Look) -> RoutinesPage:
    page = RoutinesPage(look)
    page.present(routine_lines(with_mine(), EMPTY_HOUSE))
    page.say("evening.toml: steps[2].exercise: there is no exercise 'knee-wagg'.")
    return page


def builder(look: Look) -> RoutineBuilderPage:
    page = RoutineBuilderPage(look)
    found = with_mine()
    page.edit(found.routines["hip-reset-plus"], found.exercises, Pacing(), found.routines)
    for row in page.steps.rows.values():
        row.open.click()
    page.name.setText("")
    page.name.textEdited.emit("")
    page.save.click()
    page.leave()
    return page


def settings(look: Look) -> SettingsPage:
    own = Licence("BackRx Desktop", "MIT", "Permission is hereby granted, free of charge. " * 20)
    page = SettingsPage(look, TONES, "1.0.0", (own,))
    page.present(Preferences(), "/home/somebody/with/a/rather/long/name/.local/share/BackRx")
    page.about.rows[0].read.click()
    return page


def first_run(card: int) -> Callable[[Look], FirstRunPage]:
    def make(look: Look) -> FirstRunPage:
        page = FirstRunPage(look)
        page.present(Preferences())
        for _n in range(card):
            page.next[_n].click()
        return page

    return make


def care(look: Look) -> CareQuestionsPage:
    page = CareQuestionsPage(look)
    page.ask()
    return page


def get_help(look: Look) -> HelpPage:
    page = HelpPage(look)
    page.present(Urgency.NOW)
    return page


def key_list(look: Look) -> KeysPage:
    return KeysPage(look)


Make = Callable[[Look], QWidget]
PAGES: Mapping[str, tuple[PageName, Make]] = {
    "exercise": (PageName.EXERCISE, exercise("side-leg-lift-twist")),
    "ladder": (PageName.EXERCISE, exercise("squat")),
    "locked": (PageName.EXERCISE, exercise("seated-twist")),
    "opt-in": (PageName.EXERCISE, exercise("spinal-flexion-drill")),
    "long hold": (PageName.EXERCISE, exercise("supine-groin-stretch")),
    "exercises": (PageName.EXERCISES, exercises),
    "routines": (PageName.ROUTINES, routines),
    "programmes": (PageName.PROGRAMMES, planned.programmes),
    "today, programme": (PageName.TODAY, planned.today),
    "today, minutes": (PageName.TODAY, planned.minutes),
    "builder": (PageName.BUILDER, builder),
    "experiment": (PageName.EXPERIMENT, experiments.running),
    "experiment over": (PageName.EXPERIMENT, experiments.over),
    "no experiment": (PageName.EXPERIMENT, experiments.none),
    "experiment setup": (PageName.EXPERIMENT_SETUP, experiments.setup),
    "settings": (PageName.SETTINGS, settings),
    "help": (PageName.SETTINGS, get_help),
    "keys": (PageName.FINISHED, key_list),
    "care": (PageName.FINISHED, care),
    "first run, screen": (PageName.FINISHED, first_run(0)),
    "first run, voice": (PageName.FINISHED, first_run(1)),
    "first run, props": (PageName.FINISHED, first_run(2)),
    "first run, care": (PageName.FINISHED, first_run(3)),
}
"""By what they show; the name only tells whether the rail stands beside them."""
