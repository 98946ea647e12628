"""What a start asks, of a new window and of one that is open already."""

from collections.abc import Callable

import pytest

from backrx_desktop.app.window import Window
from backrx_desktop.app.wish import Wish, grant, grant_late
from backrx_desktop.core.session import Command
from tests.app.conftest import Place


def playing(place: Place) -> str | None:
    """The id of the routine under way."""
    guide = place.window.guide
    session = guide.session.driver.session
    return session.plan.routine if guide.session.running and session is not None else None


@pytest.mark.parametrize(
    "wish", [Wish(), Wish("hip-reset"), Wish("hip-reset", start=True), Wish(ad_break=True)]
)
def test_it_arrives_as_it_was_told(wish: Wish) -> None:
    assert Wish.heard(wish.told()) == wish


def test_nonsense_wishes_for_nothing() -> None:
    assert Wish.heard({"routine": 3, "start": "yes", "ad_break": 1, "more": []}) == Wish()


@pytest.mark.parametrize("ask", [grant, grant_late])
def test_today_s_session_starts_without_a_question(
    place: Place, ask: Callable[[Window, Wish], None]
) -> None:
    ask(place.window, Wish(start=True))
    assert playing(place) == place.window.today.routine().id


def test_an_ad_break_shows_on_the_card(place: Place) -> None:
    grant_late(place.window, Wish(ad_break=True))
    assert place.window.guide.session.running
    assert place.window.guide.away.overlay.showing


def test_a_session_under_way_is_not_disturbed(place: Place) -> None:
    grant_late(place.window, Wish("hip-reset", start=True))
    place.window.guide.session.command(Command.PAUSE)
    name = playing(place)
    place.window.guide.away.overlay.show()
    for wish in (Wish(ad_break=True), Wish("leg-lifts", start=True)):
        grant_late(place.window, wish)
        assert playing(place) == name
        assert not place.window.guide.away.overlay.showing


def test_an_unknown_routine_starts_nothing(place: Place) -> None:
    grant_late(place.window, Wish("made-since", start=True))
    assert not place.window.guide.session.running
