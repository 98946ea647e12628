"""What holds for every routine, whatever happens while it runs."""

import math
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backrx_desktop.core.cues import Sound
from backrx_desktop.core.events import EventKind
from backrx_desktop.core.exercise import DoseKind, Side, Sides
from backrx_desktop.core.moment import Moment
from backrx_desktop.core.outcome import Outcome
from backrx_desktop.core.replay import log_of, rebase, replay
from backrx_desktop.core.script import script_of
from backrx_desktop.core.session import Command, SessionState
from backrx_desktop.core.timeline import Step, Timeline
from backrx_desktop.core.voice_level import VoiceLevel
from tests.core.playing import Look, Played, play
from tests.core.records import record_at
from tests.core.strategies import QUARTER, Act, quarters, rhythms, scripts, timelines

levels = st.sampled_from(VoiceLevel)


def work_of(timeline: Timeline, side: Side | None) -> tuple[float, int]:
    """Seconds and reps of one side in the whole plan."""
    mine = [step for step in timeline.steps if step.work and step.side is side]
    return sum(step.expected for step in mine), sum(step.ends_rep for step in mine)


@given(timelines())
def test_left_is_planned_as_much_as_right(timeline: Timeline) -> None:
    assert work_of(timeline, Side.LEFT) == work_of(timeline, Side.RIGHT)


@given(timelines(paced=False))
def test_undisturbed_session_takes_the_time_of_its_timeline_and_does_all_of_it(
    timeline: Timeline,
) -> None:
    played = play(timeline, ())
    assert played.session.outcome is Outcome.FINISHED
    assert played.events[-1].at == timeline.seconds
    for exercise in record_at(played.session).exercises:
        assert not exercise.skipped
        for done in exercise.sets:
            assert (done.done_reps, done.done_seconds) == (done.planned_reps, done.planned_seconds)


@given(timelines(paced=False), st.lists(quarters(0, 120), max_size=4), rhythms)
def test_pausing_anywhere_changes_no_dose(
    timeline: Timeline, pauses: list[float], rhythm: list[float]
) -> None:
    script = [
        act
        for seconds in pauses
        for act in (Act(seconds, Command.PAUSE), Act(40.0, Command.RESUME))
    ]
    disturbed = play(timeline, script, rhythm)
    pauses_told = (EventKind.PAUSED, EventKind.RESUMED)
    told = tuple(one for one in disturbed.events if one.kind not in pauses_told)
    assert told == play(timeline, ()).events
    assert record_at(disturbed.session).exercises == record_at(play(timeline, ()).session).exercises


@given(timelines(), scripts, rhythms, rhythms, levels)
def test_any_rhythm_of_ticks_tells_the_same(
    timeline: Timeline, script: list[Act], one: list[float], other: list[float], level: VoiceLevel
) -> None:
    awake = [replace(act, gap=False) for act in script]
    first = play(timeline, awake, one, to_end=False, level=level)
    second = play(timeline, awake, other, to_end=False, level=level)
    assert first.events == second.events
    assert replace(first.session, seen=0.0) == replace(second.session, seen=0.0)


@given(timelines(), scripts, rhythms)
def test_replay_gives_the_live_session(
    timeline: Timeline, script: list[Act], rhythm: list[float]
) -> None:
    session = play(timeline, script, rhythm, to_end=False).session
    again = replay(timeline, log_of(session), session.seen)
    assert again == replace(session, interrupted=False)
    assert rebase(rebase(again, 64.0), -64.0) == again


@given(timelines(), scripts, rhythms, levels)
def test_whatever_happens_the_session_keeps_its_promises(
    timeline: Timeline, script: list[Act], rhythm: list[float], level: VoiceLevel
) -> None:
    played = play(timeline, script, rhythm, level=level)
    for promise in PROMISES:
        promise(played)


def steps_follow_each_other(played: Played) -> None:
    for timeline in {
        id(one.session.timeline): one.session.timeline for one in played.looks
    }.values():
        assert timeline.steps[0].start == 0.0
        for step, after in pairwise(timeline.steps):
            assert after.start == step.start + step.expected
            assert step.expected > 0
            assert (after.entry, after.turn, after.set) >= (step.entry, step.turn, step.set)


