"""Tables as bytes: what is encoded anew, and what is damage."""

import tracemalloc
from pathlib import Path
from typing import Any

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from backrx_desktop.storage.errors import DamagedFileError
from backrx_desktop.storage.tables import EMPTY, Content, loads_in_slices, parse
from tests.storage.anything import json_values

PATH = Path("history.json")
numbers = st.integers(0, 9).map(str)
documents = st.dictionaries(st.text(st.characters(codec="utf-8"), max_size=5), json_values)
tables = st.dictionaries(st.sampled_from("abc"), st.dictionaries(numbers, documents))


def is_right(content: Content) -> bool:
    """Whether its bytes are those of its tables."""
    return raw_of(content) == orjson.dumps(content.tables)


def raw_of(content: Content) -> bytes:
    return b"".join(content.slices())


@given(tables, st.sampled_from("abc"), st.dictionaries(numbers, documents), st.sets(numbers))
def test_its_bytes_are_those_of_its_tables_whatever_is_done_to_it(
    before: dict[str, Any], name: str, changed: dict[str, Any], gone: set[str]
) -> None:
    content = Content.of(before)
    table = before.get(name, {})
    having = content.having(name, changed)
    assert having.tables == {**before, name: {**table, **changed}}
    without = having.without(name, gone)
    left = {number: one for number, one in having.tables[name].items() if number not in gone}
    assert without.tables == {**before, name: left}
    other = without.become({**before, name: changed})
    assert other.tables == {**before, name: changed}
    assert all(is_right(one) for one in (content, having, without, other))
    assert raw_of(EMPTY) == b"{}"


@pytest.mark.parametrize("count", [0, 1, 63, 64, 65, 128, 200])
def test_a_table_longer_than_a_slice_stands_in_one_piece(count: int) -> None:
    assert is_right(Content.of({"sessions": many(count), "walks": {}, "more": many(count)}))


def many(count: int) -> dict[str, Any]:
    return {str(number): {"n": number} for number in range(1, count + 1)}


def test_what_did_not_change_is_not_encoded_again() -> None:
    content = Content.of({"sessions": many(130), "walks": {"1": {"n": 2}}})
    first, second, third = content.blocks["sessions"]
    added = content.having("sessions", {"131": {"n": 3}})
    assert added.blocks["sessions"][:2] == (first, second)
    assert added.blocks["walks"] is content.blocks["walks"]
    changed = content.having("sessions", {"70": {"n": 3}}).blocks["sessions"]
    assert (changed[0], changed[2]) == (first, third)
    fewer = content.without("sessions", ["129", "130"]).blocks["sessions"]
    assert fewer == (first, second)
    same = content.become({**content.tables, "meta": {}})
    assert same.blocks["sessions"] is content.blocks["sessions"]


def test_what_is_added_one_by_one_fills_blocks() -> None:
    content = EMPTY
    for number, document in many(130).items():
        content = content.having("sessions", {number: document})
    assert [len(block.numbers) for block in content.blocks["sessions"]] == [64, 64, 2]
    assert is_right(content)


