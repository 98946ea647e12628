"""What can be done with the entries of the history: look at them, put them right, add to them."""

import uuid
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from gettext import gettext as _

from PySide6.QtCore import QObject, Signal

from backrx_desktop import __version__
from backrx_desktop.app.stores import Stores
from backrx_desktop.core.day import day_of, local_day, offset_minutes
from backrx_desktop.core.log_draft import LogDraft
from backrx_desktop.core.logged import logged
from backrx_desktop.core.plan import pacing_of
from backrx_desktop.core.record import SessionRecord, SessionStart, with_answers
from backrx_desktop.core.walk import Walk
from backrx_desktop.services.session_words import session_name
from backrx_desktop.storage.saving import SaveResult, Saving
from backrx_desktop.ui.history.diary_list import DiaryList
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.notices import Notice
from backrx_desktop.ui.page_name import PageName
from backrx_desktop.ui.pages.log_session import LogSessionPage
from backrx_desktop.ui.pages.log_walk import LogWalkPage
from backrx_desktop.ui.pages.session import SessionPage

_NOON = time(12)
"""When something was done whose hour nobody said."""


class DiaryFlow(QObject):
    """`shown` asks for a page; `noticed` has something to say, and a way to take it back."""

    shown = Signal(object)
    noticed = Signal(object)

    def __init__(
        self, look: Look, stores: Stores, entries: DiaryList, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._stores = stores
        self._walk: Walk | None = None
        self.session = SessionPage(look)
        self.log_session = LogSessionPage(look)
        self.log_walk = LogWalkPage(look)
        entries.opened.connect(self._open)
        entries.walk_opened.connect(self._open_walk)
        entries.add_session.clicked.connect(self._add_session)
        entries.add_walk.clicked.connect(lambda: self._show_walk(None))
        self.session.saved.connect(self._save)
        self.session.deleted.connect(self._delete)
        self.log_session.saved.connect(self._keep_logged)
        self.log_walk.saved.connect(self._keep_walk)
        self.log_walk.deleted.connect(self._delete_walk)
        for page in (self.session, self.log_session, self.log_walk):
            page.left.connect(self._back)

    def _back(self) -> None:
        self.shown.emit(PageName.HISTORY)

    def _open(self, session: str) -> None:
        record = self._stores.history.sessions.get(session)
        if record is not None:
            self.session.present(record, self._stores.library, self._stores.today())
            self.shown.emit(PageName.SESSION)

    def _save(self, record: SessionRecord) -> None:
        self._told(self._stores.history.sessions.replace(record))
        self._back()

    def _delete(self, session: str) -> None:
        table = self._stores.history.sessions
        record = table.get(session)
        if record is None:
            return
        name = session_name(record.routine, self._stores.library)
        sentence = _("{name} is no longer in the history.").format(name=name)
        self._take_out(table.delete(session), sentence, lambda: table.undo_delete(session))

    def _take_out(self, saving: Saving, sentence: str, undo: Callable[[], Saving]) -> None:
        """Say that something was deleted, and offer to bring it back."""

        def tell(result: SaveResult) -> None:
            if result.kept:
                self.noticed.emit(Notice(sentence, _("Undo"), lambda: self._told(undo())))
            else:
                self._stores.history_changed.emit()

        self._told(saving)
        saving.then(tell)
        self._back()

    def _told(self, saving: Saving) -> None:
        saving.then(self._stores.tell)
        self._stores.history_changed.emit()

    def _add_session(self) -> None:
        stores = self._stores
        pacing = pacing_of(stores.preferences, stores.records)
        self.log_session.present(stores.library, pacing, stores.today())
        self.shown.emit(PageName.LOG_SESSION)

    def _keep_logged(self, draft: LogDraft) -> None:
        stores = self._stores
        pacing = pacing_of(stores.preferences, stores.records)
        exercises = stores.library.exercises
        minutes = draft.minutes or draft.usual_minutes(exercises, pacing)
        started = self._instant(draft.day, minutes)
        begun = SessionStart(
            uuid=str(uuid.uuid4()),
            app=__version__,
            started=started.astimezone(UTC),
            offset_minutes=offset_minutes(started),
            pain_before=draft.pain_before,
        )
        record = logged(draft.whole, exercises, pacing, begun, minutes)
        self._told(stores.history.sessions.add(with_answers(record, draft.pain_after, draft.note)))
        self._back()

    def _instant(self, day: date, minutes: int) -> datetime:
        """When something of `day` began: just now where it was today, else at noon."""
        now = self._stores.now()
        if day != self._stores.today():
            return datetime.combine(day, _NOON).astimezone()
        begun = now - timedelta(minutes=minutes)
        return begun if day_of(begun) == day else now

    def _open_walk(self, walk: str) -> None:
        found = self._stores.history.walks.get(walk)
        if found is not None:
            self._show_walk(found)

    def _show_walk(self, walk: Walk | None) -> None:
        self._walk = walk
        self.log_walk.present(walk, self._stores.today())
        self.shown.emit(PageName.LOG_WALK)

    def _keep_walk(self, day: date, minutes: int) -> None:
        old = self._walk
        if old is None:
            begun = self._instant(day, minutes)
            offset = offset_minutes(begun)
            walk = Walk(str(uuid.uuid4()), begun.astimezone(UTC), offset, minutes)
        else:
            moved = day - local_day(old.started, old.offset_minutes)
            walk = replace(old, started=old.started + moved, minutes=minutes)
        self._told(self._stores.history.walks.add(walk))
        self._back()

    def _delete_walk(self) -> None:
        if self._walk is not None:
            table, walk = self._stores.history.walks, self._walk.uuid
            sentence = _("The walk is no longer in the history.")
            self._take_out(table.delete(walk), sentence, lambda: table.undo_delete(walk))
