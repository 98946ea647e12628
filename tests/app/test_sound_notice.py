"""What cannot be heard is said once on the screen."""

import pytest

from backrx_desktop.core import preferences as keys
from backrx_desktop.core.voice_level import VoiceLevel
from backrx_desktop.services.sound.protocol import Ready
from tests.app.conftest import Place

ALL = Ready(device=True, voice="speechd")
NO_VOICE = Ready(device=True, voice="")
NO_DEVICE = Ready(device=False, voice="")
LOOKING = Ready(device=True, voice="", busy=True)


def hear(place: Place, *said: Ready) -> None:
    """The sound processes say this, and then nothing for a while."""
    for one in said:
        place.sound.heard.emit(one)
    assert place.window.guide.sound_notice.timer.isActive()
    place.window.guide.sound_notice.timer.timeout.emit()


def shown(place: Place) -> str:
    notices = place.window.main.notices
    assert notices.isVisible() is (notices.notice is not None)
    return notices.notice.sentence if notices.notice else ""


def put_away(place: Place) -> None:
    place.window.main.notices.take_back(shown(place))


@pytest.fixture(autouse=True)
def on_linux(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("platform.system", lambda: "Linux")


def test_where_all_can_be_heard_nothing_is_said(place: Place) -> None:
    hear(place, LOOKING, ALL)
    assert shown(place) == ""


def test_without_a_voice_chimes_lead(place: Place) -> None:
    hear(place, LOOKING, NO_VOICE)
    assert shown(place) == "No voice was found: chimes lead you. Installing espeak-ng brings one."


def test_without_a_loudspeaker_the_screen_leads(place: Place) -> None:
    hear(place, NO_DEVICE)
    assert shown(place) == (
        "No loudspeaker was found: the screen leads you. Plug one in at any time."
    )


def test_while_a_voice_is_looked_for_nothing_is_missed(place: Place) -> None:
    hear(place, LOOKING)
    assert shown(place) == ""


def test_sound_that_comes_back_within_moments_is_not_worth_a_word(place: Place) -> None:
    hear(place, ALL, NO_DEVICE, ALL)
    assert shown(place) == ""


def test_it_is_said_once(place: Place) -> None:
    hear(place, NO_VOICE)
    put_away(place)
    hear(place, ALL)
    hear(place, NO_VOICE)
    assert shown(place) == ""


def test_it_is_taken_back_when_sound_comes_after_all(place: Place) -> None:
    hear(place, NO_DEVICE)
    hear(place, ALL)
    assert shown(place) == ""


def test_of_all_that_is_missing_one_notice_tells(place: Place) -> None:
    hear(place, NO_DEVICE, NO_VOICE)
    put_away(place)
    assert shown(place) == ""


@pytest.mark.parametrize(
    ("said", "told"), [(NO_VOICE, False), (NO_DEVICE, True)], ids=["voice", "device"]
)
def test_who_asked_for_chimes_alone_misses_no_voice(place: Place, said: Ready, told: bool) -> None:
    place.stores.set(keys.VOICE_LEVEL, VoiceLevel.CHIMES)
    hear(place, said)
    assert (shown(place) != "") is told


def test_who_muted_it_misses_nothing(place: Place) -> None:
    place.stores.set(keys.MUTED, True)
    hear(place, NO_DEVICE)
    assert shown(place) == ""
