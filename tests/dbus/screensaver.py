"""A desktop's screen saver as far as it can be inhibited; prints what it is asked for.

ready
inhibit 1
uninhibit 1
"""

import sys
from itertools import count

from PySide6.QtCore import ClassInfo, QCoreApplication, QObject, Slot
from PySide6.QtDBus import QDBusAbstractAdaptor, QDBusConnection

NAME = "org.freedesktop.ScreenSaver"
PATH = "/org/freedesktop/ScreenSaver"


@ClassInfo({"D-Bus Interface": NAME})  # type: ignore[call-arg]
class ScreenSaver(QDBusAbstractAdaptor):  # type: ignore[operator]
    """Counts its cookies from 1."""

    def __init__(self, owner: QObject) -> None:
        super().__init__(owner)
        self._cookies = count(1)

    @Slot(str, str, result="uint")
    def Inhibit(self, program: str, reason: str) -> int:
        cookie = next(self._cookies)
        print(f"inhibit {cookie}", flush=True)
        return cookie

    @Slot("uint")
    def UnInhibit(self, cookie: int) -> None:
        print(f"uninhibit {cookie}", flush=True)


def main() -> int:
    app = QCoreApplication([])
    owner = QObject()
    ScreenSaver(owner)
    bus = QDBusConnection.sessionBus()
    if not (bus.registerObject(PATH, owner) and bus.registerService(NAME)):
        return 1
    print("ready", flush=True)
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
