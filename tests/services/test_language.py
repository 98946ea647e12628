"""Voice, numbers and days follow the language that is spoken."""

import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale

from backrx_desktop.core.exercise import Side
from backrx_desktop.core.preferences import Preferences
from backrx_desktop.services.announcer import Announcer
from backrx_desktop.services.formats import decimal, locale_of, plain
from backrx_desktop.services.language import language
from backrx_desktop.services.names import side_name
from backrx_desktop.services.sound import protocol
from backrx_desktop.ui.day_names import coming_day_name, date_name
from tests.languages.speaking import speaking

DAYS = """
from backrx_desktop.services.formats import locale_of
es = locale_of("es")
print(es.dayName(1), es.toString(1.5))
"""


@pytest.fixture
def spanish(tmp_path: Path) -> Iterator[None]:
    with speaking("es", tmp_path):
        yield


def voices_asked_for() -> list[protocol.UseVoice]:
    asked: list[protocol.Line] = []
    Announcer(asked.append).apply(Preferences())
    return [line for line in asked if isinstance(line, protocol.UseVoice)]


def test_in_english() -> None:
    assert language() == "en"
    assert voices_asked_for() == [protocol.UseVoice("en", "")]


@pytest.mark.usefixtures("spanish")
def test_the_voice_speaks_it() -> None:
    assert language() == "es"
    assert voices_asked_for() == [protocol.UseVoice("es", "")]


@pytest.mark.usefixtures("spanish")
def test_numbers_and_days_are_written_in_it() -> None:
    assert decimal(3.95) == "4,0"
    assert (plain(1.5), plain(20), plain(1000)) == ("1,5", "20", "1000")
    assert date_name(date(2026, 11, 12), date(2026, 11, 21)) == "jue 12 nov"
    assert coming_day_name(date(2026, 11, 23), date(2026, 11, 21)) == "lunes"
    assert QLocale().toString(0.5) == "0,5"


@pytest.mark.usefixtures("spanish")
def test_left_and_right_follow_the_limb() -> None:
    assert side_name(Side.LEFT, "leg") == "pierna izquierda"
    assert side_name(Side.RIGHT, "arm") == "brazo derecho"
    assert side_name(Side.RIGHT) == "derecha"
    assert side_name(Side.LEFT, "talón") == "talón, izquierda"


def test_the_persons_own_variety_of_a_language_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QLocale, "system", lambda: QLocale("es_MX"))
    assert locale_of("es").name() == "es_MX"
    assert locale_of("es_ES").name() == "es_ES"
    assert locale_of("en").language() is QLocale.Language.English


def test_days_are_in_the_language_though_the_system_has_them_in_another() -> None:
    told = subprocess.run(
        [sys.executable, "-c", DAYS],
        env={**os.environ, "LANGUAGE": "es", "LC_ALL": "en_US.UTF-8"},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert told.stdout.split() == ["lunes", "1,5"]
