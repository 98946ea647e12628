"""Buttons, rows, chips and banners: targets, keys, tones, names."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from backrx_desktop.ui.icons import Icon
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.theme import DARK, LIGHT
from backrx_desktop.ui.typography import Role
from backrx_desktop.ui.widgets.banner import Banner
from backrx_desktop.ui.widgets.button import Button
from backrx_desktop.ui.widgets.chip import Chip, ChipKind
from backrx_desktop.ui.widgets.control_button import ControlButton
from backrx_desktop.ui.widgets.icon_button import IconButton
from backrx_desktop.ui.widgets.keycap import Keycap
from backrx_desktop.ui.widgets.option_row import OptionRow
from backrx_desktop.ui.widgets.pressable import Ground, Pressable
from tests.ui.pixels import contrast, ink, on_ground

KINDS = ("button", "primary", "quiet", "icon", "choice", "filter", "row", "control")


def noted(button: Button) -> Button:
    button.set_note("5 min")
    return button


def make(kind: str, look: Look) -> Pressable:
    makes: dict[str, Callable[[], Pressable]] = {
        "button": lambda: noted(Button(look, "Go", icon=Icon.PLAY, keycap="G")),
        "primary": lambda: Button(look, "Go", ground=Ground.PRIMARY, role=Role.ACTION),
        "quiet": lambda: Button(look, "Go", ground=Ground.QUIET),
        "icon": lambda: IconButton(look, Icon.PLUS, "Go"),
        "choice": lambda: Chip(look, "Go"),
        "filter": lambda: Chip(look, "Go", ChipKind.FILTER),
        "row": lambda: OptionRow(look, "Go", number="1", note="Then decide"),
        "control": lambda: ControlButton(look, "Go", icon=Icon.PAUSE, key=Icon.LEFT),
    }
    return makes[kind]()


@pytest.fixture(params=KINDS)
def button(request: pytest.FixtureRequest, qtbot: QtBot, look: Look) -> Pressable:
    button = make(request.param, look)
    qtbot.addWidget(button)
    button.resize(button.sizeHint())
    button.show()
    return button


def test_it_is_large_enough_to_hit_at_every_scale(look: Look, button: Pressable) -> None:
    for unit in (0.42, 1.0, 2.0):
        look.set_unit(unit)
        assert button.sizeHint().height() >= round(64 * unit)
        assert button.sizeHint().width() >= round(64 * unit)


def test_large_text_never_outgrows_it(look: Look, button: Pressable) -> None:
    before = button.sizeHint()
    look.set_text_size(2.0)
    after = button.sizeHint()
    assert after.width() >= before.width()
    assert after.height() >= before.height()


def test_it_is_named_and_clicked_by_mouse_space_and_enter(button: Pressable) -> None:
    clicks: list[bool] = []
    button.clicked.connect(lambda: clicks.append(True))
    assert button.accessibleName() == "Go"
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
        QTest.keyClick(button, key)
    assert len(clicks) == 4


def test_its_label_stands_out_in_both_themes(look: Look, button: Pressable) -> None:
    for theme in (DARK, LIGHT):
        look.set_theme(theme)
        ground = button.fill() or theme.bg
        assert contrast(button.ink(), ground) >= 4.5
        size = button.sizeHint()
        image = on_ground(look, button, size.width(), size.height())
        assert not ink(image, image.rect(), button.ink(), tolerance=2).isNull()


def test_hover_and_press_are_steps_of_tone(button: Pressable) -> None:
    at_rest = button.fill()
    button.setDown(True)
    assert button.fill() != at_rest
    button.setDown(False)
    assert button.fill() == at_rest


def test_without_being_enabled_it_is_dim_and_does_nothing(button: Pressable) -> None:
    clicks: list[bool] = []
    button.clicked.connect(lambda: clicks.append(True))
    button.setEnabled(False)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert clicks == []


def test_a_chosen_chip_is_inverted_and_a_chosen_filter_raised(qtbot: QtBot, look: Look) -> None:
    choice, only = Chip(look, "10 min"), Chip(look, "Hips", ChipKind.FILTER)
    for chip in (choice, only):
        qtbot.addWidget(chip)
        chip.click()
        assert chip.isChecked()
    assert (choice.fill(), choice.ink()) == (DARK.text, DARK.bg)
    assert (only.fill(), only.ink()) == (DARK.raised, DARK.text)
    only.click()
    assert only.fill() is None


def test_a_long_label_shrinks_rather_than_being_cut(qtbot: QtBot, look: Look) -> None:
    row = OptionRow(look, "Start this side of the exercise again, from its first rep", key="R")
    qtbot.addWidget(row)
    image = on_ground(look, row, 800, 120)
    drawn = ink(image, image.rect().adjusted(0, 0, -60, 0), DARK.text)
    assert drawn.left() >= 36
    assert drawn.right() <= 800 - 36 - 26 - 16


def test_a_note_is_read_out_with_its_row(qtbot: QtBot, look: Look) -> None:
    row = OptionRow(look, "Make it smaller", number="2", note="Half as far, 10 lifts")
    qtbot.addWidget(row)
    assert row.accessibleDescription() == "Half as far, 10 lifts"
    row.set_note("Half as far, 5 lifts")
    assert row.accessibleDescription() == "Half as far, 5 lifts"


def test_a_banner_acts_and_goes_when_dismissed(qtbot: QtBot, look: Look) -> None:
    banner = Banner(look, "There is something to carry on.", action="Carry on")
    qtbot.addWidget(banner)
    banner.resize(1400, 96)
    banner.show()
    told: list[str] = []
    banner.acted.connect(lambda: told.append("acted"))
    banner.dismissed.connect(lambda: told.append("dismissed"))
    for kind in (Button, IconButton):
        child = banner.findChild(kind)
        assert child is not None
        QTest.mouseClick(child, Qt.MouseButton.LeftButton)
    assert told == ["acted", "dismissed"]
    assert not banner.isVisible()


def test_a_keycap_is_as_wide_as_its_name(qtbot: QtBot, look: Look) -> None:
    short, long = Keycap(look, "S"), Keycap(look, "Enter")
    for cap in (short, long):
        qtbot.addWidget(cap)
    assert short.sizeHint().width() == short.sizeHint().height()
    assert long.sizeHint().width() > 2 * short.sizeHint().width() - 20


def test_the_pointer_over_a_button_raises_it(qtbot: QtBot, look: Look) -> None:
    button = Button(look, "Go")
    qtbot.addWidget(button)
    button.show()
    assert button.fill() == DARK.raised
    QTest.mouseMove(button, QPoint(5, 5))
    assert button.fill() == DARK.hover
