"""An empty PySide6 window, the least there is: what BackRx is measured beside.

Prints the milliseconds from the process's start to its first frame, then the memory it uses.
"""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from backrx_desktop.app.first_paint import milliseconds_since_start
from tests.benchmarks.memory import resident_megabytes


class Bare(QWidget):
    def paintEvent(self, event: QPaintEvent) -> None:
        QTimer.singleShot(0, tell)


def tell() -> None:
    print(f"{milliseconds_since_start():.0f} {resident_megabytes():.1f}")
    QApplication.quit()


app = QApplication([])
window = Bare()
window.resize(1280, 720)
window.show()
app.exec()
