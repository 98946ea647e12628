"""One session that was: what was planned and done on each side, to look at and to put right.

page = SessionPage(look)
page.present(record, library, today)
page.saved.connect(...)                 the SessionRecord as it should be
page.deleted.connect(...)               its UUID
page.left.connect(...)
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta, timezone
from gettext import gettext as _

from PySide6.QtCore import QLocale, QTime, Signal
from PySide6.QtWidgets import QBoxLayout, QWidget

from backrx_desktop.core.correction import with_done
from backrx_desktop.core.library import Library
from backrx_desktop.core.record import SessionRecord
from backrx_desktop.core.summary import summary_of
from backrx_desktop.services.session_words import length_and_reps, outcome_words, session_name
from backrx_desktop.ui.day_names import date_name
from backrx_desktop.ui.history.done_card import DoneCard
from backrx_desktop.ui.history.steppers import PainStep
from backrx_desktop.ui.icons import Icon
from backrx_desktop.ui.layouts import Apart, Column, Row, let_go, limit_width
from backrx_desktop.ui.lettering import text_width
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.pages.page_behind import PageBehind
from backrx_desktop.ui.routine.keep_card import KeepCard
from backrx_desktop.ui.theme import Tone
from backrx_desktop.ui.typography import Role
from backrx_desktop.ui.widgets.button import Button
from backrx_desktop.ui.widgets.field_row import FieldRow
from backrx_desktop.ui.widgets.pressable import Ground
from backrx_desktop.ui.widgets.text import Text
from backrx_desktop.ui.widgets.text_field import TextField

LONGEST_NOTE = 2000
_RIGHT = 600.0
_NOTE_EDGES = 64.0
"""Design pixels left and right of a note in its field."""
_LARGE_TEXT = 1.0
"""Text size above which the columns stand below each other."""


class SessionPage(PageBehind):
    """`record` is the session with what was changed on the page."""

    saved = Signal(object)
    deleted = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__(look, _("Session"), _("History"))
        self.record: SessionRecord | None = None
        self._kept: SessionRecord | None = None
        self.delete = Button(look, _("Delete"), icon=Icon.TRASH)
        self.keep = KeepCard(look)
        self._name = Text(look, role=Role.PAGE_TITLE, wrap=True)
        self._line = Text(look, role=Role.NOTE, tone=Tone.TEXT2, wrap=True)
        self.before = PainStep(look, _("Pain before"))
        self.after = PainStep(look, _("Pain afterwards"))
        self.note = TextField(look, _("Note"), longest=LONGEST_NOTE)
        self.whole_note = Text(look, role=Role.CAPTION, tone=Tone.TEXT2, wrap=True)
        """All of a note that is longer than its field."""
        self.save = Button(
            look, _("Save changes"), ground=Ground.PRIMARY, role=Role.CONFIRM, height=104
        )
        self.cards: list[DoneCard] = []
        self._cards = Column(look, spacing=16)
        self._build()
        self._connect()

    def present(self, record: SessionRecord, library: Library, today: date) -> None:
        """Show a session; what was changed of another and not saved is gone."""
        self.record = self._kept = record
        summary = summary_of(record)
        name = session_name(record.routine, library)
        self.setAccessibleName(name)
        self._name.setText(name)
        day = f"{date_name(summary.day, today)}, {_time(record)}"
        said = (day, *length_and_reps(summary), outcome_words(summary.outcome))
        self._line.setText(" · ".join(said))
        self.before.show_pain(record.pain_before)
        self.after.show_pain(record.pain_after)
        self.note.setText(record.note)
        self.note.setCursorPosition(0)
        self._fill(record, library)
        self.keep.hide()
        self.show_top()
        self._show_changes()

    @property
    def changed(self) -> bool:
        """Whether there is something to save."""
        return self.record != self._kept

    def _fill(self, record: SessionRecord, library: Library) -> None:
        let_go(self._cards, *self.cards)
        self.cards = []
        for place, done in enumerate(record.exercises):
            card = DoneCard(self.look)
            card.present(record, place, library.exercises.get(done.exercise))
            card.changed.connect(
                lambda at, amount: self._take(lambda old: with_done(old, at, amount))
            )
            self.cards.append(card)
            self._cards.addWidget(card)
            card.show()

    def _build(self) -> None:
        look = self.look
        head = Apart(look, self.back, self.delete)
        title = Column(look, spacing=4)
        title.addWidget(self._name)
        title.addWidget(self._line)
        left = Column(look, spacing=16)
        left.addLayout(self._cards)
        left.addStretch(1)
        self._side = QWidget()
        right = Column(look, self._side, spacing=16)
        right.addWidget(FieldRow(look, _("Pain before"), self.before))
        right.addWidget(FieldRow(look, _("Pain afterwards"), self.after))
        right.addWidget(self.note)
        right.addWidget(self.whole_note)
        right.addWidget(self.save)
        right.addStretch(1)
        self._columns = Row(look, spacing=40)
        self._columns.addLayout(left, 1)
        self._columns.addWidget(self._side)
        self.body.addLayout(head)
        self.body.addWidget(self.keep)
        self.body.addLayout(title)
        self.body.addLayout(self._columns)
        self.body.addStretch(1)
        self.keep.hide()
        self.setFocusProxy(self.back)
        look.changed.connect(self._arrange)
        self._arrange()

    def _arrange(self) -> None:
        stacked = self.look.text_size > _LARGE_TEXT
        directions = QBoxLayout.Direction
        self._columns.setDirection(directions.TopToBottom if stacked else directions.LeftToRight)
        limit_width(self._side, None if stacked else self.look.whole(_RIGHT))

    def _connect(self) -> None:
        self.delete.clicked.connect(self._delete)
        self.save.clicked.connect(self._save)
        self.keep.kept.connect(self._save)
        self.keep.dropped.connect(self.left)
        self.before.changed.connect(
            lambda: self._take(lambda old: replace(old, pain_before=self.before.pain))
        )
        self.after.changed.connect(
            lambda: self._take(lambda old: replace(old, pain_after=self.after.pain))
        )
        self.note.textEdited.connect(lambda text: self._take(lambda old: replace(old, note=text)))

    def _take(self, change: Callable[[SessionRecord], SessionRecord]) -> None:
        if self.record is not None:
            self.record = change(self.record)
            self._show_changes()

    def _show_changes(self) -> None:
        self.save.setEnabled(self.changed)
        note = "" if self.record is None else self.record.note
        room = self.look.px(_RIGHT - _NOTE_EDGES)
        self.whole_note.setText(note)
        self.whole_note.setVisible(text_width(note, self.note.font()) > room)

    def leave(self) -> None:
        """Go back; asks first where something would be lost."""
        if not self.changed:
            self.left.emit()
            return
        self.show_top()
        self.keep.ask()

    def _save(self) -> None:
        self.saved.emit(self.record)

    def _delete(self) -> None:
        if self._kept is not None:
            self.deleted.emit(self._kept.uuid)


def _time(record: SessionRecord) -> str:
    """The time of day it began, where the person was."""
    local = record.started.astimezone(timezone(timedelta(minutes=record.offset_minutes)))
    short = QLocale.FormatType.ShortFormat
    return QLocale().toString(QTime(local.hour, local.minute), short)
