"""Our `dataclass` makes what the standard library's does."""

import dataclasses
import inspect
from collections.abc import Mapping
from dataclasses import FrozenInstanceError, field, replace
from typing import Any, Generic, TypeVar, get_type_hints

import pytest

from backrx_desktop.core import frozen

T = TypeVar("T")


def make(dataclass: Any) -> Any:
    @dataclass(frozen=True, slots=True)
    class Thing(Generic[T]):
        """As many kinds of fields as there are."""

        name: str
        value: T
        note: str = "none"
        parts: Mapping[str, int] = field(default_factory=dict)
        seen: int = field(default=0, compare=False)

        def __post_init__(self) -> None:
            if not self.name:
                raise ValueError("a name is needed")

        @property
        def shouted(self) -> str:
            return self.name.upper()

    return Thing


OURS, THEIRS = make(frozen.dataclass), make(dataclasses.dataclass)
BOTH = pytest.mark.parametrize("thing", [OURS, THEIRS], ids=["ours", "theirs"])


@BOTH
def test_fields_are_given_by_place_or_name_and_have_defaults(thing: Any) -> None:
    one = thing("a", value=2.5, seen=3)
    assert (one.name, one.value, one.note, one.parts, one.seen) == ("a", 2.5, "none", {}, 3)
    assert one.shouted == "A"
    assert thing("a", 1).parts is not thing("a", 1).parts


@BOTH
@pytest.mark.parametrize("given", [{}, {"name": "a"}, {"name": "a", "value": 1, "more": 2}])
def test_what_is_missing_or_unknown_is_refused(thing: Any, given: Mapping[str, Any]) -> None:
    with pytest.raises(TypeError, match=r"Thing\.__init__\(\)"):
        thing(**given)


@BOTH
def test_it_looks_itself_over(thing: Any) -> None:
    with pytest.raises(ValueError, match="a name is needed"):
        thing("", 1)


@BOTH
def test_nothing_of_it_changes(thing: Any) -> None:
    one = thing("a", 1)
    with pytest.raises(FrozenInstanceError):
        one.name = "b"
    with pytest.raises(FrozenInstanceError):
        del one.name
    with pytest.raises((AttributeError, TypeError)):
        one.unknown = "b"
    assert not hasattr(one, "__dict__")
    assert one.name == "a"


@BOTH
def test_equal_where_all_that_counts_is(thing: Any) -> None:
    assert thing("a", 1, seen=1) == thing("a", 1, seen=2)
    assert thing("a", 1) != thing("a", 2)
    assert thing("a", 1) != ("a", 1, "none", {}, 0)
    assert hash(thing("a", 1, parts=(), seen=1)) == hash(thing("a", 1, parts=(), seen=2))
    with pytest.raises(TypeError, match="unhashable"):
        hash(thing("a", 1))


def test_one_of_another_class_is_another() -> None:
    @frozen.dataclass(frozen=True, slots=True)
    class One:
        """Nothing."""

    @frozen.dataclass(frozen=True, slots=True)
    class Other:
        """Nothing."""

    assert OURS("a", 1) != THEIRS("a", 1)
    assert One() == One()
    assert len({One(), One(), Other()}) == 2


def test_it_is_written_the_same() -> None:
    assert repr(OURS("a", 1)) == repr(THEIRS("a", 1))


@BOTH
def test_a_changed_copy(thing: Any) -> None:
    assert replace(thing("a", 1), value=2) == thing("a", 2)


def test_it_says_the_same_of_itself() -> None:
    assert [one.name for one in dataclasses.fields(OURS)] == [
        "name",
        "value",
        "note",
        "parts",
        "seen",
    ]
    assert OURS.__match_args__ == THEIRS.__match_args__
    assert OURS.__slots__ == THEIRS.__slots__
    ours, theirs = (inspect.signature(one).parameters for one in (OURS, THEIRS))
    assert list(ours) == list(theirs)
    assert get_type_hints(OURS.__init__) == {
        name: kind for name, kind in get_type_hints(THEIRS.__init__).items() if name != "return"
    }


def test_what_a_class_says_itself_stays() -> None:
    @frozen.dataclass(frozen=True, slots=True)
    class Loud:
        """Writes itself."""

        name: str

        def __repr__(self) -> str:
            return self.name.upper()

        def __eq__(self, other: object) -> bool:
            return isinstance(other, Loud) and self.name.lower() == other.name.lower()

        def __hash__(self) -> int:
            return hash(self.name.lower())

    assert repr(Loud("a")) == "A"
    assert Loud("a") == Loud("A")
    assert len({Loud("a"), Loud("A")}) == 1


def test_every_other_kind_is_left_to_the_standard_library() -> None:
    make_any: Any = frozen.dataclass
    for asked in ({}, {"frozen": True}, {"frozen": True, "slots": True, "order": True}):
        with pytest.raises(TypeError):
            make_any(**asked)
    for asked in ({"frozen": False, "slots": True}, {"frozen": True, "slots": False}):
        with pytest.raises(AssertionError):
            make_any(**asked)
