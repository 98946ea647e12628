"""Sessions for the minutes at hand."""

from dataclasses import replace

from backrx_desktop.core import preferences as keys
from backrx_desktop.core.compose import compose
from backrx_desktop.core.composition import Omission, Reason
from backrx_desktop.core.exercise import DoseOverride, Position, Prop
from backrx_desktop.core.library import Library
from backrx_desktop.core.routine import COMPOSED, Routine, RoutineStep
from tests.core import exercises as an
from tests.core.composing import CATALOGUE, PLAIN, days_ago, ids, of_catalogue, omissions, reasons
from tests.core.histories import TODAY, held, reps, session


def test_what_is_due_comes_at_its_usual_dose_where_that_fits() -> None:
    whole = of_catalogue(12, "leg-lifts")
    assert ids(whole) == ["side-leg-lift-twist", "clamshell"]
    assert whole is not None
    assert not any(one.small for one in whole.chosen)
    assert [one.seconds for one in whole.chosen] == [435, 280]
    assert whole.routine.id == COMPOSED


def test_what_is_due_shrinks_to_the_dose_to_start_with() -> None:
    ten = of_catalogue(10, "leg-lifts")
    assert ten is not None
    assert [(one.step.exercise, one.small) for one in ten.chosen] == [
        ("side-leg-lift-twist", False),
        ("clamshell", True),
    ]
    assert ten.chosen[1].step.dose == DoseOverride(target=10, sets=1)
    assert [one.seconds for one in ten.chosen] == [435, 130]


def test_static_back_is_twenty_minutes_or_five() -> None:
    long, short = of_catalogue(21, "floor-evening"), of_catalogue(20, "floor-evening")
    assert long is not None
    assert short is not None
    assert long.chosen[0].step == RoutineStep("static-back")
    assert short.chosen[0].step == RoutineStep("static-back", DoseOverride(target=300, sets=1))


def test_too_long_is_said_of_what_is_due_only() -> None:
    assert omissions(of_catalogue(3, "leg-lifts")) == {"side-leg-lift-twist": Omission.TOO_LONG}


def test_minutes_that_hold_nothing() -> None:
    assert of_catalogue(0.3, "leg-lifts") is None
    assert of_catalogue(0, "leg-lifts") is None
    assert of_catalogue(-5, "leg-lifts") is None


def test_minutes_that_hold_only_the_smallest() -> None:
    long, short = an.rest_on_floor(600), an.squat(40)
    library = Library({"floor": long, "squat": short}, {})
    due = Routine("evening", "", (RoutineStep("floor"),))
    smallest = compose(0.5, due, library, (), PLAIN, TODAY)
    assert reasons(smallest) == {"floor": Reason.DUE}
    due = Routine("evening", "", (RoutineStep("squat"),))
    library = Library(
        {"floor": replace(long, dose=replace(long.dose, start=15)), "squat": short}, {}
    )
    no_squat = PLAIN.having(keys.PROPS_AT_HOME, frozenset())
    library = replace(
        library, exercises={**library.exercises, "squat": replace(short, props=(Prop.CHAIR,))}
    )
    smallest = compose(0.5, due, library, (), no_squat, TODAY)
    assert reasons(smallest) == {"floor": Reason.SMALLEST}
    assert omissions(smallest) == {"squat": Omission.NO_PROP}


def test_fills_up_with_what_was_not_done_for_longest() -> None:
    records = [
        session(days_ago(2), held("figure-four", 30)),
        session(days_ago(9), held("knees-to-chest", 45)),
        session(days_ago(0), reps("knee-wag", 10)),
    ]
    # Hip flexor 125 s and hamstring 125 s are due, knees-to-chest 55 s too.
    filled = of_catalogue(9, "five-minute-stretch", *records)
    assert filled is not None
    assert reasons(filled)["figure-four"] is Reason.NOT_LATELY
    assert reasons(filled)["knees-to-chest"] is Reason.DUE
    assert [one.last for one in filled.chosen if one.step.exercise == "figure-four"] == [
        days_ago(2)
    ]
    assert reasons(filled)["adductor-squeeze-towel"] is Reason.NEW
    assert "knee-wag" not in reasons(filled)


def test_repeats_what_was_done_today_only_when_time_is_left() -> None:
    one, other = an.squat(20), replace(an.squat(20), id="other")
    library = Library({"squat": one, "other": other}, {})
    due = Routine("due", "", (RoutineStep("other"),))
    records = [session(TODAY, reps("squat", 20))]
    assert reasons(compose(3, due, library, records, PLAIN, TODAY)) == {
        "other": Reason.DUE,
        "squat": Reason.TIME_LEFT,
    }


def test_fills_up_in_a_position_one_is_in_anyway() -> None:
    lying, standing = replace(an.squat(20), id="lying"), replace(an.squat(20), id="standing")
    library = Library(
        {
            "due": replace(an.squat(20), id="due"),
            "standing": replace(standing, position=Position.STANDING),
            "lying": lying,
        },
        {},
    )
    due = Routine("due", "", (RoutineStep("due"),))
    records = [session(days_ago(8), reps("standing", 20)), session(days_ago(2), reps("lying", 20))]
    assert ids(compose(3, due, library, records, PLAIN, TODAY)) == ["due", "lying"]


