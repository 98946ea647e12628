"""The title of a page, with what can be done on it at the right, or below where it is wide.

PageHead(look, _("Routines"), import_button, new_button)
"""

from PySide6.QtWidgets import QWidget

from backrx_desktop.ui.flow import Flow
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.spread import Spread
from backrx_desktop.ui.typography import Role
from backrx_desktop.ui.widgets.text import Text


class PageHead(QWidget):
    """`actions` break into rows where they have to."""

    def __init__(self, look: Look, title: str, *actions: QWidget) -> None:
        super().__init__()
        spread = Spread(look, self, least=200)
        spread.addWidget(Text(look, title, Role.PAGE_TITLE, wrap=True))
        if actions:
            holder = QWidget()
            flow = Flow(look, holder)
            for action in actions:
                flow.addWidget(action)
            spread.addWidget(holder)
