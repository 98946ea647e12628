"""The lines between BackRx and its sound processes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backrx_desktop.core.cues import Sound
from backrx_desktop.services.sound.protocol import (
    Finish,
    Hush,
    Line,
    Open,
    Ping,
    Play,
    Pong,
    Prepare,
    Ready,
    Say,
    UseVoice,
    Volumes,
    decode,
    encode,
)

texts = st.text(st.characters(exclude_categories=["Cs"]))
instants = st.floats(allow_nan=False, allow_infinity=False)
lines = st.one_of(
    st.builds(Play, st.sampled_from(Sound), instants),
    st.builds(Say, texts, instants),
    st.builds(Volumes, instants, instants),
    st.builds(UseVoice, texts, texts),
    st.builds(Prepare, st.lists(texts).map(tuple)),
    st.builds(Open, st.booleans()),
    st.builds(Ready, st.booleans(), texts, st.lists(texts).map(tuple), st.booleans()),
    st.sampled_from([Hush(), Finish(), Ping(), Pong()]),
)


@given(lines)
def test_what_is_sent_arrives(line: Line) -> None:
    raw = encode(line)
    assert raw.endswith(b"\n")
    assert raw.count(b"\n") == 1
    assert decode(raw) == line


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"\n",
        b"null",
        b"[1]",
        b"\xff\xfe",
        b'{"is": "Explode"}',
        b'{"is": ["Play"]}',
        b'{"is": "Play", "sound": "tick"}',
        b'{"is": "Play", "sound": "bang", "due": 1.0}',
        b'{"is": "Play", "sound": "tick", "due": "soon"}',
        b'{"is": "Open", "open": 1}',
        b'{"is": "Prepare", "texts": "one"}',
        b'{"is": "Prepare", "texts": [1]}',
        b'{"is": "Say", "text": "half a li',
    ],
)
def test_what_is_none_of_ours_is_nothing(raw: bytes) -> None:
    assert decode(raw) is None


def test_a_whole_number_is_an_instant_too() -> None:
    assert decode(b'{"is": "Say", "text": "one", "due": 3}') == Say("one", 3.0)


@given(st.binary())
def test_nothing_that_comes_in_breaks_it(raw: bytes) -> None:
    decode(raw)
