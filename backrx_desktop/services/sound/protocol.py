"""The lines between BackRx and its sound processes: one JSON object a line, either way.

An instant `due` is on the steady clock that all processes of a machine share (time.monotonic).
"""

from dataclasses import asdict, dataclass
from enum import Enum
from typing import Any, get_args, get_type_hints

import orjson

from backrx_desktop.core.cues import Sound

FRESH_SECONDS = 1.0
"""What comes so much later than it was due is better left out."""


@dataclass(frozen=True, slots=True)
class Play:
    """Play a sound, which was due at `due`."""

    sound: Sound
    due: float


@dataclass(frozen=True, slots=True)
class Say:
    """Say this at `due`, which may be to come, instead of whatever is being said."""

    text: str
    due: float


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
class Prepare:
    """These sentences are going to be said, in about this order."""

    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Open:
    """Keep the way to the loudspeaker open with silence, or let it close."""

    open: bool


@dataclass(frozen=True, slots=True)
class Finish:
    """Nothing more will be asked: end once what sounds is over."""


@dataclass(frozen=True, slots=True)
class Ping:
    """Answer with a Pong."""


@dataclass(frozen=True, slots=True)
class Pong:
    """Still here."""


@dataclass(frozen=True, slots=True)
class Ready:
    """What there is to be heard: a device, and a voice by the name of its maker ("" for none).

    `busy` says that the voice is still being looked for.
    """

    device: bool
    voice: str
    voices: tuple[str, ...] = ()
    busy: bool = False


Line = Play | Say | Hush | Volumes | UseVoice | Prepare | Open | Finish | Ping | Pong | Ready
_KINDS = {kind.__name__: (kind, get_type_hints(kind)) for kind in get_args(Line)}


def encode(line: Line) -> bytes:
    """`line` as it is sent, its end included."""
    return orjson.dumps({"is": type(line).__name__, **asdict(line)}) + b"\n"


def decode(raw: bytes) -> Line | None:
    """What a received line means; None for anything that is not of ours."""
    try:
        values = orjson.loads(raw)
        kind, hints = _KINDS[values["is"]]
        line: Line = kind(**{name: _read(values[name], hint) for name, hint in hints.items()})
    except (ValueError, KeyError, TypeError):
        return None
    return line


def _read(value: object, hint: Any) -> object:
    """`value` as the `hint` of its field wants it; raises ValueError or TypeError."""
    if hint == tuple[str, ...] and isinstance(value, list):
        return tuple(_read(one, str) for one in value)
    if hint is float and type(value) is int:
        return float(value)
    if isinstance(hint, type) and issubclass(hint, Enum):
        return hint(value)
    if type(value) is not hint:
        raise TypeError
    return value
