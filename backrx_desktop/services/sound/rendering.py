"""Makes what espeak-ng renders ready to be played at once and as loud as the rest."""

import io
import sys
import wave
from array import array

PEAK = 0.7
"""Of full scale. Sentences then have about the -16 LUFS of the sounds."""
AUDIBLE = 0.01
"""Of the peak: what is softer at either end is cut off."""
LEAD_SECONDS = 0.005
TAIL_SECONDS = 0.06
"""Silence: PulseAudio may repeat the last 20 ms of a stream when it goes on later."""


def shaped(raw: bytes) -> bytes:
    """A WAV file of speech from one that a program wrote into a pipe; empty for no speech.

    The silence at both ends is cut off, the level is set, and the rate doubled: at 22 kHz the
    buffers between Qt and the loudspeaker are twice as long, 46 ms.
    """
    try:
        samples, rate = _read(raw)
    except (ValueError, EOFError, wave.Error):
        return b""
    peak = max(max(samples, default=0), -min(samples, default=0))
    if peak == 0:
        return b""
    quiet = peak * AUDIBLE
    before = next(place for place, value in enumerate(samples) if abs(value) > quiet)
    after = next(place for place, value in enumerate(reversed(samples)) if abs(value) > quiet)
    first = max(0, before - round(LEAD_SECONDS * rate))
    heard = len(samples) - after
    last = heard + round(TAIL_SECONDS / 2 * rate)
    gain = PEAK * 32767 / peak
    level = array("h", [int(value * gain) for value in samples[first:last]])
    silence = heard + round(TAIL_SECONDS * rate) - first - len(level)
    level.frombytes(bytes(level.itemsize * silence))
    return _written(_doubled(level), 2 * rate)


def seconds_of(speech: bytes) -> float:
    """How long a WAV file of `shaped` is heard; 0 for no speech."""
    if not speech:
        return 0.0
    with wave.open(io.BytesIO(speech)) as file:
        seconds: float = file.getnframes() / file.getframerate()
    return max(0.0, seconds - LEAD_SECONDS - TAIL_SECONDS)


def _read(raw: bytes) -> "tuple[array[int], int]":
    """Samples and rate; the length in the header is not true of what came through a pipe."""
    with wave.open(io.BytesIO(raw)) as file:
        if (file.getnchannels(), file.getsampwidth()) != (1, 2):
            raise ValueError("not 16 bit mono")
        rate = file.getframerate()
        data = file.readframes(len(raw))
    samples = array("h", data[: len(data) // 2 * 2])
    if sys.byteorder == "big":
        samples.byteswap()
    return samples, rate


def _doubled(samples: "array[int]") -> "array[int]":
    """Twice as many samples, those between by their neighbours."""
    out = array("h", bytes(4 * len(samples)))
    out[0::2] = samples
    following = samples[1:] + samples[-1:]
    out[1::2] = array("h", [(a + b) // 2 for a, b in zip(samples, following, strict=True)])
    return out


def _written(samples: "array[int]", rate: int) -> bytes:
    if sys.byteorder == "big":
        samples.byteswap()
    stream = io.BytesIO()
    with wave.open(stream, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(rate)
        file.writeframes(samples.tobytes())
    return stream.getvalue()
