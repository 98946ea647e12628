"""How the back is before and after a session: eleven targets, or a number typed.

    page = CheckInPage(look, clock)
    page.ask_before(last=4)                 the arrows begin at the number said last
    page.ask_after(before=4)                marks the number said before
    page.smaller                            at 3 to 5 before, unless the usual amount is wanted
    page.answered.connect(...)              0 to 10
    page.skipped.connect(...)               by S, or unanswered for 20 seconds
    page.rest_chosen.connect(...)           6 or more before: five minutes of static back,
    page.not_today.connect(...)             or nothing
    page.cancelled.connect(...)             Esc before a session

The page asks; whoever shows it saves what was done before it asks afterwards.
"""

from gettext import gettext as _

from PySide6.QtCore import QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QPainter, QPaintEvent

from backrx_desktop.core.check_in import WORST, Advice, CheckIn, advice
from backrx_desktop.services.clock import Clock
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.pages.check_in_amount import AmountChoice, QuietAnswer
from backrx_desktop.ui.pages.check_in_legend import Legend, paint_legend
from backrx_desktop.ui.pages.page import Page
from backrx_desktop.ui.pages.rest_offer import RestOffer
from backrx_desktop.ui.theme import Tone
from backrx_desktop.ui.typography import Role
from backrx_desktop.ui.widgets.button import Button
from backrx_desktop.ui.widgets.pain_target import WIDTH, PainTarget, height
from backrx_desktop.ui.widgets.pressable import Ground
from backrx_desktop.ui.widgets.text import Text

BASE = 760.0
"""Lower edge of the targets."""
LEFT = 96.0
_START = 1404.0
PITCH = (1728.0 - WIDTH) / WORST
_LOOK_EVERY = 250


