"""Does it help: what this week is, today's reading, the days so far, what can be said of them.

page = ExperimentPage(look)
page.present(Shown(view, compared), others, today)      None before the first
page.set_up.clicked.connect(...)        stop.clicked likewise
page.reading.said.connect(...)          the Reading
page.opened.connect(...)                the UUID of an earlier one
page.left.connect(...)
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from gettext import gettext as _

from PySide6.QtCore import Signal

from backrx_desktop.core.experiment_view import ExperimentView
from backrx_desktop.services import experiment_words as words
from backrx_desktop.services.experiment_words import Compared
from backrx_desktop.ui.charts.chart_card import ChartCard
from backrx_desktop.ui.day_names import date_name
from backrx_desktop.ui.experiment.chart import experiment_chart
from backrx_desktop.ui.experiment.experiment_row import ExperimentRow
from backrx_desktop.ui.experiment.reading_card import ReadingCard
from backrx_desktop.ui.experiment.result_card import ResultCard
from backrx_desktop.ui.experiment.said_card import SaidCard
from backrx_desktop.ui.layouts import Apart, Column, let_go
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.pages.page_behind import PageBehind
from backrx_desktop.ui.theme import Tone
from backrx_desktop.ui.typography import Role
from backrx_desktop.ui.widgets.button import Button
from backrx_desktop.ui.widgets.pressable import Ground
from backrx_desktop.ui.widgets.text import Text


@dataclass(frozen=True, slots=True)
class Shown:
    """An experiment and the names in it."""

    view: ExperimentView
    compared: Compared


class ExperimentPage(PageBehind):
    """One experiment, or how to begin with the first, and a row for every other one."""

    opened = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__(look, words.page_title(), _("History"), spacing=24)
        self.stop = Button(look, _("Stop here"), ground=Ground.QUIET)
        self.about = Text(look, role=Role.LEAD, tone=Tone.TEXT2, wrap=True)
        self.introduction = SaidCard(look)
        self.week = SaidCard(look)
        self.reading = ReadingCard(look)
        self.days = ChartCard(look, bottom=20)
        self.result = ResultCard(look)
        label = _("Set up an experiment")
        self.set_up = Button(look, label, ground=Ground.PRIMARY, role=Role.CONFIRM, height=104)
        self.rows: list[ExperimentRow] = []
        self._rows = Column(look, spacing=16)
        self._others = Text(look, _("Other experiments"), Role.LABEL_MEDIUM, wrap=True)
        self._build()

    def _build(self) -> None:
        look = self.look
        self.body.addLayout(Apart(look, self.back, self.stop))
        title = Column(look, spacing=4)
        title.addWidget(Text(look, words.page_title(), Role.PAGE_TITLE, wrap=True))
        title.addWidget(self.about)
        self.body.addLayout(title)
        for card in (self.introduction, self.week, self.reading, self.result, self.days):
            self.body.addWidget(card)
        self.body.addWidget(self.set_up)
        self.body.addWidget(self._others)
        self.body.addLayout(self._rows)
        self.body.addStretch(1)
        self.introduction.say(_("Find out for yourself"), words.introduction())

    def present(self, shown: Shown | None, others: Sequence[Shown], today: date) -> None:
        """Show one experiment, and rows for the others, the latest first."""
        self.introduction.setVisible(shown is None)
        self.about.setVisible(shown is not None)
        running = shown is not None and not shown.view.over
        self.set_up.setVisible(not running and all(one.view.over for one in others))
        self.stop.setVisible(running)
        self.week.setVisible(running)
        self.reading.setVisible(shown is not None and shown.view.arm is not None)
        self.days.setVisible(shown is not None)
        self.result.setVisible(shown is not None)
        if shown is not None:
            self._present_one(shown)
        self._present_others(others, today)
        first = self.reading.form.pain.chips[0] if not self.reading.isHidden() else self.back
        self.setFocusProxy(self.set_up if shown is None else first)

    def _present_one(self, shown: Shown) -> None:
        self.about.setText(words.compared_name(shown.compared))
        self.show_days(shown)
        if not shown.view.over:
            self._present_week(shown)

    def show_days(self, shown: Shown) -> None:
        """Show the days of an experiment as they are now, and what can be said of them."""
        self.result.present(shown.view, shown.compared)
        self.days.present(experiment_chart(shown.view, shown.compared))

    def _present_week(self, shown: Shown) -> None:
        view, plan = shown.view, shown.view.record.experiment
        if view.arm is None:
            day = date_name(plan.first, view.today)
            self.week.say(words.starts_on(day), ())
            return
        number = plan.week(view.today)
        sunday = plan.first + timedelta(weeks=number, days=6)
        place = words.week_place(number + 1, plan.weeks, date_name(sunday, view.today))
        note = words.week_note(view.arm, shown.compared)
        self.week.say(words.week_heading(view.arm, shown.compared), (place, note))

    def _present_others(self, others: Sequence[Shown], today: date) -> None:
        let_go(self._rows, *self.rows)
        self.rows = [self._row(one, today) for one in others]
        self._others.setVisible(bool(self.rows))

    def _row(self, shown: Shown, today: date) -> ExperimentRow:
        row = ExperimentRow(self.look, shown.view, shown.compared, today)
        row.clicked.connect(lambda: self.opened.emit(shown.view.record.uuid))
        self._rows.addWidget(row)
        return row
