"""What the app's own routines promise, from first step to last word."""

from itertools import pairwise

import pytest

from backrx_desktop.core.cues import Sound
from backrx_desktop.core.events import Event, EventKind
from backrx_desktop.core.exercise import Side
from backrx_desktop.core.expansion import expand
from backrx_desktop.core.library import Library
from backrx_desktop.core.prescription import Pacing
from backrx_desktop.core.record import SetRecord
from backrx_desktop.core.routine import Routine, RoutineStep
from backrx_desktop.core.timeline import StepKind, Timeline
from backrx_desktop.core.voice_level import VoiceLevel
from backrx_desktop.services.wording import spoken
from tests.core.records import sets_of
from tests.core.sitting import Sitting
from tests.scenarios.reading import ROUTINES, timeline_of

LETTERS_A_SECOND = 14
"""An unhurried voice."""
MOST_WORDS = 12


@pytest.fixture(params=ROUTINES)
def routine(request: pytest.FixtureRequest, library: Library) -> Timeline:
    return timeline_of(library, request.param)


@pytest.fixture
def everything(library: Library) -> Timeline:
    """All exercises in one long session."""
    steps = tuple(RoutineStep(name) for name in library.exercises)
    return expand(Routine("all", "All", steps), library.exercises, Pacing())


def seconds_of(timeline: Timeline, side: Side) -> float:
    return sum(step.expected for step in timeline.steps if step.work and step.side is side)


def said(events: tuple[Event, ...]) -> list[tuple[float, str]]:
    return [(one.at, spoken(one.cue.say)) for one in events if one.cue and one.cue.say]


def test_left_is_worked_as_long_as_right(routine: Timeline) -> None:
    assert seconds_of(routine, Side.LEFT) == seconds_of(routine, Side.RIGHT)


def test_a_finished_session_did_its_plan(routine: Timeline) -> None:
    sitting = Sitting(routine).run_out()
    for entry in range(len(routine.entries)):
        for done in sets_of(sitting.session, entry):
            assert (done.done_reps, done.done_seconds) == (done.planned_reps, done.planned_seconds)


def test_leg_lifts_do_every_phase_of_every_rep(library: Library) -> None:
    sitting = Sitting(timeline_of(library, "leg-lifts")).run_out()
    steps = [one.step for one in sitting.events if one.kind is EventKind.STEP_STARTED]
    done = [
        (step.exercise, step.side, step.word, step.rep)
        for step in steps
        if step is not None and step.work and step.kind is not StepKind.REST
    ]
    lift = ("LIFT", "TWIST", "HOLD", "UNTWIST", "LOWER")
    clam = ("OPEN", "CLOSE")
    assert done == [
        (exercise, side, word, rep)
        for exercise, words, reps in (("side-leg-lift-twist", lift, 20), ("clamshell", clam, 25))
        for side in (Side.LEFT, Side.RIGHT)
        for rep in range(1, reps + 1)
        for word in words
    ]
    assert sets_of(sitting.session, 1) == (
        SetRecord(Side.LEFT, 25, 25, 125.0, 125.0),
        SetRecord(Side.RIGHT, 25, 25, 125.0, 125.0),
    )


def test_evening_on_the_floor_holds_its_twenty_minutes(library: Library) -> None:
    holds = [
        (step.exercise, step.side, step.seconds)
        for step in timeline_of(library, "floor-evening").steps
        if step.kind is StepKind.HOLD
    ]
    assert holds[:3] == [
        ("static-back", None, 1200.0),
        ("supine-groin-stretch", Side.LEFT, 1200.0),
        ("supine-groin-stretch", Side.RIGHT, 1200.0),
    ]


@pytest.mark.parametrize("level", VoiceLevel)
def test_every_step_starts_with_a_sound(routine: Timeline, level: VoiceLevel) -> None:
    events = Sitting(routine, level).run_out().events
    for one, after in pairwise(events):
        if one.kind is EventKind.STEP_STARTED:
            assert after.cue is not None
            assert after.cue.play is not None
            assert after.at == one.at


def test_every_rep_is_told_its_number(routine: Timeline) -> None:
    """At the short level; in full the first closing word may stand in its place."""
    events = Sitting(routine, VoiceLevel.SHORT).run_out().events
    reps = {
        (one.step.entry, one.step.turn, one.step.rep)
        for one in events
        if one.kind is EventKind.REP_DONE and one.step
    }
    numbers = {
        (one.step.entry, one.step.turn, one.cue.say.number)
        for one in events
        if one.step and one.cue and one.cue.say and one.cue.say.number
        if one.step.rep is not None
    }
    assert reps == numbers


def test_nothing_said_has_more_than_twelve_words(everything: Timeline) -> None:
    words = [text for _, text in said(Sitting(everything).run_out().events)]
    assert [text for text in words if not 1 <= len(text.split()) <= MOST_WORDS] == []


def test_nothing_said_is_cut_off_or_runs_into_a_tick(everything: Timeline) -> None:
    events = Sitting(everything).run_out().events
    ticks = [one.at for one in events if one.cue and one.cue.play is Sound.TICK]
    spoken_at = said(events)
    for (at, text), (after, _) in pairwise(spoken_at):
        end = at + len(text) / LETTERS_A_SECOND
        assert end <= after, text
        assert not [tick for tick in ticks if at - 0.3 < tick < end], text
