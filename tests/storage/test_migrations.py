"""Files of older and newer versions."""

from pathlib import Path

import pytest

from backrx_desktop.storage.errors import DamagedFileError, NewerSchemaError
from backrx_desktop.storage.migrations import migrated
from backrx_desktop.storage.tables import Tables

PATH = Path("history.json")


def add_mood(tables: Tables) -> Tables:
    """Schema 1 to 2, as an example."""
    sessions = {key: {**one, "mood": ""} for key, one in tables["sessions"].items()}
    return {**tables, "sessions": sessions}


def rename_mood(tables: Tables) -> Tables:
    """Schema 2 to 3."""
    return {
        **tables,
        "sessions": {key: {"feeling": one["mood"]} for key, one in tables["sessions"].items()},
    }


def tables(schema: object) -> Tables:
    return {"meta": {"1": {"schema": schema}}, "sessions": {"5": {"mood": "fine"}}}


def test_a_file_of_this_version_stays_as_it_is() -> None:
    assert migrated(PATH, tables(1)) == (tables(1), False)


def test_a_file_that_does_not_say_is_of_the_first_schema() -> None:
    assert migrated(PATH, {"sessions": {}})[0] == {"sessions": {}, "meta": {"1": {"schema": 1}}}


def test_migrations_run_in_order_from_the_schema_of_the_file() -> None:
    both = (add_mood, rename_mood)
    old: Tables = {"meta": {"1": {"schema": 1}}, "sessions": {"5": {}}}
    assert migrated(PATH, old, both) == (
        {"meta": {"1": {"schema": 3}}, "sessions": {"5": {"feeling": ""}}},
        True,
    )
    assert migrated(PATH, tables(2), both)[0]["sessions"] == {"5": {"feeling": "fine"}}
    assert migrated(PATH, tables(3), both) == (tables(3), False)


@pytest.mark.parametrize("schema", [2, 99])
def test_a_newer_file_is_refused(schema: int) -> None:
    with pytest.raises(NewerSchemaError) as told:
        migrated(PATH, tables(schema))
    assert str(told.value) == (
        "The file history.json was written by a newer BackRx, so this one leaves it as it is."
    )


@pytest.mark.parametrize("schema", [0, -1, True, 1.0, "1", None, []])
def test_a_schema_that_makes_no_sense_is_damage(schema: object) -> None:
    with pytest.raises(DamagedFileError):
        migrated(PATH, tables(schema))
