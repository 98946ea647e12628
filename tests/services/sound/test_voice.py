"""The makes of voice, and which is taken."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QObject
from PySide6.QtTextToSpeech import QTextToSpeech
from pytestqt.qtbot import QtBot

from backrx_desktop.services.sound import voice
from backrx_desktop.services.sound.espeak import known_voices
from backrx_desktop.services.sound.voice import EngineVoice, NoVoice, find_voice

LISTING = """Pty Language       Age/Gender VoiceName          File                 Other Languages
 2  en-gb           --/M      English_(Great_Britain) gmw/en               (en 2)
 2  en-us           --/M      English_(America)  gmw/en-US            (en 3)
 5  es              --/M      Spanish_(Spain)    roa/es
"""


def nothing() -> None:
    return


@pytest.fixture
def mock(qtbot: QtBot) -> EngineVoice:
    """Qt's engine for tests, which speaks without a sound."""
    return EngineVoice("mock", nothing)


def test_an_engine_speaks_and_is_silent_at_once(mock: EngineVoice) -> None:
    assert mock.works
    told = [mock.speaking]
    mock.say("Lie on your right side.")
    told.append(mock.speaking)
    mock.hush()
    mock.hush()
    told.append(mock.speaking)
    assert told == [False, True, False]


def test_it_takes_the_voice_that_was_chosen(mock: EngineVoice) -> None:
    mock.use(QLocale("en_US"), "")
    for name in (mock.voices()[-1], mock.voices()[0]):
        mock.use(QLocale("en_US"), name)
        assert mock._speech.voice().name() == name
    mock.use(QLocale("en_US"), "nobody at all")
    assert mock._speech.voice().name() in mock.voices()


@pytest.mark.parametrize(
    ("text", "quicker"),
    [("lift", False), ("25", True), ("seventeen", True), ("Lie on your right side.", False)],
)
def test_a_long_count_is_said_quicker(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, text: str, quicker: bool
) -> None:
    rates: list[float] = []
    monkeypatch.setattr(QTextToSpeech, "setRate", lambda _self, rate: rates.append(rate))
    EngineVoice("mock", nothing).say(text)
    assert (rates[-1] > 0) is quicker


@pytest.fixture
def parent(qtbot: QtBot) -> QObject:
    return QObject()


class Broken(NoVoice):
    """An engine that is there and does not work."""

    works = False

    def __init__(self, *_: object) -> None:
        return


@pytest.mark.parametrize(
    ("engines", "program", "with_engine", "name"),
    [
        (["mock"], "", True, ""),
        (["flite"], "/bin/true", False, "espeak-ng"),
        ([], "/bin/true", True, "espeak-ng"),
        ([], "", True, ""),
    ],
)
def test_the_best_there_is(
    parent: QObject,
    monkeypatch: pytest.MonkeyPatch,
    engines: list[str],
    program: str,
    with_engine: bool,
    name: str,
) -> None:
    monkeypatch.setattr(QTextToSpeech, "availableEngines", lambda: engines)
    monkeypatch.setattr("shutil.which", lambda _name: program)
    monkeypatch.setattr("sys.platform", "linux")
    assert find_voice(with_engine, nothing, parent).name == name


def test_an_engine_that_does_not_work_gives_way(
    parent: QObject, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QTextToSpeech, "availableEngines", lambda: ["flite"])
    monkeypatch.setattr(voice, "EngineVoice", Broken)
    monkeypatch.setattr("shutil.which", lambda _name: "")
    assert isinstance(find_voice(True, nothing, parent), NoVoice)


def test_no_voice_says_nothing() -> None:
    silent = NoVoice()
    actions: tuple[Callable[[], object], ...] = (
        silent.voices, silent.hush, lambda: silent.say("one"), lambda: silent.prepare(("one",)),
        lambda: silent.set_volume(1.0), lambda: silent.use(QLocale("en"), ""),
    )  # fmt: skip
    for act in actions:
        assert not act()
    assert not silent.speaking


def test_voices_are_known_by_names_people_can_read(tmp_path: Path) -> None:
    program = tmp_path / "espeak-ng"
    program.write_text(f"#!/bin/sh\ncat << END\n{LISTING}END\n")
    program.chmod(0o755)
    assert known_voices(str(program)) == {
        "English (Great Britain)": "en-gb",
        "English (America)": "en-us",
        "Spanish (Spain)": "es",
    }


def test_a_program_that_lists_none_has_none(tmp_path: Path) -> None:
    assert known_voices(str(tmp_path / "nowhere")) == {}
    assert known_voices("/bin/false") == {}
