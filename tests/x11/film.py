"""A film: fills the screen, keeps the keyboard, and prints all that was typed so far."""

import sys

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QLineEdit


class Film(QLineEdit):
    """Prints "ready" and its window's number once the keyboard is its own."""

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle("film")
        colours = self.palette()
        colours.setColor(QPalette.ColorRole.Base, QColor("#446688"))
        self.setPalette(colours)
        self.textChanged.connect(lambda text: print(text, flush=True))


def main() -> int:
    app = QApplication(["film"])
    film = Film()
    ready: list[bool] = []

    def tell() -> None:
        if film.isActiveWindow() and not ready:
            ready.append(True)
            print(f"ready {int(film.winId())}", flush=True)

    app.focusWindowChanged.connect(tell)
    film.showFullScreen()
    film.activateWindow()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
