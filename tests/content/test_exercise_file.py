"""A person's exercise file: what it may leave out, and each mistake in its own words."""

from pathlib import Path

import pytest

from backrx_desktop.content.load import load_content
from backrx_desktop.core.exercise import Access, DoseKind, Phase, PhaseKind, Sides
from tests.content.own_files import BRIDGE, complaints, spoilt, write

POSITIONS = "supine, side-lying, prone, sitting, kneeling, standing"
AREAS = "hips, hamstrings, glutes, core, back, calves, upper"


def test_an_exercise_of_ones_own(own: Path) -> None:
    write(own / "exercises" / "bridge.toml", BRIDGE)
    content = load_content(own)
    bridge = content.library.exercises["bridge"]
    assert content.problems == ()
    assert (bridge.name, bridge.sides, bridge.access) == ("Bridge", Sides.BOTH, Access.OPEN)
    assert (bridge.dose.kind, bridge.dose.target, bridge.dose.sets) == (DoseKind.REPS, 8, 1)
    assert bridge.phases[1] == Phase("HOLD", PhaseKind.HOLD, 3.0, say="")
    assert (bridge.switch_seconds, bridge.rep_name) == (12.0, None)
    assert list(content.library.exercises)[-1] == "bridge"


def test_a_hold_takes_its_seconds_from_the_dose(own: Path) -> None:
    hold = spoilt(BRIDGE, '"reps"', '"hold"')
    hold = hold[: hold.index("[[phases]]")] + '[[phases]]\nword = "HOLD"\nkind = "hold"\n'
    assert complaints(write(own / "wall-sit.toml", hold)) == []


def test_sets_may_be_more_than_one_without_a_top(own: Path) -> None:
    text = spoilt(BRIDGE, "top = 12", "top = 12\nsets = 3")
    write(own / "exercises" / "bridge.toml", text)
    dose = load_content(own).library.exercises["bridge"].dose
    assert (dose.sets, dose.top_sets) == (3, 3)


def test_words_of_phases_are_shown_in_capitals(own: Path) -> None:
    write(own / "exercises" / "bridge.toml", spoilt(BRIDGE, '"LIFT"', '"Lift"'))
    assert load_content(own).library.exercises["bridge"].phases[0].word == "LIFT"


def test_a_byte_order_mark_and_windows_line_ends_are_fine(own: Path) -> None:
    data = b"\xef\xbb\xbf" + BRIDGE.replace("\n", "\r\n").encode()
    assert complaints(write(own / "bridge.toml", data)) == []


