"""What is offered instead of a session where it hurts too much: a little rest, or not today.

offer = RestOffer(look)
offer.rest_chosen.connect(...)
offer.not_today.connect(...)
offer.taken_back.connect(...)
"""

from collections.abc import Mapping
from gettext import gettext as _

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton

from backrx_desktop.ui.look import Look
from backrx_desktop.ui.pages.page import Page
from backrx_desktop.ui.theme import Tone
from backrx_desktop.ui.typography import Role
from backrx_desktop.ui.widgets.button import Button
from backrx_desktop.ui.widgets.option_row import OptionRow
from backrx_desktop.ui.widgets.pressable import Ground
from backrx_desktop.ui.widgets.text import Text


class RestOffer(Page):
    """Nothing starts by itself from here."""

    rest_chosen = Signal()
    """Five minutes of static back."""
    not_today = Signal()
    taken_back = Signal()
    """Another number after all."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, _("Rest comes first today"))
        self._say()
        self.rest = OptionRow(
            look,
            _("Five minutes of static back"),
            ground=Ground.PRIMARY,
            number="1",
            note=_("On your back, calves up on a chair. Nothing else to do."),
        )
        self.rest.clicked.connect(self.rest_chosen)
        self.later = OptionRow(
            look, _("Not today"), number="2", note=_("Moving about gently is plenty.")
        )
        self.later.clicked.connect(self.not_today)
        self.back = Button(
            look, _("Another number"), ground=Ground.QUIET, role=Role.LABEL_MEDIUM, keycap=_("Esc")
        )
        self.back.clicked.connect(self.taken_back)
        self._keys: Mapping[int, QAbstractButton] = {
            Qt.Key.Key_1: self.rest,
            Qt.Key.Key_2: self.later,
            Qt.Key.Key_Escape: self.back,
        }
        self.place(self.rest, 96, 440, 1100, 128)
        self.place(self.later, 96, 592, 1100, 128)
        self.setFocusProxy(self.rest)
        look.changed.connect(self._place_back)
        self._place_back()

    def _say(self) -> None:
        look = self.look
        title = Text(look, _("Rest comes first today."), Role.QUESTION)
        self.place(title, 96, 105, 1728, 110)
        about = _("From 6 on we suggest no exercise. That is a convention, not a finding.")
        self.place(Text(look, about, Role.CUE, Tone.TEXT2, wrap=True), 96, 228, 1728, 110)
        doctor = _(
            "See a doctor if pain moves down your leg, or if there is new numbness or weakness, "
            "dizziness, or chest pain."
        )
        top = Qt.AlignmentFlag.AlignTop
        note = Text(look, doctor, Role.LEAD, Tone.TEXT2, wrap=True)
        note.setAlignment(Qt.AlignmentFlag.AlignLeft | top)
        self.place(note, 96, 772, 1728, 170)

    def _place_back(self) -> None:
        self.place(self.back, 80, 944, self.back.sizeHint().width() / self.look.unit, 96)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        chosen = self._keys.get(event.key())
        if chosen is not None:
            chosen.click()
        else:
            super().keyPressEvent(event)
