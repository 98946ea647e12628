"""Every sentence of every routine, spoken by a real voice, fits between its neighbours."""

import shutil
import subprocess
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

import pytest

from backrx_desktop.content.load import load_content
from backrx_desktop.core.cues import Cue, Message, VoiceLevel
from backrx_desktop.core.events import Event
from backrx_desktop.core.library import Library
from backrx_desktop.services.announcer import END_SECONDS
from backrx_desktop.services.sound.espeak import WORDS_A_MINUTE, rate_for
from backrx_desktop.services.sound.rendering import seconds_of, shaped
from backrx_desktop.services.wording import spoken
from tests.core.sitting import Sitting
from tests.scenarios.reading import ROUTINES, timeline_of

CLEAR = 0.03
"""Seconds of silence between speech and a sound: their streams start within 20 ms of each other."""


@pytest.fixture(scope="module")
def library() -> Library:
    return load_content().library


def rendered(text: str, rate: int) -> bytes:
    command = ["espeak-ng", "-v", "en", "-s", str(rate), "--stdout", "--", text]
    return shaped(subprocess.run(command, capture_output=True, check=True).stdout)


@cache
def seconds(text: str) -> float:
    """How long the voice takes for it."""
    speech = rendered(text, WORDS_A_MINUTE)
    rate = rate_for(text, speech)
    return seconds_of(speech if rate == WORDS_A_MINUTE else rendered(text, rate))


def cues_of(events: tuple[Event, ...]) -> Iterator[tuple[float, Cue]]:
    """Each cue at the instant it is heard."""
    for event in events:
        if event.cue is not None:
            last = event.cue.say is not None and event.cue.say.message is Message.ALL_DONE
            yield event.at + (END_SECONDS if last else 0.0), event.cue


@pytest.mark.skipif(shutil.which("espeak-ng") is None, reason="needs espeak-ng")
@pytest.mark.parametrize("level", [VoiceLevel.FULL, VoiceLevel.SHORT])
@pytest.mark.parametrize(
    "routine",
    [
        pytest.param(one, marks=() if one == "five-minute-stretch" else pytest.mark.audio)
        for one in ROUTINES
    ],
)
def test_nothing_said_is_cut_off(library: Library, routine: str, level: VoiceLevel) -> None:
    events = Sitting(timeline_of(library, routine), level).run_out().events
    cut_off = [
        f"{at:.1f} {spoken(cue.say)}: {at + seconds(spoken(cue.say)) - after:+.2f}"
        for (at, cue), (after, _next) in pairwise(cues_of(events))
        if cue.say is not None and at + seconds(spoken(cue.say)) + CLEAR > after
    ]
    assert cut_off == []
