"""The pages and dialogs between sessions: the first one, exercises, routines, settings, help."""

from functools import partial
from gettext import gettext as _

from PySide6.QtCore import Qt
from scenes import Set, scene

from backrx_desktop.core import preferences as keys
from backrx_desktop.core.care import CareQuestion
from backrx_desktop.ui.crash_dialog import CrashDialog
from backrx_desktop.ui.notices import Notice
from backrx_desktop.ui.page_name import PageName


@scene("home")
def home(at: Set) -> None:
    at.show(PageName.TODAY)


@scene("home-empty", empty=True)
def home_empty(at: Set) -> None:
    at.show(PageName.TODAY)


@scene("home-10-minutes")
def home_minutes(at: Set) -> None:
    at.show(PageName.TODAY)
    page = at.window.today.page
    page.minutes[10].click()


@scene("home-notice")
def home_notice(at: Set) -> None:
    sentence = _("The file {file} could not be read.").format(file="history.json")
    at.window.main.notices.say(Notice(sentence))


@scene("crash")
def crash(at: Set) -> None:
    report = 'BackRx Desktop 0.1.0\nQt 6.11, Python 3.11\n\n  File "…/ring.py", line 90\nKeyError'
    dialog = CrashDialog(at.window.main.look, report, at.window.main)
    dialog.open()
    at.dialog = dialog


@scene("exercises")
def exercises(at: Set) -> None:
    at.show(PageName.EXERCISES)


@scene("exercise")
def exercise(at: Set) -> None:
    at.window.rooms.exercises.open("side-leg-lift-twist")


@scene("exercise-ladder")
def exercise_ladder(at: Set) -> None:
    at.window.rooms.exercises.open("squat")


@scene("exercise-locked")
def exercise_locked(at: Set) -> None:
    at.window.rooms.exercises.open("seated-twist")


@scene("exercise-opt-in")
def exercise_opt_in(at: Set) -> None:
    at.window.rooms.exercises.open("sit-up")


@scene("exercise-missing-prop")
def exercise_missing(at: Set) -> None:
    at.stores.set(keys.PROPS_AT_HOME, frozenset({"wall", "pillow"}))
    at.window.rooms.exercises.open("psoas-march")


@scene("routines")
def routines(at: Set) -> None:
    at.show(PageName.ROUTINES)


@scene("routine-builder")
def builder(at: Set) -> None:
    at.show(PageName.ROUTINES)
    at.window.rooms.routines.page.copy_asked.emit("hip-reset")


@scene("routine-builder-new")
def builder_new(at: Set) -> None:
    at.show(PageName.ROUTINES)
    at.window.rooms.routines.page.new_asked.emit()


@scene("settings")
def settings(at: Set) -> None:
    at.show(PageName.SETTINGS)


def _first_run(at: Set, card: int) -> None:
    at.stores.set(keys.FIRST_RUN_DONE, False)
    at.window.guide.care.welcome()
    for _n in range(card):
        at.press(Qt.Key.Key_Return)


for number, which in enumerate(("screen", "voice", "props", "care")):
    scene(f"first-run-{which}", empty=True)(partial(_first_run, card=number))


@scene("keys")
def keys_page(at: Set) -> None:
    at.window.rooms.settings.keys_asked.emit()


@scene("care-questions")
def care_questions(at: Set) -> None:
    at.window.guide.care.ask_again()


@scene("help")
def get_help(at: Set) -> None:
    at.window.guide.care.read_help()


@scene("help-after-a-yes")
def help_after_yes(at: Set) -> None:
    at.window.guide.care.ask_again()
    at.window.guide.care.questions.answered.emit(frozenset({CareQuestion.FALL}))
