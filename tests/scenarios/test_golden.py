"""The eight routines, step by step and word by word."""

import pytest

from backrx_desktop.core.library import Library
from tests.core.sitting import Sitting
from tests.scenarios.golden_file import GoldenFile
from tests.scenarios.reading import ROUTINES, timeline_lines, timeline_of, transcript_lines


def test_there_are_no_other_routines(library: Library) -> None:
    assert tuple(library.routines) == ROUTINES


@pytest.mark.parametrize("routine", ROUTINES)
def test_timeline(routine: str, library: Library, golden: GoldenFile) -> None:
    lines = list(timeline_lines(timeline_of(library, routine)))
    golden.check(f"{routine}.timeline.txt", lines)


@pytest.mark.parametrize("routine", ROUTINES)
def test_transcript(routine: str, library: Library, golden: GoldenFile) -> None:
    sitting = Sitting(timeline_of(library, routine)).run_out()
    golden.check(f"{routine}.transcript.txt", list(transcript_lines(sitting.events)))


def test_a_changed_text_is_told(golden: GoldenFile) -> None:
    kept = GoldenFile(golden.folder, update=False)
    with pytest.raises(AssertionError):
        kept.check("ad-break.timeline.txt", ["another"])