@given(st.sets(st.integers(1, 150)), st.sets(st.integers(100, 220)))
def test_long_tables_are_right_whatever_leaves_and_changes(
    gone: set[int], changed: set[int]
) -> None:
    content = Content.of({"sessions": many(150)})
    content = content.without("sessions", list(map(str, gone)))
    assert is_right(content)
    content = content.having("sessions", {str(number): {"changed": number} for number in changed})
    assert is_right(content)


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b" ",
        b"\0" * 1000,
        b"null",
        b"[]",
        b"5",
        b'"text"',
        b"{",
        b'{"sessions": 5}',
        b'{"sessions": []}',
        b'{"sessions": {"1": 5}}',
        b'{"sessions": {"1": null}}',
        b'{"sessions": {"one": {}}}',
        b'{"sessions": {"": {}}}',
        b'{"sessions": {"-1": {}}}',
        b'{"sessions": {"01": {}}}',
        b'{"sessions": {"\xd9\xa1": {}}}',
        b'{"sessions": {"99999999999999999999": {}}}',
        b'{"sessions": {"1": {"n": NaN}}}',
        b'{"sessions": {"1": {"n": Infinity}}}',
        b'{"sessions": {"1": {"n": 1e999}}}',
        b'{"sessions": {"1": {"n": "\\ud800"}}}',
        b'{"sessions": {"1": {"n": "\xff"}}}',
        b"\xef\xbb\xbf{}",
        b'{"sessions": {}} {}',
        b"[" * 100_000,
        b'{"a":' * 100_000,
        b'{"sessions": {"1": {"uuid": "a"}, "1": {"uuid": "b"}}}',
        b'{"sessions": {"1": {"uuid": "a"}}, "sessions": {}}',
        b'{"sessions": {"1": {"note": "a", "note": "b"}}}',
        b'{"sessions": {"1": {"n": %s%s}}}' % (b"[" * 500, b"]" * 500),
    ],
    ids=lambda raw: repr(raw[:60]),
)
def test_what_tinydb_could_not_read_is_damaged(raw: bytes) -> None:
    with pytest.raises(DamagedFileError) as told:
        parse(PATH, raw)
    assert str(told.value) == "The file history.json cannot be read."
    assert told.value.reason


@pytest.mark.parametrize(
    "raw",
    [
        b"{}",
        b'{"_default": {}}',
        b'\n{ "sessions" : { "0" : { "uuid" : "a" } } }\n',
        b'{"sessions": {"1": {"uuid": "a", "before": [{"uuid": "b"}]}}}',
        b'{"sessions": {"1": {"note": "\\"uuid\\": \\\\", "uuid": "a"}}}',
    ],
)
def test_what_it_could_read_is_not(raw: bytes) -> None:
    content = parse(PATH, raw)
    assert content.tables == orjson.loads(raw)
    assert is_right(content)


@given(st.binary(max_size=200) | json_values.map(orjson.dumps))
def test_any_bytes_are_tables_or_damage(raw: bytes) -> None:
    try:
        content = parse(PATH, raw)
    except DamagedFileError:
        return
    assert orjson.loads(raw) == content.tables == orjson.loads(raw_of(content))


nested: st.SearchStrategy[dict[str, Any]] = st.recursive(
    st.just({}), lambda inner: st.dictionaries(numbers, inner, max_size=3)
)
deep_tables = st.dictionaries(st.sampled_from("abc"), st.dictionaries(numbers, nested))


@given(tables | deep_tables, st.integers(1, 60))
def test_slices_come_to_the_whole(tables: dict[str, Any], size: int) -> None:
    raw = orjson.dumps(tables)
    assert orjson.dumps(loads_in_slices(raw, size)) == raw


@given(json_values.map(orjson.dumps) | st.text('{}[],:"012\\ ').map(str.encode))
def test_slices_are_no_more_lenient_than_the_whole(raw: bytes) -> None:
    try:
        whole = orjson.loads(raw)
    except orjson.JSONDecodeError:
        with pytest.raises(orjson.JSONDecodeError):
            loads_in_slices(raw, 1)
        return
    assert loads_in_slices(raw, 1) == whole


@pytest.mark.parametrize(
    "raw",
    [
        b'{"a":{"1":{},"2":{}},"a":{"3":{},"4":{}}}',
        b'{"a":{"1":{},"2":{},"1":{}}}',
        b'{"a":[["1",{}],{"1":{},"2":{}}]}',
        b'{"a":"","b":{"1":{},"2":{}}}',
    ],
)
def test_slices_hide_nothing_that_stands_twice(raw: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loads_in_slices, "__defaults__", (1,))
    with pytest.raises(DamagedFileError):
        parse(PATH, raw)


def test_a_document_takes_no_more_memory_than_its_bytes() -> None:
    documents = {str(number): {"note": "x" * 500} for number in range(100)}
    tracemalloc.start()
    content = EMPTY.having("sessions", documents)
    taken = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    assert len(raw_of(content)) > 50_000
    assert taken < 100_000
