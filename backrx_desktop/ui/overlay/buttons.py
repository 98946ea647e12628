"""The card's few buttons; they stand in the place of the third line while the mouse is there."""

from gettext import gettext as _

from PySide6.QtCore import QObject, QRectF, Qt
from PySide6.QtWidgets import QWidget

from backrx_desktop.ui.icons import Icon
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.widgets.icon_button import IconButton
from backrx_desktop.ui.widgets.pressable import Ground

_SIZE = 32.0
_PITCH = 37.0
_ICON = 18.0
_LEFT, _TOP = 202.0, 140.0


class CardButtons(QObject):
    """Pause, this hurts, size, close; none of them ever takes the focus."""

    def __init__(self, look: Look, card: QWidget) -> None:
        super().__init__(card)
        self._look = look
        self._paused = False
        ease = Ground.OUTLINE
        self.pause = self._button(card, Icon.PAUSE, _("Pause"))
        self.hurts = self._button(card, Icon.HURTS, _("This hurts"), ease)
        self.size = self._button(card, Icon.FULL_SCREEN, _("Another size"))
        self.close = self._button(card, Icon.CLOSE, _("Back to BackRx"))
        self.set_visible(False)
        look.changed.connect(self._place)
        self._place()

    @property
    def all(self) -> tuple[IconButton, ...]:
        return self.pause, self.hurts, self.size, self.close

    def set_paused(self, paused: bool) -> None:
        """The first button carries on then."""
        if paused != self._paused:
            self._paused = paused
            icon, label = (Icon.PLAY, _("Carry on")) if paused else (Icon.PAUSE, _("Pause"))
            self.pause.set_icon(icon, label)

    def set_visible(self, visible: bool) -> None:
        for button in self.all:
            button.setVisible(visible)

    def _button(
        self, card: QWidget, icon: Icon, label: str, ground: Ground = Ground.RAISED
    ) -> IconButton:
        button = IconButton(
            self._look, icon, label, ground=ground, size=_SIZE, icon_size=_ICON, parent=card
        )
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return button

    def _place(self) -> None:
        for place, button in enumerate(self.all):
            left, size = self._look.px(_LEFT + _PITCH * place), self._look.px(_SIZE)
            button.setGeometry(QRectF(left, self._look.px(_TOP), size, size).toRect())
