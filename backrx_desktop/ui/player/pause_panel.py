"""What stands beside the ring in a pause: carry on, this side again, skip, finish."""

from gettext import gettext as _

from PySide6.QtCore import QObject, Qt

from backrx_desktop.ui.icons import Icon
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.pages.page import Page
from backrx_desktop.ui.theme import Tone
from backrx_desktop.ui.typography import Role
from backrx_desktop.ui.widgets.line import Line, Run
from backrx_desktop.ui.widgets.option_row import OptionRow
from backrx_desktop.ui.widgets.pressable import Ground

_X, _WIDTH = 1056.0, 800.0
_FIRST_TOP, _FIRST_HEIGHT = 376.0, 152.0
_TOP, _PITCH, _HEIGHT = 552.0, 144.0, 120.0
_HINT_BASELINE = 1023.0


class PausePanel(QObject):
    """Four rows and a line below them."""

    def __init__(self, look: Look, page: Page) -> None:
        super().__init__(page)
        self.carry_on = OptionRow(
            look,
            _("Carry on"),
            ground=Ground.PRIMARY,
            role=Role.OPTION_STRONG,
            icon=Icon.PLAY,
            key=_("Space"),
        )
        self.restart = OptionRow(look, _("Start this side again"), key="R")
        self.skip = OptionRow(look, _("Skip to next"), key=Icon.RIGHT)
        self.finish = OptionRow(look, _("Finish here"), key="F")
        self._hint = Line(look)
        page.place(self.carry_on, _X, _FIRST_TOP, _WIDTH, _FIRST_HEIGHT)
        for i, row in enumerate((self.restart, self.skip, self.finish)):
            page.place(row, _X, _TOP + _PITCH * i, _WIDTH, _HEIGHT)
        page.place(self._hint, _X, _HINT_BASELINE - Line.ASCENT, _WIDTH, Line.HEIGHT)

    @property
    def rows(self) -> tuple[OptionRow, ...]:
        return self.carry_on, self.restart, self.skip, self.finish

    def show_hint(self, hint: str) -> None:
        self._hint.show_runs(Run(hint, Role.PLAYER_NOTE, Tone.TEXT3))

    def show_sides(self, *, sided: bool) -> None:
        """Name what is started again: a side, or the exercise."""
        label = _("Start this side again") if sided else _("Start this one again")
        if self.restart.text() != label:
            self.restart.setText(label)
            self.restart.setAccessibleName(label)

    def set_visible(self, visible: bool) -> None:
        for widget in (*self.rows, self._hint):
            widget.setVisible(visible)

    def focus_first(self) -> None:
        self.carry_on.setFocus(Qt.FocusReason.OtherFocusReason)
