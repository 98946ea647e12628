"""What an experiment came to: the finding, both averages with what they rest on, and the chance.

card = ResultCard(look)
card.present(experiment_view(…), compared)
"""

from PySide6.QtWidgets import QWidget

from backrx_desktop.core.experiment import Arm
from backrx_desktop.core.experiment_result import ArmResult, Verdict
from backrx_desktop.core.experiment_view import ExperimentView
from backrx_desktop.services import verdict_words as words
from backrx_desktop.services.experiment_words import Compared, arm_name, no_medical_test
from backrx_desktop.ui.experiment.said_card import SaidCard
from backrx_desktop.ui.layouts import Column, Columns
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.theme import Tone
from backrx_desktop.ui.typography import Role
from backrx_desktop.ui.widgets.text import Text

_UNTOLD = (Verdict.TOO_EARLY, Verdict.STOPPED, Verdict.TOO_FEW_DAYS)
"""Verdicts before which nobody is shown a difference: it would only mislead."""


class ArmColumn(QWidget):
    """One kind of week: its average, large, and what it rests on."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = Text(look, role=Role.BODY, tone=Tone.TEXT2, wrap=True)
        self._number = Text(look, role=Role.CARD_TITLE)
        self._rests = Text(look, role=Role.CAPTION, tone=Tone.TEXT2, wrap=True)
        column = Column(look, self, spacing=0)
        for text in (self._name, self._number, self._rests):
            column.addWidget(text)

    def present(self, name: str, arm: ArmResult, routine: str) -> None:
        """Show one of the two; `routine` is the one that is counted in either."""
        self._name.setText(name)
        self._number.setText(words.arm_number(arm))
        rests = f"{words.arm_rests(arm)}; {words.routine_days(arm, routine)}"
        self._rests.setText(rests)
        self.setAccessibleName(f"{name}: {words.arm_number(arm)}, {rests}")


class ResultCard(SaidCard):
    """Shows both averages once they can be compared."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.arms = {arm: ArmColumn(look) for arm in Arm}
        self._both = QWidget()
        row = Columns(look, self._both, spacing=48, margins=(0, 12, 0, 8))
        for column in self.arms.values():
            row.addWidget(column, 1)
        self.column.addWidget(self._both)

    def present(self, view: ExperimentView, compared: Compared) -> None:
        """Show what can be said."""
        found, plan = view.result, view.record.experiment
        told = found.verdict not in _UNTOLD
        self._both.setVisible(told)
        for arm, one in ((Arm.ONE, found.one), (Arm.OTHER, found.other)):
            self.arms[arm].present(arm_name(arm, compared), one, compared.routine)
        self.say(
            words.verdict_heading(found, plan.measure, compared),
            (
                words.verdict_note(found, plan),
                words.difference_words(found, plan.measure),
                words.chance_words(found),
                no_medical_test(),
            ),
        )
