"""Makes the sounds of a session from arithmetic: `python packaging/sounds.py [DIR]`.

Each is a few harmonic tones with soft edges. Fundamentals lie between 500 and 2,500 Hz and the
energy below 4 kHz, where ears that are no longer young still hear well and small loudspeakers
still play. All are levelled alike to -16 LUFS (ITU-R BS.1770), with peaks of at most -3 dBTP;
whoever plays them plays the soft ones softer. Speech follows a sound after 0.4 s, by which all but
the last are over.
"""

import array
import math
import sys
import wave
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

RATE = 48_000
LOUDNESS = -16.0
PEAK = -3.0
RAMP = 0.020
"""Seconds of the cosine edge of a tone."""
WINDOW = 0.4
"""Seconds over which loudness is measured, and so the least a sound lasts with its silence."""
SILENT = -70.0
"""LUFS of a window below which it counts for nothing."""
GATE = -10.0
"""The same, from the loudness of all windows."""
TAIL = 0.06
"""Seconds of silence at the end: PulseAudio may repeat the last 20 ms when a stream goes on."""
HIGHEST = 4_000.0

Samples = list[float]


@dataclass(frozen=True, slots=True)
class Tone:
    """A tone of `pitch` Hz from `start` for `length` seconds.

    `overtones` are the strengths of the fundamental and the harmonics above it; `ring` is how
    many seconds it takes to fade to a tenth, 0 for a tone that stays.
    """

    pitch: float
    length: float
    start: float = 0.0
    strength: float = 1.0
    overtones: tuple[float, ...] = (1.0, 0.35, 0.12)
    ring: float = 0.0


SOFT = (1.0, 0.18)
BELL = (1.0, 0.4, 0.05)

SOUNDS: dict[str, tuple[Tone, ...]] = {
    "tick": (Tone(880, 0.12),),
    # 400 ms, a breath of silence before the speech that follows included.
    "go": (Tone(1320, 0.385),),
    "rest": (Tone(784, 0.17), Tone(587, 0.20, 0.16)),
    "switch": (Tone(659, 0.17, ring=0.5), Tone(988, 0.20, 0.16, ring=0.6)),
    "move": (Tone(659, 0.22, overtones=SOFT, ring=0.3),),
    "hold": (Tone(784, 0.22, overtones=SOFT, ring=0.3),),
    "return": (Tone(587, 0.22, overtones=SOFT, ring=0.3),),
    "ease": (Tone(523, 0.22, overtones=SOFT, ring=0.3),),
    "bell": (Tone(523, 0.38, overtones=BELL, ring=0.3), Tone(1047, 0.3, 0.0, 0.2, SOFT, 0.25)),
    "end": (
        Tone(523, 0.34, 0.0, 0.9, SOFT, 1.5),
        Tone(659, 0.34, 0.28, 0.9, SOFT, 1.5),
        Tone(784, 1.04, 0.56, 1.0, SOFT, 1.2),
    ),
}


def rendered(tones: Sequence[Tone]) -> Samples:
    """The mixture of `tones`, as they are, not yet levelled."""
    seconds = max(WINDOW, *(tone.start + tone.length + TAIL for tone in tones))
    mix = [0.0] * math.ceil(seconds * RATE)
    for tone in tones:
        first = round(tone.start * RATE)
        for place, value in enumerate(_tone(tone), first):
            mix[place] += value
    return mix


def _tone(tone: Tone) -> Iterator[float]:
    count = math.floor(tone.length * RATE)
    ramp = RAMP * RATE
    partials = [
        (2 * math.pi * tone.pitch * number / RATE, strength)
        for number, strength in enumerate(tone.overtones, 1)
        if tone.pitch * number < HIGHEST
    ]
    for place in range(count):
        edge = min(1.0, place / ramp, (count - 1 - place) / ramp)
        level = tone.strength * (1 - math.cos(math.pi * edge)) / 2
        if tone.ring:
            level *= 10 ** (-place / RATE / tone.ring)
        yield level * sum(strength * math.sin(step * place) for step, strength in partials)


