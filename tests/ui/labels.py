"""What stands on a page, as far as labels say it."""

from PySide6.QtWidgets import QLabel, QWidget


def texts(widget: QWidget) -> set[str]:
    """The text of every label that is seen where the widget is."""
    return {label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget)}
