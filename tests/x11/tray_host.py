"""A desktop's tray, as far as icons announce themselves to it; prints who does.

ready
item :1.3
"""

import sys

from PySide6.QtCore import ClassInfo, Property, QCoreApplication, QObject, Slot
from PySide6.QtDBus import QDBusAbstractAdaptor, QDBusConnection

NAME = "org.kde.StatusNotifierWatcher"


@ClassInfo({"D-Bus Interface": NAME})  # type: ignore[call-arg]
class Watcher(QDBusAbstractAdaptor):  # type: ignore[operator]
    """Takes every icon."""

    @Slot(str)
    def RegisterStatusNotifierItem(self, service: str) -> None:
        print(f"item {service}", flush=True)

    def _yes(self) -> bool:
        return True

    IsStatusNotifierHostRegistered = Property(bool, _yes)


def main() -> int:
    app = QCoreApplication([])
    owner = QObject()
    Watcher(owner)
    bus = QDBusConnection.sessionBus()
    if not (bus.registerObject("/StatusNotifierWatcher", owner) and bus.registerService(NAME)):
        return 1
    print("ready", flush=True)
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
