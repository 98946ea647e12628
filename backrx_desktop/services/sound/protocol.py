"""The lines between BackRx and its sound process: one JSON object a line, either way."""

from dataclasses import asdict, dataclass, fields

import orjson

from backrx_desktop.core.cues import Sound


@dataclass(frozen=True, slots=True)
class Play:
    """Play a chime now."""

    sound: str


@dataclass(frozen=True, slots=True)
class Say:
    """Say this now, instead of whatever is being said."""

    text: str


@dataclass(frozen=True, slots=True)
class Hush:
    """Be silent at once."""


@dataclass(frozen=True, slots=True)
class Volumes:
    """How loud, each 0 to 100."""

    chimes: float
    voice: float


@dataclass(frozen=True, slots=True)
class UseVoice:
    """Speak this language ("en", "es_ES"), with the voice of this name where there is one."""

    language: str
    name: str


@dataclass(frozen=True, slots=True)
class Open:
    """Keep the way to the loudspeaker open with silence, or let it close."""

    open: bool


@dataclass(frozen=True, slots=True)
class Ping:
    """Answer with a Pong."""


@dataclass(frozen=True, slots=True)
class Pong:
    """Still here."""


@dataclass(frozen=True, slots=True)
class Ready:
    """What there is to be heard: a device, and a voice by the name of its maker ("" for none).

    `busy` says that the process will not answer for a while, since it prepares a voice.
    """

    device: bool
    voice: str
    voices: tuple[str, ...] = ()
    busy: bool = False


Line = Play | Say | Hush | Volumes | UseVoice | Open | Ping | Pong | Ready
_KINDS: dict[str, type[Line]] = {
    kind.__name__: kind for kind in (Play, Say, Hush, Volumes, UseVoice, Open, Ping, Pong, Ready)
}


def encode(line: Line) -> bytes:
    """`line` as it is sent, its end included."""
    return orjson.dumps({"is": type(line).__name__, **asdict(line)}) + b"\n"


def decode(raw: bytes) -> Line | None:
    """What a received line means; None for anything that is not of ours."""
    try:
        values = orjson.loads(raw)
        kind = _KINDS[values.pop("is")]
        return kind(**{field.name: values[field.name] for field in fields(kind)})
    except (orjson.JSONDecodeError, KeyError, AttributeError, TypeError):
        return None


SOFTER = {
    Sound.MOVE: 0.4,
    Sound.HOLD: 0.4,
    Sound.RETURN: 0.4,
    Sound.EASE: 0.4,
    Sound.BELL: 0.6,
}
"""How much of their level the soft sounds are played at (-8 and -4 dB): all files are alike."""
