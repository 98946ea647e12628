"""A person's routine file: doses of its own, and each mistake in its own words."""

from pathlib import Path

import pytest

from backrx_desktop.content.load import load_content
from backrx_desktop.core.exercise import DoseOverride, Side
from backrx_desktop.core.routine import Routine, RoutineStep
from tests.content.own_files import BRIDGE, MORNING, complaints, spoilt, write


def test_a_routine_of_ones_own(own: Path) -> None:
    write(own / "exercises" / "bridge.toml", BRIDGE)
    write(
        own / "routines" / "morning.toml",
        MORNING
        + """
[[steps]]
exercise = "bridge"
dose = { target = 6, sets = 2, hold_seconds = 4, pace = 1.5, self_paced = true }

[[steps]]
exercise = "clamshell"
dose = { first_side = "right" }
""",
    )
    content = load_content(own)
    assert content.problems == ()
    assert content.library.routines["morning"] == Routine(
        "morning",
        "Morning",
        (
            RoutineStep("knee-wag"),
            RoutineStep("figure-four", DoseOverride(target=40)),
            RoutineStep(
                "bridge",
                DoseOverride(target=6, sets=2, hold_seconds=4.0, pace=1.5, self_paced=True),
            ),
            RoutineStep("clamshell", DoseOverride(first_side=Side.RIGHT)),
        ),
    )


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ('"knee-wag"', '"knee-wagg"',
         "steps[0].exercise: there is no exercise 'knee-wagg' (did you mean knee-wag?)"),
        ('"knee-wag"', '"zzz"', "steps[0].exercise: there is no exercise 'zzz'"),
        ('"knee-wag"', "7", "steps[0].exercise: must be text, not 7"),
        ('"knee-wag"', f'"{"k" * 161}"',
         "steps[0].exercise: has 161 characters; at most 160 fit"),
        ('exercise = "knee-wag"\n', "", "steps[0].exercise: is missing"),
        ('name = "Morning"\n', "", "name: is missing"),
        ('"Morning"', f'"{"m" * 41}"', "name: has 41 characters; at most 40 fit"),
        ("name =", f'summary = "{"s" * 161}"\nname =',
         "summary: has 161 characters; at most 160 fit"),
        ("name =", 'how_ofen = "daily"\nname =',
         "how_ofen: there is no such key (did you mean how_often?)"),
        ("{ target = 40 }", "7", "steps[1].dose: must be a table, not 7"),
        ("target = 40", "targt = 40",
         "steps[1].dose.targt: there is no such key (did you mean target?)"),
        ("target = 40", "target = 0",
         "steps[1].dose.target: must be a whole number from 1 to 14400, not 0"),
        ("target = 40", "target = 14401",
         "steps[1].dose.target: must be a whole number from 1 to 14400, not 14401"),
        ("target = 40", "target = true",
         "steps[1].dose.target: must be a whole number from 1 to 14400, not true"),
        ("target = 40", "sets = 11",
         "steps[1].dose.sets: must be a whole number from 1 to 10, not 11"),
        ("target = 40", "hold_seconds = 61",
         "steps[1].dose.hold_seconds: must be a number from 1 to 60, not 61"),
        ("target = 40", "hold_seconds = 5",
         "steps[1].dose.hold_seconds: figure-four has no hold within a rep"),
        ("target = 40", "pace = 0.4",
         "steps[1].dose.pace: must be a number from 0.5 to 3, not 0.4"),
        ("target = 40", "pace = 2",
         "steps[1].dose.pace: figure-four is a hold: nothing in it has a pace"),
        ("target = 40", "self_paced = 1", "steps[1].dose.self_paced: must be true or false, not 1"),
        ("target = 40", "self_paced = true",
         "steps[1].dose.self_paced: figure-four counts seconds: only reps can be self-paced"),
        ("target = 40", 'first_side = "both"',
         "steps[1].dose.first_side: must be one of left, right, not 'both'"),
        ('"figure-four"\ndose = { target = 40 }', '"squat"\ndose = { first_side = "left" }',
         "steps[1].dose.first_side: squat has no sides"),
        ('"figure-four"\ndose = { target = 40 }', '"knee-wag"\ndose = { extra_side = "left" }',
         "steps[1].dose.extra_side: knee-wag is not done side by side"),
        ('"figure-four"\ndose = { target = 40 }', '"squat"\ndose = { hold_seconds = 2 }',
         "steps[1].dose.hold_seconds: squat has no hold within a rep"),
        ('"figure-four"\ndose = { target = 40 }', '"squat"\ndose = { target = 1001 }',
         "steps[1].dose.target: must be at most 1000 reps, not 1001"),
    ],
)  # fmt: skip
def test_each_mistake_in_its_own_words(own: Path, old: str, new: str, complaint: str) -> None:
    path = write(own / "morning.toml", spoilt(MORNING, old, new))
    assert complaints(path) == [f"morning.toml: {complaint}"]


def test_all_mistakes_of_a_file_are_named_at_once(own: Path) -> None:
    text = spoilt(MORNING, '"knee-wag"', '"knee-wagg"')
    text = spoilt(text, "target = 40", "pace = 2, sets = 0")
    assert [line.split(": ")[1] for line in complaints(write(own / "morning.toml", text))] == [
        "steps[0].exercise",
        "steps[1].dose.sets",
    ]


@pytest.mark.parametrize(
    ("count", "complaint"),
    [(0, ["long.toml: steps: must list 1 to 200, not 0"]), (200, []),
     (201, ["long.toml: steps: must list 1 to 200, not 201"])],
)  # fmt: skip
def test_how_many_steps(own: Path, count: int, complaint: list[str]) -> None:
    steps = ", ".join(['{ exercise = "knees-to-chest" }'] * count)
    path = write(own / "long.toml", f'name = "Long"\nsteps = [{steps}]\n')
    assert complaints(path) == complaint


@pytest.mark.parametrize(
    ("exercise", "dose", "phases"),
    [
        ("side-leg-lift-twist", "target = 1000, sets = 10", 1000 * 6 * 10 * 2),
        ("knee-wag", "target = 1000, sets = 10", None),
        ("superman", "target = 14400, sets = 10", 14400 // 4 * 2 * 10),
        ("superman", "target = 14400, sets = 5, pace = 0.5", 14400 // 2 * 2 * 5),
        ("static-back", "target = 14400, sets = 10", None),
    ],
)
def test_no_routine_fills_the_memory(
    own: Path, exercise: str, dose: str, phases: int | None
) -> None:
    step = f'[[steps]]\nexercise = "{exercise}"\ndose = {{ {dose} }}\n'
    path = write(own / "endless.toml", f'name = "Endless"\n{step}')
    assert complaints(path) == (
        [f"endless.toml: steps: come to {phases} phases; at most 50000 are allowed"]
        if phases
        else []
    )


def test_an_exercise_with_mistakes_is_not_called_unknown(own: Path) -> None:
    write(own / "exercises" / "bridge.toml", spoilt(BRIDGE, '"Bridge"', "1"))
    write(own / "exercises" / "plank.toml", "name = ")
    write(
        own / "routines" / "mine.toml",
        'name = "Mine"\nsteps = [{ exercise = "bridge" }, { exercise = "plank" }]\n',
    )
    mine = [str(problem) for problem in load_content(own).problems][-2:]
    assert mine == [
        "mine.toml: steps[0].exercise: the exercise 'bridge' has mistakes of its own",
        "mine.toml: steps[1].exercise: the exercise 'plank' has mistakes of its own",
    ]
