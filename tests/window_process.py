"""A window in a process of its own, with a clock that waits, played by lines on its input.

    start ROUTINE      a session, without the check-in
    play SECONDS       let session time pass
    press KEY          a letter or digit, where the focus is
    back               the window instead of the card
    finish             end the session here
    card               where the card stands: "x y width height", or "none"
    drop X Y           drag the card so that its middle is there
    grab FILE          a picture of the whole screen
    state              the session's state, or "none"
    quit

Each line is answered by one line: the state, unless another answer is named.
"""

import os
import sys
from pathlib import Path

from PySide6.QtCore import QPoint, QSocketNotifier, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from backrx_desktop.content.resources_folder import resources_folder
from backrx_desktop.core.session import Command
from backrx_desktop.ui.typography import load_fonts
from tests.app.conftest import Place, place_in
from tests.fake_clock import FakeClock


def answer(place: Place, line: str) -> str:
    word, _space, rest = line.partition(" ")
    session = place.window.guide.session
    if word == "start":
        place.window.choose_routine(rest)
        place.window.start(check_in=False)
    elif word == "play":
        place.play(float(rest), step=2.0)
    elif word == "press":
        QTest.keyClick(place.window.main.focusWidget(), Qt.Key[f"Key_{rest}"])
    elif word == "finish":
        session.command(Command.FINISH)
    elif word == "back":
        place.window.guide.away.overlay.bring_back()
    elif word == "card":
        return where(place)
    elif word == "drop":
        drop(place, *map(int, rest.split()))
    elif word == "grab":
        QApplication.primaryScreen().grabWindow(0).save(rest)
    elif word == "quit":
        place.window.main.close()
        place.stores.close()
        QApplication.quit()
    under_way = session.driver.session
    return "none" if under_way is None else under_way.state.value


def where(place: Place) -> str:
    card = place.window.guide.away.overlay.window
    if card is None or not card.isVisible():
        return "none"
    area = card.geometry()
    return f"{area.x()} {area.y()} {area.width()} {area.height()}"


def drop(place: Place, x: int, y: int) -> None:
    card = place.window.guide.away.overlay.window
    assert card is not None
    card.card.dragged.emit(QPoint(x, y) - card.geometry().center())
    card.card.dropped.emit()


def main(folder: Path) -> int:
    app = QApplication(["backrx"])
    load_fonts(resources_folder() / "fonts")
    place = place_in(folder, FakeClock())
    place.window.open()
    place.window.finish_starting()
    waiting = b""

    def read() -> None:
        nonlocal waiting
        piece = os.read(0, 4096)
        if not piece:
            app.quit()
        *lines, waiting = (waiting + piece).split(b"\n")
        for line in lines:
            print(answer(place, line.decode()), flush=True)

    notifier = QSocketNotifier(0, QSocketNotifier.Type.Read)
    notifier.activated.connect(read)
    print("ready", flush=True)
    return app.exec()


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
