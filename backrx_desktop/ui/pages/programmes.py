"""The programmes to follow: what each asks for, and where one is.

page = ProgrammesPage(look)
page.present(programme_lines(...), routine_names, today)
page.set_way_back(_("Today"))
page.followed.connect(...)              the programme's id; True: instead of the others
page.stopped.connect(...)               the programme's id
page.left.connect(...)
"""

from collections.abc import Mapping, Sequence
from datetime import date
from gettext import gettext as _

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from backrx_desktop.core.programme_line import ProgrammeLine
from backrx_desktop.ui.layouts import Column, Grid, let_go
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.pages.page_behind import PageBehind
from backrx_desktop.ui.programme.programme_card import ProgrammeCard
from backrx_desktop.ui.theme import Tone
from backrx_desktop.ui.typography import Role
from backrx_desktop.ui.widgets.text import Text


class ProgrammesPage(PageBehind):
    """`cards` by the programme's id."""

    followed = Signal(str, bool)
    stopped = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__(look, _("Programmes"), _("Routines"), margins=(56, 44, 40, 48), spacing=24)
        self.cards: dict[str, ProgrammeCard] = {}
        head = Column(look, spacing=12)
        head.addWidget(self.back)
        head.addWidget(Text(look, _("Programmes"), Role.PAGE_TITLE, wrap=True))
        about = _(
            "A programme says which routine is due when. Only days with a session count: "
            "after a day without one it simply goes on."
        )
        head.addWidget(Text(look, about, Role.BODY, Tone.TEXT2, wrap=True))
        self._grid = Grid(look, across=24, down=24)
        self.body.addLayout(head)
        self.body.addLayout(self._grid)
        self.body.addStretch(1)
        self.setFocusProxy(self.back)
        look.changed.connect(self._arrange)

    def set_way_back(self, page: str) -> None:
        """Name the page that the way back leads to."""
        self.back.setText(page)
        self.back.setAccessibleName(_("Back to {page}").format(page=page))
        self.back.updateGeometry()

    def present(
        self, lines: Sequence[ProgrammeLine], routines: Mapping[str, str], today: date
    ) -> None:
        """Show these, in this order; `routines` are the names of routines by id."""
        wanted = {line.programme.id: line for line in lines}
        for name in [name for name in self.cards if name not in wanted]:
            let_go(self._grid, self.cards.pop(name))
        self.cards = {name: self.cards.get(name) or self._card(name) for name in wanted}
        for name, line in wanted.items():
            card = self.cards[name]
            acted = any(button.hasFocus() for button in card.buttons)
            card.present(line, routines, today)
            if acted:
                card.focus_first()
        self._arrange()

    def _card(self, name: str) -> ProgrammeCard:
        card = ProgrammeCard(self.look)
        card.followed.connect(lambda instead: self.followed.emit(name, instead))
        card.stopped.connect(lambda: self.stopped.emit(name))
        return card

    def _arrange(self) -> None:
        across = 1 if self.look.text_is_large else 2
        self._grid.fill(self.cards.values(), across)
        last: QWidget = self.back
        for card in self.cards.values():
            for button in card.buttons:
                QWidget.setTabOrder(last, button)
                last = button
