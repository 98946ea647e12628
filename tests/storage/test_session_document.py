"""A session as a document, and what of a document is no session."""

from datetime import timedelta
from typing import Any

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from backrx_desktop.core.day import local_day
from backrx_desktop.core.record import ExerciseRecord, SessionRecord, SetRecord
from backrx_desktop.storage.errors import DocumentError
from backrx_desktop.storage.session_document import read_session, write_session
from tests.storage.anything import json_values, sessions
from tests.storage.samples import FIRST, session


@given(sessions)
def test_what_is_read_is_what_was_written(record: SessionRecord) -> None:
    assert read_session(orjson.loads(orjson.dumps(write_session(record)))) == record


def test_a_document_has_exactly_these_keys_and_shapes() -> None:
    hold = ExerciseRecord("figure-four", (SetRecord(None, None, None, 60.0, 38.0),), hurt=True)
    assert write_session(session(exercises=(hold,), pain_after=2, note="calm")) == {
        "schema": 1,
        "uuid": "00000000-0000-4000-8000-000000000001",
        "routine": "leg-lifts",
        "app": "1.0.0",
        "started": "2026-11-21T19:02:11Z",
        "offset_minutes": 60,
        "ended": "2026-11-21T19:09:58Z",
        "paused_seconds": 14.0,
        "outcome": "finished",
        "pain_before": 4,
        "pain_after": 2,
        "note": "calm",
        "exercises": [
            {
                "exercise": "figure-four",
                "eased": False,
                "hurt": True,
                "skipped": False,
                "sets": [
                    {
                        "side": None,
                        "planned_reps": None,
                        "done_reps": None,
                        "planned_seconds": 60.0,
                        "done_seconds": 38.0,
                    }
                ],
            }
        ],
    }


def test_an_ordinary_session_takes_at_most_700_bytes() -> None:
    to_the_microsecond = session(ended=FIRST + timedelta(seconds=467.123456))
    assert len(orjson.dumps(write_session(to_the_microsecond))) <= 700


def test_instants_are_finer_than_a_second_only_where_they_need_to_be() -> None:
    document = write_session(session(ended=FIRST + timedelta(milliseconds=1500)))
    assert (document["started"], document["ended"]) == (
        "2026-11-21T19:02:11Z",
        "2026-11-21T19:02:12.500000Z",
    )


def test_an_instant_may_be_written_with_any_offset() -> None:
    document = write_session(session()) | {"started": "2026-11-21T20:02:11+01:00"}
    assert read_session(document) == session()


def test_half_a_character_does_not_keep_a_session_from_being_kept() -> None:
    document = write_session(session(note="ouch \ud83d"))
    assert read_session(orjson.loads(orjson.dumps(document))).note == "ouch ?"


def test_keys_of_other_versions_are_passed_over() -> None:
    document = write_session(session())
    document["mood"] = "fine"
    document["exercises"][0]["sets"][0]["weight"] = 3
    assert read_session(document) == session()


@pytest.mark.parametrize(
    ("change", "key"),
    [
        ({"schema": 2}, "schema"),
        ({"schema": True}, "schema"),
        ({"uuid": ""}, "uuid"),
        ({"uuid": 7}, "uuid"),
        ({"started": "2026-11-21T19:02:11"}, "started"),
        ({"started": "yesterday"}, "started"),
        ({"started": "0001-01-01T00:00:00+14:00"}, "started"),
        ({"ended": "9999-12-31T23:59:59Z"}, "ended"),
        ({"ended": None}, "ended"),
        ({"offset_minutes": 1440}, "offset_minutes"),
        ({"offset_minutes": 60.0}, "offset_minutes"),
        ({"paused_seconds": -1}, "paused_seconds"),
        ({"paused_seconds": float("nan")}, "paused_seconds"),
        ({"paused_seconds": True}, "paused_seconds"),
        ({"outcome": "won"}, "outcome"),
        ({"outcome": []}, "outcome"),
        ({"pain_before": 11}, "pain_before"),
        ({"pain_after": 2.5}, "pain_after"),
        ({"pain_after": False}, "pain_after"),
        ({"note": None}, "note"),
        ({"exercises": {}}, "exercises"),
        ({"exercises": [5]}, "exercises"),
        ({"exercises": [{"exercise": "a", "eased": 0}]}, "eased"),
    ],
)
def test_a_value_that_makes_no_sense_is_named(change: dict[str, Any], key: str) -> None:
    with pytest.raises(DocumentError, match=f"^{key}"):
        read_session(write_session(session()) | change)


@pytest.mark.parametrize("key", write_session(session()))
def test_every_key_has_to_be_there(key: str) -> None:
    document = write_session(session())
    del document[key]
    with pytest.raises(DocumentError, match=f"^{key}: is not there"):
        read_session(document)


@given(st.data(), json_values)
def test_any_value_anywhere_gives_a_record_with_a_day_or_one_error(
    data: st.DataObject, value: object
) -> None:
    document = write_session(session())
    places = [document, document["exercises"][0], document["exercises"][0]["sets"][0]]
    place = data.draw(st.sampled_from(places))
    place[data.draw(st.sampled_from(sorted(place)))] = value
    try:
        record = read_session(document)
    except DocumentError:
        return
    local_day(record.started, record.offset_minutes)
    assert read_session(write_session(record)) == record
