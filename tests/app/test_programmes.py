"""Following programmes: choosing, changing, stopping, and what the first page makes of it."""

from datetime import UTC, datetime, time, timedelta

import pytest
from PySide6.QtCore import Qt

from backrx_desktop.app.due_now import agenda_of, is_due, offered, wanted
from backrx_desktop.core import preferences as keys
from backrx_desktop.core.experiment import Arm, Experiment, Measure, draw
from backrx_desktop.core.experiment_record import ExperimentRecord
from backrx_desktop.core.record import SessionRecord
from backrx_desktop.core.routine import AD_BREAK
from backrx_desktop.core.walk import Walk
from backrx_desktop.ui.page_name import PageName
from backrx_desktop.ui.pages.programmes import ProgrammesPage
from backrx_desktop.ui.programme.programme_card import ProgrammeCard
from backrx_desktop.ui.widgets.line import Line
from tests.app.conftest import Place
from tests.core.histories import reps, session
from tests.ui.labels import texts

Key = Qt.Key


def lifted(place: Place, days_ago: int = 0, hour: int = 8) -> SessionRecord:
    """Leg lifts on a day of the window's own clock."""
    day = place.stores.today() - timedelta(days=days_ago)
    offset = round(place.stores.now().utcoffset().total_seconds() / 60)  # type: ignore[union-attr]
    return session(day, reps("clamshell", 12), at=time(hour), offset=offset)


def keep(place: Place, *records: SessionRecord) -> None:
    place.stores.history.sessions.add(*records)
    place.window.today.present()


def programmes(place: Place) -> ProgrammesPage:
    return place.window.rooms.programmes.page


def card(place: Place, programme: str) -> ProgrammeCard:
    return programmes(place).cards[programme]


def followed(place: Place) -> set[str]:
    since = place.stores.preferences[keys.PROGRAMMES]
    return set(since)


def why(place: Place) -> str:
    line = place.window.today.page.card.why
    return "" if line.isHidden() else line.text()


def open_programmes(place: Place) -> None:
    place.window.main.show_page(PageName.ROUTINES)
    place.window.rooms.routines.page.programmes.click()


def follow(place: Place, *names: str, days_ago: int = 0) -> None:
    since = place.stores.today() - timedelta(days=days_ago)
    place.stores.set(keys.PROGRAMMES, dict.fromkeys(names, since))
    place.window.today.present()


def test_by_keyboard_from_the_first_page_and_back(place: Place) -> None:
    place.reach(PageName.ROUTINES)
    for _ in range(30):
        focused = place.window.main.focusWidget()
        if focused is place.window.rooms.routines.page.programmes:
            break
        place.press(Key.Key_Tab)
    place.press(Key.Key_Return)
    assert place.page() is PageName.PROGRAMMES
    for _ in range(10):
        place.press(Key.Key_Tab)
        focused = place.window.main.focusWidget()
        if focused is card(place, "leg-lifts").follow:
            break
    assert focused.accessibleName() == "Follow it: Leg lifts, many and then few"
    place.press(Key.Key_Return)
    assert place.stores.preferences[keys.PROGRAMMES] == {"leg-lifts": place.stores.today()}
    assert place.window.main.focusWidget() is card(place, "leg-lifts").stop
    place.press(Key.Key_Escape)
    assert place.page() is PageName.ROUTINES
    place.reach(PageName.TODAY)
    assert why(place) == "The first of three today · day 1 of 4"


def test_what_a_programme_asks_for_is_told_plainly_and_where_one_is(place: Place) -> None:
    open_programmes(place)
    plain = {
        "1. Leg lifts 3 times a day, on 4 days",
        "2. Leg lifts once a day, on 21 days",
        "3. Leg lifts twice a week, for as long as you like",
    }
    assert plain <= texts(card(place, "leg-lifts"))
    days = [lifted(place, days_ago) for days_ago in (9, 8, 5, 2, 1)]
    follow(place, "leg-lifts", days_ago=9)
    keep(place, *days)
    place.window.rooms.programmes.present()
    said = texts(card(place, "leg-lifts"))
    assert "1. Leg lifts 3 times a day, on 4 days (done)" in said
    assert "2. Leg lifts once a day, on 21 days: you are here, day 2 of 21" in said
    assert any(text.startswith("Yours since") and "For today" in text for text in said)


