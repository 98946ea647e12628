"""The routines: the built-in ones, and the person's own as files of their folder."""

from collections.abc import Sequence
from gettext import gettext as _
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from backrx_desktop.app.stores import Stores
from backrx_desktop.content.check import check
from backrx_desktop.content.routine_writing import routine_text
from backrx_desktop.core.plan import pacing_of
from backrx_desktop.core.routine import Routine
from backrx_desktop.core.routine_draft import copied
from backrx_desktop.core.routine_lines import routine_lines
from backrx_desktop.storage.own_files import OwnFiles
from backrx_desktop.ui.main_window import MainWindow
from backrx_desktop.ui.page_name import PageName
from backrx_desktop.ui.pages.routine_builder import RoutineBuilderPage
from backrx_desktop.ui.pages.routines import RoutinesPage


class RoutinesFlow(QObject):
    """Keeps both pages up to date, and the files behind them."""

    shown = Signal(object)
    """The PageName to show."""
    start = Signal(object)
    """The Routine to start."""

    def __init__(self, stores: Stores, main: MainWindow) -> None:
        super().__init__(main)
        self._stores = stores
        self.page = routines = RoutinesPage(main.look)
        self.builder = builder = RoutineBuilderPage(main.look)
        main.add_page(PageName.ROUTINES, routines)
        main.add_page(PageName.BUILDER, builder)
        self._files = OwnFiles(stores.folder.routines, stores.files)
        routines.start_asked.connect(lambda one: self.start.emit(self._routine(one)))
        routines.new_asked.connect(lambda: self._edit(None))
        routines.edit_asked.connect(lambda one: self._edit(self._routine(one)))
        routines.copy_asked.connect(lambda one: self._edit(self._copy(self._routine(one))))
        routines.deleted.connect(self._delete)
        routines.restored.connect(self._keep)
        routines.import_asked.connect(self._import)
        routines.export_asked.connect(self._export)
        builder.saved.connect(self._save)
        builder.left.connect(lambda: self.shown.emit(PageName.ROUTINES))

    def present(self) -> None:
        """Bring the list up to date."""
        self.page.present(routine_lines(self._stores.library, self._stores.preferences))

    def _routine(self, routine: str) -> Routine:
        return self._stores.library.routines[routine]

    def _copy(self, routine: Routine) -> Routine:
        name = _("{name}, mine").format(name=routine.name)
        return copied(routine, name, self._stores.library.routines)

    def _edit(self, routine: Routine | None) -> None:
        library = self._stores.library
        pacing = pacing_of(self._stores.preferences, ())
        self.builder.edit(routine, library.exercises, pacing, library.routines)
        self.shown.emit(PageName.BUILDER)

    def _save(self, routine: Routine) -> None:
        self._keep(routine)
        self.shown.emit(PageName.ROUTINES)

    def _keep(self, routine: Routine) -> None:
        self._stores.tell(self._files.write(routine.id, routine_text(routine)))
        self._refresh()

    def _delete(self, routine: Routine) -> None:
        self._stores.tell(self._files.remove(routine.id))
        self._refresh()

    def _refresh(self) -> None:
        self._stores.read_content()
        self.present()

    def _import(self, paths: Sequence[Path]) -> None:
        """Take in files that are routines as they stand; say what is wrong with the others."""
        for path in paths:
            problems = check([path], self._stores.folder.path)
            if problems:
                self.page.say(str(problems[0]))
                continue
            try:
                text = path.read_text(encoding="utf-8")
            except (OSError, UnicodeDecodeError) as error:
                self.page.say(f"{path.name}: {error}")
                continue
            if path.stem in self._stores.library.routines:
                text_ = _("There is a routine called {name} already. It stays as it is.")
                self.page.say(text_.format(name=path.stem))
                continue
            self._stores.tell(self._files.write(path.stem, text))
        self._refresh()

    def _export(self, routine: str, path: Path) -> None:
        text = routine_text(self._routine(routine))
        result = OwnFiles(path.parent).write(path.stem, text)
        self.page.say(
            _("Saved as {file}.").format(file=path.name) if result.kept else result.sentence
        )
