"""What comes before a session may start: first run, see-a-doctor questions, getting help."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from backrx_desktop.app.stores import Stores
from backrx_desktop.core import care
from backrx_desktop.core import preferences as keys
from backrx_desktop.core.care import CareQuestion, Urgency
from backrx_desktop.core.preference import Preference
from backrx_desktop.ui.main_window import MainWindow
from backrx_desktop.ui.page_name import PageName

if TYPE_CHECKING:
    from backrx_desktop.ui.pages.care_questions import CareQuestionsPage
    from backrx_desktop.ui.pages.first_run import FirstRunPage
    from backrx_desktop.ui.pages.help import HelpPage


class CareFlow(QObject):
    """Asks what is due, and lets a session start once nothing stands against it."""

    shown = Signal(object)
    """The PageName to show."""
    left = Signal()
    """Back to the first page."""
    sound_test_asked = Signal()

    def __init__(self, stores: Stores, main: MainWindow) -> None:
        super().__init__(main)
        self._stores = stores
        self._main = main
        self._then: Callable[[], None] | None = None

    @cached_property
    def first_run(self) -> "FirstRunPage":
        """Made for who has never seen BackRx."""
        from backrx_desktop.ui.pages.first_run import FirstRunPage

        page = FirstRunPage(self._main.look)
        page.changed.connect(self._set)
        page.sound_test_asked.connect(self.sound_test_asked)
        page.care_answered.connect(self._note)
        page.finished.connect(self._end_first_run)
        self._main.add_page(PageName.FIRST_RUN, page)
        return page

    @cached_property
    def questions(self) -> "CareQuestionsPage":
        """Made when they are due, once a month."""
        from backrx_desktop.ui.pages.care_questions import CareQuestionsPage

        page = CareQuestionsPage(self._main.look)
        page.answered.connect(self._answer)
        page.left.connect(self._leave)
        self._main.add_page(PageName.CARE, page)
        return page

    @cached_property
    def help(self) -> "HelpPage":
        """Made when it is read, or has to be."""
        from backrx_desktop.ui.pages.help import HelpPage

        page = HelpPage(self._main.look)
        page.acknowledged.connect(self._acknowledge)
        page.left.connect(self._leave)
        self._main.add_page(PageName.HELP, page)
        return page

    def welcome(self) -> bool:
        """Begin the first run, if there was none; say whether it was begun."""
        if self._stores.preferences[keys.FIRST_RUN_DONE]:
            return False
        self.first_run.present(self._stores.preferences)
        self.shown.emit(PageName.FIRST_RUN)
        return True

    def before(self, start: Callable[[], None]) -> None:
        """Do `start` at once, or after what has to be asked or read first."""
        self._then = start
        preferences = self._stores.preferences
        stands = care.standing(preferences)
        if stands is not None:
            self._show_help(stands)
        elif care.due(preferences, self._stores.records, self._stores.now()):
            self.questions.ask()
            self.shown.emit(PageName.CARE)
        else:
            self._go_on()

    def ask_again(self) -> None:
        """The questions once more, because the person wants to."""
        self._then = None
        self.questions.ask()
        self.shown.emit(PageName.CARE)

    def read_help(self) -> None:
        """The page about getting help, just to read."""
        self._then = None
        self._show_help(None)

    def _show_help(self, urgency: Urgency | None) -> None:
        self.help.present(urgency)
        self.shown.emit(PageName.HELP)

    def _set(self, preference: Preference[Any], value: object) -> None:
        self._stores.set(preference, value)

    def _note(self, yes: frozenset[CareQuestion]) -> None:
        self._stores.save(care.answered(self._stores.preferences, yes, self._stores.now()))

    def _answer(self, yes: frozenset[CareQuestion]) -> None:
        self._note(yes)
        urgency = care.urgency_of(yes)
        if urgency is not None:
            self._show_help(urgency)
        else:
            self._go_on()

    def _acknowledge(self) -> None:
        self._stores.save(care.acknowledged(self._stores.preferences))
        self._go_on()

    def _end_first_run(self) -> None:
        self._stores.set(keys.FIRST_RUN_DONE, True)
        stands = care.standing(self._stores.preferences)
        if stands is not None:
            self._show_help(stands)
        else:
            self._go_on()

    def _go_on(self) -> None:
        start, self._then = self._then, None
        if start is None:
            self.left.emit()
        else:
            start()

    def _leave(self) -> None:
        self._then = None
        self.left.emit()
