"""Cues between the events they belong to, each at its due instant."""

from backrx_desktop.core.cues import Sound
from backrx_desktop.core.events import Event, EventKind
from backrx_desktop.core.session import Command
from backrx_desktop.core.voice_level import VoiceLevel
from tests.core import exercises as an
from tests.core.exercises import timeline_of
from tests.core.hearing import in_words
from tests.core.sitting import Sitting


def told(events: tuple[Event, ...]) -> list[str]:
    """Each event with its instant; a cue as one hears it, its offset being the session's."""
    return [
        f"{one.at:g} {in_words(one.cue).split(' ', 1)[1] if one.cue else one.kind.value}"
        for one in events
    ]


def test_session_is_told_in_order() -> None:
    sitting = Sitting(timeline_of(an.squat(1, setup_seconds=3.0))).run_out()
    assert told(sitting.events) == [
        "0 session_started",
        "0 step_started",
        "0 (switch)",
        "0.4 first-exercise Squat",
        "3 step_started",
        "3 (go)",
        "3.4 up",
        "5 step_started",
        "5 (return)",
        "5.4 down",
        "6.3 number 1",
        "7 rep_done",
        "7 (end)",
        "7 all-done",
        "7 session_finished",
    ]


def test_cues_wait_for_their_instant() -> None:
    sitting = Sitting(timeline_of(an.squat(1, setup_seconds=3.0))).tick(0.39)
    assert sitting.new == ()
    assert told(sitting.tick(0.02).new) == ["0.4 first-exercise Squat"]
    assert sitting.tick(0.5).new == ()


def test_cues_that_were_due_come_before_a_command() -> None:
    sitting = Sitting(timeline_of(an.squat(1))).run(6.0)
    sitting.clock.advance(1.5)
    assert told(sitting.do(Command.PAUSE).new) == ["7 (tick)", "7.5 paused"]


def test_a_pause_delays_the_cues_behind_it() -> None:
    sitting = Sitting(timeline_of(an.squat(1))).run(6.5).do(Command.PAUSE).run(30.0)
    assert sitting.new == ()
    assert told(sitting.do(Command.RESUME).new) == ["6.5 resumed"]
    assert told(sitting.run(1.0).new) == ["7 (tick)"]


def test_what_a_skip_leaves_behind_is_not_told() -> None:
    sitting = Sitting(timeline_of(an.squat(1))).run(6.5).do(Command.SKIP)
    assert told(sitting.new) == ["6.5 skipped", "6.5 step_started", "6.5 (go)"]
    assert "tick" not in " ".join(told(sitting.run(2.0).new))


def test_more_moves_the_ticks() -> None:
    sitting = Sitting(timeline_of(an.squat(1))).run(6.5).do(Command.MORE).run(30.0)
    assert [one.at for one in sitting.new if one.cue and one.cue.play is Sound.TICK] == []
    assert told(sitting.run(1.0).new) == ["37 (tick)"]


def test_only_a_session_that_ran_to_its_end_has_closing_words() -> None:
    sitting = Sitting(timeline_of(an.squat(1))).run(3.0).do(Command.FINISH)
    assert told(sitting.new) == ["3 session_finished"]


def test_level_is_asked_each_time() -> None:
    sitting = Sitting(timeline_of(an.squat(1)), VoiceLevel.CHIMES).run(9.5)
    assert not [one for one in sitting.events if one.cue and one.cue.say]
    sitting.level = VoiceLevel.FULL
    assert "10.4 up" in told(sitting.run(1.0).new)


def test_nothing_is_told_after_a_gap_but_the_gap() -> None:
    sitting = Sitting(timeline_of(an.squat(1))).run(6.5).tick(60.0)
    assert told(sitting.new) == ["6.5 interrupted"]
    assert told(sitting.do(Command.RESUME).run(0.6).new) == ["7 (tick)"]


def test_minute_of_rest_ends_with_a_pause_and_the_step_starts_with_carrying_on() -> None:
    sitting = Sitting(timeline_of(an.squat(2))).run_to(15.0)
    sitting.do(Command.HURT, Command.REST_A_MINUTE).run(70.0)
    assert told(sitting.new) == [
        "15.4 rest",
        "70 (bell)",
        "70.4 when-ready",
        "75 paused",
    ]
    assert told(sitting.do(Command.RESUME).new) == ["75 resumed", "75 step_started", "75 (go)"]


def test_events_name_their_step() -> None:
    sitting = Sitting(timeline_of(an.lift(1))).run_out()
    rep = next(one for one in sitting.events if one.kind is EventKind.REP_DONE)
    assert rep.step is not None
    assert (rep.step.word, rep.step.rep, rep.index) == ("DOWN", 1, 3)
