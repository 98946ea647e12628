"""The sounds of a session as they lie in `resources/`, measured without the script's own ruler."""

import math
import subprocess
import sys
import wave
from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest

from backrx_desktop.content.resources_folder import resources_folder
from backrx_desktop.core.cues import Sound
from backrx_desktop.core.speeches import SPEECH_DELAY
from backrx_desktop.services.announcer import END_SECONDS
from tests.packaging.sounds_script import PATH, sounds

FOLDER = resources_folder() / "sounds"
RATE = 48_000
NAMES = [sound.value for sound in Sound]


@cache
def samples(name: str) -> Sequence[float]:
    with wave.open(str(FOLDER / f"{name}.wav")) as file:
        assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (1, 2, RATE)
        values = array("h", file.readframes(file.getnframes()))
    return [value / 32768 for value in values]


@dataclass(frozen=True, slots=True)
class Filter:
    """A filter of second order, worked out from its analogue by the bilinear transform."""

    b: tuple[float, float, float]
    a: tuple[float, float]

    def over(self, given: Sequence[float]) -> list[float]:
        one = two = 0.0
        out = []
        for value in given:
            here = value - self.a[0] * one - self.a[1] * two
            out.append(self.b[0] * here + self.b[1] * one + self.b[2] * two)
            one, two = here, one
        return out


def high_shelf(frequency: float, decibel: float, q: float) -> Filter:
    k = math.tan(math.pi * frequency / RATE)
    high = 10 ** (decibel / 20)
    band = high**0.4996667741545416
    unit = 1 + k / q + k * k
    b = (high + band * k / q + k * k, 2 * (k * k - high), high - band * k / q + k * k)
    a = (2 * (k * k - 1) / unit, (1 - k / q + k * k) / unit)
    return Filter((b[0] / unit, b[1] / unit, b[2] / unit), a)


def high_pass(frequency: float, q: float) -> Filter:
    k = math.tan(math.pi * frequency / RATE)
    unit = 1 + k / q + k * k
    return Filter((1.0, -2.0, 1.0), (2 * (k * k - 1) / unit, (1 - k / q + k * k) / unit))


HEAD = high_shelf(1681.974450955533, 3.999843853973347, 0.7071752369554196)
LOW_CUT = high_pass(38.13547087602444, 0.5003270373238773)


def loudness(values: Sequence[float]) -> float:
    """Integrated loudness in LUFS, gated as ITU-R BS.1770 says."""
    squares = [value * value for value in LOW_CUT.over(HEAD.over(values))]
    width, hop = RATE * 4 // 10, RATE // 10
    powers = [
        sum(squares[at : at + width]) / width for at in range(0, len(squares) - width + 1, hop)
    ]
    audible = [power for power in powers if lufs(power) > -70]
    relative = lufs(sum(audible) / len(audible)) - 10
    counted = [power for power in audible if lufs(power) > relative]
    return lufs(sum(counted) / len(counted))


def lufs(power: float) -> float:
    return -0.691 + 10 * math.log10(power or 1e-12)


def true_peak(values: Sequence[float]) -> float:
    """The highest of four times as many samples, in dBTP."""
    reach = 12
    highest = max(map(abs, values))
    for phase in (0.25, 0.5, 0.75):
        taps = [
            math.sin(math.pi * (n - phase)) / (math.pi * (n - phase))
            * math.cos(math.pi * (n - phase) / (2 * reach + 2)) ** 2
            for n in range(1 - reach, reach + 1)
        ]  # fmt: skip
        for at in range(reach, len(values) - reach):
            # Nothing between two low samples gets near the highest.
            if abs(values[at]) > highest * 0.8:
                near = values[at + 1 - reach : at + 1 + reach]
                highest = max(highest, abs(sum(map(float.__mul__, taps, near))))
    return 20 * math.log10(highest)


def spectrum(values: Sequence[float], pitches: Sequence[float]) -> list[float]:
    """The power at each of these pitches, through a window that keeps them apart."""
    count = len(values)
    faded = [
        value * (0.5 - 0.5 * math.cos(2 * math.pi * at / count)) for at, value in enumerate(values)
    ]
    return [goertzel(faded, pitch) for pitch in pitches]