def test_the_longest_texts_fit(own: Path) -> None:
    text = spoilt(BRIDGE, '"Bridge"', f'"{"n" * 22}"')
    text = spoilt(text, '"Ribs stay down."', f'"{"c" * 34}"')
    text = spoilt(text, '"LIFT"', '"SEVENTH"')
    text = spoilt(text, '"lift"', f'"{"a " * 12}"')
    assert complaints(write(own / "bridge.toml", text)) == []


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ('name = "Bridge"\n', "", "name: is missing"),
        ('"Bridge"', "5", "name: must be text, not 5"),
        ('"Bridge"', "true", "name: must be text, not true"),
        ('"Bridge"', '" "', "name: must not be empty"),
        ('"Bridge"', f'"{"n" * 23}"', "name: has 23 characters; at most 22 fit"),
        ('"Bridge"', '"a\\nb"', "name: must be one line of plain text"),
        ('"Ribs stay down."', f'"{"c" * 35}"', "cue: has 35 characters; at most 34 fit"),
        ('"LIFT"', '"EIGHT888"', "phases[0].word: has 8 characters; at most 7 fit"),
        ('"LIFT"', '"straßen"', "phases[0].word: has 8 characters; at most 7 fit"),
        (
            '"lift"',
            f'"{"a " * 13}"',
            "phases[0].say: has 13 words; at most 12 are said at once",
        ),
        ("cue =", "cues =", "cue: is missing|cues: there is no such key (did you mean cue?)"),
        ("setup_seconds = 10", "setup_seconds = -1",
         "setup_seconds: must be a number from 0 to 14400, not -1"),
        ("setup_seconds = 10", "setup_seconds = nan",
         "setup_seconds: must be a number from 0 to 14400, not nan"),
        ("setup_seconds = 10", "setup_seconds = inf",
         "setup_seconds: must be a number from 0 to 14400, not inf"),
        ("setup_seconds = 10", "setup_seconds = true",
         "setup_seconds: must be a number from 0 to 14400, not true"),
        ("setup_seconds = 10", "setup_seconds = 2000-01-01",
         "setup_seconds: must be a number from 0 to 14400, not a date or time"),
        ("setup_seconds = 10", f"setup_seconds = 0x{'f' * 6000}",
         "setup_seconds: must be a number from 0 to 14400, not a huge number"),
        ('"supine"', '"supin"',
         f"position: must be one of {POSITIONS}, not 'supin' (did you mean supine?)"),
        ('"supine"', "[]",
         f"position: must be one of {POSITIONS}, not a list"),
        ('["glutes"]\nmuscles', '"glutes"\nmuscles', "areas: must be a list, not 'glutes'"),
        ('["glutes"]\nmuscles', "[]\nmuscles", "areas: must list 1 to 7, not 0"),
        ('["glutes"]\nmuscles', '["glutes", "toe"]\nmuscles',
         f"areas[1]: must be one of {AREAS}, not 'toe'"),
        ('"Lower them slowly."', "1", "instructions[2]: must be text, not 1"),
        ('"Lower them slowly."', '"", ""',
         "instructions[2]: must not be empty|instructions[3]: must not be empty"),
        ('"Lower them slowly."', '"a", "b", "c", "d"', "instructions: must list 1 to 5, not 6"),
        ("cue =", 'rep_name = ["lift"]\ncue =', "rep_name: must list 2, not 1"),
        ("cue =", 'eyes_free = "yes"\ncue =', "eyes_free: must be true or false, not 'yes'"),
        ("cue =", 'first_side = "left"\ncue =',
         "first_side: has no meaning where sides = 'both'"),
        ("cue =", "figure = 3\ncue =", "figure: must be a table, not 3"),
        ("start = 5", "start = 5.0",
         "dose.start: must be a whole number from 1 to 14400, not 5.0"),
        ("start = 5", "start = true",
         "dose.start: must be a whole number from 1 to 14400, not true"),
        ("start = 5", "start = 0", "dose.start: must be a whole number from 1 to 14400, not 0"),
        ("start = 5", "start = 9", "dose: start, target and top must rise from 1"),
        ("top = 12", "top = 1001", "dose.top: must be at most 1000 reps, not 1001"),
        ("top = 12", "top = 12\nsets = 2\ntop_sets = 1",
         "dose: sets must lie between 1 and top_sets"),
        ("top = 12", "top = 12\nrest_seconds = -1",
         "dose.rest_seconds: must be a number from 0 to 14400, not -1"),
        ("top = 12", "top = 12\nrungs = [20, 20]", "dose.rungs: must rise"),
        ("[dose]", "[dosis]",
         "dose: is missing|dosis: there is no such key (did you mean dose?)"),
        ('"reps"', '"rep"',
         "dose.kind: must be one of reps, hold, reps-for, not 'rep' (did you mean reps?)"),
        ('"reps"', '"hold"',
         "|".join(
             f"phases[{i}].seconds: must be left out: a hold lasts as its dose says"
             for i in range(3)
         )),
        ('seconds = 2\nsay = "lift"', 'say = "lift"', "phases[0].seconds: is missing"),
        ("seconds = 3", "seconds = 3\nspan = [4, 5]",
         "phases[1].span: must rise and include the phase's seconds"),
        ("seconds = 3", "seconds = 3\nspan = [5, 1]",
         "phases[1].span: must rise and include the phase's seconds"),
        ("seconds = 3", "seconds = 0",
         "phases[1].seconds: must be a number from 0.2 to 600, not 0"),
    ],
)  # fmt: skip
def test_each_mistake_in_its_own_words(own: Path, old: str, new: str, complaint: str) -> None:
    path = write(own / "bridge.toml", spoilt(BRIDGE, old, new))
    assert complaints(path) == [f"bridge.toml: {line}" for line in complaint.split("|")]