def time_left_never_rises_by_itself(played: Played) -> None:
    for before, after in played.pairs:
        left = after.moment.remaining
        assert left is None or left >= 0
        same = before.session.cursor == after.session.cursor
        if after.command is None and same and left is not None and before.moment.running:
            assert before.moment.remaining is not None
            assert left <= before.moment.remaining


def nothing_moves_while_nothing_runs(played: Played) -> None:
    for before, after in played.pairs:
        if after.command is None and not before.moment.running:
            assert after.moment == before.moment
            assert after.new == ()


def events_are_in_order(played: Played) -> None:
    assert all(one.at <= after.at for one, after in pairwise(played.events))


def it_ends_once_and_last(played: Played) -> None:
    finished = [one for one in played.events if one.kind is EventKind.SESSION_FINISHED]
    assert finished == [played.events[-1]]
    assert played.session.outcome is Outcome.FINISHED


def every_step_starts_with_a_sound(played: Played) -> None:
    for one, after in pairwise(played.events):
        if one.kind is EventKind.STEP_STARTED:
            assert after.cue is not None
            assert isinstance(after.cue.play, Sound)
            assert (after.at, after.index) == (one.at, one.index)


def pauses_are_ended(played: Played) -> None:
    """After a pause time runs, it hurts, or it is over, before any step starts."""
    paused = False
    for one in played.events:
        if one.kind in (EventKind.PAUSED, EventKind.INTERRUPTED):
            assert not paused
            paused = True
        elif one.kind in (EventKind.RESUMED, EventKind.HURT, EventKind.SESSION_FINISHED):
            paused = False
        assert not (paused and one.kind in (EventKind.STEP_STARTED, EventKind.REP_DONE))


def begins_a_pass(step: Step, timeline: Timeline) -> bool:
    first = timeline.entries[step.entry].side_order[0]
    begins = step.set == 1 and step.rep in (None, 1) and step.phase == 0 and step.part == 0
    alternating = timeline.exercise_of(step).sides is Sides.ALTERNATING
    return begins and (step.side is first or not alternating)


def reps_are_told_once_a_pass(played: Played) -> None:
    counted: set[tuple[int, int, Side | None, int, int | None]] = set()
    plan = played.session.plan
    for one in played.events:
        if one.step is None:
            continue
        if one.kind is EventKind.STEP_STARTED and begins_a_pass(one.step, plan):
            here = (one.step.entry, one.step.turn)
            counted = {rep for rep in counted if rep[:2] != here}
        if one.kind is EventKind.REP_DONE:
            step = one.step
            rep = (step.entry, step.turn, step.side, step.set, step.rep)
            assert rep not in counted
            counted.add(rep)