def goertzel(values: Sequence[float], pitch: float) -> float:
    turn = 2 * math.cos(2 * math.pi * pitch / RATE)
    one = two = 0.0
    for value in values:
        one, two = value + turn * one - two, one
    return one * one + two * two - turn * one * two


def pitch_of(values: Sequence[float]) -> int:
    """The strongest pitch, to 10 Hz; every fourth sample is enough for what is below 6 kHz."""
    pitches = range(300, 4000, 10)
    powers = spectrum(values[::4], [pitch * 4 for pitch in pitches])
    return max(zip(powers, pitches, strict=True))[1]


def envelope(values: Sequence[float]) -> list[float]:
    """For each millisecond the highest of the two around it."""
    width = RATE // 1000
    peaks = [max(map(abs, values[at : at + width])) for at in range(0, len(values), width)]
    return [max(pair) for pair in pairwise([0.0, *peaks, 0.0])]


def audible_seconds(name: str) -> float:
    """Until the last that is heard of it."""
    levels = envelope(samples(name))
    return max(at for at, level in enumerate(levels) if level > max(levels) / 300) / 1000


def edge_seconds(levels: Sequence[float]) -> float:
    """How long the first of these milliseconds take from silence to the full level.

    A cosine edge goes from a tenth to nine in 0.59 of its time. What is full 25 ms inside tells
    the edge from the fading of a tone that rings.
    """
    full = levels[25]
    tenth = next(at for at, level in enumerate(levels) if level > full * 0.1)
    nine = next(at for at, level in enumerate(levels) if level > full * 0.9)
    return (nine - tenth) / 0.59 / 1000


def tones(name: str) -> Iterator[Sequence[float]]:
    """A piece out of each of its tones, by the script."""
    for tone in sounds.SOUNDS[name]:
        first = round((tone.start + 0.05) * RATE)
        yield samples(name)[first : first + RATE // 10]


def test_there_is_a_sound_for_every_name() -> None:
    assert {path.stem for path in FOLDER.glob("*.wav")} == {*NAMES, "silence"}


@pytest.mark.parametrize("name", NAMES)
def test_all_are_alike_in_loudness_and_leave_room_above_them(name: str) -> None:
    assert loudness(samples(name)) == pytest.approx(-16.0, abs=0.1)
    assert true_peak(samples(name)) <= -3.0


@pytest.mark.parametrize("name", NAMES)
def test_ears_that_are_no_longer_young_hear_them(name: str) -> None:
    for tone in tones(name):
        pitch = pitch_of(tone)
        assert 500 <= pitch <= 2500
        above = max(spectrum(tone, range(4200, 12_000, 200)))
        assert above < spectrum(tone, [pitch])[0] / 10_000


@pytest.mark.parametrize("name", NAMES)
def test_they_begin_and_end_softly(name: str) -> None:
    levels = envelope(samples(name))
    assert 0.015 <= edge_seconds(levels) <= 0.025
    sounding = [level for level in levels if level > 0]
    assert 0.015 <= edge_seconds(sounding[::-1]) <= 0.025


@pytest.mark.parametrize(
    ("name", "pitches"),
    [
        ("tick", [880]),
        ("go", [1320]),
        ("rest", [780, 590]),
        ("switch", [660, 990]),
        ("end", [520, 660, 780]),
    ],
)
def test_they_are_told_apart_by_their_pitch(name: str, pitches: list[int]) -> None:
    assert [pitch_of(tone) for tone in tones(name)] == pitches


def test_go_lasts_400_milliseconds() -> None:
    assert audible_seconds("go") == pytest.approx(0.4, abs=0.02)


def test_all_are_over_when_speech_follows() -> None:
    lengths = {name: audible_seconds(name) for name in NAMES}
    assert lengths.pop("end") <= END_SECONDS - SPEECH_DELAY
    assert max(lengths.values()) <= SPEECH_DELAY


def test_the_script_makes_them_byte_for_byte(tmp_path: Path) -> None:
    subprocess.run([sys.executable, PATH, tmp_path], check=True, stdout=subprocess.DEVNULL)
    for path in FOLDER.glob("*.wav"):
        assert (tmp_path / path.name).read_bytes() == path.read_bytes(), path.name
