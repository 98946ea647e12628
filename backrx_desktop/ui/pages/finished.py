"""What a session came to, once it is over and saved.

page = FinishedPage(look)
page.present(ending)
page.done.connect(...)
page.more_minutes.connect(...)          5
"""

from gettext import gettext as _
from gettext import ngettext

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent

from backrx_desktop.core.summary import Ending, Summary
from backrx_desktop.services.session_words import pain_words, whole_duration
from backrx_desktop.ui.day_names import coming_day_name
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.pages.page import Page
from backrx_desktop.ui.theme import Tone
from backrx_desktop.ui.typography import Role
from backrx_desktop.ui.widgets.button import Button
from backrx_desktop.ui.widgets.done_ring import SIZE, DoneRing
from backrx_desktop.ui.widgets.fitted_text import FittedText
from backrx_desktop.ui.widgets.line import Line, Run
from backrx_desktop.ui.widgets.pressable import Ground
from backrx_desktop.ui.widgets.stat import HEIGHT, LABEL_BASELINE, Stat

MORE = 5
"""Minutes of one more session."""
_LEFT, _SECOND, _WIDE = 1056.0, 1472.0, 800.0
_RULE = QRectF(_LEFT, 700, _WIDE, 1)
_UNSAID = "–"


class FinishedPage(Page):
    """Shows an `Ending`."""

    done = Signal()
    more_minutes = Signal(int)

    def __init__(self, look: Look) -> None:
        super().__init__(look, _("Finished"))
        self.ring = DoneRing(look)
        self._title = FittedText(look, role=Role.PLAYER_TITLE)
        self._routine = FittedText(look, role=Role.CUE, tone=Tone.TEXT2)
        self.time = Stat(look)
        self.reps = Stat(look)
        self.pain = Stat(look)
        self.week = Stat(look)
        self._next = Line(look)
        self.finish = Button(
            look,
            _("Done"),
            ground=Ground.PRIMARY,
            role=Role.CONFIRM,
            keycap=_("Enter"),
            radius=36,
        )
        self.finish.clicked.connect(self.done)
        more = _("{number} min more").format(number=MORE)
        self.more = Button(look, more, role=Role.LABEL_MEDIUM, radius=36)
        self.more.clicked.connect(lambda: self.more_minutes.emit(MORE))
        self._place()
        self.setFocusProxy(self.finish)

    def _place(self) -> None:
        self.place(self.ring, 524 - SIZE / 2, 540 - SIZE / 2, SIZE, SIZE)
        self.place(self._title, _LEFT, 108, _WIDE, 85)
        self.place(self._routine, _LEFT, 200, _WIDE, 50)
        for stat, x, baseline in (
            (self.time, _LEFT, 354),
            (self.reps, _SECOND, 354),
            (self.pain, _LEFT, 554),
            (self.week, _SECOND, 554),
        ):
            self.place(stat, x, baseline - LABEL_BASELINE, 384, HEIGHT)
        self.place(self._next, _LEFT, 773 - Line.ASCENT, _WIDE, Line.HEIGHT)
        self.place(self.finish, _LEFT, 856, 484, 120)
        self.place(self.more, 1556, 856, 300, 120)

    def present(self, ending: Ending) -> None:
        """Show what it came to."""
        summary = ending.summary
        if summary.whole:
            self.ring.show_share(1.0, _("All done"))
            self._title.setText(_("Nice and steady."))
        else:
            self.ring.show_share(summary.share, _("Ended early"))
            self._title.setText(_("What you did counts."))
        self._routine.setText(ending.name)
        self.time.show_number(_("Time"), *whole_duration(summary.seconds))
        if summary.reps or not summary.held_seconds:
            self.reps.show_number(_("Reps"), str(summary.reps))
        else:
            self.reps.show_number(_("Held"), *whole_duration(summary.held_seconds))
        self._show_pain(summary)
        unit = ngettext("session", "sessions", ending.this_week)
        self.week.show_number(_("This week"), str(ending.this_week), unit)
        self._show_next(ending)
        self.setAccessibleName(f"{self.ring.text()}. {self._title.text()}")

    def _show_pain(self, summary: Summary) -> None:
        before, after = summary.pain_before, summary.pain_after
        if before is not None and after is not None:
            self.pain.show_change(_("Pain"), str(before), str(after), pain_words(summary))
        else:
            said = after if before is None else before
            self.pain.show_number(_("Pain"), _UNSAID if said is None else str(said))

    def _show_next(self, ending: Ending) -> None:
        """The day and the routine, or the routine alone; nothing where none is due."""
        coming = ending.next_name
        if coming and ending.next_day is not None:
            day = coming_day_name(ending.next_day, ending.today)
            coming = _("{day}, {routine}").format(day=day, routine=coming)
        label = Run(_("Next") if coming else "", Role.CUE, Tone.TEXT3)
        self._next.show_runs(label, Run(coming, Role.CUE_MEDIUM, gap=24))
        self._next.setVisible(bool(coming))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._next.isHidden():
            rule = self.area(_RULE)
            rule.setHeight(max(1.0, rule.height()))
            QPainter(self).fillRect(rule, self.look.theme.line)
