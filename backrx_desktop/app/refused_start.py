"""What is shown where the window cannot be opened, to somebody who reads no terminal."""

from gettext import gettext as _

from PySide6.QtWidgets import QApplication

from backrx_desktop.content.resources_folder import resources_folder
from backrx_desktop.ui.ask_dialog import AskDialog
from backrx_desktop.ui.icons import Icons
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.theme import DARK
from backrx_desktop.ui.typography import load_fonts


def show_refusal(sentence: str) -> None:
    """Show why, until it was read."""
    app = QApplication.instance() or QApplication(["backrx"])
    resources = resources_folder()
    load_fonts(resources / "fonts")
    look = Look(DARK, Icons(resources / "icons"))
    look.fit(QApplication.primaryScreen().availableSize())
    dialog = AskDialog(look, _("BackRx cannot start"), sentence)
    dialog.add(_("Close"), lambda: None, primary=True)
    dialog.finished.connect(app.quit)
    dialog.open()
    app.exec()
