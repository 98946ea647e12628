"""Takes a picture of every screen and state, with made-up records:

    python packaging/screenshots.py DIR [--size 1920x1080] [--theme dark] [--text-size 100]
        [--language en] [NAME…]

Each becomes DIR/NAME-THEME.png. Nothing of the person who runs it is read or changed.
"""

import argparse
import os
import sys
import tempfile
from datetime import datetime, time, timedelta, timezone
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parents[1]))

import experiment_scenes  # noqa: F401 - its scenes join the others
import history_scenes  # noqa: F401
import page_scenes  # noqa: F401
import programme_scenes  # noqa: F401
import session_scenes  # noqa: F401
from PySide6.QtCore import QLocale
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QApplication
from scenes import EMPTY, SCENES, Set, closing

from backrx_desktop.app.clocks import Clocks
from backrx_desktop.app.sound_link import SoundLink
from backrx_desktop.app.stores import Stores
from backrx_desktop.app.window import Window
from backrx_desktop.content.languages import ENGLISH, languages, speak
from backrx_desktop.content.load import load_content
from backrx_desktop.content.resources_folder import resources_folder
from backrx_desktop.core import preferences as keys
from backrx_desktop.core.preferences import ThemeChoice
from backrx_desktop.storage.paths import DataFolder
from backrx_desktop.ui.icons import Icons
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.theme import DARK
from backrx_desktop.ui.typography import load_fonts
from tests.core.histories import HOME, TODAY, patchy
from tests.fake_clock import FakeClock

EVENING = datetime.combine(TODAY, time(20, 57), timezone(timedelta(minutes=HOME)))


class Silent(SoundLink):
    """No process, no sound."""

    def start(self, _preferences: object) -> None:
        return


def stage(folder: Path, wanted: argparse.Namespace, empty: bool) -> Set:
    """A window of the wanted size and look, in front of made-up records."""
    clock, real = FakeClock(), FakeClock()
    stores = Stores(DataFolder(folder), load_content(folder), lambda: EVENING)
    stores.open()
    stores.set(keys.THEME, ThemeChoice(wanted.theme))
    stores.set(keys.TEXT_SIZE, float(wanted.text_size))
    stores.set(keys.FIRST_RUN_DONE, True)
    stores.set(keys.PROGRAMME_OFFERED, True)
    stores.set(keys.CARE_ASKED, (EVENING - timedelta(days=1)).isoformat())
    if not empty:
        stores.read_history().sessions.add(*patchy())
    look = Look(DARK, Icons(resources_folder() / "icons"))
    clocks = Clocks(real, clock, wall=lambda: EVENING)
    window = Window(look, stores, clocks, Silent)
    window.main.resize(*wanted.size)
    window.open()
    window.main.resize(*wanted.size)
    window.finish_starting()
    return Set(window, stores, clock, real)


def take(name: str, at: Set) -> QPixmap:
    """The picture of one scene; a dialog stands in the middle of its window."""
    SCENES[name](at)
    main = at.window.main
    for _ in range(3):
        at.real.advance(1.0)
        main.fade.animation.setCurrentTime(main.fade.animation.duration())
        QApplication.processEvents()
    # Small pictures come one a turn of the loop.
    for _ in range(60):
        QApplication.processEvents()
    picture = main.grab()
    if at.dialog is not None:
        over = at.dialog.grab()
        painter = QPainter(picture)
        painter.drawPixmap(
            (main.width() - at.dialog.width()) // 2, (main.height() - at.dialog.height()) // 2, over
        )
        painter.end()
    return picture


def size(text: str) -> tuple[int, int]:
    """ "1920x1080" as two numbers."""
    width, height = text.split("x")
    return int(width), int(height)


def main() -> None:
    parser = argparse.ArgumentParser(description="Pictures of every screen and state.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(SCENES))
    parser.add_argument("--size", type=size, default=(1920, 1080), metavar="WxH")
    parser.add_argument("--theme", choices=("dark", "light"), default="dark")
    parser.add_argument("--text-size", type=int, default=100, metavar="N")
    parser.add_argument("--language", choices=[*languages()], default=ENGLISH)
    wanted = parser.parse_intermixed_args()
    wanted.folder.mkdir(parents=True, exist_ok=True)
    speak(wanted.language)
    QLocale.setDefault(QLocale("en_GB" if wanted.language == ENGLISH else wanted.language))
    _app = QApplication([])
    load_fonts(resources_folder() / "fonts")
    for name in wanted.names or SCENES:
        with (
            tempfile.TemporaryDirectory() as folder,
            closing(stage(Path(folder), wanted, name in EMPTY)) as at,
        ):
            picture = take(name, at)
            path = wanted.folder / f"{name}-{wanted.theme}.png"
            if not picture.save(str(path)):
                raise SystemExit(f"{path} cannot be written")
            print(path)


if __name__ == "__main__":
    main()
