"""What is asked once a week."""

import uuid
from datetime import UTC

from PySide6.QtCore import QObject, Signal

from backrx_desktop.app.stores import Stores
from backrx_desktop.core.day import offset_minutes
from backrx_desktop.core.week import first_day
from backrx_desktop.core.weekly_log import WeeklyLog
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.page_name import PageName
from backrx_desktop.ui.pages.weekly_log import WeeklyAnswers, WeeklyLogPage


class WeeklyFlow(QObject):
    """One log a week: answering again changes it."""

    shown = Signal(object)

    def __init__(self, look: Look, stores: Stores, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stores = stores
        self.page = WeeklyLogPage(look)
        self.page.saved.connect(self._save)
        self.page.left.connect(self._back)

    @property
    def log(self) -> WeeklyLog | None:
        """What was answered this week."""
        monday = first_day(self._stores.today())
        logs = self._stores.history.weekly_log.records
        return next((log for log in reversed(logs) if log.week == monday), None)

    def ask(self) -> None:
        """Show the page, with what was answered this week already."""
        log = self.log
        answers = WeeklyAnswers()
        if log is not None:
            answers = WeeklyAnswers(log.average_pain, log.worst_pain, log.activities)
        logs = self._stores.history.weekly_log.records
        before = next((one.activities for one in reversed(logs) if one.activities), ())
        self.page.present(answers, tuple(one.name for one in before))
        self.shown.emit(PageName.WEEKLY_LOG)

    def _save(self, answers: WeeklyAnswers) -> None:
        now, log = self._stores.now(), self.log
        kept = WeeklyLog(
            uuid=str(uuid.uuid4()) if log is None else log.uuid,
            week=first_day(self._stores.today()),
            logged=now.astimezone(UTC),
            offset_minutes=offset_minutes(now),
            average_pain=answers.average,
            worst_pain=answers.worst,
            activities=answers.activities,
        )
        self._stores.history.weekly_log.add(kept).then(self._stores.tell)
        self._stores.history_changed.emit()
        self._back()

    def _back(self) -> None:
        self.shown.emit(PageName.HISTORY)
