"""The controls a preference can be set with; each shows a value and says when it is changed."""

from collections.abc import Callable, Sequence
from gettext import gettext as _
from typing import Any, Protocol

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt, Signal, SignalInstance
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from backrx_desktop.core.dose_knobs import Scale
from backrx_desktop.core.exercise import Prop
from backrx_desktop.core.preference import Preference
from backrx_desktop.services.names import capital, prop_name
from backrx_desktop.ui.flow import Flow
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.typography import Role
from backrx_desktop.ui.widgets.chip import Chip
from backrx_desktop.ui.widgets.pressable import Ground, Pressable
from backrx_desktop.ui.widgets.step_control import StepControl


class Control(Protocol):
    """What a row of the settings needs of its control."""

    @property
    def chosen(self) -> SignalInstance:
        """Carries the new value, when a person changes it."""

    def show_value(self, value: Any) -> None:
        """Show a value, without saying that anybody changed it."""


class NumberControl(StepControl):
    """A number between a minus and a plus, in the words of `say`."""

    chosen = Signal(object)

    def __init__(
        self, look: Look, label: str, wanted: Preference[float], say: Callable[[float], str]
    ) -> None:
        super().__init__(look, label, Role.HEADING)
        self._scale = Scale(wanted.low, wanted.high, wanted.step)
        self._say = say
        self._number = wanted.default
        self.stepped.connect(self._step)

    def show_value(self, value: float) -> None:
        self._number = value
        at_low, at_high = value <= self._scale.low, value >= self._scale.high
        self.show_text(self._say(value), at_low=at_low, at_high=at_high)

    def _step(self, up: bool) -> None:
        new = self._scale.up(self._number) if up else self._scale.down(self._number)
        if new != self._number:
            self.show_value(new)
            self.chosen.emit(new)


class Props(QWidget):
    """The things in the house, each a chip that is on or off."""

    chosen = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chips: dict[Prop, Chip] = {}
        flow = Flow(look, self, across=12, down=12)
        for prop in Prop:
            chip = Chip(look, capital(prop_name(prop)))
            chip.clicked.connect(self._tell)
            self.chips[prop] = chip
            flow.addWidget(chip)
        self.setAccessibleName(_("Things at home"))

    def show_value(self, names: frozenset[str]) -> None:
        """Show which props, by their names, are at home."""
        for prop, chip in self.chips.items():
            chip.setChecked(prop.value in names)

    def _tell(self) -> None:
        names = (prop.value for prop, chip in self.chips.items() if chip.isChecked())
        self.chosen.emit(frozenset(names))


class Swatch(Pressable):
    """A disc of one colour; a ring round it when chosen."""

    def __init__(self, look: Look, label: str, colour: QColor) -> None:
        super().__init__(look, label, ground=Ground.QUIET, radius=None)
        self._colour = colour
        self.setToolTip(label)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def padding(self) -> tuple[float, float]:
        return 0, 0

    def content_size(self) -> QSizeF:
        return QSizeF(self.look.px(72), self.look.px(72))

    def paint_content(self, painter: QPainter, area: QRectF) -> None:
        look = self.look
        # The darkest tone would be lost on a dark ground without its edge, the lightest on white.
        painter.setPen(QPen(look.theme.text3, look.px(2)))
        painter.setBrush(self._colour)
        painter.drawEllipse(QPointF(area.center()), look.px(26), look.px(26))
        if self.isChecked():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(look.theme.text, look.px(4)))
            painter.drawEllipse(QPointF(area.center()), look.px(33), look.px(33))


class SkinTones(QWidget):
    """The tones of the figure's skin, numbered from 1."""

    chosen = Signal(object)

    def __init__(self, look: Look, tones: Sequence[QColor], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.swatches: dict[float, Swatch] = {}
        flow = Flow(look, self, across=12, down=12)
        for number, tone in enumerate(tones, start=1):
            label = _("Skin tone {number} of {all}").format(number=number, all=len(tones))
            swatch = Swatch(look, label, tone)
            swatch.clicked.connect(lambda _on=True, n=float(number): self._choose(n))
            self.swatches[float(number)] = swatch
            flow.addWidget(swatch)
        self.setAccessibleName(_("Skin tone"))

    def show_value(self, number: float) -> None:
        """Show which tone is chosen."""
        for other, swatch in self.swatches.items():
            swatch.setChecked(other == number)

    def _choose(self, number: float) -> None:
        self.show_value(number)
        self.chosen.emit(number)
