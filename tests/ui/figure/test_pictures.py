"""Pictures of every figure: mirrored sides, told apart when small, in the phase's colour."""

import colorsys
from itertools import combinations

import pytest
from PySide6.QtCore import Qt

from backrx_desktop.body.kinematics import solve
from backrx_desktop.core.exercise import Side
from backrx_desktop.ui.theme import LIGHT, PhaseTone, Theme
from tests.ui.figure.content import (
    FIGURES,
    TONES,
    both_themes,
    colours,
    count,
    every_figure,
    figure,
    greys,
    key_body,
    painted,
    picture,
    pixels,
)

pytestmark = pytest.mark.usefixtures("qapp")

THUMBNAIL = (96, 64)
TELLING = 6.0
"""Grey levels by which two thumbnails differ on average."""


@every_figure
def test_the_flipped_picture_is_the_mirrored_picture(name: str) -> None:
    body, hues = key_body(name), colours()
    straight = painted(picture(name), body, hues)
    flipped = painted(picture(name), body, hues, flipped=True).flipped(Qt.Orientation.Horizontal)
    off = [abs(a - b) for a, b in zip(greys(straight), greys(flipped), strict=True)]
    assert sum(off) / len(off) < 0.15
    assert sum(1 for each in off if each > 24) < 12


@every_figure
def test_nothing_of_the_figure_is_cut_off(name: str) -> None:
    hues = colours()
    for side in Side:
        for pose in figure(name).for_side(side).poses.values():
            image = painted(picture(name, side), solve(pose), hues)
            edge = [image.pixelColor(x, y) for x in range(image.width()) for y in (0, 1)]
            edge += [image.pixelColor(x, image.height() - 1) for x in range(image.width())]
            edge += [image.pixelColor(x, y) for x in (0, image.width() - 1)
                     for y in range(image.height())]  # fmt: skip
            assert {pixel.name() for pixel in edge} == {hues.ground.name()}


def small(name: str) -> bytes:
    """What a list shows, scaled from a larger one so that no thin line is missed."""
    flipped = figure(name).flipped(None)
    image = painted(picture(name), key_body(name), colours(), (384, 256), flipped=flipped)
    keep, smooth = Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    return greys(image.scaled(*THUMBNAIL, keep, smooth))


def test_thumbnails_of_any_two_exercises_can_be_told_apart() -> None:
    thumbs = {name: small(name) for name in FIGURES}
    for one, other in combinations(FIGURES, 2):
        off = [abs(a - b) for a, b in zip(thumbs[one], thumbs[other], strict=True)]
        assert sum(off) / len(off) > TELLING, (one, other)


@pytest.mark.parametrize("name", [name for name in FIGURES if figure(name).active])
def test_the_working_limb_is_in_the_phases_colour(name: str) -> None:
    for tone in TONES:
        hues = colours(tone=tone)
        image = painted(picture(name), key_body(name), hues, (240, 160), effort=0.0)
        assert count(image, hues.working) > 20, tone


@pytest.mark.parametrize("name", [name for name in FIGURES if not figure(name).active])
def test_without_a_working_limb_only_the_patch_has_the_colour(name: str) -> None:
    hues = colours(tone=PhaseTone.MOVE)
    image = painted(picture(name), key_body(name), hues)
    assert count(image, hues.working) == 0


@both_themes
@pytest.mark.parametrize("name", [name for name in FIGURES if figure(name).glow])
def test_the_patch_is_never_red(name: str, theme: Theme) -> None:
    body = key_body(name)
    hues = colours(theme, PhaseTone.MOVE)
    rest, full = (
        pixels(painted(picture(name), body, hues, effort=effort)) for effort in (0.0, 1.0)
    )
    patch = [new for old, new in zip(rest, full, strict=True) if old != new]
    assert len(patch) > 15
    assert not [pixel for pixel in patch if is_red(pixel)]


def test_the_patch_shows_more_the_more_is_done() -> None:
    name = "side-leg-lift-twist"
    images = [
        greys(painted(picture(name), key_body(name), colours(), effort=effort))
        for effort in (0.0, 0.35, 1.0)
    ]
    some, full = (
        sum(abs(a - b) for a, b in zip(images[0], image, strict=True)) for image in images[1:]
    )
    assert some / full == pytest.approx(0.35, abs=0.1)


def is_red(pixel: tuple[int, int, int]) -> bool:
    """Red or orange-red, which reads as pain."""
    hue, saturation, value = colorsys.rgb_to_hsv(*(part / 255 for part in pixel))
    return (hue < 22 / 360 or hue > 340 / 360) and saturation > 0.45 and value > 0.35


def test_skin_is_the_reddest_there_is() -> None:
    for name in ("side-leg-lift-twist", "push-up"):
        reds = [p for p in pixels(painted(picture(name), key_body(name), colours())) if is_red(p)]
        assert len(reds) < 30
    assert is_red((255, 79, 46))
    assert is_red((196, 20, 10))


@every_figure
def test_every_pose_of_a_movement_looks_different(name: str) -> None:
    hues = colours()
    for before, after in set(figure(name).phases):
        if before != after:
            ends = [
                greys(painted(picture(name), solve(figure(name).poses[pose]), hues))
                for pose in (before, after)
            ]
            off = sum(abs(a - b) for a, b in zip(*ends, strict=True)) / len(ends[0])
            assert off > 0.25, (before, after)


@pytest.mark.parametrize("size", [(60, 40), (168, 100), (378, 144), (300, 900)])
def test_it_fits_into_any_area_in_the_light_theme_too(size: tuple[int, int]) -> None:
    hues = colours(LIGHT)
    image = painted(picture("hip-flexor-stretch"), key_body("hip-flexor-stretch"), hues, size)
    corner = image.pixelColor(0, 0)
    assert corner == hues.ground
    assert count(image, hues.working) > size[0] * 0.05
