"""The routines: the person's own and those that come with the app.

    page = RoutinesPage(look)
    page.present(routine_lines(library, preferences))
    page.start_asked.connect(...)           the routine's id; likewise edit_asked, copy_asked
    page.new_asked.connect(...)             likewise programmes_asked
    page.deleted.connect(...)               the Routine to delete; restored: the same, taken back
    page.import_asked.connect(...)          tuple[Path, ...] of files dropped or chosen
    page.export_asked.connect(...)          the routine's id and the Path to write
    page.say(sentence)                      one problem, or what was done

Files are read and written by whoever listens.
"""

from collections.abc import Sequence
from gettext import gettext as _
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, QUrl, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from backrx_desktop.core.routine import Routine
from backrx_desktop.core.routine_lines import RoutineLine
from backrx_desktop.ui.icons import Icon
from backrx_desktop.ui.layouts import Column, Grid, let_go
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.pages.page import ScrollingPage
from backrx_desktop.ui.routine.routine_card import RoutineCard
from backrx_desktop.ui.theme import Tone
from backrx_desktop.ui.typography import Role
from backrx_desktop.ui.widgets.banner import Banner
from backrx_desktop.ui.widgets.button import Button
from backrx_desktop.ui.widgets.page_head import PageHead
from backrx_desktop.ui.widgets.text import Text


class Shelf(QWidget):
    """A heading and the cards below it, in two columns or one."""

    def __init__(self, look: Look, heading: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.cards: dict[str, RoutineCard] = {}
        self._grid = Grid(look, across=24, down=24)
        self._beside = QWidget()
        """Keeps the second column where a shelf holds one card only."""
        column = Column(look, self, spacing=20)
        column.addWidget(Text(look, heading, Role.LABEL_MEDIUM))
        column.addLayout(self._grid)
        self.setAccessibleName(heading)
        look.changed.connect(self._arrange)

    def present(self, cards: dict[str, RoutineCard]) -> None:
        """Show these cards instead of what was there."""
        let_go(self._grid, *self.cards.values())
        self.cards = cards
        self.setVisible(bool(cards))
        self._arrange()

    def _arrange(self) -> None:
        across = 1 if self._look.text_is_large else 2
        self._grid.fill(self.cards.values(), across)
        self._grid.removeWidget(self._beside)
        if across == 2 and len(self.cards) == 1:
            self._grid.addWidget(self._beside, 0, 1)


class RoutinesPage(ScrollingPage):
    """Shows `RoutineLine`s."""

    start_asked = Signal(str)
    edit_asked = Signal(str)
    copy_asked = Signal(str)
    new_asked = Signal()
    programmes_asked = Signal()
    deleted = Signal(object)
    restored = Signal(object)
    import_asked = Signal(object)
    export_asked = Signal(str, object)

    def __init__(self, look: Look) -> None:
        super().__init__(look, _("Routines"), margins=(56, 44, 40, 48), spacing=32)
        self._lines: tuple[RoutineLine, ...] = ()
        self._deleted: Routine | None = None
        self.new = Button(look, _("New routine"), icon=Icon.PLUS)
        self.new.clicked.connect(self.new_asked)
        self.programmes = Button(look, _("Programmes"), icon=Icon.TODAY)
        self.programmes.clicked.connect(self.programmes_asked)
        self.import_ = Button(look, _("Import"))
        self.import_.clicked.connect(self._choose_import)
        self.said = Banner(look, "")
        self.gone = Banner(look, "", action=_("Undo"))
        self.gone.acted.connect(self._restore)
        self.own = Shelf(look, _("Yours"))
        self.built_in = Shelf(look, _("With the app"))
        self._hint = Text(
            look, _("A routine file can also be dropped here."), Role.CAPTION, Tone.TEXT3, wrap=True
        )
        self.body.addWidget(PageHead(look, _("Routines"), self.programmes, self.import_, self.new))
        for banner in (self.said, self.gone):
            banner.hide()
            self.body.addWidget(banner)
        for widget in (self.own, self.built_in, self._hint):
            self.body.addWidget(widget)
        self.body.addStretch(1)
        self.setAcceptDrops(True)
        self.setFocusProxy(self.programmes)  # the first, or Tab would pass by those before it

    def present(self, lines: Sequence[RoutineLine]) -> None:
        """Show these routines, each shelf in the order given."""
        if self._lines == tuple(lines):
            return  # each widget that is made and thrown away costs some memory for good
        self._lines = tuple(lines)
        own = [line for line in lines if not line.routine.built_in]
        built_in = [line for line in lines if line.routine.built_in]
        self.own.present({line.routine.id: self._card(line) for line in own})
        self.built_in.present({line.routine.id: self._card(line) for line in built_in})

    def say(self, sentence: str) -> None:
        """Say one sentence at the top of the page, until it is put away."""
        self._speak(self.said, sentence)

    def _speak(self, banner: Banner, sentence: str) -> None:
        banner.set_sentence(sentence)
        banner.show()
        self.show_top()

    def _card(self, line: RoutineLine) -> RoutineCard:
        routine = line.routine
        card = RoutineCard(self.look, line)
        card.start_asked.connect(lambda: self.start_asked.emit(routine.id))
        card.edit_asked.connect(lambda: self.edit_asked.emit(routine.id))
        card.copy_asked.connect(lambda: self.copy_asked.emit(routine.id))
        card.export_asked.connect(lambda: self._choose_export(routine))
        card.delete_asked.connect(lambda: self._delete(routine))
        return card

    def _delete(self, routine: Routine) -> None:
        self._deleted = routine
        self._speak(self.gone, _("{routine} is deleted.").format(routine=routine.name))
        self.new.setFocus(Qt.FocusReason.OtherFocusReason)  # the card is about to go
        self.deleted.emit(routine)

    def _restore(self) -> None:
        self.gone.hide()
        if self._deleted is not None:
            self.restored.emit(self._deleted)

    def _choose_import(self) -> None:
        dialog = QFileDialog(self, _("Import routines"), "", _("Routines (*.toml)"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.filesSelected.connect(
            lambda files: self.import_asked.emit(tuple(Path(file) for file in files))
        )
        dialog.open()

    def _choose_export(self, routine: Routine) -> None:
        dialog = QFileDialog(self, _("Export a routine"), f"{routine.id}.toml")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("toml")
        dialog.setNameFilter(_("Routines (*.toml)"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda file: self.export_asked.emit(routine.id, Path(file)))
        dialog.open()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.import_asked.emit(_files(event.mimeData()))


def _files(dragged: QMimeData) -> tuple[Path, ...]:
    """The local files that are dragged; whether they are routines is found out by reading them."""
    urls: list[QUrl] = dragged.urls() if dragged.hasUrls() else []
    return tuple(Path(url.toLocalFile()) for url in urls if url.isLocalFile())