def test_does_not_change_position_for_half_a_minute() -> None:
    composed = of_catalogue(3, "leg-lifts")
    assert ids(composed) == ["clamshell"]


def test_what_hurt_lately_is_left_out_and_said() -> None:
    hurt = session(days_ago(3), reps("clamshell", 8, hurt=True))
    composed = of_catalogue(20, "leg-lifts", hurt)
    assert "clamshell" not in ids(composed)
    assert composed is not None
    [left] = composed.left_out
    assert (left.exercise, left.omission, left.day) == ("clamshell", Omission.HURT, days_ago(3))


def test_what_hurt_is_said_even_where_it_is_not_due() -> None:
    hurt = session(days_ago(3), reps("squat", 2, hurt=True))
    assert omissions(of_catalogue(20, "leg-lifts", hurt))["squat"] is Omission.HURT


def test_what_hurt_comes_back_after_two_weeks_or_once_done_well() -> None:
    fresh = session(days_ago(14), reps("clamshell", 8, hurt=True))
    assert "clamshell" not in ids(of_catalogue(20, "leg-lifts", fresh))
    old = session(days_ago(15), reps("clamshell", 8, hurt=True))
    assert "clamshell" in ids(of_catalogue(20, "leg-lifts", old))
    hurt = session(days_ago(3), reps("clamshell", 8, hurt=True))
    well = session(days_ago(1), reps("clamshell", 10))
    untouched = session(days_ago(1), reps("clamshell", 0, skipped=True))
    assert "clamshell" in ids(of_catalogue(20, "leg-lifts", well, hurt))
    assert "clamshell" not in ids(of_catalogue(20, "leg-lifts", untouched, hurt))


def test_locked_needs_to_be_acknowledged_once() -> None:
    composed = of_catalogue(20, "hip-stretch-strengthen")
    assert omissions(composed)["seated-twist"] is Omission.LOCKED
    read = PLAIN.having(keys.ACKNOWLEDGED, frozenset({"seated-twist"}))
    assert "seated-twist" in ids(of_catalogue(20, "hip-stretch-strengthen", preferences=read))


def test_sit_ups_need_to_be_switched_on() -> None:
    composed = of_catalogue(20, "strength-ladder")
    assert omissions(composed)["sit-up"] is Omission.NOT_SWITCHED_ON
    on = PLAIN.having(keys.OPTED_IN, frozenset({"sit-up"}))
    assert "sit-up" in ids(of_catalogue(20, "strength-ladder", preferences=on))


def test_nothing_that_is_not_in_the_house() -> None:
    bare = PLAIN.having(keys.PROPS_AT_HOME, frozenset({"pillow"}))
    composed = of_catalogue(45, "five-minute-stretch", preferences=bare)
    assert composed is not None
    [left] = composed.left_out
    assert (left.exercise, left.omission) == ("hamstring-strap-stretch", Omission.NO_PROP)
    assert left.props == (Prop.STRAP,)
    needed = {prop for one in ids(composed) for prop in CATALOGUE.exercises[one].props}
    assert needed == {Prop.PILLOW}


def test_the_persons_own_dose_and_pace_count() -> None:
    own = PLAIN.having(keys.DOSES, {"clamshell": DoseOverride(target=5, pace=2.0)})
    slow = own.having(keys.SETUP_FACTOR, 2.0).having(keys.SWITCH_SECONDS, 40.0)
    composed = of_catalogue(3, "leg-lifts", preferences=slow)
    assert composed is not None
    [clamshell] = composed.chosen
    assert clamshell.step == RoutineStep("clamshell")
    assert clamshell.seconds == 2 * 10 + 5 * 9 + 40 + 5 * 9


def test_positions_come_one_after_the_other_lying_to_standing() -> None:
    composed = ids(of_catalogue(30, "strength-ladder"))
    assert list(dict.fromkeys(CATALOGUE.exercises[one].position for one in composed)) == [
        Position.SUPINE,
        Position.SIDE_LYING,
        Position.PRONE,
        Position.STANDING,
    ]
    assert [one for one in composed if one in {"squat", "push-up", "superman"}] == [
        "push-up",
        "superman",
        "squat",
    ]


def test_where_nothing_is_due_it_is_what_was_not_done_lately() -> None:
    nothing = Routine(COMPOSED, "", ())
    done = session(days_ago(3), reps("squat", 5), reps("knee-wag", 10))
    made = compose(5, nothing, CATALOGUE, [done], PLAIN, TODAY)
    assert made is not None
    assert {"squat", "knee-wag"} <= set(ids(made))
    assert all(one.reason is not Reason.DUE for one in made.chosen)
    assert made.left_out == ()
    assert sum(one.seconds for one in made.chosen) <= 300


def test_what_rests_for_an_experiment_is_left_out_and_named() -> None:
    due = CATALOGUE.routines["leg-lifts"]
    made = compose(12, due, CATALOGUE, [], PLAIN, TODAY, {"clamshell"})
    assert made is not None
    assert "clamshell" not in ids(made)
    assert omissions(made)["clamshell"] is Omission.RESTS
