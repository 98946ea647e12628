"""What is heard in a step, and when."""

import pytest

from backrx_desktop.core.cues import Sound
from backrx_desktop.core.exercise import DoseOverride, Phase, PhaseKind, Position, Prop, Sides
from backrx_desktop.core.script import closing, script_of
from backrx_desktop.core.session import Command
from backrx_desktop.core.timeline import Timeline
from backrx_desktop.core.voice_level import VoiceLevel
from tests.core import exercises as an
from tests.core.exercises import timeline_of
from tests.core.hearing import heard, in_words, said, said_in_all
from tests.core.sitting import Sitting

FULL, SHORT, CHIMES = VoiceLevel.FULL, VoiceLevel.SHORT, VoiceLevel.CHIMES
SQUEEZE = (
    Phase("SQUEEZE", PhaseKind.MOVE, 1.0, "squeeze"),
    Phase("HOLD", PhaseKind.HOLD, 3.0, "hold"),
    Phase("RELEASE", PhaseKind.RETURN, 1.0, "release"),
)
SWAY = (Phase("OVER", PhaseKind.MOVE, 1.5, "over"), Phase("BACK", PhaseKind.RETURN, 1.5, "back"))


class TestSounds:
    def sounds(self, timeline: Timeline) -> list[Sound | None]:
        return [script_of(timeline, i, FULL)[0].play for i in range(len(timeline.steps))]

    def test_every_step_starts_with_one(self) -> None:
        assert self.sounds(timeline_of(an.lift(1, sets=2)))[:11] == [
            Sound.SWITCH,
            Sound.GO, Sound.HOLD, Sound.RETURN, Sound.EASE,
            Sound.REST,
            Sound.GO, Sound.HOLD, Sound.RETURN, Sound.EASE,
            Sound.SWITCH,
        ]  # fmt: skip

    def test_a_rep_after_a_rep_is_no_new_start(self) -> None:
        assert self.sounds(timeline_of(an.squat(2)))[3] is Sound.MOVE

    def test_work_without_a_setup_is_a_start(self) -> None:
        assert self.sounds(timeline_of(an.squat(1, setup_seconds=0.0)))[0] is Sound.GO


class TestSetup:
    def test_first_exercise(self) -> None:
        assert heard(timeline_of(an.lift(1, setup_seconds=15.0)), 0) == [
            "0 (switch)",
            "0.4 first-exercise Lift left",
            "6.6 Easy.",
            "10 side left",
            "12 (tick)", "13 (tick)", "14 (tick)",
        ]  # fmt: skip

    def test_next_exercise(self) -> None:
        timeline = timeline_of(an.squat(1), an.squat(1))
        assert said(timeline, 3)[0] == "0.4 next-exercise Squat"

    def test_short_one_has_no_room_for_cue_and_side(self) -> None:
        assert said(timeline_of(an.lift(1)), 0) == ["0.4 first-exercise Lift left", "5 side left"]

    def test_short_one_without_a_side_has_room_for_the_cue(self) -> None:
        assert said(timeline_of(an.squat(1)), 0) == ["0.4 first-exercise Squat", "4.4 Easy."]

    def test_where_the_announcement_names_props_the_position_follows(self) -> None:
        timeline = timeline_of(an.stretch(props=(Prop.STRAP,), setup_seconds=20.0))
        assert said(timeline, 0) == [
            "0.4 first-exercise Stretch left", "6.6 position left", "9.6 Easy.", "15 side left",
        ]  # fmt: skip
        assert said(timeline, 0, SHORT) == [
            "0.4 first-exercise Stretch left", "6.6 position left", "15 side left",
        ]  # fmt: skip

    def test_how_to_stand_comes_before_the_cue_where_there_is_time_for_one(self) -> None:
        timeline = timeline_of(an.squat(1, props=(Prop.DUMBBELLS,)))
        assert said(timeline, 0) == ["0.4 first-exercise Squat", "4.4 position"]

    def test_position_that_is_no_news_is_left_out(self) -> None:
        timeline = timeline_of(an.squat(1), an.squat(1, props=(Prop.BAND,), setup_seconds=20.0))
        assert said(timeline, 3) == ["0.4 next-exercise Squat", "6.6 Easy."]

    def test_very_short_one_has_none(self) -> None:
        assert said(timeline_of(an.squat(1, setup_seconds=6.0)), 0) == ["0.4 first-exercise Squat"]

    def test_other_side(self) -> None:
        assert heard(timeline_of(an.stretch()), 2) == [
            "0 (switch)",
            "0.4 next-side right",
            "7 side right",
            "9 (tick)", "10 (tick)", "11 (tick)",
        ]  # fmt: skip

    def test_short_voice_leaves_the_cue_out(self) -> None:
        assert "Easy." not in " ".join(said(timeline_of(an.squat(1)), 0, SHORT))

    def test_tells_what_the_wording_needs(self) -> None:
        timeline = timeline_of(an.stretch(props=(Prop.STRAP,)))
        speech = script_of(timeline, 0, FULL)[1].say
        assert speech is not None
        assert (speech.limb, speech.position, speech.props) == (
            "leg",
            Position.SUPINE,
            (Prop.STRAP,),
        )

    @pytest.mark.parametrize(
        ("before", "after", "told"),
        [
            (Position.SUPINE, Position.SUPINE, None),
            (Position.PRONE, Position.SUPINE, Position.SUPINE),
            (Position.SIDE_LYING, Position.SIDE_LYING, Position.SIDE_LYING),
        ],
    )
    def test_position_is_told_when_it_is_news(
        self, before: Position, after: Position, told: Position | None
    ) -> None:
        timeline = timeline_of(an.squat(1, position=before), an.stretch(position=after))
        speech = script_of(timeline, 3, FULL)[1].say
        assert speech is not None
        assert speech.position is told


