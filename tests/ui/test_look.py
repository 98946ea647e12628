"""Scale, text size, icons and what follows them."""

import gc
import weakref
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSize
from PySide6.QtGui import QColor, QFontDatabase, QFontInfo
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from backrx_desktop.ui.icons import Icon, Icons
from backrx_desktop.ui.look import Look, follow
from backrx_desktop.ui.theme import LIGHT
from backrx_desktop.ui.typography import FAMILY, Role, Tier, load_fonts
from tests.ui.conftest import RESOURCES
from tests.ui.pixels import ink


@pytest.mark.parametrize(
    ("size", "unit"),
    [
        (QSize(1920, 1080), 1.0),
        (QSize(3840, 2160), 2.0),
        (QSize(1280, 720), 2 / 3),
        (QSize(2560, 1080), 1.0),
        (QSize(800, 500), 800 / 1920),
    ],
)
def test_the_whole_design_fits_into_the_window(look: Look, size: QSize, unit: float) -> None:
    look.fit(size)
    assert look.unit == pytest.approx(unit)
    assert look.whole(64) == round(64 * unit)


@pytest.mark.parametrize("role", Role)
def test_text_size_scales_each_tier_by_its_part(look: Look, role: Role) -> None:
    growth = {Tier.FAR: 1.0, Tier.TITLE: 1.5, Tier.MID: 2.0, Tier.NEAR: 2.0}
    before = look.font(role).pixelSize()
    look.set_text_size(2.0)
    assert look.font(role).pixelSize() == growth[role.value.tier] * before


@pytest.mark.parametrize("text_size", [1.0, 1.25, 1.5, 1.75, 2.0])
def test_a_title_is_larger_than_what_it_heads(look: Look, text_size: float) -> None:
    look.set_text_size(text_size)
    for title, below in (
        (Role.PAGE_TITLE, Role.SECTION),
        (Role.SECTION, Role.LABEL_MEDIUM),
        (Role.CARD_TITLE, Role.LEAD),
        (Role.EMPTY_TITLE, Role.LEAD),
        (Role.ACTION, Role.BODY),
    ):
        assert look.text_px(title) > look.text_px(below)


def test_text_size_is_clamped(look: Look) -> None:
    look.set_text_size(9.0)
    assert look.text_size == 2.0
    look.set_text_size(0.1)
    assert look.text_size == 1.0


def test_a_change_is_told_once_and_only_if_it_is_one(qtbot: QtBot, look: Look) -> None:
    with qtbot.waitSignal(look.changed):
        look.set_theme(LIGHT)
    with qtbot.assertNotEmitted(look.changed):
        look.set_theme(LIGHT)
        look.set_unit(1.0)
        look.set_reduced_motion(False)


def test_a_widget_that_is_gone_is_not_kept_by_the_look(qtbot: QtBot, look: Look) -> None:
    widget = QWidget()
    follow(widget, look)
    alive = weakref.ref(widget)
    widget.deleteLater()
    QCoreApplication.sendPostedEvents(widget, QEvent.Type.DeferredDelete)
    assert not isValid(widget)
    del widget
    gc.collect()
    assert alive() is None
    look.set_theme(LIGHT)


def test_the_font_is_the_bundled_one_in_its_weights(look: Look) -> None:
    for role in (Role.BODY, Role.BODY_MEDIUM, Role.COUNTDOWN):
        info = QFontInfo(look.font(role))
        assert info.family() == FAMILY
        assert info.weight() == role.value.weight
        assert info.exactMatch()
    assert not QFontDatabase.isFixedPitch(FAMILY)


def test_a_folder_without_the_font_is_told(qtbot: QtBot, tmp_path: Path) -> None:
    broken = tmp_path / "Lexend_400Regular.ttf"
    broken.write_bytes(b"no font")
    with pytest.raises(FileNotFoundError):
        load_fonts(tmp_path)


@pytest.mark.parametrize("icon", Icon)
def test_every_icon_is_drawn_in_the_colour_asked_for(icons: Icons, icon: Icon) -> None:
    colour = QColor("#F1F4F0")
    image = icons.pixmap(icon, 48, colour, 2.0).toImage()
    assert image.width() == 96
    drawn = ink(image, image.rect(), colour, tolerance=4)
    assert drawn.width() >= 20 or drawn.height() >= 20
    assert image.pixelColor(0, 0).alpha() == 0


def test_no_icon_file_is_without_a_name() -> None:
    files = {path.stem for path in (RESOURCES / "icons").glob("*.svg")}
    assert files == {icon.value for icon in Icon} | {"app"}


def test_the_app_icon_comes_in_every_usual_size(icons: Icons) -> None:
    sizes = {size.width() for size in icons.app_icon().availableSizes()}
    assert {16, 32, 48, 256} <= sizes
