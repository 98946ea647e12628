"""Export and import from the history's page."""

from collections.abc import Callable
from functools import partial
from gettext import gettext as _
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from backrx_desktop.app.aside import Aside
from backrx_desktop.app.exchange import KINDS, Belongings, add, export
from backrx_desktop.app.stores import Stores
from backrx_desktop.storage.errors import StorageError
from backrx_desktop.storage.history_store import HistoryStore
from backrx_desktop.storage.taking_in import Exported, read_export
from backrx_desktop.ui.notices import Notice


class ExchangeFlow(QObject):
    """Asks for a file, then writes it or takes it in; `noticed` says what became of it.

    What takes long in a long history is done beside the window.
    """

    noticed = Signal(object)

    def __init__(self, stores: Stores, over: QWidget, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stores = stores
        self._over = over

    def ask_where(self) -> None:
        """Export: the kind is that of the file's name."""
        dialog = QFileDialog(self._over, _("Export the history"), "BackRx.pdf")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        filters = {
            _("One page to print (*.pdf)"): "pdf",
            _("A table (*.csv)"): "csv",
            _("Everything, to take along (*.json)"): "json",
        }
        dialog.setNameFilters(list(filters))
        dialog.setDefaultSuffix("pdf")
        dialog.filterSelected.connect(
            lambda chosen: dialog.setDefaultSuffix(filters.get(chosen, "pdf"))
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda file: self.export(Path(file)))
        dialog.open()

    def ask_which(self) -> None:
        """Import."""
        dialog = QFileDialog(self._over, _("Import a history"), "", _("Exported (*.json)"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda file: self.bring_in(Path(file)))
        dialog.open()

    def export(self, path: Path) -> None:
        """Write the history to a file of the kind its name ends with; else a PDF."""
        if path.suffix.lower() not in KINDS:
            path = path.with_name(f"{path.name}.pdf")
        stores = self._stores
        mine = Belongings.of(
            stores.folder, stores.history, stores.library, stores.preferences, stores.today()
        )
        self._beside(partial(_exported, path, mine), self._say)

    def bring_in(self, path: Path) -> None:
        """Add an exported file to the history."""
        self._beside(partial(_read, path, self._stores.history), self._take)

    def _beside(self, work: Callable[[], object], then: Callable[[Any], None]) -> None:
        aside = Aside(self)
        aside.done.connect(then)
        aside.done.connect(aside.deleteLater)
        aside.ask(work)

    def _take(self, found: Exported | str) -> None:
        """Add what was read; the text says why there is nothing."""
        self._say(found if isinstance(found, str) else self._taken(found))

    def _taken(self, found: Exported) -> str:
        stores = self._stores
        try:
            brought = add(found, stores.folder, stores.history, stores.library)
        except StorageError as error:
            return str(error)
        stores.read_content()
        stores.history_changed.emit()
        return " ".join((brought.sentence, *brought.left_out))

    def _say(self, sentence: str) -> None:
        self.noticed.emit(Notice(sentence))


def _exported(path: Path, mine: Belongings) -> str:
    try:
        export(path, mine)
    except StorageError as error:
        return str(error)
    return _("Saved as {file}.").format(file=path.name)


def _read(path: Path, history: HistoryStore) -> Exported | str:
    try:
        return read_export(path, history)
    except StorageError as error:
        return str(error)
