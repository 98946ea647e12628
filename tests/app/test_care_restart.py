"""How urgent a yes was is still known after the window was closed."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from backrx_desktop.core.care import CareQuestion, Urgency, answered
from backrx_desktop.services.care_questions import acknowledgement, after_a_yes
from backrx_desktop.ui.page_name import PageName
from tests.app.conftest import place_in
from tests.fake_clock import FakeClock


@pytest.mark.parametrize(
    ("yes", "urgency"), [(CareQuestion.FALL, Urgency.NOW), (CareQuestion.FEVER, Urgency.FIRST)]
)
def test_the_right_words_stand_after_a_restart(
    qtbot: QtBot,
    fonts: None,
    tmp_path: Path,
    clock: FakeClock,
    yes: CareQuestion,
    urgency: Urgency,
) -> None:
    first = place_in(tmp_path / "data", clock)
    qtbot.addWidget(first.window.main)
    first.stores.save(answered(first.stores.preferences, {yes}, first.stores.now()))
    first.stores.close()
    again = place_in(tmp_path / "data", clock, new=True)
    qtbot.addWidget(again.window.main)
    again.window.open()
    again.window.finish_starting()
    again.window.start()
    assert again.page() is PageName.HELP
    helping = again.window.guide.care.help
    said = {label.text() for label in helping.findChildren(QLabel) if label.isVisibleTo(helping)}
    assert after_a_yes(urgency) in said
    buttons = {one.text() for one in helping.findChildren(type(helping.acknowledge))}
    assert acknowledgement(urgency) in buttons
    again.end()
