"""One window a data folder: a second start leaves a note what it was asked, and ends."""

import sys
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QDeadlineTimer, QFileSystemWatcher, QObject, QThread, QTimer, Signal

from backrx_desktop.services.letterbox import (
    is_own,
    letterbox_of,
    put_note,
    put_up,
    take_back,
    take_notes,
)

ANSWER_MILLISECONDS = 1500 if sys.platform == "darwin" else 500
"""How long a window that is idle takes to answer at the most. A Mac collects what happens in a
folder for half a second before Qt hears of it."""
OPENING_MILLISECONDS = 5000
"""How long one that is known to be there may take until it listens, and then to answer."""
_LOOK_MILLISECONDS = 10


def hand_over(
    folder: Path, wish: dict[str, object], milliseconds: int = ANSWER_MILLISECONDS
) -> bool:
    """Ask the window of this folder, if there is one, to come up and do `wish`.

    It may take so many milliseconds to answer; one that is stuck is treated as none. What was not
    answered will not be done either.
    """
    box = letterbox_of(folder)
    if not is_own(box):
        return False
    try:
        note = put_note(box, wish)
    except OSError:  # no room, or the window has ended this very moment
        return False
    deadline = QDeadlineTimer(milliseconds)
    try:
        while note.exists() and not deadline.hasExpired():
            QThread.msleep(_LOOK_MILLISECONDS)
    finally:
        back = take_back(note)
    return not back


def hand_over_patiently(folder: Path, wish: dict[str, object]) -> bool:
    """The same where somebody has the folder: a window that is just about to open, perhaps."""
    deadline = QDeadlineTimer(OPENING_MILLISECONDS)
    while not hand_over(folder, wish, OPENING_MILLISECONDS):
        if deadline.hasExpired():
            return False
        QThread.msleep(50)
    return True


class Doorbell(QObject):
    """Listens for second starts; `rung` carries what they were asked.

    Those that came before are heard when the event loop next runs. Where there is no place for a
    letterbox nobody is heard.
    """

    rung = Signal(dict)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(self._changed)
        self._listen()
        QTimer.singleShot(0, self, self._look)

    def end(self) -> None:
        """Listen no more, and leave nothing behind."""
        self._watcher.directoryChanged.disconnect(self._changed)
        for box in self._watcher.directories():
            self._watcher.removePath(box)
            _put_down(Path(box))

    def _listen(self) -> None:
        box = letterbox_of(self._folder)
        # Without a letterbox a second start sees at once that nobody would hear it.
        if put_up(box) and not self._watcher.addPath(str(box)):
            _put_down(box)

    def _changed(self) -> None:
        if not self._watcher.directories():  # somebody tidied the folder away
            self._listen()
        self._look()

    def _look(self) -> None:
        for box in self._watcher.directories():
            for wish in take_notes(Path(box), OPENING_MILLISECONDS / 1000 * 2):
                self.rung.emit(wish)


def _put_down(box: Path) -> None:
    with suppress(OSError):  # a note is in it, whose writer takes it back
        box.rmdir()
