"""Every sentence of every routine, spoken by a real voice, fits between its neighbours."""

import shutil
import subprocess
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest

from backrx_desktop.content.load import load_content
from backrx_desktop.core.cues import Cue, Message
from backrx_desktop.core.events import Event
from backrx_desktop.core.library import Library
from backrx_desktop.core.timeline import Timeline
from backrx_desktop.core.voice_level import VoiceLevel
from backrx_desktop.services.announcer import END_SECONDS
from backrx_desktop.services.sound.espeak import WORDS_A_MINUTE, rate_for
from backrx_desktop.services.sound.rendering import seconds_of, shaped
from backrx_desktop.services.wording import spoken
from tests.core.sitting import Sitting
from tests.languages.speaking import LANGUAGES, speaking
from tests.scenarios.reading import ROUTINES, timeline_of

CLEAR = 0.03
"""Seconds of silence between speech and a sound: their streams start within 20 ms of each other."""


@pytest.fixture
def library() -> Library:
    return load_content().library


def rendered(voice: str, text: str, rate: int) -> bytes:
    command = ["espeak-ng", "-v", voice, "-s", str(rate), "--stdout", "--", text]
    return shaped(subprocess.run(command, capture_output=True, check=True).stdout)


@cache
def seconds(voice: str, text: str) -> float:
    """How long the voice takes for it."""
    speech = rendered(voice, text, WORDS_A_MINUTE)
    rate = rate_for(text, speech)
    return seconds_of(speech if rate == WORDS_A_MINUTE else rendered(voice, text, rate))


def cues_of(events: tuple[Event, ...]) -> Iterator[tuple[float, Cue]]:
    """Each cue at the instant it is heard."""
    for event in events:
        if event.cue is not None:
            last = event.cue.say is not None and event.cue.say.message is Message.ALL_DONE
            yield event.at + (END_SECONDS if last else 0.0), event.cue


def cut_off(timeline: Timeline, level: VoiceLevel, voice: str) -> list[str]:
    """What is still being said when something else is due, and by how long."""
    found = []
    heard = cues_of(Sitting(timeline, level).run_out().events)
    for (at, cue), (after, _next) in pairwise(heard):
        if cue.say is not None:
            end = at + seconds(voice, spoken(cue.say))
            if end + CLEAR > after:
                found.append(f"{at:.1f} {spoken(cue.say)}: {end - after:+.2f}")
    return found


needs_voice = pytest.mark.skipif(shutil.which("espeak-ng") is None, reason="needs espeak-ng")


@needs_voice
@pytest.mark.parametrize("level", [VoiceLevel.FULL, VoiceLevel.SHORT])
@pytest.mark.parametrize(
    "routine",
    [
        pytest.param(one, marks=() if one == "five-minute-stretch" else pytest.mark.audio)
        for one in ROUTINES
    ],
)
def test_nothing_said_is_cut_off(library: Library, routine: str, level: VoiceLevel) -> None:
    assert cut_off(timeline_of(library, routine), level, "en") == []


@needs_voice
@pytest.mark.audio
@pytest.mark.parametrize("routine", ROUTINES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_nor_in_any_other_language(language: str, routine: str, tmp_path: Path) -> None:
    with speaking(language, tmp_path):
        timeline = timeline_of(load_content().library, routine)
        assert cut_off(timeline, VoiceLevel.FULL, language) == []