class TestReps:
    def test_eyes_free_names_every_phase_counts_holds_and_numbers_reps(self) -> None:
        assert said_in_all(timeline_of(an.lift(3, sides=Sides.BOTH))) == [
            "up", "number 3", "number 2", "number 1", "down", "number 1",
            "up", "number 3", "number 2", "number 1", "down", "number 2",
            "up", "number 3", "number 2", "number 1", "down", "number 3",
        ]  # fmt: skip

    def test_phases_are_named_twice_where_the_screen_is_seen(self) -> None:
        assert said_in_all(timeline_of(an.squat(4))) == [
            "up", "down", "number 1",
            "up", "down", "number 2",
            "number 3",
            "number 4",
        ]  # fmt: skip

    def test_number_is_said_in_the_rest_of_the_rep(self) -> None:
        assert heard(timeline_of(an.lift(1)), 4) == ["0 (ease)", "0.4 number 1"]

    def test_or_else_as_the_last_phase_ends(self) -> None:
        assert heard(timeline_of(an.squat(1)), 2) == ["0 (return)", "0.4 down", "1.3 number 1"]

    def test_closing_word_gives_way_to_the_number_after_the_first_rep(self) -> None:
        assert said_in_all(timeline_of(an.squat(3, phases=SQUEEZE))) == [
            "squeeze", "number 3", "number 2", "number 1", "release",
            "squeeze", "number 3", "number 2", "number 1", "number 2",
            "squeeze", "number 3", "number 2", "number 1", "number 3",
        ]  # fmt: skip

    def test_alternating_reps_name_the_side_and_count_once(self) -> None:
        assert said_in_all(timeline_of(an.wag(3, phases=SWAY))) == [
            "side left", "back", "side right", "number 1",
            "side left", "back", "side right", "number 2",
            "number 3",
        ]  # fmt: skip

    def test_number_stands_beside_the_word_where_both_fit(self) -> None:
        assert said_in_all(timeline_of(an.wag(1))) == [
            "side left", "down", "side right", "down", "number 1",
        ]  # fmt: skip

    def test_self_paced_reps_are_numbered_once_counted(self) -> None:
        timeline = timeline_of(an.squat(3), doses={"squat": DoseOverride(self_paced=True)})
        assert said_in_all(timeline) == ["up", "number 1", "number 2"]

    def test_short_voice_says_sides_and_reps_and_ticks_the_holds(self) -> None:
        timeline = timeline_of(an.lift(2, sides=Sides.ALTERNATING))
        assert said_in_all(timeline, SHORT) == [
            "side left", "side right", "number 1", "side left", "side right", "number 2",
        ]  # fmt: skip
        assert heard(timeline, 2, SHORT) == ["0 (hold)", "1 (tick)", "2 (tick)"]

    def test_chimes_say_nothing_and_tick_the_holds(self) -> None:
        timeline = timeline_of(an.lift(2))
        assert said_in_all(timeline, CHIMES) == []
        assert heard(timeline, 2, CHIMES) == ["0 (hold)", "1 (tick)", "2 (tick)"]

    @pytest.mark.parametrize(
        ("seconds", "count"),
        [
            (1.0, ["0.4 number 1"]),
            (2.5, ["0.9 number 2", "1.9 number 1"]),
            (5.0, [f"{5 - left}.4 number {left}" for left in (5, 4, 3, 2, 1)]),
        ],
    )
    def test_count_goes_with_the_digits(self, seconds: float, count: list[str]) -> None:
        asked = {"lift": DoseOverride(hold_seconds=seconds)}
        assert said(timeline_of(an.lift(1), doses=asked), 2) == count

    def test_ticks_go_with_the_digits(self) -> None:
        timeline = timeline_of(an.lift(1), doses={"lift": DoseOverride(hold_seconds=2.5)})
        assert heard(timeline, 2, SHORT) == ["0 (hold)", "0.5 (tick)", "1.5 (tick)"]

    @pytest.mark.parametrize("seconds", [0.5, 6.0])
    def test_other_holds_are_not_counted(self, seconds: float) -> None:
        asked = {"lift": DoseOverride(hold_seconds=seconds)}
        assert said(timeline_of(an.lift(1), doses=asked), 2) == ["0.4 hold"]

    def test_hold_that_ends_the_rep_is_ticked_to_leave_room_for_the_number(self) -> None:
        timeline = timeline_of(an.squat(1, phases=(an.UP, an.KEEP)))
        assert heard(timeline, 2) == [
            "0 (hold)", "1 (tick)", "2 (tick)", "2.3 number 1",
        ]  # fmt: skip

    def test_seconds_left_over_are_silent(self) -> None:
        timeline = timeline_of(an.raises(10))
        assert heard(timeline, len(timeline.steps) - 1) == ["0 (ease)"]