def test_the_first_page_says_which_of_how_many(place: Place) -> None:
    follow(place, "leg-lifts", days_ago=1)
    keep(place, lifted(place, 1), lifted(place))
    assert why(place) == "The second of three today · day 2 of 4"
    assert "The second of three today" in place.window.today.page.start.accessibleDescription()
    keep(place, lifted(place, hour=12), lifted(place, hour=17))
    assert why(place) == "Done for today. Next: Tomorrow"
    assert place.window.today.routine().id == "leg-lifts"


def test_without_a_programme_the_page_is_as_it_was(place: Place) -> None:
    assert why(place) == ""
    assert "2 exercises for hips and glutes" in texts(place.window.today.page)


def test_another_one_instead_as_well_and_the_way_back(place: Place) -> None:
    follow(place, "leg-lifts", days_ago=3)
    began = place.stores.preferences[keys.PROGRAMMES]["leg-lifts"]
    open_programmes(place)
    card(place, "five-minute-stretch").follow.click()
    assert followed(place) == {"leg-lifts", "five-minute-stretch"}
    card(place, "floor-evening").instead.click()
    assert followed(place) == {"floor-evening"}
    notice = place.window.main.notices.notice
    assert notice is not None
    assert notice.act is not None
    notice.act()
    assert place.stores.preferences[keys.PROGRAMMES]["leg-lifts"] == began
    assert followed(place) == {"leg-lifts", "five-minute-stretch"}


def test_stopping_can_be_taken_back(place: Place) -> None:
    follow(place, "leg-lifts", days_ago=3)
    before = place.stores.preferences[keys.PROGRAMMES]
    open_programmes(place)
    card(place, "leg-lifts").stop.click()
    assert followed(place) == set()
    assert place.window.main.focusWidget() is not card(place, "leg-lifts").stop
    notice = place.window.main.notices.notice
    assert notice is not None
    assert notice.sentence == "You no longer follow Leg lifts, many and then few."
    assert notice.act is not None
    notice.act()
    assert place.stores.preferences[keys.PROGRAMMES] == before


def test_several_on_one_day_one_after_the_other(place: Place) -> None:
    follow(place, "leg-lifts", "five-minute-stretch", "strength-ladder")
    today = place.window.today.page
    assert place.window.today.routine().id == "leg-lifts"
    assert list(today.also.buttons) == ["five-minute-stretch", "strength-ladder"]
    today.also.buttons["strength-ladder"].click()
    assert place.window.today.routine().id == "strength-ladder"
    assert why(place) == "A walk first, if you like"
    assert list(today.also.buttons) == ["leg-lifts", "five-minute-stretch"]
    place.window.today.after_session()
    keep(place, lifted(place))
    assert place.window.today.routine().id == "five-minute-stretch"
    walked = datetime.combine(place.stores.today(), time(12), UTC)
    place.stores.history.walks.add(Walk("walk", walked, 0, 25))
    assert offered(place.stores, agenda_of(place.stores)).id == "strength-ladder"
    place.window.today.present()
    assert why(place) == "After your walk of 25 minutes"


def test_the_minutes_are_made_of_everything_due(place: Place) -> None:
    follow(place, "leg-lifts", "five-minute-stretch")
    due = wanted(place.stores, agenda_of(place.stores))
    assert due is not None
    assert {step.exercise for step in due.steps} >= {"clamshell", "knees-to-chest"}
    keep(place, *(lifted(place, hour=hour) for hour in (7, 8, 9)))
    due = wanted(place.stores, agenda_of(place.stores))
    assert due is not None
    assert "clamshell" not in {step.exercise for step in due.steps}


def test_after_a_session_the_next_day_is_named(place: Place) -> None:
    follow(place, "five-minute-stretch")
    place.window.start(check_in=False)
    place.play(2000, step=2.0)
    place.press(Key.Key_Return)
    assert place.page() is PageName.FINISHED
    (coming,) = place.window.guide.visit.finished.findChildren(Line)
    assert coming.accessibleName() == "Next Tomorrow, Five-minute stretch"
    assert not is_due(place.stores, agenda_of(place.stores))
    assert offered(place.stores, agenda_of(place.stores)).id == "five-minute-stretch"
    place.press(Key.Key_Return)
    assert why(place) == "Done for today. Next: Tomorrow"


