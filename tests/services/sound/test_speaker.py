"""Each sentence when it is due, in the voice that was found."""

import time

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from pytestqt.qtbot import QtBot

from backrx_desktop.services.sound import protocol, speaker
from backrx_desktop.services.sound.speaker import Speaker


class Noting:
    """A voice that notes what it is told."""

    name = "noting"

    def __init__(self) -> None:
        self.told: list[object] = []
        self.speaking = False

    def voices(self) -> tuple[str, ...]:
        return ("Ada", "Ben")

    def use(self, locale: QLocale, name: str) -> None:
        self.told.append((locale.language(), name))

    def prepare(self, texts: tuple[str, ...]) -> None:
        self.told.append(texts)

    def set_volume(self, volume: float) -> None:
        self.told.append(volume)

    def say(self, text: str) -> None:
        self.told.append(text)

    def hush(self) -> None:
        self.told.append("hush")


@pytest.fixture
def voice(monkeypatch: pytest.MonkeyPatch) -> Noting:
    voice = Noting()
    monkeypatch.setattr(speaker, "find_voice", lambda *_: voice)
    return voice


@pytest.fixture
def speaking(qtbot: QtBot, voice: Noting) -> Speaker:
    made = Speaker(device=True, with_engine=True)
    assert made.ready() == protocol.Ready(True, "", (), busy=True)
    made.do(protocol.Volumes(10.0, 50.0))
    made.do(protocol.UseVoice("es", "Ben"))
    made.do(protocol.Prepare(("uno", "dos")))
    with qtbot.waitSignal(made.found):
        pass
    return made


def test_what_was_set_before_it_was_found_holds(speaking: Speaker, voice: Noting) -> None:
    assert speaking.ready() == protocol.Ready(True, "noting", ("Ada", "Ben"))
    assert voice.told == [0.5, (QLocale.Language.Spanish, "Ben"), ("uno", "dos")]


def test_what_is_due_is_said_and_what_is_stale_is_not(speaking: Speaker, voice: Noting) -> None:
    voice.told.clear()
    now = time.monotonic()
    speaking.do(protocol.Say("just now", now - 0.1))
    speaking.do(protocol.Say("long ago", now - 5.0))
    assert voice.told == ["just now"]


def test_what_is_to_come_is_said_when_it_is_due(
    qtbot: QtBot, speaking: Speaker, voice: Noting
) -> None:
    voice.told.clear()
    due = time.monotonic() + 0.05
    speaking.do(protocol.Say("soon", due))
    assert speaking.sounding
    qtbot.waitUntil(lambda: voice.told == ["soon"])
    assert time.monotonic() >= due - 0.002


def test_the_newer_wins_and_a_hush_ends_all(speaking: Speaker, voice: Noting) -> None:
    voice.told.clear()
    later = time.monotonic() + 60.0
    speaking.do(protocol.Say("first", later))
    speaking.do(protocol.Say("second", time.monotonic()))
    assert not speaking.sounding
    speaking.do(protocol.Say("third", later))
    speaking.do(protocol.Hush())
    assert voice.told == ["second", "hush"]
    assert not speaking.sounding


def test_without_a_loudspeaker_no_voice_is_looked_for(qtbot: QtBot, voice: Noting) -> None:
    made = Speaker(device=False, with_engine=True)
    with qtbot.assertNotEmitted(made.found):
        made.do(protocol.Say("one", time.monotonic()))
        QCoreApplication.processEvents()
    assert made.ready() == protocol.Ready(False, "")
    assert voice.told == []
