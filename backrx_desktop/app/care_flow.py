"""What comes before a session may start: first run, see-a-doctor questions, getting help."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from backrx_desktop.app.stores import Stores
from backrx_desktop.core import care
from backrx_desktop.core import preferences as keys
from backrx_desktop.core.care import Advice, CareQuestion
from backrx_desktop.core.preference import Preference
from backrx_desktop.ui.page_name import PageName
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

    def __init__(
        self,
        stores: Stores,
        first_run: FirstRunPage,
        questions: CareQuestionsPage,
        help_page: HelpPage,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._stores = stores
        self._first_run = first_run
        self._questions = questions
        self._help = help_page
        self._then: Callable[[], None] | None = None
        first_run.changed.connect(self._set)
        first_run.sound_test_asked.connect(self.sound_test_asked)
        first_run.care_answered.connect(self._note)
        first_run.finished.connect(self._end_first_run)
        questions.answered.connect(self._answer)
        questions.left.connect(self._leave)
        help_page.acknowledged.connect(self._acknowledge)
        help_page.left.connect(self._leave)

    def welcome(self) -> bool:
        """Begin the first run, if there was none; say whether it was begun."""
        if self._stores.preferences[keys.FIRST_RUN_DONE]:
            return False
        self._first_run.present(self._stores.preferences)
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
            self._questions.ask()
            self.shown.emit(PageName.CARE)
        else:
            self._go_on()

    def ask_again(self) -> None:
        """The questions once more, because the person wants to."""
        self._then = None
        self._questions.ask()
        self.shown.emit(PageName.CARE)

    def read_help(self) -> None:
        """The page about getting help, just to read."""
        self._then = None
        self._show_help(None)

    def _show_help(self, advice: Advice | None) -> None:
        self._help.present(advice)
        self.shown.emit(PageName.HELP)

    def _set(self, preference: Preference[Any], value: object) -> None:
        self._stores.set(preference, value)

    def _note(self, yes: frozenset[CareQuestion]) -> None:
        self._stores.save(care.answered(self._stores.preferences, yes, self._stores.now()))

    def _answer(self, yes: frozenset[CareQuestion]) -> None:
        self._note(yes)
        advice = care.advice_of(yes)
        if advice is not None:
            self._show_help(advice)
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