def test_when_all_is_done_the_ad_break_is_light_weights(place: Place) -> None:
    follow(place, "five-minute-stretch")
    done = session(
        place.stores.today(), reps("knees-to-chest", 45), at=time(12), offset=0,
        routine="five-minute-stretch",
    )  # fmt: skip
    keep(place, done)
    assert wanted(place.stores, agenda_of(place.stores)) is None
    place.press(Key.Key_A)
    running = place.window.guide.session.driver.session
    assert running is not None
    assert [one.exercise.id for one in running.plan.entries] == ["light-weights"]


def test_who_does_leg_lifts_only_is_not_sent_to_the_ad_break(place: Place) -> None:
    keep(place, lifted(place))
    assert place.window.today.routine().id == "leg-lifts"
    keep(place, session(place.stores.today(), reps("light-weights", 30), routine=AD_BREAK))
    assert place.window.today.routine().id == "leg-lifts"


def test_a_named_routine_is_offered_without_a_word_of_why(place: Place) -> None:
    follow(place, "leg-lifts")
    place.window.choose_routine("hip-reset")
    assert why(place) == ""
    assert place.window.today.routine().id == "hip-reset"


def test_a_programme_of_another_version_is_passed_over(place: Place) -> None:
    follow(place, "hologram")
    assert why(place) == ""
    assert offered(place.stores, agenda_of(place.stores)).id == "leg-lifts"
    open_programmes(place)
    assert all(one.instead.isHidden() for one in programmes(place).cards.values())


@pytest.mark.parametrize("origin", [PageName.TODAY, PageName.SETTINGS, PageName.ROUTINES])
def test_the_way_back_leads_to_where_one_was(place: Place, origin: PageName) -> None:
    follow(place, "leg-lifts")
    place.window.main.show_page(origin)
    {
        PageName.TODAY: place.window.today.page.programme_asked,
        PageName.SETTINGS: place.window.rooms.settings.page.programmes_asked,
        PageName.ROUTINES: place.window.rooms.routines.page.programmes_asked,
    }[origin].emit()
    assert place.page() is PageName.PROGRAMMES
    programmes(place).back.click()
    assert place.page() is origin


def without_leg_lifts(place: Place) -> ExperimentRecord:
    """An experiment whose present week is one without leg lifts."""
    today = place.stores.today()
    monday = today - timedelta(days=today.weekday())
    arms = next(arms for seed in range(99) if (arms := draw(8, seed))[:2] == (Arm.OTHER, Arm.ONE))
    plan = Experiment(monday, arms, Measure.PAIN, "leg-lifts")
    record = ExperimentRecord("experiment", datetime.combine(monday, time(8), UTC), 0, plan)
    place.stores.history.experiments.add(record)
    place.window.today.present()
    return record


def test_in_a_week_without_it_a_routine_is_not_due(place: Place) -> None:
    follow(place, "leg-lifts", "five-minute-stretch")
    keep(place, lifted(place, 1))
    without_leg_lifts(place)
    assert place.window.today.routine().id == "five-minute-stretch"
    assert list(place.window.today.page.also.buttons) == []
    place.window.choose_routine("leg-lifts")
    assert why(place).startswith("A week without it, for your experiment. Next: ")
    place.window.today.after_session()
    place.window.today.page.minutes[20].click()
    chosen = {step.exercise for step in place.window.today.routine().steps}
    assert not chosen & {"clamshell", "side-leg-lift-twist"}


def test_without_a_programme_a_week_without_it_is_said_too(place: Place) -> None:
    keep(place, lifted(place))
    without_leg_lifts(place)
    assert place.window.today.routine().id == "leg-lifts"
    assert why(place).startswith("A week without it")
    found = agenda_of(place.stores)
    assert wanted(place.stores, found) is None
    assert not is_due(place.stores, found)
