"""A desktop's screen saver as far as it can be inhibited; prints what it is asked for, and by whom.

ready
inhibit 1 BackRx
uninhibit 1
gone 1

The last where somebody left the bus who still held it. As `screensaver.py slow` it answers each
wish for a lock only after a line on its input.
"""

import sys
from itertools import count

from PySide6.QtCore import ClassInfo, QCoreApplication, QObject, Slot
from PySide6.QtDBus import (
    QDBusAbstractAdaptor,
    QDBusConnection,
    QDBusMessage,
    QDBusServiceWatcher,
)

NAME = "org.freedesktop.ScreenSaver"
PATH = "/org/freedesktop/ScreenSaver"


@ClassInfo({"D-Bus Interface": NAME})  # type: ignore[call-arg]
class ScreenSaver(QDBusAbstractAdaptor):  # type: ignore[operator]
    """Counts its cookies from 1."""

    def __init__(self, owner: QObject, bus: QDBusConnection, slow: bool) -> None:
        super().__init__(owner)
        self._slow = slow
        self._cookies = count(1)
        self._held: dict[int, str] = {}
        self._watcher = QDBusServiceWatcher(owner)
        self._watcher.setConnection(bus)
        self._watcher.setWatchMode(QDBusServiceWatcher.WatchModeFlag.WatchForUnregistration)
        self._watcher.serviceUnregistered.connect(self._on_gone)

    @Slot(str, str, QDBusMessage, result="uint")
    def Inhibit(self, program: str, reason: str, message: QDBusMessage) -> int:
        if self._slow:
            sys.stdin.readline()
        cookie = next(self._cookies)
        self._held[cookie] = message.service()
        self._watcher.addWatchedService(message.service())
        print(f"inhibit {cookie} {program}", flush=True)
        return cookie

    @Slot("uint")
    def UnInhibit(self, cookie: int) -> None:
        self._held.pop(cookie, None)
        print(f"uninhibit {cookie}", flush=True)

    def _on_gone(self, service: str) -> None:
        for cookie in [cookie for cookie, holder in self._held.items() if holder == service]:
            del self._held[cookie]
            print(f"gone {cookie}", flush=True)


def main(slow: bool) -> int:
    app = QCoreApplication([])
    owner = QObject()
    bus = QDBusConnection.sessionBus()
    saver = ScreenSaver(owner, bus, slow)
    if not (bus.registerObject(PATH, owner) and bus.registerService(NAME)):
        return 1
    print("ready", flush=True)
    status = app.exec()
    del saver
    return status


if __name__ == "__main__":
    sys.exit(main("slow" in sys.argv))
