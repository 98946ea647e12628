"""The words a chart paints, taken from its picture."""

from dataclasses import dataclass
from xml.etree import ElementTree

from PySide6.QtCore import QBuffer, QIODevice, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtSvg import QSvgGenerator

from backrx_desktop.ui.charts.drawing import Drawing, Sheet
from backrx_desktop.ui.look import Look

AREA = QRectF(0, 0, 700, 320)


@dataclass(frozen=True)
class Painted:
    """A text, and where its baseline begins."""

    text: str
    x: float
    y: float


def words(look: Look, drawing: Drawing) -> list[Painted]:
    """All texts in a drawing, in the order they were painted."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture = QSvgGenerator()
    picture.setOutputDevice(buffer)
    picture.setViewBox(AREA)
    painter = QPainter(picture)
    drawing.paint(painter, Sheet(look, AREA), None)
    painter.end()
    tree = ElementTree.fromstring(bytes(buffer.data().data()))
    return [
        Painted("".join(one.itertext()).strip(), float(one.get("x", 0)), float(one.get("y", 0)))
        for one in tree.iter("{http://www.w3.org/2000/svg}text")
    ]


def texts(look: Look, drawing: Drawing) -> list[str]:
    """What stands there."""
    return [one.text for one in words(look, drawing)]
