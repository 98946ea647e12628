"""Real files, spoilt: the same chance spoils them the same way."""

import json
import random
from collections.abc import Callable, Sequence
from copy import deepcopy
from typing import Any

TOKENS: Sequence[bytes] = (
    b"0", b"-1", b"1e308", b"-1e308", b"1e-320", b"9223372036854775808", b"9" * 400, b"1_000",
    b"nan", b"inf", b"-inf", b"NaN", b"Infinity", b"null", b"true", b"0x7fffffff", b"1979-05-27",
    b"[", b"]", b"{", b"}", b"[[", b"]]", b"=", b",", b":", b".", b"#", b'"', b"'", b'"""', b"\\",
    b"\n", b"\r", b"\0", b"\x1b[31m", b"\xff", b"\xc3", b"\xed\xa0\x80", b"\xef\xbb\xbf",
    b"\\ud800", b"\\u0000", "\u202e\u05d0\u0628".encode(), "🙂".encode(), b"a.b.c.d",
    b"[" * 2000, b'{"a":' * 500, b"a." * 300, b"A" * 5000, b"../../x", b"__class__",
)  # fmt: skip
"""What upsets readers of TOML and JSON."""

ODD: Sequence[Any] = (
    None, True, False, 0, -1, 1, 10, 11, 1000, 14400, 2**31, 2**53 + 1, 2**63, -(2**63),
    1e308, -1e308, 5e-324, 0.1, -0.0, 1e15, "", " ", "x", "left", "hold", "finished", "logged",
    "composed", "\0", "\x1b[2J", "\u202eab", "🙂" * 50, "x" * 100_000, "1970-01-01T00:00:00Z",
    "9998-12-31T23:59:59Z", "2024-02-29T23:59:59.999999Z", "2026-11-21T19:02:11+23:59",
    "0001-01-01", "9999-12-31", "24:00", "../../etc", [], {}, [[]], [{}], {"": {}}, [None] * 100,
    {"uuid": "x"}, [0, 1], {"at": 0, "command": "pause"},
)  # fmt: skip
"""Values that a file may hold where another one is meant."""


def spoilt_bytes(chance: random.Random, raw: bytes, others: Sequence[bytes]) -> bytes:
    """A file with one to four slips in it: bits, tokens, and pieces lost, doubled or exchanged."""
    for _ in range(chance.choice((1, 1, 1, 2, 4))):
        start = chance.randint(0, len(raw))
        end = min(len(raw), start + _length(chance))
        raw = chance.choice(_SLIPS)(chance, raw, start, end, others)
    return raw


Slip = Callable[[random.Random, bytes, int, int, Sequence[bytes]], bytes]


def _length(chance: random.Random) -> int:
    return int(2 ** chance.uniform(0, 9))


def _flip(chance: random.Random, raw: bytes, start: int, end: int, _: Sequence[bytes]) -> bytes:
    flipped = bytes([raw[start] ^ 1 << chance.randrange(8)]) if start < len(raw) else b""
    return raw[:start] + flipped + raw[start + 1 :]


def _insert(chance: random.Random, raw: bytes, start: int, end: int, _: Sequence[bytes]) -> bytes:
    return raw[:start] + chance.choice(TOKENS) + raw[start:]


def _replace(chance: random.Random, raw: bytes, start: int, end: int, _: Sequence[bytes]) -> bytes:
    return raw[:start] + chance.choice(TOKENS) + raw[end:]


def _cut(_c: random.Random, raw: bytes, start: int, end: int, _: Sequence[bytes]) -> bytes:
    return raw[:start] + raw[end:]


def _end(_c: random.Random, raw: bytes, start: int, end: int, _: Sequence[bytes]) -> bytes:
    return raw[:start]


def _double(_c: random.Random, raw: bytes, start: int, end: int, _: Sequence[bytes]) -> bytes:
    return raw[:end] + raw[start:]


def _splice(
    chance: random.Random, raw: bytes, start: int, end: int, others: Sequence[bytes]
) -> bytes:
    other = chance.choice(others)
    place = chance.randint(0, len(other))
    return raw[:start] + other[place : place + _length(chance)] + raw[end:]


def _line(chance: random.Random, raw: bytes, start: int, end: int, _: Sequence[bytes]) -> bytes:
    """What stands behind an equals sign or a colon is something else."""
    lines = raw.split(b"\n")
    place = chance.randrange(len(lines))
    name, sign, _old = lines[place].partition(b" = ")
    if sign:
        lines[place] = name + sign + chance.choice(TOKENS)
    return b"\n".join(lines)


_SLIPS: Sequence[Slip] = (_flip, _insert, _replace, _cut, _end, _double, _splice, _line, _line)


def spoilt_json(chance: random.Random, raw: bytes, others: Sequence[bytes]) -> bytes:
    """JSON with one to four values exchanged, taken out or put in; one time in four its bytes."""
    if chance.random() < 0.25:
        return spoilt_bytes(chance, raw, others)
    whole = json.loads(raw)
    for _ in range(chance.choice((1, 1, 1, 2, 4))):
        _spoil_one(chance, whole)
    return json.dumps(whole).encode()


def _spoil_one(chance: random.Random, place: Any) -> None:
    while True:
        keys = list(place) if isinstance(place, dict) else list(range(len(place)))
        if not keys:
            return
        key = chance.choice(keys)
        if isinstance(place[key], dict | list) and chance.random() < 0.85:
            place = place[key]
            continue
        if chance.random() < 0.15:
            del place[key]
        elif chance.random() < 0.15 and isinstance(place, list):
            place += [deepcopy(place[key]) for _ in range(chance.choice((1, 300)))]
        elif isinstance(place[key], int | float) and chance.random() < 0.3:
            place[key] = place[key] * chance.choice((-1, 1000, 1e200, 0))
        else:
            place[key] = deepcopy(chance.choice(ODD))
        return