class CheckInPage(Page):
    """One question at a time; the timer runs only while it is asked."""

    answered = Signal(int)
    skipped = Signal()
    rest_chosen = Signal()
    not_today = Signal()
    cancelled = Signal()

    def __init__(self, look: Look, clock: Clock) -> None:
        super().__init__(look, _("Check-in"))
        self._clock = clock
        self._asked: CheckIn | None = None
        self._before: int | None = None
        self._first = 0
        self._after = False
        self._question = Text(look, role=Role.QUESTION)
        self._note = Text(look, role=Role.CUE, tone=Tone.TEXT2)
        self.targets = tuple(self._target(number) for number in range(WORST + 1))
        self.skip = QuietAnswer(
            look, _("Skip for today"), ground=Ground.QUIET, role=Role.LABEL_MEDIUM, keycap="S"
        )
        self.skip.clicked.connect(self._skip)
        self.amount = AmountChoice(look)
        self.amount.changed.connect(self._touch)
        self.go_on = Button(
            look, "", ground=Ground.PRIMARY, role=Role.CONFIRM, keycap=_("Enter"), radius=36
        )
        self.go_on.clicked.connect(self._go_on)
        self.place(self._question, LEFT, 105, 1728, 110)
        self.place(self._note, LEFT, 228, 1728, 50)
        self.place(self.go_on, _START, 896, 420, 120)
        look.changed.connect(self._place_bottom)
        self._place_bottom()
        self.offer = RestOffer(look)
        self.offer.rest_chosen.connect(self.rest_chosen)
        self.offer.not_today.connect(self.not_today)
        self.offer.taken_back.connect(self._take_back)
        self.place(self.offer, 0, 0, 1920, 1080)
        self.offer.hide()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(_LOOK_EVERY)
        self._timer.timeout.connect(self.tick)
        self.setFocusProxy(self.go_on)

    @property
    def smaller(self) -> bool:
        """Whether a session after an answer of 3 to 5 is to be the smaller one."""
        return not self.amount.usual

    @property
    def chosen(self) -> int | None:
        """The number as it stands."""
        return None if self._asked is None else self._asked.chosen

    def ask_before(self, last: int | None = None) -> None:
        self._after = False
        self._question.setText(_("How is your back right now?"))
        self.amount.reset()
        self.go_on.set_label(_("Start"))
        self._ask(None, 0 if last is None else last)

    def ask_after(self, before: int | None = None) -> None:
        """Ask after a session, with the number said before it."""
        self._after = True
        self._question.setText(_("And how is it now?"))
        self.go_on.set_label(_("Save"))
        self._ask(before, 0 if before is None else before)

    def tick(self) -> None:
        """Look at the clock: a question that stood for too long is over."""
        if self._asked is not None and self._asked.over(self._clock.now()):
            self._go_on()

    def _target(self, number: int) -> PainTarget:
        target = PainTarget(self.look, number)
        target.clicked.connect(lambda: self._choose(number))
        high = height(number)
        self.place(target, LEFT + PITCH * number, BASE - high, WIDTH, high)
        return target

    def _place_bottom(self) -> None:
        """The words of the skip begin at the margin, however large they are."""
        wide = self.skip.sizeHint().width() / self.look.unit
        self.place(self.skip, LEFT - 16, 896, wide, 120)
        left, right = LEFT + wide + 16, _START - 32
        needed = min(self.amount.sizeHint().width() / self.look.unit, right - left)
        middle = min(max(960 - needed / 2, left), right - needed)
        self.place(self.amount, middle, 896, needed, 120)

    def _ask(self, before: int | None, first: int) -> None:
        self._before = before
        self._first = first
        for number, target in enumerate(self.targets):
            target.setAccessibleDescription(_("Before") if number == before else "")
        self._take(CheckIn(since=self._clock.now()))
        self.offer.hide()
        self.setAccessibleName(self._question.text())
        self._timer.start()

    def _take(self, asked: CheckIn) -> None:
        self._asked = asked
        for number, target in enumerate(self.targets):
            target.setChecked(number == asked.chosen)
        self.amount.setVisible(self._may_be_smaller())
        self._place_bottom()
        self._say_note()
        self.update()

    def _may_be_smaller(self) -> bool:
        if self._after or self.chosen is None:
            return False
        return advice(self.chosen) is Advice.SMALLER

    def _say_note(self) -> None:
        if self._may_be_smaller():
            self._note.setText(self.amount.note())
        elif self._after:
            self._note.setText(_("Same, better or worse, all useful to know."))
        else:
            self._note.setText(_("A rough guess is fine."))

    def _touch(self) -> None:
        """What was answered besides the number gives as much time again."""
        if self._asked is not None and self._asked.chosen is not None:
            self._choose(self._asked.chosen)

    def _choose(self, number: int) -> None:
        if self._asked is not None:
            self._take(self._asked.having(number, self._clock.now()))

    def _skip(self) -> None:
        if self._done() is not None:
            self.skipped.emit()

    def _go_on(self) -> None:
        """Save the answer, or skip where there is none; too much pain is answered first."""
        asked = self._done()
        if asked is None:
            return
        if asked.chosen is None:
            self.skipped.emit()
        elif not self._after and advice(asked.chosen) is Advice.REST:
            self.offer.raise_()
            self.offer.show()
            self.offer.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.answered.emit(asked.chosen)

    def _done(self) -> CheckIn | None:
        """The question as it stood; None where it was over already."""
        asked, self._asked = self._asked, None
        self._timer.stop()
        return asked

    def _take_back(self) -> None:
        self.ask_before(self._first)
        self.go_on.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        asked = self._asked
        if asked is None:
            super().keyPressEvent(event)
            return
        now = self._clock.now()
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._go_on()
        elif key == Qt.Key.Key_U and not self.amount.isHidden():
            self.amount.click()
        elif key == Qt.Key.Key_S or (key == Qt.Key.Key_Escape and self._after):
            self._skip()
        elif key == Qt.Key.Key_Escape:
            self._done()
            self.cancelled.emit()
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._take(asked.moved(1 if key == Qt.Key.Key_Right else -1, now, self._first))
            self._focus_chosen(Qt.FocusReason.TabFocusReason)
        elif Qt.Key.Key_0 <= key <= Qt.Key.Key_9:
            self._take(asked.typed(key - Qt.Key.Key_0, now))
            self._focus_chosen(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)

    def _focus_chosen(self, reason: Qt.FocusReason) -> None:
        if self.chosen is not None:
            self.targets[self.chosen].setFocus(reason)

    def hideEvent(self, event: QHideEvent) -> None:
        """A page that another one covers asks nothing; one that is only minimised still does."""
        if not event.spontaneous():
            self._done()
        super().hideEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        hint = QRectF(
            self.skip.geometry().right(),
            self.go_on.y(),
            self.go_on.x() - self.skip.geometry().right(),
            self.go_on.height(),
        )
        if not self.amount.isHidden():
            hint = QRectF()
        painter = QPainter(self)
        legend = Legend(self.targets, self.chosen, self._before, hint, self.width() / 2)
        paint_legend(painter, self.look, legend, self.devicePixelRatioF())