def _filtered(samples: Samples, b: Sequence[float], a: Sequence[float]) -> Samples:
    """A second-order filter with coefficients `b` and `a` (a[0] is 1)."""
    x1 = x2 = y1 = y2 = 0.0
    out = []
    for x in samples:
        y = b[0] * x + b[1] * x1 + b[2] * x2 - a[1] * y1 - a[2] * y2
        x1, x2, y1, y2 = x, x1, y, y1
        out.append(y)
    return out


def loudness(samples: Samples) -> float:
    """The loudness in LUFS by ITU-R BS.1770: K-weighted for 48 kHz, gated."""
    shelf = (1.53512485958697, -2.69169618940638, 1.19839281085285)
    shelf_back = (1.0, -1.69065929318241, 0.73248077421585)
    high_pass_back = (1.0, -1.99004745483398, 0.99007225036621)
    weighted = _filtered(_filtered(samples, shelf, shelf_back), (1.0, -2.0, 1.0), high_pass_back)
    size = round(WINDOW * RATE)
    starts = range(0, max(1, len(weighted) - size + 1), size // 4)
    powers = [sum(x * x for x in weighted[at : at + size]) / size for at in starts]
    heard = [power for power in powers if _lufs(power) > SILENT]
    gate = _lufs(sum(heard) / len(heard)) + GATE
    loud = [power for power in heard if _lufs(power) > gate]
    return _lufs(sum(loud) / len(loud))


def _lufs(power: float) -> float:
    return -0.691 + 10 * math.log10(max(power, 1e-12))


def true_peak(samples: Samples) -> float:
    """The highest point between the samples, in dBTP: four times oversampled, 16 taps a side."""
    taps = 16
    highest = max(map(abs, samples))
    for phase in (0.25, 0.5, 0.75):
        weights = [
            math.sin(math.pi * x) / (math.pi * x) * (0.5 + 0.5 * math.cos(math.pi * x / (taps + 1)))
            for x in (tap - phase for tap in range(-taps + 1, taps + 1))
        ]
        for at in range(taps, len(samples) - taps):
            if abs(samples[at]) < 0.7 * highest:
                continue
            near = samples[at - taps + 1 : at + taps + 1]
            highest = max(highest, abs(sum(w * x for w, x in zip(weights, near, strict=True))))
    return 20 * math.log10(highest)


def levelled(name: str) -> Samples:
    """The sound of this name at its loudness."""
    samples = rendered(SOUNDS[name])
    gain = LOUDNESS - loudness(samples)
    peak = true_peak(samples) + gain
    if peak > PEAK:
        raise ValueError(f"{name} would peak at {peak:.1f} dBTP")
    return [sample * 10 ** (gain / 20) for sample in samples]


def write(path: Path, samples: Samples, channels: int = 1) -> None:
    """Write a 16-bit WAV file; the samples of its channels take turns."""
    values = array.array("h", (round(sample * 32767) for sample in samples))
    if sys.byteorder == "big":
        values.byteswap()
    with wave.open(str(path), "wb") as file:
        file.setnchannels(channels)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(values.tobytes())


def main() -> None:
    usual = Path(__file__).parents[1] / "resources" / "sounds"
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else usual
    folder.mkdir(parents=True, exist_ok=True)
    for name in SOUNDS:
        samples = levelled(name)
        write(folder / f"{name}.wav", samples)
        print(f"{name:8}{loudness(samples):7.1f} LUFS{true_peak(samples):7.1f} dBTP")
    # Keeps the way to the loudspeaker open: HDMI swallows the first half second otherwise. In
    # stereo, unlike the sounds, so that it is a stream of its own.
    write(folder / "silence.wav", [0.0] * RATE, channels=2)


if __name__ == "__main__":
    main()
