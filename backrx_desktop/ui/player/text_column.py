"""The texts of the player: place and time left above, title, cue and what comes next."""

from gettext import gettext as _

from PySide6.QtCore import QObject, Qt

from backrx_desktop.ui.lettering import Anchor, text_width
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.pages.page import Page
from backrx_desktop.ui.player.words import PlayerWords
from backrx_desktop.ui.theme import Tone
from backrx_desktop.ui.typography import Role
from backrx_desktop.ui.widgets.button import Button
from backrx_desktop.ui.widgets.line import Line, Run

_LEFT, _RIGHT = 64.0, 1856.0
_COLUMN, _WIDTH = 1056.0, 800.0
_PLACE_BASELINE = 124.0
_TITLE_BASELINE = 238.0
_CUE_BASELINE = 302.0
_NEXT_BASELINE = 863.0
_MORE_WIDTH = 240.0
_CUE_GAP = 12.0


class TextColumn(QObject):
    """Lines placed on `page`; `more` is the button for 30 s more, shown while the mouse moves."""

    def __init__(self, look: Look, page: Page) -> None:
        super().__init__(page)
        self._look = look
        self._page = page
        self._place = Line(look)
        self._left = Line(look, Anchor.RIGHT)
        self._title = Line(look)
        self._cue = Line(look)
        self._next = Line(look)
        self.more = Button(look, _("30 s more"), role=Role.CONTROL, keycap="+", height=64)
        self.more.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        _put(page, self._place, _LEFT, _PLACE_BASELINE, 600)
        _put(page, self._left, _RIGHT - 900, _PLACE_BASELINE, 900)
        _put(page, self._title, _COLUMN, _TITLE_BASELINE, _WIDTH)
        _put(page, self._cue, _COLUMN, _CUE_BASELINE, _WIDTH)
        page.place(self.more, _RIGHT - _MORE_WIDTH, 816, _MORE_WIDTH, 64)
        self.show_more(False)

    def show_words(self, words: PlayerWords) -> None:
        self._place.show_runs(Run(words.place, Role.CUE_MEDIUM, Tone.TEXT2))
        self._left.show_runs(
            Run(words.left, Role.CUE_STRONG), Run(words.ends, Role.CUE, Tone.TEXT3, gap=23)
        )
        self._title.show_runs(Run(words.title, Role.PLAYER_TITLE))
        self._cue.show_runs(
            Run(self._lead(words), Role.CUE_STRONG),
            Run(words.cue, Role.CUE, Tone.TEXT2, gap=_CUE_GAP),
        )
        self._next.show_runs(
            Run(words.next_label, Role.CUE, Tone.TEXT3),
            Run(words.next_text, Role.CUE_MEDIUM, gap=21),
        )

    def _lead(self, words: PlayerWords) -> str:
        """The lead, or its short form where the cue would have to shrink beside it."""
        lead = text_width(words.lead, self._look.font(Role.CUE_STRONG))
        cue = text_width(words.cue, self._look.font(Role.CUE))
        room = self._look.px(_WIDTH - _CUE_GAP)
        return words.lead if lead + cue <= room else words.short_lead

    def show_more(self, shown: bool) -> None:
        """Make room for the button at the end of the next line, or take it back."""
        self.more.setVisible(shown)
        width = _WIDTH - _MORE_WIDTH - 24 if shown else _WIDTH
        _put(self._page, self._next, _COLUMN, _NEXT_BASELINE, width)

    def set_visible(self, *, texts: bool, coming: bool) -> None:
        """`coming`: the line that says what comes next."""
        for line in (self._place, self._left, self._title, self._cue):
            line.setVisible(texts)
        self._next.setVisible(coming)


def _put(page: Page, line: Line, x: float, baseline: float, width: float) -> None:
    page.place(line, x, baseline - Line.ASCENT, width, Line.HEIGHT)
