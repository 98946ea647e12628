"""A session from the question before it to what it came to."""

from gettext import gettext as _
from gettext import ngettext

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from scenes import Set, scene

from backrx_desktop.core.exercise import DoseOverride
from backrx_desktop.core.routine import RoutineStep
from backrx_desktop.core.session import Command
from backrx_desktop.services.session_words import session_name
from backrx_desktop.ui.ask_dialog import AskDialog
from backrx_desktop.ui.page_name import PageName

LEGS = ("side-leg-lift-twist", "clamshell", "figure-four", "static-back")


def lift(at: Set, seconds: float) -> None:
    """Twelve leg lifts on the left, and so many seconds of the next."""
    at.begin(*LEGS)
    at.play(15 + 120 + seconds)


@scene("checkin-before")
def check_in(at: Set) -> None:
    at.window.start()
    at.press(Qt.Key.Key_2)


@scene("checkin-smaller")
def check_in_smaller(at: Set) -> None:
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
        ).format(minutes=12, name=session_name("static-back", at.stores.library)),
        at.window.main,
    )
    for answer in (_("Carry on"), _("Keep what you did"), _("Let it go")):
        dialog.add(answer, lambda: None, primary=answer == _("Carry on"))
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
