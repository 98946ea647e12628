"""One window a data folder: a second start hands over what it was asked and ends."""

import hashlib
from pathlib import Path

import orjson
from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

ANSWER_MILLISECONDS = 500
"""How long a first window may take to answer; one that is stuck is treated as none."""


def name_of(folder: Path) -> str:
    """The name under which the window of a data folder listens; short enough for a socket."""
    whole = str(folder.absolute()).encode(errors="surrogateescape")
    return "backrx-" + hashlib.sha256(whole).hexdigest()[:24]


def hand_over(folder: Path, wish: dict[str, object]) -> bool:
    """Ask the window of this folder, if there is one, to come up and do `wish`."""
    socket = QLocalSocket()
    socket.connectToServer(name_of(folder))
    if not socket.waitForConnected(ANSWER_MILLISECONDS):
        return False
    socket.write(orjson.dumps(wish) + b"\n")
    socket.flush()
    return socket.waitForReadyRead(ANSWER_MILLISECONDS)


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

    @property
    def listening(self) -> bool:
        """Whether a second start can be heard; without it the folder's lock turns it away."""
        return self._server.isListening()

    def close(self) -> None:
        """Listen no longer."""
        self._server.close()

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
