"""A session as the desktop's media player (MPRIS): media keys, remotes, phone companions.

On Linux desktops only; elsewhere media keys reach the focused window by themselves.
"""

from collections.abc import Callable, Mapping
from gettext import gettext as _

from PySide6.QtCore import ClassInfo, Property, QMetaType, QObject, Signal, Slot
from PySide6.QtDBus import (
    QDBusAbstractAdaptor,
    QDBusArgument,
    QDBusConnection,
    QDBusMessage,
    QDBusObjectPath,
)

from backrx_desktop.services.media_keys import MediaKey, NowPlaying, Playback

NAME = "org.mpris.MediaPlayer2.backrx"
PATH = "/org/mpris/MediaPlayer2"
PLAYER = "org.mpris.MediaPlayer2.Player"


# PySide6's stubs know ClassInfo only by keywords and types only as classes.
@ClassInfo({"D-Bus Interface": "org.mpris.MediaPlayer2"})  # type: ignore[call-arg]
class _Root(QDBusAbstractAdaptor):  # type: ignore[operator]
    raised = Signal()

    @Slot()
    def Raise(self) -> None:
        self.raised.emit()

    @Slot()
    def Quit(self) -> None:
        return

    def _no(self) -> bool:
        return False

    def _yes(self) -> bool:
        return True

    def _identity(self) -> str:
        return "BackRx"

    def _desktop_entry(self) -> str:
        return "backrx"

    def _nothing(self) -> list[str]:
        return []

    CanQuit = Property(bool, _no)
    CanRaise = Property(bool, _yes)
    HasTrackList = Property(bool, _no)
    Identity = Property(str, _identity)
    DesktopEntry = Property(str, _desktop_entry)
    SupportedUriSchemes = Property("QStringList", _nothing)  # type: ignore[arg-type]
    SupportedMimeTypes = Property("QStringList", _nothing)  # type: ignore[arg-type]


@ClassInfo({"D-Bus Interface": PLAYER})  # type: ignore[call-arg]
class _Player(QDBusAbstractAdaptor):  # type: ignore[operator]
    def __init__(self, owner: QObject, pressed: Callable[[MediaKey], None]) -> None:
        super().__init__(owner)
        self._pressed = pressed
        self.now = NowPlaying(Playback.STOPPED)

    @Slot()
    def Next(self) -> None:
        self._pressed(MediaKey.NEXT)

    @Slot()
    def Previous(self) -> None:
        self._pressed(MediaKey.PREVIOUS)

    @Slot()
    def Pause(self) -> None:
        self._pressed(MediaKey.PAUSE)

    @Slot()
    def PlayPause(self) -> None:
        self._pressed(MediaKey.PLAY_PAUSE)

    @Slot()
    def Stop(self) -> None:
        self._pressed(MediaKey.STOP)

    @Slot()
    def Play(self) -> None:
        self._pressed(MediaKey.PLAY)

    def metadata(self) -> dict[str, object]:
        now = self.now
        return {
            "mpris:trackid": QDBusObjectPath(f"/org/backrx/track/{now.track}"),
            "mpris:length": round(now.length * 1e6),
            "xesam:title": now.title,
            "xesam:artist": [now.artist],
            "xesam:album": _("BackRx"),
        }

    def _status(self) -> str:
        return self.now.playback.value

    def _position(self) -> int:
        return round(self.now.position * 1e6)

    def _one(self) -> float:
        return 1.0

    def _yes(self) -> bool:
        return True

    def _no(self) -> bool:
        return False

    PlaybackStatus = Property(str, _status)
    Metadata = Property("QVariantMap", metadata)  # type: ignore[arg-type]
    Position = Property("qlonglong", _position)  # type: ignore[arg-type]
    Rate = Property(float, _one)
    MinimumRate = Property(float, _one)
    MaximumRate = Property(float, _one)
    Volume = Property(float, _one)
    CanGoNext = Property(bool, _yes)
    CanGoPrevious = Property(bool, _yes)
    CanPlay = Property(bool, _yes)
    CanPause = Property(bool, _yes)
    CanSeek = Property(bool, _no)
    CanControl = Property(bool, _yes)


class MediaPlayer(QObject):
    """Shows a session to remotes while there is one; `pressed` carries a MediaKey."""

    pressed = Signal(object)
    raised = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bus: QDBusConnection | None = None
        self._root = _Root(self)
        self._root.raised.connect(self.raised)
        self._player = _Player(self, self.pressed.emit)

    @property
    def present(self) -> bool:
        """Whether remotes can see it."""
        return self._bus is not None

    def appear(self) -> bool:
        """Take the name on the session bus; False where there is none or it is taken."""
        if self._bus is not None:
            return True
        bus = QDBusConnection.sessionBus()
        if not bus.isConnected() or not bus.registerObject(PATH, self):
            return False
        if not bus.registerService(NAME):
            bus.unregisterObject(PATH)
            return False
        self._bus = bus
        return True

    def vanish(self) -> None:
        """Leave the media keys to whatever else plays."""
        bus, self._bus = self._bus, None
        if bus is not None:
            bus.unregisterService(NAME)
            bus.unregisterObject(PATH)

    def show(self, now: NowPlaying) -> None:
        """Tell remotes what is true now; a signal is sent only for what they cannot work out."""
        before, self._player.now = self._player.now, now
        if self._bus is None:
            return
        changed: dict[str, object] = {}
        if now.playback is not before.playback:
            changed["PlaybackStatus"] = now.playback.value
        if (now.track, now.title, now.artist, now.length) != (
            before.track,
            before.title,
            before.artist,
            before.length,
        ):
            changed["Metadata"] = self._player.metadata()
        if changed:
            self._bus.send(_properties_changed(changed))


def _properties_changed(changed: Mapping[str, object]) -> QDBusMessage:
    message = QDBusMessage.createSignal(
        PATH, "org.freedesktop.DBus.Properties", "PropertiesChanged"
    )
    # A plain empty list has no element type, and clients drop a signal whose signature is wrong.
    nothing = QDBusArgument()
    nothing.beginArray(QMetaType(QMetaType.Type.QString.value))
    nothing.endArray()
    message.setArguments([PLAYER, dict(changed), nothing])
    return message
