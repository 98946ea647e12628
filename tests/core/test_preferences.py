"""All that a person can set."""

import json
from datetime import date, time

import pytest

from backrx_desktop.core import preferences
from backrx_desktop.core.exercise import DoseOverride, Side
from backrx_desktop.core.preference import Preference
from backrx_desktop.core.preferences import (
    ALL,
    DECLINED,
    DOSES,
    PROGRAMMES,
    REMINDER_TIMES,
    TEXT_SIZE,
    VOICE_LEVEL,
    Preferences,
    ThemeChoice,
    read_preferences,
    write_preferences,
)
from backrx_desktop.core.voice_level import VoiceLevel

OWN = DoseOverride(
    target=12,
    sets=2,
    hold_seconds=4.0,
    pace=1.5,
    self_paced=True,
    first_side=Side.RIGHT,
    extra_side=Side.LEFT,
)


def test_what_was_never_set_has_its_default() -> None:
    assert Preferences()[VOICE_LEVEL] is VoiceLevel.FULL
    assert Preferences()[preferences.THEME] is ThemeChoice.DARK
    assert Preferences()[DOSES] == {}


def test_changing_one_leaves_the_others_and_the_old() -> None:
    before = Preferences().having(TEXT_SIZE, 150.0)
    after = before.having(VOICE_LEVEL, VoiceLevel.SHORT)
    assert (after[TEXT_SIZE], after[VOICE_LEVEL]) == (150.0, VoiceLevel.SHORT)
    assert before[VOICE_LEVEL] is VoiceLevel.FULL


def test_keys_are_unique_and_defaults_can_be_stored() -> None:
    assert len({one.key for one in ALL}) == len(ALL)
    for one in ALL:
        assert one.read(json.loads(json.dumps(one.write(one.default)))) == one.default


def test_every_preference_is_in_the_list() -> None:
    named = [one for one in vars(preferences).values() if isinstance(one, Preference)]
    assert set(map(id, named)) == set(map(id, ALL))


def test_only_what_was_set_is_stored() -> None:
    assert write_preferences(Preferences()) == {}
    chosen = Preferences().having(VOICE_LEVEL, VoiceLevel.FULL)
    assert write_preferences(chosen) == {"voice_level": "full"}


def test_stored_preferences_come_back() -> None:
    chosen = Preferences().having(TEXT_SIZE, 125.0).having(DOSES, {"clamshell": OWN})
    document = json.loads(json.dumps(write_preferences(chosen)))
    assert read_preferences(document) == (chosen, ())


def test_days_and_times_come_back() -> None:
    chosen = (
        Preferences()
        .having(PROGRAMMES, {"leg-lifts": date(2026, 11, 2)})
        .having(REMINDER_TIMES, (time(7, 30), time(18)))
        .having(DECLINED, {"clamshell": "more 25-28x1  "})
    )
    document = json.loads(json.dumps(write_preferences(chosen)))
    assert read_preferences(document) == (chosen, ())
    assert document["reminder_times"] == ["07:30", "18:00"]


@pytest.mark.parametrize(
    "document",
    [
        {"reminder_times": []},
        {"reminder_times": ["25:00"]},
        {"reminder_times": [18]},
        {"reminder_times": ["07:00"] * 5},
        {"programmes": {"leg-lifts": 20261102}},
        {"programmes": {"leg-lifts": "some day"}},
        {"programmes": {"leg-lifts": "0001-01-01"}},
        {"programmes": {"leg-lifts": "9999-12-31"}},
    ],
)
def test_days_and_times_that_are_none_are_left_out(document: dict[str, object]) -> None:
    read, problems = read_preferences(document)
    assert read == Preferences()
    assert len(problems) == 1


def test_value_that_makes_no_sense_is_named_and_left_at_its_default() -> None:
    read, problems = read_preferences({"text_size": 900, "voice_level": "short", "muted": "no"})
    assert read[TEXT_SIZE] == 100.0
    assert read[VOICE_LEVEL] is VoiceLevel.SHORT
    assert [problem.split(":")[0] for problem in problems] == ["muted", "text_size"]


def test_one_dose_that_makes_no_sense_hides_no_good_one() -> None:
    document = {"doses": {"squat": {"target": -1}, "clamshell": {"target": 12}}}
    read, problems = read_preferences(document)
    assert read[DOSES] == {"clamshell": DoseOverride(target=12)}
    assert problems == ("doses: squat: target: must be a whole number from 1 to 14400",)


def test_what_is_said_of_a_value_stays_short_however_long_that_is() -> None:
    _read, problems = read_preferences({"theme": "x" * 10**6, "programmes": {"a": "9" * 10**6}})
    assert problems[0] == "theme: must be one of dark, light, evening"
    assert len(problems[1]) <= 200


def test_keys_of_a_newer_version_are_passed_over() -> None:
    assert read_preferences({"hologram": True}) == (Preferences(), ())


@pytest.mark.parametrize(
    "dose",
    [
        {"target": 0},
        {"target": "12"},
        {"target": 12.5},
        {"sets": -1},
        {"sets": 1000},
        {"hold_seconds": 0},
        {"hold_seconds": float("nan")},
        {"pace": 0},
        {"pace": "slow"},
        {"self_paced": 1},
        {"first_side": "up"},
        {"first_side": ["left"]},
        [],
        12,
    ],
)
def test_dose_no_session_can_be_made_of_is_refused(dose: object) -> None:
    read, problems = read_preferences({"doses": {"clamshell": dose}})
    assert read[DOSES] == {}
    assert len(problems) == 1
    assert problems[0].startswith("doses: ")


def test_dose_of_a_newer_version_keeps_what_is_known() -> None:
    read, problems = read_preferences({"doses": {"clamshell": {"target": 12, "tempo": "rubato"}}})
    assert (read[DOSES], problems) == ({"clamshell": DoseOverride(target=12)}, ())
