"""One routine of the list: what is in it, how long it takes, and what can be done with it."""

from collections.abc import Iterator
from gettext import gettext as _
from gettext import ngettext

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QSizePolicy, QWidget

from backrx_desktop.core.routine_lines import RoutineLine
from backrx_desktop.services.amounts import duration
from backrx_desktop.services.exercise_words import listed
from backrx_desktop.services.names import prop_name
from backrx_desktop.ui.flow import Flow
from backrx_desktop.ui.icons import Icon
from backrx_desktop.ui.layouts import Column
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.theme import Tone
from backrx_desktop.ui.typography import Role
from backrx_desktop.ui.widgets.button import Button
from backrx_desktop.ui.widgets.card import Card
from backrx_desktop.ui.widgets.text import Text


class RoutineCard(Card):
    """Shows a `RoutineLine`. What comes with the app can be copied, one's own be changed."""

    start_asked = Signal()
    edit_asked = Signal()
    copy_asked = Signal()
    export_asked = Signal()
    delete_asked = Signal()

    def __init__(self, look: Look, line: RoutineLine, parent: QWidget | None = None) -> None:
        super().__init__(look, parent=parent)
        self.line = line
        name = line.routine.name
        column = Column(look, self, spacing=8, margins=(36, 32, 36, 32))
        column.addWidget(Text(look, name, Role.LIST_NAME, wrap=True))
        column.addWidget(Text(look, _extent(line), Role.BODY, Tone.TEXT2, wrap=True))
        column.addSpacing(0)  # a second gap below what it is
        for text in (line.routine.summary, line.routine.how_often):
            if text:
                column.addWidget(Text(look, text, Role.CAPTION, Tone.TEXT2, wrap=True))
        for text in _notes(line):
            column.addWidget(Text(look, text, Role.CAPTION, Tone.TEXT3, wrap=True))
        column.addStretch(1)
        self._buttons = QWidget()
        flow = Flow(look, self._buttons, across=12, down=12)
        self.buttons = {
            label: self._button(label, icon, signal) for label, icon, signal in self._actions()
        }
        for button in self.buttons.values():
            flow.addWidget(button)
        lower = Column(look, margins=(0, 16, 0, 0))
        lower.addWidget(self._buttons)
        column.addLayout(lower)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def _actions(self) -> Iterator[tuple[str, Icon | None, SignalInstance]]:
        yield _("Start"), Icon.PLAY, self.start_asked
        if self.line.routine.built_in:
            yield _("Make it my own"), Icon.COPY, self.copy_asked
        else:
            yield _("Edit"), Icon.EDIT, self.edit_asked
            yield _("Copy"), Icon.COPY, self.copy_asked
            yield _("Delete"), Icon.TRASH, self.delete_asked
        yield _("Export"), None, self.export_asked

    def _button(self, label: str, icon: Icon | None, signal: SignalInstance) -> Button:
        button = Button(self._look, label, role=Role.CAPTION_MEDIUM, icon=icon, height=64)
        button.setAccessibleName(f"{label}: {self.line.routine.name}")
        button.clicked.connect(signal)
        return button


def _extent(line: RoutineLine) -> str:
    """ "2 exercises · 12 min"."""
    count = len(line.exercises)
    exercises = ngettext("{number} exercise", "{number} exercises", count).format(number=count)
    return f"{exercises} · {duration(line.seconds)}"


def _notes(line: RoutineLine) -> Iterator[str]:
    names = [exercise.name for exercise in line.exercises]
    yield _("{exercises}.").format(exercises=", ".join(names))
    if line.missing:
        things = listed([prop_name(prop) for prop in line.missing])
        yield _("Needs {things}, not on your list of things at home.").format(things=things)
    if line.locked:
        locked = listed([exercise.name for exercise in line.locked])
        yield _("To be read or switched on first: {exercises}.").format(exercises=locked)
