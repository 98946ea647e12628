"""Listens to a recording: when something began to sound, when it ended, and how high it was."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from tests.sound.recorder import RATE
from tests.sound.sound_server import Recording

FRAME = RATE // 1000
"""A millisecond."""
AUDIBLE = 8
"""Of 32768: nowhere is as silent as the loudspeaker that goes nowhere."""
GAP_SECONDS = 0.010
"""What begins without so long a pause before it is not told from what sounded before."""


@dataclass(frozen=True, slots=True)
class Heard:
    """Something that sounded, in seconds of the steady clock."""

    start: float
    end: float
    pitch: float
    """The strongest of the pitches asked about, in Hz, at its start."""


def heard(recording: Recording, pitches: Sequence[float]) -> list[Heard]:
    """All that sounded, one after the other."""
    samples = recording.samples()
    frames = [
        max(map(abs, samples[at : at + FRAME])) for at in range(0, len(samples) - FRAME, FRAME)
    ]
    loud = [index for index, level in enumerate(frames) if level > AUDIBLE]
    runs: list[list[int]] = []
    for index in loud:
        if runs and index - runs[-1][1] <= GAP_SECONDS * 1000:
            runs[-1][1] = index
        else:
            runs.append([index, index])
    return [
        Heard(
            recording.instant(first * FRAME),
            recording.instant((last + 1) * FRAME),
            strongest(samples[first * FRAME : first * FRAME + RATE // 10], pitches),
        )
        for first, last in runs
    ]


def strongest(samples: Sequence[int], pitches: Sequence[float]) -> float:
    """The pitch with the most power in it."""
    return max(pitches, key=lambda pitch: power(samples, pitch))


def power(samples: Sequence[float], pitch: float) -> float:
    """The power of one pitch by Goertzel's algorithm, relative to that of a full sine wave."""
    step = 2 * math.cos(2 * math.pi * pitch / RATE)
    one = two = 0.0
    for sample in samples:
        one, two = sample + step * one - two, one
    return (one * one + two * two - step * one * two) / (len(samples) / 2) ** 2
