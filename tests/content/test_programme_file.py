"""The programmes of the catalogue, and each mistake in a programme's file."""

from pathlib import Path

import pytest

from backrx_desktop.content.load import LoadedContent
from backrx_desktop.content.programme_file import load_programmes
from backrx_desktop.core.programme import Per, Period
from tests.content.claims import NEVER
from tests.content.own_files import spoilt, write

LIFTS = """\
name = "Lifts"

[[periods]]
routine = "leg-lifts"
sessions = 3
per = "day"
days = 4

[[periods]]
routine = "leg-lifts"
sessions = 2
per = "week"
"""


def test_the_programmes_that_come_with_the_app(built_in: LoadedContent) -> None:
    programmes, problems = load_programmes(built_in.library.routines)
    assert problems == ()
    assert {name: one.periods for name, one in programmes.items()} == {
        "leg-lifts": (
            Period("leg-lifts", 3, Per.DAY, 4),
            Period("leg-lifts", 1, Per.DAY, 21),
            Period("leg-lifts", 2, Per.WEEK),
        ),
        "floor-evening": (Period("floor-evening", 1, Per.DAY),),
        "strength-ladder": (Period("strength-ladder", 3, Per.WEEK),),
        "five-minute-stretch": (Period("five-minute-stretch", 1, Per.DAY),),
    }
    assert list(programmes) == [
        "leg-lifts",
        "floor-evening",
        "strength-ladder",
        "five-minute-stretch",
    ]
    assert [name for name, one in programmes.items() if one.walk_first] == ["strength-ladder"]
    for one in programmes.values():
        used = {period.routine for period in one.periods}
        assert set(one.sources) == {
            source for name in used for source in built_in.library.routines[name].sources
        }
        for sentence in (one.name, one.summary):
            assert "!" not in sentence
            assert not NEVER.search(sentence)


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ('"leg-lifts"', '"leg-lift"',
         "periods[0].routine: there is no routine 'leg-lift' (did you mean leg-lifts?)"),
        ("sessions = 3", "sessions = 0",
         "periods[0].sessions: must be a whole number from 1 to 7, not 0"),
        ('"day"', '"month"', "periods[0].per: must be one of day, week, not 'month'"),
        ("days = 4\n", "", "periods[0].days: is missing: only the last period goes on"),
        ('"week"\n', '"week"\ndays = 9\n', "periods[1].days: the last period goes on: leave out"),
        ('name = "Lifts"\n', "", "name: is missing"),
        ("name", "walk_first = 1\nname", "walk_first: must be true or false, not 1"),
        ("sessions = 2\n", "", "periods[1].sessions: is missing"),
    ],
)  # fmt: skip
def test_mistakes(
    built_in: LoadedContent, tmp_path: Path, old: str, new: str, complaint: str
) -> None:
    write(tmp_path / "programmes" / "bad.toml", spoilt(LIFTS, old, new))
    write(tmp_path / "programmes" / "good.toml", LIFTS)
    programmes, problems = load_programmes(built_in.library.routines, tmp_path)
    assert list(programmes) == ["good"]
    assert [str(problem) for problem in problems] == [f"bad.toml: {complaint}"]


def test_no_programmes_at_all(built_in: LoadedContent, tmp_path: Path) -> None:
    assert load_programmes(built_in.library.routines, tmp_path) == ({}, ())
