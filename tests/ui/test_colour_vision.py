"""Work and rest are told apart without colour: by word, by the ring's shape, by where things stand.

Matrices for full dichromacy in linear RGB: Machado, Oliveira and Fernandes 2009, severity 1.0.
"""

from functools import cache

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from backrx_desktop.services.wording import step_word
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.theme import DARK, LIGHT, Theme
from tests.core.exercises import lift, timeline_of
from tests.ui.pixels import design, picture_of, rows
from tests.ui.playing import Playing

Rgb = tuple[float, float, float]
Pictures = dict[str, QImage]
"""By the word of the step."""

_LUMA = (0.2126, 0.7152, 0.0722)
VISIONS: dict[str, tuple[Rgb, Rgb, Rgb]] = {
    "greyscale": (_LUMA, _LUMA, _LUMA),
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
RING = QRectF(124, 208, 800, 800)
STEP = 8
"""Every eighth pixel each way says enough."""
CLEAR = 24
"""Levels of 255 by which two pixels look different."""


def linear(level: int) -> float:
    value = level / 255
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4


def encoded(value: float) -> float:
    value = min(1.0, max(0.0, value))
    return 255 * (12.92 * value if value <= 0.0031308 else 1.055 * value ** (1 / 2.4) - 0.055)


LINEAR = tuple(linear(level) for level in range(256))


def seen(image: QImage, matrix: tuple[Rgb, Rgb, Rgb]) -> list[Rgb]:
    """The pixels of the ring as an eye with this matrix sees them."""

    @cache
    def colour(pixel: int) -> Rgb:
        rgb = (LINEAR[pixel >> 16 & 255], LINEAR[pixel >> 8 & 255], LINEAR[pixel & 255])
        r, g, b = (encoded(sum(m * c for m, c in zip(row, rgb, strict=True))) for row in matrix)
        return (r, g, b)

    ring = tuple(rows(image, design(image, RING)))
    return [colour(pixel) for row in ring[::STEP] for pixel in row[::STEP]]


def difference(one: list[Rgb], other: list[Rgb]) -> float:
    """The share of pixels that look clearly different."""
    apart = sum(
        max(abs(a - b) for a, b in zip(p, q, strict=True)) > CLEAR
        for p, q in zip(one, other, strict=True)
    )
    return apart / len(one)


@pytest.fixture(scope="module")
def taken() -> dict[str, Pictures]:
    """By theme: once is enough for all who look at them."""
    return {}


@pytest.fixture
def pictures(qtbot: QtBot, look: Look, theme: Theme, taken: dict[str, Pictures]) -> Pictures:
    if theme.name not in taken:
        look.set_theme(theme)
        taken[theme.name] = pictures_of(Playing(qtbot, look, timeline_of(lift())))
    return taken[theme.name]


def pictures_of(playing: Playing) -> Pictures:
    steps = {step_word(step): step for step in reversed(playing.sitting.session.plan.steps)}
    found = {}
    for step in sorted(steps.values(), key=lambda step: step.start):
        # The same digit everywhere, so that it is not what tells them apart.
        playing.at(step.start + step.expected - 0.5)
        found[step_word(step)] = picture_of(playing.page)
    return found


@pytest.mark.parametrize("theme", [DARK, LIGHT], ids=["dark", "light"])
@pytest.mark.parametrize("vision", VISIONS)
def test_work_and_rest_look_different(pictures: Pictures, vision: str) -> None:
    found = {word: seen(image, VISIONS[vision]) for word, image in pictures.items()}
    for work in ("UP", "HOLD"):
        for rest in ("READY", "SWITCH"):
            assert difference(found[work], found[rest]) > 0.08, (work, rest)
