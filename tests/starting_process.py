"""A real start, with real sound, told as it goes; ends with its input.

painted 210 190
started 480 400
notice No voice was found…
settled

Milliseconds since the process began, and those of them that the processor worked for it; "settled"
once all is said that has to be.
"""

import os
import sys
import time
from pathlib import Path

from PySide6.QtCore import QSocketNotifier
from PySide6.QtWidgets import QApplication

from backrx_desktop.app.clocks import Clocks
from backrx_desktop.app.first_paint import FirstPaint, milliseconds_since_start
from backrx_desktop.app.sound_link import SoundLink
from backrx_desktop.app.stores import Stores
from backrx_desktop.app.window import Window
from backrx_desktop.content.load import load_content
from backrx_desktop.content.resources_folder import resources_folder
from backrx_desktop.storage.paths import DataFolder
from backrx_desktop.ui.icons import Icons
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.theme import DARK
from backrx_desktop.ui.typography import load_fonts
from tests.known_person import answered

SETTLED_MILLISECONDS = 400


def say(word: str, more: object = "") -> None:
    print(f"{word} {more}".strip(), flush=True)


def spent() -> str:
    return f"{milliseconds_since_start():.0f} {time.process_time() * 1000:.0f}"


def finish(window: Window) -> None:
    say("painted", spent())
    window.finish_starting()
    say("started", spent())
    notices = window.main.notices
    if notices.notice is not None:
        say("notice", notices.notice.sentence)
    notices.changed.connect(
        lambda: say("notice", notices.notice.sentence if notices.notice else "taken back")
    )
    looking: list[bool] = [True]
    window.sound.heard.connect(lambda ready: looking.append(ready.busy))
    timer = window.guide.sound_notice.timer
    timer.setInterval(SETTLED_MILLISECONDS)
    timer.timeout.connect(lambda: None if looking[-1] else say("settled"))


def main(folder: Path) -> int:
    app = QApplication(["backrx"])
    load_fonts(resources_folder() / "fonts")
    stores = Stores(DataFolder(folder), load_content(folder))
    stores.open()
    stores.save(answered(stores.preferences))
    look = Look(DARK, Icons(resources_folder() / "icons"))
    window = Window(look, stores, Clocks.scaled(1.0), SoundLink)
    first = FirstPaint(window.main)
    first.painted.connect(lambda: finish(window))
    end = QSocketNotifier(0, QSocketNotifier.Type.Read)
    end.activated.connect(lambda: os.read(0, 100) or window.main.close())
    window.open()
    status = app.exec()
    window.end()
    stores.close()
    return status


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
