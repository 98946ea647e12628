"""Cels kept for when they come again: a rep is done ten to forty times.

    cel = kept.cel(scene, instant, make, again=True)
    kept.idle.connect(lambda: kept.prepare(scene, next_instant, make_next))

What can wait is done where there is room for it, so that nothing due waits behind it.

Packed, a cel is a tenth as large, and is back in a fifth of the time that building and painting
it takes.
"""

import zlib
from collections import deque
from collections.abc import Callable, Hashable
from typing import NamedTuple

from PySide6.QtCore import QObject, QRect, QTimer, Signal
from PySide6.QtGui import QImage

from backrx_desktop.ui.figure.cel import FORMAT, Cel
from backrx_desktop.ui.room import Room, always

MOST_BYTES = 10_000_000
"""A rep of any exercise on a 1080p screen; half of one where there are four times the pixels."""
_LEVEL = 3
"""Of zlib's: as quick to pack as 1, smaller and quicker to unpack; from 4 on both take longer."""
_AFTER_MS = 12
"""What can wait is done when a frame has long been on the screen."""
_MOST_FRESH = 3
"""Cels that wait to be packed: more than one where there was no room for it."""


class _Packed(NamedTuple):
    area: QRect
    ratio: float
    pixels: bytes


class _Fresh(NamedTuple):
    scene: Hashable
    instant: Hashable
    cel: Cel


class KeptCels(QObject):
    """The cels of one scene, up to `most` bytes: what comes after that is not kept."""

    idle = Signal()
    """The pause after a new cel, in which the next one may be made."""

    def __init__(
        self, parent: QObject | None = None, most: int = MOST_BYTES, *, room: Room = always
    ) -> None:
        super().__init__(parent)
        self._most = most
        self._room = room
        self._scene: Hashable = None
        self._packed: dict[Hashable, _Packed] = {}
        self._fresh: deque[_Fresh] = deque(maxlen=_MOST_FRESH)
        self._full = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_AFTER_MS)
        self._timer.timeout.connect(self._rest)

    @property
    def size(self) -> int:
        """Bytes of all that is kept."""
        return sum(len(packed.pixels) for packed in self._packed.values())

    def cel(
        self, scene: Hashable, instant: Hashable, make: Callable[[], Cel], *, again: bool
    ) -> Cel:
        """The cel of an instant of a scene, made if there is none; kept if it comes `again`."""
        packed = self._packed.get(instant) if scene == self._scene else None
        if packed is not None:
            return _unpacked(packed)
        made = (one.cel for one in self._fresh if (one.scene, one.instant) == (scene, instant))
        cel = next(made, None)
        if cel is None:
            cel = make()
            if again:
                self._fresh.append(_Fresh(scene, instant, cel))
        if again:
            self._timer.start()
        return cel

    def prepare(self, scene: Hashable, instant: Hashable, make: Callable[[], Cel]) -> None:
        """Make the cel that comes next, unless it is there."""
        if scene != self._scene or instant not in self._packed:
            self._fresh.append(_Fresh(scene, instant, make()))

    def _rest(self) -> None:
        if not self._room():
            self._timer.start()
            return
        self.pack()
        if self._room():
            self.idle.emit()

    def pack(self) -> None:
        """Keep what was made since, if there is room; cels of another scene go."""
        fresh = tuple(self._fresh)
        self._fresh.clear()
        for one in fresh:
            if one.scene != self._scene:
                self._packed.clear()
                self._scene, self._full = one.scene, False
            if not self._full:
                self._keep(one)

    def _keep(self, fresh: _Fresh) -> None:
        area, image = fresh.cel
        pixels = zlib.compress(image.constBits(), _LEVEL)
        self._full = self.size + len(pixels) > self._most
        if not self._full:
            self._packed[fresh.instant] = _Packed(area, image.devicePixelRatio(), pixels)

    def clear(self) -> None:
        """Keep nothing."""
        self._timer.stop()
        self._fresh.clear()
        self._packed.clear()
        self._full = False


def _unpacked(packed: _Packed) -> Cel:
    width, height = packed.area.width(), packed.area.height()
    pixels = zlib.decompress(packed.pixels, bufsize=4 * width * height)
    # A copy, since the image would not keep the bytes alive.
    image = QImage(pixels, width, height, 4 * width, FORMAT).copy()
    image.setDevicePixelRatio(packed.ratio)
    return Cel(packed.area, image)
