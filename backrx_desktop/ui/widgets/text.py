"""A text with a role of the type scale and a tone of the theme, for pages that flow.

Text(look, _("Your sessions will show up here"), Role.HEADING)
Text(look, _("Smaller is fine."), Role.BODY, Tone.TEXT2, wrap=True)
"""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QWidget

from backrx_desktop.ui.look import Look
from backrx_desktop.ui.theme import Tone
from backrx_desktop.ui.typography import Role


class Text(QLabel):
    """Plain text that follows the look."""

    def __init__(
        self,
        look: Look,
        text: str = "",
        role: Role = Role.BODY,
        tone: Tone = Tone.TEXT,
        *,
        wrap: bool = False,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._look = look
        self._role = role
        self._tone = tone
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        self.setAlignment(align | Qt.AlignmentFlag.AlignVCenter)
        look.changed.connect(self._restyle)
        self._restyle()

    def set_tone(self, tone: Tone) -> None:
        if tone is not self._tone:
            self._tone = tone
            self._restyle()

    def minimumSizeHint(self) -> QSize:
        """As wide as the widest word; as high as one line, for a layout asks for more by width.

        QLabel's own is the height at that narrowest width, and makes pages scroll into nothing.
        """
        hint = super().minimumSizeHint()
        if not self.wordWrap():
            return hint
        return QSize(hint.width(), min(hint.height(), self.fontMetrics().height()))

    def _restyle(self) -> None:
        self.setFont(self._look.font(self._role))
        colours = self.palette()
        colours.setColor(QPalette.ColorRole.WindowText, self._look.theme.of(self._tone))
        self.setPalette(colours)
