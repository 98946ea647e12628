"""A window that plays until the first rep is done: `python -m … FOLDER close|crash REPORT`.

Then a person closes it, or a bug comes whose error quotes all there is of the person: the history
with its notes and pain. What the window would show of it is written to REPORT.
"""

import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from backrx_desktop.app import run, session_flow
from backrx_desktop.cli import main
from backrx_desktop.core.events import Event, EventKind
from backrx_desktop.core.session import Session
from backrx_desktop.storage.saving import SaveResult
from backrx_desktop.storage.session_keeper import SessionKeeper
from backrx_desktop.ui.crash_dialog import CrashDialog
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.main_window import MainWindow

LINE = ("--start", "--routine", "ad-break", "--time-scale", "40")


class Watched(SessionKeeper):
    """Keeps a session, and sees to its end."""

    crash = False

    def follow(self, session: Session, events: Sequence[Event], now: float) -> SaveResult:
        if any(event.kind is EventKind.REP_DONE for event in events):
            QTimer.singleShot(0, close)
            if self.crash:
                records = self._history.sessions.records
                raise ValueError(f"no room for {records[0].note!r}", records)
        return super().follow(session, events, now)


class Written(CrashDialog):
    """The report goes to a file as well."""

    report = Path()

    def __init__(self, look: Look, said: str, parent: MainWindow) -> None:
        super().__init__(look, said, parent)
        self.report.write_text(said)


def close() -> None:
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, MainWindow):
            widget.close()


if __name__ == "__main__":
    Watched.crash = sys.argv[2] == "crash"
    Written.report = Path(sys.argv[-1])
    vars(session_flow)["SessionKeeper"] = Watched
    vars(run)["CrashDialog"] = Written
    raise SystemExit(main(["--data-dir", sys.argv[1], *LINE]))
