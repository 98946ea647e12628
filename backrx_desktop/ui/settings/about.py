"""What this is, which version, and under what licences it and its parts come.

    about = About(look, "1.0.0", (Licence(_("BackRx Desktop"), "MIT", text), …))

A licence whose text is at hand opens below its name.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from gettext import gettext as _

from PySide6.QtWidgets import QWidget

from backrx_desktop.ui.layouts import Column
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.spread import Spread
from backrx_desktop.ui.theme import Tone
from backrx_desktop.ui.typography import Role
from backrx_desktop.ui.widgets.button import Button
from backrx_desktop.ui.widgets.card import Card
from backrx_desktop.ui.widgets.text import Text


@dataclass(frozen=True, slots=True)
class Licence:
    """A part of the program and its licence; `text` is the whole of it, if it is to be shown."""

    part: str
    name: str
    text: str = ""


def libraries() -> tuple[Licence, ...]:
    """What the program is built on, each under its own licence."""
    return (
        Licence("Qt for Python (PySide6)", "LGPL 3"),
        Licence("Python", "PSF"),
        Licence("platformdirs", "MIT"),
        Licence("TinyDB", "MIT"),
        Licence("orjson", "MPL 2.0, Apache 2.0 / MIT"),
        Licence("tomli-w", "MIT"),
        Licence("wakepy", "MIT"),
        Licence("jeepney", "MIT"),
    )


class LicenceRow(QWidget):
    """The name of a part and of its licence, and its text on demand."""

    def __init__(self, look: Look, licence: Licence, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        name = Text(look, f"{licence.part} · {licence.name}", Role.CAPTION, Tone.TEXT2, wrap=True)
        head = Spread(look, least=200)
        head.addWidget(name)
        column = Column(look, self, spacing=12)
        column.addLayout(head)
        self.text = Text(look, licence.text, Role.CAPTION, Tone.TEXT2, wrap=True)
        self.text.hide()
        self.read = Button(look, _("Read"), role=Role.CAPTION_MEDIUM, height=64)
        self.read.setAccessibleName(_("Read the licence of {part}").format(part=licence.part))
        self.read.clicked.connect(lambda: self.text.setVisible(self.text.isHidden()))
        head.addWidget(self.read)
        # Shown before it has a parent it would be a window of its own, and take the focus.
        if not licence.text:
            self.read.hide()
        column.addWidget(self.text)


class About(Card):
    """The name, the version, one sentence, and the licences."""

    def __init__(
        self,
        look: Look,
        version: str,
        licences: Sequence[Licence],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, radius=28, parent=parent)
        column = Column(look, self, spacing=12, margins=(32, 28, 20, 28))
        name = _("BackRx Desktop {version}").format(version=version)
        column.addWidget(Text(look, name, Role.NOTE, wrap=True))
        promise = _("It never goes online. What you enter stays on this computer.")
        column.addWidget(Text(look, promise, Role.BODY, Tone.TEXT2, wrap=True))
        self.rows = tuple(LicenceRow(look, licence) for licence in (*licences, *libraries()))
        for row in self.rows:
            column.addWidget(row)
