"""One line to type, in the app's own look.

    field = TextField(look, _("Name of the routine"), longest=40)
    field.textEdited.connect(...)

Up and down leave it, undo and redo belong to the page.
"""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from backrx_desktop.ui.look import Look
from backrx_desktop.ui.typography import Role


class TextField(QLineEdit):
    """104 design pixels high; `label` is its accessible name and what stands in it while empty."""

    def __init__(
        self, look: Look, label: str, *, longest: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self.setPlaceholderText(label)
        self.setAccessibleName(label)
        self.setMaxLength(longest)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._restyle)
        self._restyle()

    def sizeHint(self) -> QSize:
        height = max(self._look.px(104), self._look.text_px(Role.HEADING) * 2)
        return QSize(self._look.whole(400), round(height))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.whole(200), self.sizeHint().height())

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            sequences = QKeySequence.StandardKey
            if event.matches(sequences.Undo) or event.matches(sequences.Redo):
                event.ignore()
                return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._look.see_focus(event.reason())

    def _restyle(self) -> None:
        look, theme = self._look, self._look.theme
        self.setFont(look.font(Role.HEADING))
        self.setStyleSheet(
            f"QLineEdit {{ background: {theme.surface.name()}; color: {theme.text.name()};"
            f" border: {max(1, look.whole(2))}px solid {theme.line.name()};"
            f" border-radius: {look.whole(14)}px; padding: 0 {look.whole(28)}px;"
            f" placeholder-text-color: {theme.text3.name()};"
            f" selection-background-color: {theme.accent.name()};"
            f" selection-color: {theme.on_accent.name()}; }}"
            f"QLineEdit:focus {{ border-color: {theme.text3.name()}; }}"
        )
        self.updateGeometry()
