"""Reminders: off, then at their times, only when something is due, and never in the way."""

from collections.abc import Iterator
from datetime import UTC, datetime, time, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QSystemTrayIcon
from pytestqt.qtbot import QtBot

from backrx_desktop.app.due_now import agenda_of, is_due
from backrx_desktop.core import care
from backrx_desktop.core import preferences as keys
from backrx_desktop.core.care import CareQuestion
from backrx_desktop.ui.page_name import PageName
from backrx_desktop.ui.tray import TrayAction
from tests.app.conftest import Place, opened, place_in
from tests.core.histories import reps, session
from tests.fake_clock import FakeClock

pytestmark = pytest.mark.qt_log_ignore("systemTrayWindowChanged", extend=True)
"""Offscreen there is a tray in these tests only."""


class Wall:
    """A clock on the wall that is set by hand."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 19, 12, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def set(self, hour: int, minute: int = 0, days: int = 0) -> None:
        moved = self.now.replace(hour=hour, minute=minute, second=0)
        self.now = moved + timedelta(days=days)


@pytest.fixture
def wall() -> Wall:
    return Wall()


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, str]]:
    """What the desktop is asked to show; it has a tray."""
    asked: list[tuple[str, str]] = []
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", staticmethod(lambda: True))
    monkeypatch.setattr(QSystemTrayIcon, "supportsMessages", staticmethod(lambda: True))
    monkeypatch.setattr(
        QSystemTrayIcon,
        "showMessage",
        lambda _icon, heading, sentence, *_more: asked.append((heading, sentence)),
    )
    return asked


@pytest.fixture
def place(
    qtbot: QtBot,
    fonts: None,
    tmp_path: Path,
    clock: FakeClock,
    wall: Wall,
    shown: list[tuple[str, str]],
) -> Iterator[Place]:
    with opened(place_in(tmp_path / "data", clock, wall=wall), qtbot) as place:
        place.stores.set(keys.CARE_ASKED, wall.now.isoformat())
        place.stores.set(keys.REMINDERS, True)
        place.stores.set(keys.REMINDER_TIMES, (time(18),))
        yield place


def look(place: Place) -> None:
    place.window.guide.reminders.look()


def follow(place: Place, programme: str = "leg-lifts") -> None:
    place.stores.set(keys.PROGRAMMES, {programme: place.stores.today()})


def do(place: Place, routine: str = "leg-lifts", hour: int = 12) -> None:
    done = session(
        place.stores.today(), reps("clamshell", 12), at=time(hour), offset=0, routine=routine
    )
    place.stores.history.sessions.add(done)


def test_they_are_off_unless_wanted(place: Place, wall: Wall, shown: list[tuple[str, str]]) -> None:
    place.stores.set(keys.REMINDERS, keys.REMINDERS.default)
    follow(place)
    wall.set(18)
    look(place)
    assert shown == []


def test_at_its_time_and_once(place: Place, wall: Wall, shown: list[tuple[str, str]]) -> None:
    follow(place)
    wall.set(17, 59)
    look(place)
    assert shown == []
    wall.set(18)
    look(place)
    look(place)
    assert shown == [("Leg lifts", "The first of three today.")]
    wall.set(19)
    look(place)
    wall.set(18, days=1)
    look(place)
    assert len(shown) == 2


def test_several_times_until_it_is_done(
    place: Place, wall: Wall, shown: list[tuple[str, str]]
) -> None:
    place.stores.set(keys.REMINDER_TIMES, (time(13), time(16), time(18)))
    follow(place)
    wall.set(13)
    do(place)
    look(place)
    assert shown == [("Leg lifts", "The second of three today.")]
    do(place, hour=14)
    do(place, hour=15)
    for hour in (16, 18):
        wall.set(hour)
        look(place)
    assert len(shown) == 1


def test_without_a_programme_on_days_without_a_session(
    place: Place, wall: Wall, shown: list[tuple[str, str]]
) -> None:
    wall.set(18)
    look(place)
    assert shown == [("Leg lifts", "Whenever it suits you.")]
    wall.set(17, 59, days=1)
    do(place)
    look(place)
    wall.set(18)
    look(place)
    assert len(shown) == 1


def test_not_during_a_session_nor_while_it_is_asked_about(
    place: Place, wall: Wall, shown: list[tuple[str, str]]
) -> None:
    follow(place)
    place.window.start(check_in=False)
    wall.set(18)
    look(place)
    assert shown == []
    place.play(2000, step=2.0)
    assert place.page() is PageName.CHECK_IN
    wall.set(18, days=1)
    look(place)
    assert shown == []


def test_not_after_not_today_until_tomorrow(
    place: Place, wall: Wall, shown: list[tuple[str, str]]
) -> None:
    follow(place)
    place.window.guide.visit.check_in.not_today.emit()
    wall.set(18)
    look(place)
    assert shown == []
    wall.set(18, days=1)
    look(place)
    assert len(shown) == 1


def test_not_while_a_doctor_should_look_first(
    place: Place, wall: Wall, shown: list[tuple[str, str]]
) -> None:
    follow(place)
    yes = {CareQuestion.FEVER}
    place.stores.save(care.answered(place.stores.preferences, yes, wall.now))
    wall.set(18)
    look(place)
    assert shown == []


def test_a_click_brings_the_window(place: Place) -> None:
    follow(place)
    icon = place.window.guide.away.tray.tray.icon
    assert icon is not None
    place.window.main.showMinimized()
    icon.messageClicked.emit()
    assert not place.window.main.isMinimized()


def test_where_there_is_no_tray_nothing_shows_and_the_setting_says_so(
    place: Place, wall: Wall, shown: list[tuple[str, str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", staticmethod(lambda: False))
    place.window.guide.away.tray.tray.icon = None
    follow(place)
    wall.set(18)
    look(place)
    assert shown == []
    place.window.main.show_page(PageName.SETTINGS)
    settings = place.window.rooms.settings.page
    said = settings.reminder_note.text()
    assert said == "This desktop has no tray, so no reminder can show here."


def test_the_day_turns_at_four_and_the_first_page_with_it(place: Place, wall: Wall) -> None:
    follow(place, "five-minute-stretch")
    done = session(
        place.stores.today(), reps("knees-to-chest", 45), at=time(13), offset=0,
        routine="five-minute-stretch",
    )  # fmt: skip
    place.stores.history.sessions.add(done)
    place.window.today.present()
    line = place.window.today.page.card.why
    assert line.text() == "Done for today. Next: Tomorrow"
    wall.set(3, 59, days=1)
    look(place)
    assert line.text() == "Done for today. Next: Tomorrow"
    assert not is_due(place.stores, agenda_of(place.stores))
    wall.set(4)
    look(place)
    assert line.text() == "For today"
    assert is_due(place.stores, agenda_of(place.stores))


def test_the_tray_starts_what_is_due(place: Place) -> None:
    follow(place, "five-minute-stretch")
    place.window.guide.away.tray.tray.actions[TrayAction.START].trigger()
    assert place.page() is PageName.CHECK_IN
    place.window.guide.visit.check_in.skipped.emit()
    running = place.window.guide.session.driver.session
    assert running is not None
    assert running.plan.routine == "five-minute-stretch"
