"""What is said in other languages, to be read as somebody on the floor would hear it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from backrx_desktop.content.load import load_content
from backrx_desktop.core.library import Library
from backrx_desktop.core.voice_level import MOST_WORDS_SAID
from backrx_desktop.services.wording import spoken
from tests.core.sitting import Sitting
from tests.languages.speaking import LANGUAGES, speaking
from tests.scenarios.golden_file import GoldenFile
from tests.scenarios.reading import ROUTINES, timeline_of, transcript_lines


@pytest.fixture(params=LANGUAGES)
def language(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    with speaking(request.param, tmp_path):
        yield request.param


@pytest.fixture
def translated(language: str, tmp_path: Path) -> Library:
    content = load_content(resources=tmp_path)
    assert content.problems == ()
    return content.library


def said_in(library: Library, routine: str) -> list[str]:
    """Every sentence of a routine once, in the order it is first heard in."""
    sitting = Sitting(timeline_of(library, routine)).run_out()
    cues = (event.cue for event in sitting.events)
    return list(dict.fromkeys(spoken(cue.say) for cue in cues if cue and cue.say))


def test_every_sentence(language: str, translated: Library, golden: GoldenFile) -> None:
    lines: list[str] = []
    for routine in ROUTINES:
        lines += [f"{routine}: {translated.routines[routine].name}"]
        lines += [f"    {sentence}" for sentence in said_in(translated, routine)]
    golden.check(f"{language}.said.txt", lines)
    assert max(len(line.split()) for line in lines if line.startswith(" ")) <= MOST_WORDS_SAID


def test_transcript(language: str, translated: Library, golden: GoldenFile) -> None:
    sitting = Sitting(timeline_of(translated, "leg-lifts")).run_out()
    golden.check(f"{language}.leg-lifts.transcript.txt", list(transcript_lines(sitting.events)))
