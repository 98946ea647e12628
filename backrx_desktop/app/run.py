"""Starts the window and everything behind it, first paint first."""

import os
import signal
import sys
from dataclasses import dataclass
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from backrx_desktop.app.clocks import Clocks
from backrx_desktop.app.first_paint import FirstPaint, milliseconds_since_start
from backrx_desktop.app.stores import Stores
from backrx_desktop.app.window import Window
from backrx_desktop.app.wish import Wish, grant, grant_late
from backrx_desktop.content.load import LoadedContent
from backrx_desktop.content.resources_folder import resources_folder
from backrx_desktop.services.display import platforms_for_overlay
from backrx_desktop.services.formats import locale_of
from backrx_desktop.services.language import language
from backrx_desktop.storage.errors import FolderInUseError
from backrx_desktop.storage.paths import DataFolder
from backrx_desktop.ui.crash_dialog import CrashDialog, crash_report
from backrx_desktop.ui.icons import Icons
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.theme import DARK
from backrx_desktop.ui.typography import load_fonts

if TYPE_CHECKING:
    from backrx_desktop.app.sound_link import Loudspeaker


@dataclass(frozen=True, slots=True)
class Options:
    """What the command line asked of the window; `scale` is how many times as fast time runs."""

    wish: Wish = Wish()
    scale: float = 1.0
    full_screen: bool = False
    first_paint: bool = False


def run(folder: DataFolder, content: LoadedContent, options: Options) -> int:
    """Show the window until it is closed and return the exit status.

    Raises StorageError where another BackRx has the folder or nothing can be kept in it.
    """
    platforms = platforms_for_overlay()
    if platforms:
        os.environ["QT_QPA_PLATFORM"] = platforms
    app = QApplication.instance() or QApplication(["backrx"])
    app.setApplicationName("BackRx")
    QGuiApplication.setDesktopFileName("backrx")
    stores = Stores(folder, content)
    if _another_took(stores, options.wish):
        return 0
    try:
        resources = resources_folder()
        load_fonts(resources / "fonts")
        QLocale.setDefault(locale_of(language()))
        look = Look(DARK, Icons(resources / "icons"))
        window = Window(look, stores, Clocks.scaled(options.scale), _make_sound)
        _report_bugs(look, window)
        _leave_politely(window)
        first = FirstPaint(window.main)
        if options.first_paint:
            first.painted.connect(_print_and_quit)
        else:
            first.painted.connect(lambda: _listen(app, folder, window))
            first.painted.connect(window.finish_starting)
            first.painted.connect(lambda: grant(window, options.wish))
        window.open(full_screen=options.full_screen)
        status = app.exec()
        window.end()
        return status
    finally:
        stores.close()


def _another_took(stores: Stores, wish: Wish) -> bool:
    """Open the stores, unless a window that has them already was told the wish.

    Who has the lock has the window, so that nobody need be asked, which takes longer.
    """
    try:
        stores.open()
    except FolderInUseError:
        from backrx_desktop.services.single_instance import hand_over_patiently

        if hand_over_patiently(stores.folder.path, wish.told()):
            return True
        raise
    if stores.locked:
        return False
    from backrx_desktop.services.single_instance import hand_over

    return hand_over(stores.folder.path, wish.told())


def _listen(app: QCoreApplication, folder: DataFolder, window: Window) -> None:
    """Hear of second starts, as long as the window is there."""
    from backrx_desktop.services.single_instance import Doorbell

    bell = Doorbell(folder.path, window)
    bell.rung.connect(lambda told: grant_late(window, Wish.heard(told)))
    app.aboutToQuit.connect(bell.end)


def _make_sound() -> "Loudspeaker":
    from backrx_desktop.app.sound_link import SoundLink

    return SoundLink()


def _print_and_quit() -> None:
    print(f"{milliseconds_since_start():.0f}", flush=True)
    QApplication.quit()


def _report_bugs(look: Look, window: Window) -> None:
    """A bug pauses the session, which is kept, and shows a report to copy; the first one only."""
    shown: list[CrashDialog] = []

    def report(
        kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        said = crash_report(kind, error, trace)
        # What an error says may quote the person, and stderr of a window ends in a system's log.
        print(said, file=sys.stderr)
        if any(dialog.isVisible() for dialog in shown):
            return
        dialog = CrashDialog(look, said, window.main)
        shown[:] = [dialog]
        dialog.open()
        window.pause()

    sys.excepthook = report


def _leave_politely(window: Window) -> None:
    """Ctrl-C and a polite kill close the window like its own button, and keep what was done."""
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: window.main.close())
    # Python runs its handlers only between its own instructions, so it has to be woken.
    waker = QTimer(window)
    waker.timeout.connect(lambda: None)
    waker.start(500)
