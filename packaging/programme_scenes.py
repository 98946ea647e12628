"""Programmes on the first page and on their own, offers, reasons, and reminders."""

from datetime import UTC, date, datetime, time, timedelta

from PySide6.QtCore import Qt
from scenes import Set, scene

from backrx_desktop.core import preferences as keys
from backrx_desktop.core.exercise import DoseOverride
from backrx_desktop.core.record import SessionRecord
from backrx_desktop.core.walk import Walk
from backrx_desktop.ui.page_name import PageName
from tests.core import histories
from tests.core.histories import TODAY, held, reps, session

BEGUN = TODAY - timedelta(days=1)


def follow(at: Set, *programmes: str, since: date = BEGUN) -> None:
    """Follow these from that day on, and look at the first page."""
    at.stores.set(keys.PROGRAMMES, dict.fromkeys(programmes, since))
    at.show(PageName.TODAY)
    at.window.today.present()


def lifted(day: date, hour: int = 8) -> SessionRecord:
    lifts = (reps("side-leg-lift-twist", 12), reps("clamshell", 12))
    return session(day, *lifts, at=time(hour))


def add(at: Set, *records: SessionRecord) -> None:
    at.stores.history.sessions.add(*records)


@scene("home-programme", empty=True)
def programme(at: Set) -> None:
    add(at, *(lifted(BEGUN, hour) for hour in (8, 13, 19)), lifted(TODAY))
    follow(at, "leg-lifts")


@scene("home-programmes", empty=True)
def several(at: Set) -> None:
    add(at, lifted(TODAY))
    begun = datetime.combine(TODAY, time(7), UTC)
    at.stores.history.walks.add(Walk("walk", begun, histories.HOME, 35))
    follow(at, "leg-lifts", "five-minute-stretch", "strength-ladder")


@scene("home-programme-done", empty=True)
def done(at: Set) -> None:
    add(at, *(lifted(TODAY, hour) for hour in (8, 13, 19)))
    follow(at, "leg-lifts", since=TODAY)


@scene("home-offer-programme", empty=True)
def offer_programme(at: Set) -> None:
    add(at, *histories.one())
    at.stores.set(keys.PROGRAMME_OFFERED, False)
    at.show(PageName.TODAY)
    at.window.today.present()


@scene("home-offer-more", empty=True)
def offer_more(at: Set) -> None:
    full = (reps("squat", 5), reps("clamshell", 25))
    add(at, *(session(TODAY - timedelta(days=n), *full) for n in range(3)))
    follow(at, "leg-lifts")
    at.press(Qt.Key.Key_Tab)
    at.window.today.page.offer.yes.setFocus()


@scene("home-offer-less", empty=True)
def offer_less(at: Set) -> None:
    add(at, session(TODAY, reps("side-leg-lift-twist", 12, hurt=True)))
    follow(at, "leg-lifts", since=TODAY)


@scene("home-offer-set", empty=True)
def offer_set(at: Set) -> None:
    uneven = reps("side-leg-lift-twist", 20, 14)
    add(at, *(session(TODAY - timedelta(days=n), uneven) for n in range(3)))
    follow(at, "leg-lifts")


@scene("home-reasons", empty=True)
def reasons(at: Set) -> None:
    add(
        at,
        session(TODAY - timedelta(days=5), held("figure-four", 30), reps("squat", 5)),
        session(TODAY - timedelta(days=2), reps("knee-wag", 6, hurt=True)),
        lifted(TODAY),
    )
    at.stores.set(keys.DOSES, {"static-back": DoseOverride(target=600)})
    follow(at, "leg-lifts", "floor-evening")
    at.window.today.page.minutes[20].click()


@scene("home-reasons-short", empty=True)
def reasons_short(at: Set) -> None:
    follow(at, "floor-evening", since=TODAY)
    at.window.today.page.minutes[5].click()


@scene("programmes", empty=True)
def programmes(at: Set) -> None:
    at.show(PageName.ROUTINES)
    at.window.rooms.programmes.show()


@scene("programmes-followed", empty=True)
def programmes_followed(at: Set) -> None:
    first = TODAY - timedelta(days=12)
    add(at, *(lifted(first + timedelta(days=n), hour) for n in range(4) for hour in (8, 13, 19)))
    add(at, *(lifted(TODAY - timedelta(days=n)) for n in range(1, 6)))
    follow(at, "leg-lifts", since=first)
    at.window.today.page.card.why.click()
    at.press(Qt.Key.Key_Tab)


@scene("settings-reminders", empty=True)
def settings_reminders(at: Set) -> None:
    at.stores.set(keys.REMINDERS, True)
    at.stores.set(keys.REMINDER_TIMES, (time(8), time(13), time(18, 30)))
    follow(at, "leg-lifts")
    at.show(PageName.SETTINGS)
    page = at.window.rooms.settings.page
    page.show_tray(True)
    page.controls[keys.REMINDER_TIMES.key].more.setFocus()  # type: ignore[attr-defined]
