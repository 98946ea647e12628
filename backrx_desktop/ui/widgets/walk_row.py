"""One walk that was: its day and its minutes.

row = WalkRow(look, walk, today)
row.clicked.connect(...)
"""

from datetime import date
from gettext import gettext as _
from gettext import ngettext

from PySide6.QtWidgets import QWidget

from backrx_desktop.core.day import local_day
from backrx_desktop.core.walk import Walk
from backrx_desktop.ui.day_names import day_name
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.widgets.diary_row import DiaryRow


class WalkRow(DiaryRow):
    """A walk in one row."""

    def __init__(self, look: Look, walk: Walk, today: date, parent: QWidget | None = None) -> None:
        day = day_name(local_day(walk.started, walk.offset_minutes), today)
        text = ngettext("{number} minute", "{number} minutes", walk.minutes)
        line = text.format(number=walk.minutes)
        super().__init__(look, day, _("Walk"), line, f"{day}, {_('Walk')}: {line}", parent)
