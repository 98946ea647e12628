"""The figures of the built-in exercises, read once, and their samples, solved once."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from backrx_desktop.body.figure import FigureSpec
from backrx_desktop.body.kinematics import solve
from backrx_desktop.body.motion import pose_at
from backrx_desktop.body.pose import Pose
from backrx_desktop.body.reading import read_figure
from backrx_desktop.body.skeleton import Part
from backrx_desktop.body.solved import DISC_PARTS, SolvedBody
from backrx_desktop.core.exercise import Phase, PhaseKind

FOLDER = Path(__file__).parents[2] / "resources" / "exercises"
IDS = tuple(sorted(path.stem for path in FOLDER.glob("*.toml")))
SAMPLES = 37
SOLID: tuple[Part, ...] = tuple(
    part for part in DISC_PARTS if part not in (Part.NECK, Part.THUMB_R, Part.THUMB_L)
)

every_exercise = pytest.mark.parametrize("exercise_id", IDS)


@dataclass(frozen=True)
class Exercise:
    """What the tests want of an exercise file."""

    sides: str
    figure: FigureSpec


@dataclass(frozen=True)
class Sample:
    """One solved instant, and where it was taken."""

    where: str
    pose: Pose
    body: SolvedBody


def phases(words: list[dict[str, object]]) -> tuple[Phase, ...]:
    """The phases of an exercise file as far as a figure needs them."""
    return tuple(
        Phase(str(entry["word"]), PhaseKind.MOVE, 1.0, "", _pair(entry.get("figure")))
        for entry in words
    )


def _pair(value: object) -> tuple[str, str] | None:
    if not isinstance(value, list):
        return None
    before, after = value
    return (before, after)


@cache
def exercise(exercise_id: str) -> Exercise:
    table = tomllib.loads((FOLDER / f"{exercise_id}.toml").read_text(encoding="utf-8"))
    return Exercise(table["sides"], read_figure(table["figure"], phases(table["phases"])))


def figure(exercise_id: str) -> FigureSpec:
    return exercise(exercise_id).figure


def posed(exercise_id: str, name: str) -> SolvedBody:
    """The body in one named pose."""
    return solve(figure(exercise_id).poses[name])


@cache
def samples(exercise_id: str) -> tuple[tuple[Sample, ...], ...]:
    """37 samples of every movement, whole and eased; a way back has the poses of the way there."""
    return tuple(_movements(figure(exercise_id)))


def every_sample(exercise_id: str) -> list[Sample]:
    """All of an exercise's samples in a row."""
    return [sample for movement in samples(exercise_id) for sample in movement]


def _movements(spec: FigureSpec) -> Iterator[tuple[Sample, ...]]:
    for eased in (False, True):
        seen: set[frozenset[str]] = set()
        for phase, pair in enumerate(spec.phases):
            if frozenset(pair) in seen:
                continue
            seen.add(frozenset(pair))
            yield tuple(_sampled(spec, phase, eased))


def _sampled(spec: FigureSpec, phase: int, eased: bool) -> Iterator[Sample]:
    before, after = spec.phases[phase]
    still = before == after and spec.rock is None
    for i in range(1 if still else SAMPLES):
        t = i / (SAMPLES - 1)
        rock = t if before == after else 0.0
        pose = pose_at(spec, phase, t, eased=eased, rock=rock)
        where = f"{before} to {after} at {t:.2f}{', eased' if eased else ''}"
        yield Sample(where, pose, solve(pose))
