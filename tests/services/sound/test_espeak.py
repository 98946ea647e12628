"""espeak-ng speaks the language it is asked for, in the chosen voice where that is one of it."""

import os
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QProcess
from pytestqt.qtbot import QtBot

from backrx_desktop.services.sound import espeak

VOICES = {
    "English (America)": "en-us",
    "English (Great Britain)": "en",
    "Spanish (Latin America)": "es-419",
    "Spanish (Spain)": "es",
}


@pytest.fixture
def voice(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> espeak.EspeakVoice:
    monkeypatch.setattr(espeak, "known_voices", lambda _program: VOICES)
    return espeak.EspeakVoice("espeak-ng")


@pytest.mark.parametrize(
    ("language", "name", "code"),
    [
        ("en_US", "", "en-us"),
        ("es_ES", "", "es"),
        ("es_AR", "", "es"),
        ("es_ES", "Spanish (Latin America)", "es-419"),
        ("es_ES", "English (America)", "es"),
        ("en_US", "Spanish (Spain)", "en-us"),
    ],
)
def test_the_voice_is_one_of_the_language(
    voice: espeak.EspeakVoice, language: str, name: str, code: str
) -> None:
    voice.use(QLocale(language), name)
    assert voice.code == code


def test_voices_on_offer_are_those_of_the_language(voice: espeak.EspeakVoice) -> None:
    voice.use(QLocale("es"), "")
    assert voice.voices() == ("Spanish (Latin America)", "Spanish (Spain)")


@pytest.mark.skipif(os.name == "nt", reason="espeak-ng is asked on Linux alone")
def test_what_is_to_be_said_now_is_not_forgotten_over_what_comes_later(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(espeak, "known_voices", lambda _program: VOICES)
    program = tmp_path / "espeak-ng"
    program.write_text("#!/bin/sh\n")
    program.chmod(0o755)
    voice = espeak.EspeakVoice(str(program))
    voice.prepare(("Next.",))
    voice.say("Ready.")
    voice.prepare(("Rest.",))
    assert voice.speaking
    qtbot.waitUntil(lambda: not voice.speaking)
    qtbot.waitUntil(lambda: not voice.findChildren(QProcess))