def test_no_exercise_fills_the_memory(own: Path) -> None:
    text = spoilt(spoilt(BRIDGE, '"reps"', '"reps-for"'), "top = 12", "top = 14400\nsets = 10")
    assert complaints(write(own / "bridge.toml", text)) == [
        "bridge.toml: dose: comes to 61714 phases; at most 50000 are allowed"
    ]


def test_a_rep_of_nothing_but_rest_is_refused(own: Path) -> None:
    text = BRIDGE.replace('"move"', '"rest"').replace('"hold"', '"rest"')
    path = write(own / "bridge.toml", text.replace('"return"', '"rest"'))
    assert complaints(path) == ["bridge.toml: phases: a rep needs a phase other than rest"]


def test_a_hold_of_several_phases_is_refused(own: Path) -> None:
    text = spoilt(BRIDGE, '"reps"', '"hold"')
    path = write(own / "bridge.toml", text.replace("seconds = 2\n", "").replace("seconds = 3", ""))
    assert complaints(path) == ["bridge.toml: phases: a hold has one phase, and its kind is hold"]


def test_all_mistakes_of_a_file_are_named_at_once(own: Path) -> None:
    text = spoilt(BRIDGE, '"Bridge"', "1")
    text = spoilt(text, '"supine"', "2")
    text = spoilt(text, "start = 5", "start = -5")
    text = spoilt(text, "seconds = 3", "seconds = -3")
    assert [line.split(": ")[1] for line in complaints(write(own / "bridge.toml", text))] == [
        "name",
        "position",
        "dose.start",
        "phases[1].seconds",
    ]


def test_a_flood_of_unknown_keys_stays_readable(own: Path) -> None:
    flood = "".join(f"{'k' * 500}{i} = 1\n" for i in range(500))
    lines = complaints(write(own / "bridge.toml", flood + BRIDGE))
    assert len(lines) == 10
    assert all(len(line) < 120 for line in lines)


def test_a_megabyte_of_one_key_or_value_is_not_repeated(own: Path) -> None:
    long = "x" * 900_000
    for text in (f"{long} = 1\n{BRIDGE}", f"{BRIDGE}[figure]\n{long} = 1\n",
                 spoilt(BRIDGE, '"supine"', f'"{long}"'), spoilt(BRIDGE, '"Bridge"', f'"{long}"'),
                 f'{BRIDGE}[figure]\nstart = "{long}"\n[figure.poses.rest]\n'):  # fmt: skip
        lines = complaints(write(own / "bridge.toml", text))
        assert len(lines) == 1
        assert len(lines[0]) < 400


def test_odd_keys_are_quoted(own: Path) -> None:
    path = write(own / "bridge.toml", '"two words" = 1\n"" = 2\n' + BRIDGE)
    assert complaints(path) == [
        "bridge.toml: 'two words': there is no such key",
        "bridge.toml: '': there is no such key",
    ]


def test_a_figure_with_a_mistake_is_named(own: Path) -> None:
    path = write(own / "bridge.toml", BRIDGE + "[figure]\nfacin = true\n")
    assert complaints(path) == [
        "bridge.toml: figure.facin: there is no such key (did you mean facing?)"
    ]


def test_a_figure_needs_its_poses_named_in_the_phases(own: Path) -> None:
    figure = "[figure]\n[figure.poses.rest]\n[figure.poses.up]\n"
    path = write(own / "bridge.toml", BRIDGE + figure)
    (line,) = complaints(path)
    assert line.startswith("bridge.toml: phases[0].figure: ")
