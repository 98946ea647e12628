"""The four cards of the first run: the screen, the voice, the things at home, the questions.

Each has what it asks for chosen already, so that going on is always enough.
"""

from collections.abc import Sequence
from gettext import gettext as _
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from backrx_desktop.core import preferences as keys
from backrx_desktop.core.preference import Preference
from backrx_desktop.core.preferences import Preferences, ScreenPlace
from backrx_desktop.core.voice_level import VoiceLevel
from backrx_desktop.services.care_questions import why_asked
from backrx_desktop.ui.flow import Flow
from backrx_desktop.ui.icons import Icon
from backrx_desktop.ui.layouts import Column
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.settings.controls import Control, Props
from backrx_desktop.ui.settings.table import widget_of
from backrx_desktop.ui.theme import Tone
from backrx_desktop.ui.typography import Role
from backrx_desktop.ui.widgets.button import Button
from backrx_desktop.ui.widgets.card import Card
from backrx_desktop.ui.widgets.care_form import CareForm
from backrx_desktop.ui.widgets.choice import Choice
from backrx_desktop.ui.widgets.text import Text

_WIDTH = 1120.0
"""Design pixels of a card, times the text size."""
_WIDEST = 1536.0


class FirstRunCard(Card):
    """A question, a line about it, and the control that answers it; `end` comes below."""

    changed = Signal(object, object)

    def __init__(
        self,
        look: Look,
        asked: str,
        about: str,
        wanted: Preference[Any] | None = None,
        control: Control | None = None,
        tone: Tone = Tone.SURFACE,
    ) -> None:
        super().__init__(look, tone=tone, radius=36)
        self._wanted = wanted
        self.control = control
        margins = (64, 56, 64, 56) if tone is Tone.SURFACE else (0, 0, 0, 0)
        self.column = Column(look, self, spacing=20, margins=margins)
        self.column.addWidget(Text(look, asked, Role.PAGE_TITLE, wrap=True))
        self.column.addWidget(Text(look, about, Role.LEAD, Tone.TEXT2, wrap=True))
        self.setAccessibleName(asked)
        if control is not None and wanted is not None:
            below = Column(look, margins=(0, 24, 0, 0))
            below.addWidget(widget_of(control))
            self.column.addLayout(below)
            control.chosen.connect(lambda value: self.changed.emit(wanted, value))
        look.changed.connect(self._limit)
        self._limit()

    def end_with(self, widget: QWidget) -> None:
        """Put `widget` below the card's own, a little apart."""
        end = Column(self._look, margins=(0, 32, 0, 0))
        end.addWidget(widget)
        self.column.addLayout(end)

    def _limit(self) -> None:
        width = _WIDEST if self._wanted is None else _WIDTH * self._look.text_size
        self.setMaximumWidth(self._look.whole(min(width, _WIDEST)))

    def present(self, preferences: Preferences) -> None:
        """Show what is set."""
        if self.control is not None and self._wanted is not None:
            self.control.show_value(preferences[self._wanted])


def screen_card(look: Look) -> FirstRunCard:
    """Where the film runs; and, as the first card, what this is for and what it is not."""
    options: Sequence[tuple[object, str]] = (
        (ScreenPlace.THIS_SCREEN, _("On this screen")),
        (ScreenPlace.ELSEWHERE, _("On another one")),
    )
    asked = _("Where does your film run?")
    about = _(
        "BackRx leads you through short exercises for back and hips while the television is on. "
        "It is no doctor: stop when something hurts, and ask one when you are unsure."
    )
    return FirstRunCard(look, asked, about, keys.SCREEN_PLACE, Choice(look, asked, options))


class VoiceCard(FirstRunCard):
    """How much is said, with a button to hear it."""

    def __init__(self, look: Look) -> None:
        options: Sequence[tuple[object, str]] = (
            (VoiceLevel.FULL, _("A voice")),
            (VoiceLevel.SHORT, _("A voice, few words")),
            (VoiceLevel.CHIMES, _("Chimes only")),
        )
        asked = _("A voice, or only chimes?")
        about = _("Either one leads you, so that you need not look at the screen.")
        super().__init__(look, asked, about, keys.VOICE_LEVEL, Choice(look, asked, options))
        self.test = Button(look, _("Let me hear it"), icon=Icon.SOUND)
        holder = QWidget()
        flow = Flow(look, holder)
        flow.addWidget(self.test)
        self.column.addWidget(holder)


def props_card(look: Look) -> FirstRunCard:
    """What is in the house."""
    asked = _("What have you got at home?")
    about = _("Take away what is not there. Nothing has to be bought.")
    return FirstRunCard(look, asked, about, keys.PROPS_AT_HOME, Props(look))


class CareCard(FirstRunCard):
    """The see-a-doctor questions."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, _("Some questions first"), why_asked(), tone=Tone.BG)
        self.form = CareForm(look)
        self.column.addWidget(self.form)
        self.setFocusProxy(self.form)
