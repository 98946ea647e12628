"""Everything a person can set, from the descriptors of core/preferences.py.

    page = SettingsPage(look, skin_tones, version, licences)
    page.present(preferences, str(folder))
    page.changed.connect(...)               the Preference and its new value, at once
    page.show_programmes(names)             those that are followed
    page.show_tray(True)                    whether a reminder can show at all
    page.sound_test_asked.connect(...)      likewise care_asked, help_asked, keys_asked,
                                            folder_asked, backups_asked, programmes_asked

A preference appears here by an entry in ui/settings/table.py.
"""

import re
from collections.abc import Sequence
from gettext import gettext as _
from typing import Any

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QSizePolicy, QWidget

from backrx_desktop.core.preference import Preference
from backrx_desktop.core.preferences import VOICE_LEVEL, VOICE_NAME, Preferences
from backrx_desktop.ui.layouts import Column, Columns
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.pages.page import ScrollingPage
from backrx_desktop.ui.settings import table
from backrx_desktop.ui.settings.about import About, Licence
from backrx_desktop.ui.settings.controls import Control
from backrx_desktop.ui.settings.table import Group, Setting, widget_of
from backrx_desktop.ui.settings.voices import VoiceNames
from backrx_desktop.ui.theme import Tone
from backrx_desktop.ui.typography import Role
from backrx_desktop.ui.widgets.button import Button
from backrx_desktop.ui.widgets.choice import Choice
from backrx_desktop.ui.widgets.field_row import FieldRow
from backrx_desktop.ui.widgets.page_head import PageHead
from backrx_desktop.ui.widgets.text import Text


class SettingsPage(ScrollingPage):
    """Shows `Preferences`; `controls` are by their descriptor's key."""

    changed = Signal(object, object)
    sound_test_asked = Signal()
    care_asked = Signal()
    help_asked = Signal()
    keys_asked = Signal()
    folder_asked = Signal()
    backups_asked = Signal()
    programmes_asked = Signal()

    def __init__(
        self,
        look: Look,
        skin_tones: Sequence[QColor],
        version: str,
        licences: Sequence[Licence] = (),
    ) -> None:
        super().__init__(look, _("Settings"), margins=(56, 44, 40, 60), spacing=32)
        self.controls: dict[str, Control] = {}
        self._preferences: list[Preference[Any]] = []
        self._folder = self._action(_("Folder"), _("Open"), self.folder_asked)
        self._voice = self._row(table.which_voice())
        self._voice.hide()
        self._programmes = self._action(_("Programmes"), _("Choose"), self.programmes_asked)
        self.reminder_note = Text(look, role=Role.CAPTION, tone=Tone.TEXT2, wrap=True)
        self.about = About(look, version, licences)
        self._columns = Columns(look, spacing=40)
        self.body.addWidget(PageHead(look, _("Settings")))
        self.body.addLayout(self._columns)
        self.body.addStretch(1)
        session = self._group(table.session())
        self._add_column(self._sound(), session, self._television(), self._data())
        self._add_column(
            self._group(table.looks(skin_tones)),
            self._person(),
            self._reminders(),
            self._section(_("About"), self.about),
        )
        first = self.controls[VOICE_LEVEL.key]
        assert isinstance(first, Choice)
        self.setFocusProxy(next(iter(first.chips.values())))

    def present(self, preferences: Preferences, folder: str = "") -> None:
        """Show what is set, and where the data lies."""
        for one in self._preferences:
            self.controls[one.key].show_value(preferences[one])
        self._folder.set_hint(_breakable(folder))

    def show_programmes(self, names: Sequence[str]) -> None:
        """Name the programmes that are followed."""
        self._programmes.set_hint(", ".join(names) or _("You follow none."))

    def show_tray(self, there: bool) -> None:
        """Say what reminders need, or that they cannot show where there is no tray."""
        self.reminder_note.setText(
            _("They come while BackRx is open, also minimised, and only when something is due.")
            if there
            else _("This desktop has no tray, so no reminder can show here.")
        )

    def offer_voices(self, names: Sequence[str]) -> None:
        """The voices one can choose from; with one there is nothing to choose."""
        control = self.controls[VOICE_NAME.key]
        assert isinstance(control, VoiceNames)
        control.offer(names)
        self._voice.setVisible(len(names) > 1)

    def _sound(self) -> QWidget:
        test = self._action(_("Sound test"), _("Play"), self.sound_test_asked)
        return self._group(table.sound(), self._voice, test)

    def _television(self) -> QWidget:
        keys = self._action(_("Keys of a session"), _("Show"), self.keys_asked)
        return self._group(table.television(), keys)

    def _person(self) -> QWidget:
        return self._group(
            table.person(),
            self._programmes,
            self._action(_("When to get help"), _("Read"), self.help_asked),
            self._action(_("Health questions"), _("Ask again"), self.care_asked),
        )

    def _reminders(self) -> QWidget:
        return self._group(table.reminders(), self.reminder_note)

    def _data(self) -> QWidget:
        return self._section(
            _("Your data"),
            self._folder,
            self._action(_("Copies of earlier days"), _("Show"), self.backups_asked),
        )

    def _group(self, group: Group, *more: QWidget) -> QWidget:
        rows = [self._row(setting) for setting in group.settings]
        return self._section(group.heading, *rows, *more)

    def _row(self, setting: Setting) -> FieldRow:
        control = setting.make(self.look, setting.label)
        wanted = setting.preference
        control.chosen.connect(lambda value: self.changed.emit(wanted, value))
        self.controls[wanted.key] = control
        self._preferences.append(wanted)
        return FieldRow(self.look, setting.label, widget_of(control), hint=setting.hint)

    def _action(self, label: str, does: str, signal: SignalInstance) -> FieldRow:
        button = Button(self.look, does)
        button.setAccessibleName(f"{label}: {does}")
        button.clicked.connect(signal)
        return FieldRow(self.look, label, button)

    def _section(self, heading: str, *rows: QWidget) -> QWidget:
        section = QWidget()
        section.setAccessibleName(heading)
        column = Column(self.look, section, spacing=12)
        column.addWidget(Text(self.look, heading, Role.LABEL_MEDIUM, wrap=True))
        for row in rows:
            column.addWidget(row)
        return section

    def _add_column(self, *sections: QWidget) -> None:
        holder = QWidget()
        # Both columns are as wide as each other, whatever is in them.
        holder.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        column = Column(self.look, holder, spacing=40)
        for section in sections:
            column.addWidget(section)
        column.addStretch(1)
        self._columns.addWidget(holder, 1)


def _breakable(path: str) -> str:
    """A path that may go on in the next line after each of its parts."""
    return re.sub(r"([/\\])", "\\1\u200b", path)
