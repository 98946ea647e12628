"""Export and import from the history's page."""

from collections.abc import Callable
from gettext import gettext as _
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from backrx_desktop.app.exchange import KINDS, Belongings, bring_in, export
from backrx_desktop.app.stores import Stores
from backrx_desktop.storage.errors import StorageError
from backrx_desktop.ui.notices import Notice


class ExchangeFlow(QObject):
    """Asks for a file, then writes it or takes it in; `noticed` says what became of it."""

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
        mine = Belongings(stores.history, stores.library, stores.preferences, stores.today())
        self._try(lambda: export(path, mine), _("Saved as {file}.").format(file=path.name))

    def bring_in(self, path: Path) -> None:
        """Add an exported file to the history."""
        stores = self._stores

        def take() -> str:
            brought = bring_in(path, stores.folder, stores.history, stores.library)
            stores.read_content()
            stores.history_changed.emit()
            return " ".join((brought.sentence, *brought.left_out))

        self._try(take, "")

    def _try(self, work: Callable[[], str | None], done: str) -> None:
        try:
            said = work() or done
        except StorageError as error:
            said = str(error)
        self.noticed.emit(Notice(said))