def no_more_is_done_than_planned(played: Played) -> None:
    more = Counter(
        one.step.entry for one in played.events if one.kind is EventKind.EXTENDED and one.step
    )
    entries = played.session.plan.entries
    for look in played.looks[:: max(1, len(played.looks) // 10)]:
        for i, exercise in enumerate(record_at(look.session).exercises):
            for done in exercise.sets:
                assert 0 <= (done.done_reps or 0) <= (done.planned_reps or 0)
                assert done.done_seconds >= 0
                if not entries[i].self_paced:
                    assert done.done_seconds <= done.planned_seconds + 30.0 * more[i]


def moments_make_sense(played: Played) -> None:
    for look in played.looks:
        a_moment_makes_sense(look.moment, look)


def a_moment_makes_sense(now: Moment, look: Look) -> None:
    assert 0.0 <= now.progress <= 1.0
    assert (now.digits is None) == (now.remaining is None)
    assert now.digits is None or 0 <= now.digits <= 99 or now.in_minutes
    assert abs(sum(share for share, _ in now.segments) - 1.0) < 1e-9
    assert all(0.0 <= past <= 1.0 for _, past in now.segments)
    assert len(now.segments) == now.entries == len(look.session.plan.entries)
    assert 0.0 <= now.seconds_left <= look.session.timeline.seconds
    assert now.entry == now.step.entry
    assert now.exercise.id == now.step.exercise
    assert len(now.counts) == len(now.exercise.working_sides)
    assert all(one.done <= one.total or now.dose.eased for one in now.counts)
    assert not now.interrupted or now.state is SessionState.PAUSED
    assert now.state is not SessionState.OVER or now.seconds_left == 0.0


def smaller_is_at_most_half(played: Played) -> None:
    """Unless a side had more already when it was made smaller, or got more seconds."""
    more = Counter(
        one.step.entry for one in played.events if one.kind is EventKind.EXTENDED and one.step
    )
    for before, after in played.pairs:
        for event in after.new:
            if event.kind is EventKind.EASED and event.step is not None:
                entry = event.step.entry
                had = record_at(before.session).exercises[entry].sets
                dose = played.session.plan.entries[entry]
                half = math.ceil(dose.amount / 2)
                for done, then in zip(
                    record_at(played.session).exercises[entry].sets, had, strict=True
                ):
                    if dose.exercise.dose.kind is DoseKind.REPS:
                        assert (done.done_reps or 0) <= max(half, then.done_reps or 0)
                    elif dose.exercise.dose.kind is DoseKind.HOLD:
                        most = max(half, then.done_seconds) + 30.0 * more[entry]
                        assert done.done_seconds <= most


PROMISES = (
    steps_follow_each_other,
    time_left_never_rises_by_itself,
    nothing_moves_while_nothing_runs,
    events_are_in_order,
    it_ends_once_and_last,
    every_step_starts_with_a_sound,
    pauses_are_ended,
    reps_are_told_once_a_pass,
    no_more_is_done_than_planned,
    moments_make_sense,
    smaller_is_at_most_half,
)


@given(timelines(paced=False), st.data(), rhythms)
def test_after_a_minute_it_waits_where_it_goes_on(
    timeline: Timeline, data: st.DataObject, rhythm: list[float]
) -> None:
    second = data.draw(quarters(0, timeline.seconds - QUARTER))
    played = play(
        timeline,
        [Act(second, Command.HURT), Act(5.0, Command.REST_A_MINUTE), Act(62.0, None)],
        rhythm,
        to_end=False,
    )
    there = next(one.moment for one in played.looks if one.command is Command.HURT)
    here = played.looks[-1].moment
    assert here.state is SessionState.PAUSED
    assert here.elapsed == 0.0
    assert replace(here.step.key, phase=None, part=0) == replace(there.step.key, phase=None, part=0)
    if there.step.rep is None and there.step.work:
        assert here.remaining == there.remaining


@given(timelines(), levels)
def test_speech_stays_clear_of_ticks_and_of_other_speech(
    timeline: Timeline, level: VoiceLevel
) -> None:
    for index in range(len(timeline.steps)):
        cues = script_of(timeline, index, level)
        ticks = [cue.offset for cue in cues if cue.play is Sound.TICK]
        said = [cue.offset for cue in cues if cue.say is not None]
        for offset in said:
            assert not any(tick <= offset < tick + 0.3 for tick in ticks)
        assert all(after - one >= 0.7 - 1e-9 for one, after in pairwise(said))


@given(timelines(), levels)
def test_cues_lie_within_their_step_in_order(timeline: Timeline, level: VoiceLevel) -> None:
    for index, step in enumerate(timeline.steps):
        offsets = [cue.offset for cue in script_of(timeline, index, level)]
        assert offsets == sorted(offsets)
        assert offsets[0] == 0.0
        if step.seconds is not None and step.seconds >= 1.0:
            assert offsets[-1] < step.seconds


@pytest.mark.long
@pytest.mark.parametrize(
    "test",
    [
        test_any_rhythm_of_ticks_tells_the_same,
        test_replay_gives_the_live_session,
        test_whatever_happens_the_session_keeps_its_promises,
        test_after_a_minute_it_waits_where_it_goes_on,
    ],
)
def test_with_many_more_examples(test: Callable[[], None]) -> None:
    test()
