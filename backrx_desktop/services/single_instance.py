"""One window a data folder: a second start hands over what it was asked and ends."""

import os
import sys
from pathlib import Path

import orjson
from PySide6.QtCore import QCryptographicHash, QDeadlineTimer, QObject, QThread, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

ANSWER_MILLISECONDS = 500
"""How long a window that is idle takes to answer at the most."""
OPENING_MILLISECONDS = 5000
"""How long one that is known to be there may take until it listens, and then to answer."""


def name_of(folder: Path) -> str:
    """Where the window of a data folder listens: a name that each person has for themselves."""
    whole = os.path.realpath(folder).encode(errors="surrogateescape")
    hashed = QCryptographicHash.hash(whole, QCryptographicHash.Algorithm.Sha256)
    digest = bytes(hashed.toHex().data()).decode()[:24]
    if sys.platform == "win32":
        return f"backrx-{digest}"
    name = f"backrx-{os.getuid()}-{digest}"
    own = Path(os.environ.get("XDG_RUNTIME_DIR", ""))
    path = own / name
    # A socket's whole path may be 100 letters long, no more.
    return str(path) if own.is_absolute() and own.is_dir() and len(str(path)) < 100 else name


def hand_over(
    folder: Path, wish: dict[str, object], milliseconds: int = ANSWER_MILLISECONDS
) -> bool:
    """Ask the window of this folder, if there is one, to come up and do `wish`.

    It may take so many milliseconds to answer; one that is stuck is treated as none.
    """
    socket = QLocalSocket()
    socket.connectToServer(name_of(folder))
    if not socket.waitForConnected(milliseconds) or not _is_mine(socket.fullServerName()):
        return False
    socket.write(orjson.dumps(wish) + b"\n")
    socket.flush()
    return socket.waitForReadyRead(milliseconds)


def hand_over_patiently(folder: Path, wish: dict[str, object]) -> bool:
    """The same where somebody has the folder: a window that is just about to open, perhaps."""
    deadline = QDeadlineTimer(OPENING_MILLISECONDS)
    while not hand_over(folder, wish, OPENING_MILLISECONDS):
        if deadline.hasExpired():
            return False
        QThread.msleep(50)
    return True


def _is_mine(server: str) -> bool:
    """Whether nobody else on this machine listens under this name, in the folder all share."""
    if sys.platform == "win32":
        return True
    try:
        return Path(server).lstat().st_uid == os.getuid()
    except OSError:
        return False


class Doorbell(QObject):
    """Listens for second starts; `rung` carries what they were asked."""

    rung = Signal(dict)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._open)
        name = name_of(folder)
        if not self._server.listen(name):
            # Left behind by one that was killed: the folder's lock says that it is gone.
            QLocalServer.removeServer(name)
            self._server.listen(name)

    def _open(self) -> None:
        visitor = self._server.nextPendingConnection()
        visitor.readyRead.connect(lambda: self._hear(visitor))
        visitor.disconnected.connect(visitor.deleteLater)

    def _hear(self, visitor: QLocalSocket) -> None:
        if not visitor.canReadLine():
            return
        try:
            wish = orjson.loads(bytes(visitor.readLine(4096).data()))
        except orjson.JSONDecodeError:
            wish = {}
        visitor.write(b"\n")
        visitor.flush()
        self.rung.emit(wish if isinstance(wish, dict) else {})
