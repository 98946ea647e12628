"""Times of day, each stepped by half an hour; one at least.

times = Times(look, _("At"))
times.chosen.connect(...)               tuple[time, ...], in order
"""

from datetime import date, datetime, time, timedelta
from gettext import gettext as _

from PySide6.QtCore import QLocale, QTime, Signal
from PySide6.QtWidgets import QWidget

from backrx_desktop.core.preferences import REMINDER_TIMES
from backrx_desktop.ui.icons import Icon
from backrx_desktop.ui.layouts import Column, Row, let_go
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.typography import Role
from backrx_desktop.ui.widgets.button import Button
from backrx_desktop.ui.widgets.icon_button import IconButton
from backrx_desktop.ui.widgets.pressable import Ground
from backrx_desktop.ui.widgets.step_control import StepControl

STEP = timedelta(minutes=30)
APART = timedelta(hours=4)
"""How much later one more time begins. Ours."""

_ANY_DAY = date(2000, 1, 2)


class TimeRow(QWidget):
    """One time, and a cross to take it away."""

    stepped = Signal(bool)
    removed = Signal()

    def __init__(self, look: Look, label: str) -> None:
        super().__init__()
        self.control = StepControl(look, label, Role.HEADING)
        self.control.stepped.connect(self.stepped)
        self.cross = IconButton(look, Icon.CLOSE, "", ground=Ground.QUIET, size=64)
        self.cross.clicked.connect(self.removed)
        row = Row(look, self, spacing=8)
        row.addWidget(self.control)
        row.addWidget(self.cross)

    def show_time(self, one: time, *, alone: bool) -> None:
        text = QLocale().toString(QTime(one.hour, one.minute), QLocale.FormatType.ShortFormat)
        self.control.show_text(text, at_low=False, at_high=False)
        self.cross.setAccessibleName(_("Take {time} away").format(time=text))
        self.cross.setToolTip(self.cross.accessibleName())
        self.cross.setVisible(not alone)


class Times(QWidget):
    """So many rows as there are times, and a button for one more."""

    chosen = Signal(object)

    def __init__(self, look: Look, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._label = label
        self._times: tuple[time, ...] = ()
        self.rows: list[TimeRow] = []
        self._column = Column(look, self, spacing=12)
        self.more = Button(look, _("One more time"), role=Role.CAPTION_MEDIUM, height=64)
        self.more.clicked.connect(self._add)
        self._column.addWidget(self.more)
        self.setAccessibleName(label)

    def show_value(self, times: tuple[time, ...]) -> None:
        """Show these, without saying that anybody changed them."""
        self._times = times
        while len(self.rows) > len(times):
            let_go(self._column, self.rows.pop())
        while len(self.rows) < len(times):
            self.rows.append(self._row(len(self.rows)))
        for row, one in zip(self.rows, times, strict=True):
            row.show_time(one, alone=len(times) == 1)
        self.more.setVisible(len(times) < REMINDER_TIMES.high)

    def _row(self, place: int) -> TimeRow:
        row = TimeRow(self._look, self._label)
        row.stepped.connect(lambda up: self._step(place, STEP if up else -STEP))
        row.removed.connect(lambda: self._take((*self._times[:place], *self._times[place + 1 :])))
        self._column.insertWidget(place, row)
        row.show()
        return row

    def _step(self, place: int, by: timedelta) -> None:
        """On to the next time that is not taken; they keep their rows while they are stepped."""
        moved = _later(self._times[place], by)
        while moved in self._times:
            moved = _later(moved, by)
        self._take((*self._times[:place], moved, *self._times[place + 1 :]))

    def _add(self) -> None:
        moved = _later(self._times[-1], APART)
        while moved in self._times:
            moved = _later(moved, STEP)
        self._take((*self._times, moved))

    def _take(self, times: tuple[time, ...]) -> None:
        self.show_value(times)
        self.chosen.emit(tuple(sorted(times)))


def _later(one: time, by: timedelta) -> time:
    return (datetime.combine(_ANY_DAY, one) + by).time()
