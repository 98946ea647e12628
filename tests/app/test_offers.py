"""Offers on the first page: one at a time, taken, left, and not made twice."""

from datetime import time, timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from backrx_desktop.core import preferences as keys
from backrx_desktop.core.exercise import DoseOverride, Side
from backrx_desktop.core.record import ExerciseRecord
from backrx_desktop.ui.page_name import PageName
from backrx_desktop.ui.today.offer_card import OfferCard
from tests.app.conftest import Place
from tests.core.histories import reps, session


def did(place: Place, *done: ExerciseRecord, days_ago: int = 0, hour: int = 8) -> None:
    day = place.stores.today() - timedelta(days=days_ago)
    place.stores.history.sessions.add(session(day, *done, at=time(hour), offset=0))
    place.window.today.present()


def thrice(place: Place, *done: ExerciseRecord) -> None:
    for days_ago in (3, 2, 1):
        did(place, *done, days_ago=days_ago)


def offer(place: Place) -> OfferCard:
    return place.window.today.page.offer


def said(place: Place) -> set[str]:
    return {label.text() for label in offer(place).findChildren(QLabel)}


def dose(place: Place, exercise: str) -> DoseOverride | None:
    return place.stores.preferences[keys.DOSES].get(exercise)


def declined(place: Place) -> set[str]:
    left = place.stores.preferences[keys.DECLINED]
    return set(left)


def no_programme_offer(place: Place) -> None:
    place.stores.set(keys.PROGRAMME_OFFERED, True)


def test_nothing_is_offered_before_anything_was_done(place: Place) -> None:
    assert offer(place).isHidden()


def test_more_is_offered_and_taken_by_keyboard(place: Place) -> None:
    no_programme_offer(place)
    thrice(place, reps("squat", 5))
    assert not offer(place).isHidden()
    assert "Squat: a little more?" in said(place)
    assert offer(place).yes.text() == "Yes: 6 instead of 5"
    for _ in range(8):
        place.press(Qt.Key.Key_Tab)
        if offer(place).yes.hasFocus():
            break
    place.press(Qt.Key.Key_Return)
    assert dose(place, "squat") == DoseOverride(target=6)
    assert offer(place).isHidden()
    assert place.window.today.page.start.hasFocus()


def test_what_was_taken_can_be_taken_back(place: Place) -> None:
    no_programme_offer(place)
    thrice(place, reps("squat", 5))
    offer(place).yes.click()
    notice = place.window.main.notices.notice
    assert notice is not None
    assert notice.sentence == "Squat from now on: 6 instead of 5."
    assert notice.act is not None
    notice.act()
    assert dose(place, "squat") is None
    assert not offer(place).isHidden()


def test_a_dose_set_meanwhile_is_not_taken_back(place: Place) -> None:
    no_programme_offer(place)
    thrice(place, reps("squat", 5))
    offer(place).yes.click()
    place.stores.set(keys.DOSES, {"squat": DoseOverride(target=9)})
    notice = place.window.main.notices.notice
    assert notice is not None
    assert notice.act is not None
    notice.act()
    assert dose(place, "squat") == DoseOverride(target=9)


def test_what_was_left_is_not_offered_again_until_something_changes(place: Place) -> None:
    no_programme_offer(place)
    thrice(place, reps("squat", 5))
    offer(place).no.click()
    assert offer(place).isHidden()
    assert dose(place, "squat") is None
    did(place, reps("squat", 5))
    assert offer(place).isHidden()
    assert declined(place) == {"squat"}
    did(place, reps("squat", 3), hour=9)
    assert declined(place) == set()
    for hour in (10, 11, 12):
        did(place, reps("squat", 5), hour=hour)
    assert not offer(place).isHidden()


def test_less_is_offered_first_and_again_when_it_hurts_again(place: Place) -> None:
    no_programme_offer(place)
    thrice(place, reps("squat", 5))
    did(place, reps("clamshell", 12, hurt=True))
    assert "Clamshell: smaller next time?" in said(place)
    offer(place).no.click()
    assert "Squat: a little more?" in said(place)
    did(place, reps("clamshell", 12, hurt=True), hour=9)
    assert "Clamshell: smaller next time?" in said(place)
    offer(place).yes.click()
    assert dose(place, "clamshell") == DoseOverride(target=13)


def test_a_set_more_for_the_weaker_side(place: Place) -> None:
    no_programme_offer(place)
    thrice(place, reps("side-leg-lift-twist", 20, 15))
    assert offer(place).yes.text() == "Yes: One set more, right leg"
    offer(place).yes.click()
    assert dose(place, "side-leg-lift-twist") == DoseOverride(extra_side=Side.RIGHT)
    row = place.window.today.page.exercises.rows["side-leg-lift-twist"]
    assert "right leg 2 ×" in row.accessibleDescription()


def test_what_was_left_is_remembered_over_a_restart(place: Place) -> None:
    no_programme_offer(place)
    thrice(place, reps("squat", 5))
    offer(place).no.click()
    stored = place.stores.folder.preferences.read_text(encoding="utf-8")
    assert '"declined"' in stored
    assert "squat" in stored


def test_while_minutes_are_chosen_nothing_is_offered(place: Place) -> None:
    no_programme_offer(place)
    thrice(place, reps("squat", 5))
    place.window.today.page.minutes[10].click()
    assert offer(place).isHidden()
    place.window.today.page.minutes[10].click()
    assert not offer(place).isHidden()


def test_a_programme_is_offered_once_to_somebody_who_has_begun(place: Place) -> None:
    did(place, reps("clamshell", 12))
    assert "Would you like a programme?" in said(place)
    offer(place).no.click()
    assert offer(place).isHidden()
    did(place, reps("clamshell", 12), hour=9)
    assert offer(place).isHidden()


def test_the_programme_that_is_offered_is_shown(place: Place) -> None:
    did(place, reps("clamshell", 12))
    offer(place).yes.click()
    assert place.page() is PageName.PROGRAMMES
    place.window.main.show_page(PageName.TODAY)
    assert offer(place).isHidden()
