"""Rendered speech, cut and levelled."""

import io
import math
import wave
from array import array
from itertools import pairwise

import pytest

from backrx_desktop.services.sound.espeak import WORDS_A_MINUTE, rate_for
from backrx_desktop.services.sound.rendering import PEAK, TAIL_SECONDS, seconds_of, shaped

RATE = 22_050


def wav(samples: list[int], *, channels: int = 1, rate: int = RATE) -> bytes:
    stream = io.BytesIO()
    with wave.open(stream, "wb") as file:
        file.setnchannels(channels)
        file.setsampwidth(2)
        file.setframerate(rate)
        file.writeframes(array("h", samples).tobytes())
    return stream.getvalue()


def tone(seconds: float, level: int = 5000) -> list[int]:
    return [round(level * math.sin(i * 0.1)) for i in range(round(seconds * RATE))]


def silence(seconds: float) -> list[int]:
    return [0] * round(seconds * RATE)


def samples_of(speech: bytes) -> "array[int]":
    with wave.open(io.BytesIO(speech)) as file:
        assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (1, 2, 2 * RATE)
        return array("h", file.readframes(file.getnframes()))


def test_silence_at_both_ends_is_cut_off() -> None:
    speech = shaped(wav(silence(0.5) + tone(0.3) + silence(0.7)))
    assert seconds_of(speech) == pytest.approx(0.3, abs=0.005)
    samples = samples_of(speech)
    assert max(map(abs, samples[: 2 * RATE // 250])) < 1000
    assert not any(samples[-round((TAIL_SECONDS / 2 - 0.001) * 2 * RATE) :])


def test_silence_is_there_even_where_none_was() -> None:
    samples = samples_of(shaped(wav(tone(0.3))))
    assert not any(samples[-round((TAIL_SECONDS / 2 - 0.001) * 2 * RATE) :])


@pytest.mark.parametrize("level", [30, 5000, 32767])
def test_soft_and_loud_voices_become_alike(level: int) -> None:
    samples = samples_of(shaped(wav(tone(0.2, level))))
    assert max(map(abs, samples)) == pytest.approx(PEAK * 32767, rel=0.05)


def test_what_is_between_two_samples_lies_between_them() -> None:
    samples = samples_of(shaped(wav(tone(0.2))))
    for at in range(1, len(samples) - 1, 2):
        low, high = sorted((samples[at - 1], samples[at + 1]))
        assert low - 1 <= samples[at] <= high + 1


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"RIFF",
        b"espeak-ng: no such voice",
        wav([]),
        wav([0] * 1000),
        wav([1, 2] * 100, channels=2),
    ],
    ids=["nothing", "cut off", "a complaint", "empty", "silent", "stereo"],
)
def test_what_is_no_speech_is_none(raw: bytes) -> None:
    assert shaped(raw) == b""
    assert seconds_of(b"") == 0.0


def test_a_length_that_is_not_true_does_not_matter() -> None:
    """A program that writes into a pipe cannot know the length when it writes the header."""
    raw = bytearray(wav(tone(0.3)))
    raw[40:44] = (0x7FFFF000).to_bytes(4, "little")
    assert seconds_of(shaped(bytes(raw))) == pytest.approx(0.3, abs=0.01)


def test_a_long_word_on_its_own_is_said_quicker() -> None:
    lengths = [shaped(wav(tone(seconds))) for seconds in (0.3, 0.6, 0.9)]
    rates = [rate_for("seventeen", speech) for speech in lengths]
    assert rates[0] == WORDS_A_MINUTE
    assert all(slow < quick for slow, quick in pairwise(rates))
    assert rate_for("All done.", lengths[2]) == WORDS_A_MINUTE
