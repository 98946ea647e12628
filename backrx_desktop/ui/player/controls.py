"""The row of controls while a session runs: back, pause, skip, this hurts."""

from gettext import gettext as _

from PySide6.QtCore import QObject

from backrx_desktop.ui.icons import Icon
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.pages.page import Page
from backrx_desktop.ui.widgets.control_button import ControlButton
from backrx_desktop.ui.widgets.pressable import Ground

TOP = 920.0
HEIGHT = 112.0
_PLACES = ((0.0, 168.0), (184.0, 204.0), (404.0, 168.0), (588.0, 212.0))
"""Distance from the left end of the row, and width, of each control."""


class Controls(QObject):
    """Four buttons in a row 800 design pixels wide, placed on `page` from `x`."""

    def __init__(self, look: Look, page: Page, x: float) -> None:
        super().__init__(page)
        self.back = ControlButton(look, _("Back"), icon=Icon.BACK, key=Icon.LEFT)
        self.pause = ControlButton(look, _("Pause"), icon=Icon.PAUSE, key=_("Space"))
        self.skip = ControlButton(look, _("Skip"), icon=Icon.SKIP, icon_last=True, key=Icon.RIGHT)
        self.hurts = ControlButton(look, _("This hurts"), ground=Ground.OUTLINE, key="H")
        for button, (left, width) in zip(self.buttons, _PLACES, strict=True):
            page.place(button, x + left, TOP, width, HEIGHT)

    @property
    def buttons(self) -> tuple[ControlButton, ...]:
        return self.back, self.pause, self.skip, self.hurts

    def set_visible(self, visible: bool) -> None:
        for button in self.buttons:
            button.setVisible(visible)

    def set_self_paced(self, self_paced: bool) -> None:
        """Space counts a rep then, and Esc pauses."""
        self.pause.set_key(_("Esc") if self_paced else _("Space"))
