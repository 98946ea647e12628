"""What one preference accepts from a file."""

import json
from enum import Enum
from typing import Any

import pytest

from backrx_desktop.core import preference
from backrx_desktop.core.preference import Preference


class Colour(Enum):
    GREEN = "green"
    BLUE = "blue"


SWITCH = preference.switch("on", True)
NUMBER = preference.number("volume", 80.0, 0.0, 100.0, 5.0)
ONE_OF = preference.one_of("colour", Colour.BLUE)
TEXT = preference.text("name", longest=5)
NAMES = preference.names("ids")
TABLE = preference.table("volumes", NUMBER.read, NUMBER.write)


@pytest.mark.parametrize(
    ("one", "held", "value"),
    [
        (SWITCH, False, False),
        (NUMBER, 15, 15.0),
        (NUMBER, 0.0, 0.0),
        (NUMBER, 100.0, 100.0),
        (ONE_OF, "green", Colour.GREEN),
        (TEXT, "five!", "five!"),
        (NAMES, ["b", "a"], frozenset({"a", "b"})),
        (TABLE, {"x": 3}, {"x": 3.0}),
    ],
)
def test_reads_and_writes_back(one: Preference[Any], held: object, value: object) -> None:
    assert one.read(held) == value
    assert one.read(json.loads(json.dumps(one.write(value)))) == value


@pytest.mark.parametrize(
    ("one", "held"),
    [
        (SWITCH, 1),
        (SWITCH, "yes"),
        (SWITCH, None),
        (NUMBER, -1.0),
        (NUMBER, 100.5),
        (NUMBER, True),
        (NUMBER, "50"),
        (NUMBER, float("nan")),
        (NUMBER, float("inf")),
        (ONE_OF, "red"),
        (ONE_OF, ["green"]),
        (ONE_OF, None),
        (TEXT, "longer"),
        (TEXT, 5),
        (NAMES, "a"),
        (NAMES, ["a", 1]),
        (TABLE, ["x"]),
        (TABLE, {"x": 300}),
    ],
)
def test_refuses_what_makes_no_sense(one: Preference[Any], held: object) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        one.read(held)


def test_a_number_knows_its_bounds() -> None:
    assert (NUMBER.low, NUMBER.high, NUMBER.step) == (0.0, 100.0, 5.0)


def test_sets_are_written_in_one_order() -> None:
    assert NAMES.write(frozenset({"c", "a", "b"})) == ["a", "b", "c"]
    assert list(TABLE.write({"b": 1.0, "a": 2.0})) == ["a", "b"]  # type: ignore[call-overload]