class TestHolds:
    def test_halfway_and_the_last_three_seconds(self) -> None:
        assert heard(timeline_of(an.stretch(30)), 1) == [
            "0 (go)", "0.4 hold", "15 halfway", "27 (tick)", "28 (tick)", "29 (tick)",
        ]  # fmt: skip

    def test_no_half_of_a_short_one(self) -> None:
        assert said(timeline_of(an.stretch(29)), 1) == ["0.4 hold"]

    def test_no_ticks_in_a_very_short_one(self) -> None:
        assert heard(timeline_of(an.stretch(9)), 1) == ["0 (go)", "0.4 hold"]

    def test_half_is_a_bell_where_nobody_speaks(self) -> None:
        assert "15 (bell)" in heard(timeline_of(an.stretch(30)), 1, CHIMES)

    def test_long_one_tells_its_minutes(self) -> None:
        assert heard(timeline_of(an.rest_on_floor(1200)), 1) == [
            "0 (go)", "0.4 minutes 20",
            "300 (bell)", "300.4 minutes-left 15", "306.6 Wiggle.",
            "600 (bell)", "600.4 minutes-left 10", "606.6 Shift.",
            "900 (bell)", "900.4 minutes-left 5", "906.6 Wiggle.",
            "1140 (bell)", "1140.4 last-minute",
            "1197 (tick)", "1198 (tick)", "1199 (tick)",
        ]  # fmt: skip

    def test_short_voice_keeps_to_the_time(self) -> None:
        assert said(timeline_of(an.stretch(30)), 1, SHORT) == ["15 halfway"]
        assert said(timeline_of(an.rest_on_floor(600)), 1, SHORT) == [
            "0.4 minutes 10", "300.4 minutes-left 5", "540.4 last-minute",
        ]  # fmt: skip

    def test_of_six_hundred_seconds_has_one_mark_and_the_last_minute(self) -> None:
        assert said(timeline_of(an.rest_on_floor(600)), 1) == [
            "0.4 minutes 10", "300.4 minutes-left 5", "306.6 Wiggle.", "540.4 last-minute",
        ]  # fmt: skip

    def test_rest_between_sets(self) -> None:
        timeline = timeline_of(an.squat(1, sets=2))
        assert heard(timeline, 3) == [
            "0 (rest)", "0.4 rest", "27 (tick)", "28 (tick)", "29 (tick)",
        ]  # fmt: skip


class TestAfterPain:
    def rested(self, timeline: Timeline, second: float) -> Sitting:
        return Sitting(timeline).run_to(second).do(Command.HURT, Command.REST_A_MINUTE)

    def here(self, sitting: Sitting) -> list[str]:
        return heard(sitting.session.timeline, sitting.session.cursor)

    def test_minute_ends_without_ticks_since_nothing_begins(self) -> None:
        sitting = self.rested(timeline_of(an.stretch(40)), 20.0)
        assert self.here(sitting) == ["0 (rest)", "0.4 rest", "55 (bell)", "55.4 when-ready"]

    def test_half_of_a_hold_that_goes_on_is_half_of_all_of_it(self) -> None:
        sitting = self.rested(timeline_of(an.stretch(60)), 20.0).run(61.0).do(Command.RESUME)
        assert "20 halfway" in self.here(sitting)

    def test_half_that_is_past_is_not_told(self) -> None:
        sitting = self.rested(timeline_of(an.stretch(60)), 45.0).run(61.0).do(Command.RESUME)
        assert "halfway" not in " ".join(self.here(sitting))

    def test_long_hold_that_goes_on_is_still_a_long_one(self) -> None:
        sitting = self.rested(timeline_of(an.rest_on_floor(1200)), 10.0 + 720).run(61.0)
        assert self.here(sitting.do(Command.RESUME))[:4] == [
            "0 (go)", "0.4 minutes-left 8", "180 (bell)", "180.4 minutes-left 5",
        ]  # fmt: skip
        assert sitting.moment().long_hold

    def test_smaller_says_so(self) -> None:
        sitting = Sitting(timeline_of(an.lift(4))).run_to(12.0).do(Command.HURT, Command.SMALLER)
        assert self.here(sitting) == ["0 (switch)", "0.4 carry-on"]


@pytest.mark.parametrize(
    ("level", "cues"),
    [(FULL, ["0 (end)", "0 all-done"]), (SHORT, ["0 (end)", "0 all-done"]), (CHIMES, ["0 (end)"])],
)
def test_closing(level: VoiceLevel, cues: list[str]) -> None:
    assert [in_words(cue) for cue in closing(level)] == cues
