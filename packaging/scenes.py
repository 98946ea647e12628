"""Every screen and state worth a picture, by name: how to get there from a fresh window."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from gettext import gettext as _
from gettext import ngettext

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from backrx_desktop.app.stores import Stores
from backrx_desktop.app.window import Window
from backrx_desktop.core import preferences as keys
from backrx_desktop.core.care import CareQuestion
from backrx_desktop.core.exercise import DoseOverride
from backrx_desktop.core.routine import Routine, RoutineStep
from backrx_desktop.core.session import Command
from backrx_desktop.ui.ask_dialog import AskDialog
from backrx_desktop.ui.crash_dialog import CrashDialog
from backrx_desktop.ui.notices import Notice
from backrx_desktop.ui.page_name import PageName
from tests.fake_clock import FakeClock


@dataclass
class Set:
    """A window to take pictures of, the clocks of its session and of its fades, its stores."""

    window: Window
    stores: Stores
    clock: FakeClock
    real: FakeClock
    dialog: QWidget | None = None

    def play(self, seconds: float) -> None:
        """Let session time pass."""
        driver = self.window.guide.session.driver
        until = self.clock.now() + seconds
        while self.clock.now() < until and driver.session is not None:
            self.clock.advance(min(0.5, until - self.clock.now()))
            driver.look()

    def begin(self, *steps: RoutineStep | str) -> None:
        """Start a session of these exercises, without asking first."""
        made = tuple(RoutineStep(one) if isinstance(one, str) else one for one in steps)
        self.window.guide.begin(Routine("leg-lifts", "Leg lifts", made), check_in=False)

    def command(self, *commands: Command) -> None:
        for one in commands:
            self.window.guide.session.command(one)

    def press(self, *pressed: Qt.Key) -> None:
        for key in pressed:
            QApplication.processEvents()
            target: QWidget = QApplication.focusWidget() or self.window.main
            QTest.keyClick(target, key)

    def show(self, page: PageName) -> None:
        self.window.main.show_page(page)


Scene = Callable[[Set], None]
SCENES: dict[str, Scene] = {}
EMPTY: set[str] = set()
"""Scenes of somebody who has done nothing yet."""


def scene(name: str, empty: bool = False) -> Callable[[Scene], Scene]:
    """Name a scene; `empty`: without any history."""

    def keep(made: Scene) -> Scene:
        SCENES[name] = made
        if empty:
            EMPTY.add(name)
        return made

    return keep


LEGS = ("side-leg-lift-twist", "clamshell", "figure-four", "static-back")


def lift(at: Set, seconds: float) -> None:
    """Twelve leg lifts on the left, and so many seconds of the next."""
    at.begin(*LEGS)
    at.play(15 + 120 + seconds)


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


@scene("checkin-before")
def check_in(at: Set) -> None:
    at.window.start()
    at.press(Qt.Key.Key_4)


@scene("checkin-rest-offer")
def rest_offer(at: Set) -> None:
    at.window.start()
    at.press(Qt.Key.Key_7, Qt.Key.Key_Return)


@scene("checkin-after")
def check_in_after(at: Set) -> None:
    at.window.guide.visit.check_in.ask_after(4)
    at.show(PageName.CHECK_IN)
    at.press(Qt.Key.Key_3)


@scene("player-ready")
def ready(at: Set) -> None:
    at.begin(*LEGS)
    at.play(10.2)


@scene("player-lift")
def player_lift(at: Set) -> None:
    lift(at, 1.2)


@scene("player-twist")
def player_twist(at: Set) -> None:
    lift(at, 2.6)


@scene("player-hold")
def player_hold(at: Set) -> None:
    lift(at, 4.3)


@scene("player-return")
def player_return(at: Set) -> None:
    lift(at, 7.8)


@scene("player-rest")
def player_rest(at: Set) -> None:
    lift(at, 9.4)


@scene("player-switch")
def player_switch(at: Set) -> None:
    at.begin(*LEGS)
    at.play(15 + 200 + 12.3)


@scene("player-alternating")
def player_alternating(at: Set) -> None:
    at.begin("knee-wag", "static-back")
    at.play(10 + 10.8)


@scene("player-both")
def player_both(at: Set) -> None:
    at.begin("adductor-squeeze-towel", "squat")
    at.play(20 + 22.0)


@scene("player-reps-for")
def player_reps_for(at: Set) -> None:
    at.begin("light-weights", "squat")
    at.play(10 + 33.0)


@scene("player-stretch")
def player_stretch(at: Set) -> None:
    at.begin("hamstring-strap-stretch", "static-back")
    at.play(20 + 21.0)


@scene("player-between-sets")
def player_between_sets(at: Set) -> None:
    at.begin(RoutineStep("adductor-squeeze-ball", DoseOverride(sets=3)), "squat")
    at.play(20 + 48 + 12)


@scene("player-self-paced")
def player_self_paced(at: Set) -> None:
    at.begin(RoutineStep("squat", DoseOverride(target=20, self_paced=True)), "push-up")
    at.play(26)
    for _n in range(7):
        at.play(3)
        at.command(Command.COUNT)
    at.play(1)


@scene("player-paused")
def player_paused(at: Set) -> None:
    lift(at, 4.3)
    at.command(Command.PAUSE)


@scene("player-slept")
def player_slept(at: Set) -> None:
    lift(at, 4.3)
    at.clock.advance(600)
    at.window.guide.session.driver.look()


@scene("pain-stop")
def pain_stop(at: Set) -> None:
    lift(at, 1.2)
    at.command(Command.HURT)


@scene("pain-rest")
def pain_rest(at: Set) -> None:
    lift(at, 1.2)
    at.command(Command.HURT, Command.REST_A_MINUTE)
    at.play(22)


@scene("pain-smaller")
def pain_smaller(at: Set) -> None:
    at.begin(*LEGS)
    at.play(15 + 40)
    at.command(Command.HURT, Command.SMALLER)
    at.play(5 + 4.3)


@scene("player-30s-more")
def player_more(at: Set) -> None:
    at.begin("figure-four", "static-back")
    at.play(15 + 10)
    at.command(Command.MORE)
    at.play(1)


@scene("player-static-back")
def static_back(at: Set) -> None:
    at.begin("static-back")
    at.play(30 + 300)
    at.real.advance(30)
    at.play(1)


@scene("player-static-back-awake")
def static_back_awake(at: Set) -> None:
    at.begin("static-back")
    at.play(30 + 4)


@scene("player-last-minute")
def last_minute(at: Set) -> None:
    at.begin("static-back")
    at.play(30 + 1170)


@scene("leave")
def leave(at: Set) -> None:
    lift(at, 4.3)
    at.command(Command.PAUSE)
    at.press(Qt.Key.Key_Escape)
    at.dialog = QApplication.activeModalWidget()


@scene("carry-on")
def carry_on(at: Set) -> None:
    dialog = AskDialog(
        at.window.main.look,
        _("Carry on?"),
        ngettext(
            "You were {minutes} minute into {name}.", "You were {minutes} minutes into {name}.", 12
        ).format(minutes=12, name=at.stores.routine_name("static-back")),
        at.window.main,
    )
    for answer in (_("Carry on"), _("Keep what you did"), _("Let it go")):
        dialog.add(answer, lambda: None, primary=answer == _("Carry on"))
    dialog.open()
    at.dialog = dialog


@scene("crash")
def crash(at: Set) -> None:
    report = 'BackRx Desktop 0.1.0\nQt 6.11, Python 3.11\n\n  File "…/ring.py", line 90\nKeyError'
    dialog = CrashDialog(at.window.main.look, report, at.window.main)
    dialog.open()
    at.dialog = dialog


@scene("finished")
def finished(at: Set) -> None:
    at.window.start()
    at.press(Qt.Key.Key_4, Qt.Key.Key_Return)
    at.play(3000)
    at.press(Qt.Key.Key_3, Qt.Key.Key_Return)


@scene("finished-early")
def finished_early(at: Set) -> None:
    at.begin(*LEGS)
    at.play(150)
    at.command(Command.FINISH)
    at.press(Qt.Key.Key_S)


@scene("history")
def history(at: Set) -> None:
    at.show(PageName.HISTORY)


@scene("history-empty", empty=True)
def history_empty(at: Set) -> None:
    at.show(PageName.HISTORY)


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


@contextmanager
def closing(at: Set) -> Iterator[Set]:
    """Close the window of a set afterwards."""
    try:
        yield at
    finally:
        if at.dialog is not None:
            at.dialog.close()
        at.window.main.close()
        at.stores.close()
