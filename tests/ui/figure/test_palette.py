"""The figure's colours: skin that stands out, edges of their own colour, nothing red."""

from itertools import pairwise

import pytest
from PySide6.QtGui import QColor

from backrx_desktop.ui.figure.palette import SKIN_TONES, colours_of, darker
from backrx_desktop.ui.theme import DARK, Theme
from tests.ui.figure.content import TONES, both_themes, colours
from tests.ui.pixels import contrast, luminance


def skins(theme: Theme) -> list[QColor]:
    tones = range(1, SKIN_TONES + 1)
    return [colours_of(theme, theme.surface, theme.raised, tone).skin for tone in tones]


@both_themes
def test_every_skin_stands_out_from_the_stage_and_its_edge_or_itself_from_the_mat(
    theme: Theme,
) -> None:
    for tone in range(1, SKIN_TONES + 1):
        hues = colours_of(theme, theme.surface, theme.raised, tone)
        assert contrast(hues.skin, hues.ground) >= 3.0
        edge = darker(hues.skin, hues.edge)
        assert max(contrast(hues.skin, hues.mat), contrast(edge, hues.mat)) >= 3.0


@both_themes
def test_skins_go_from_light_to_dark_in_steps_one_can_tell(theme: Theme) -> None:
    light = [luminance(skin) for skin in skins(theme)]
    assert all(a > 1.2 * b for a, b in pairwise(light))


@pytest.mark.parametrize(("asked", "got"), [(-3, 0), (0, 0), (9, SKIN_TONES - 1)])
def test_a_tone_there_is_not_is_the_nearest_one(asked: int, got: int) -> None:
    hues = colours_of(DARK, DARK.surface, DARK.raised, asked)
    assert hues.skin == skins(DARK)[got]


@both_themes
def test_the_working_limb_has_the_tone_itself_and_the_patch_a_lighter_one(theme: Theme) -> None:
    for tone in TONES:
        hues = colours(theme, tone)
        assert hues.working == theme.phase(tone).colour
        assert luminance(hues.patch) > luminance(hues.working) * 1.1
        assert abs(hues.patch.hsvHue() - hues.working.hsvHue()) <= 8


@both_themes
def test_what_means_something_can_be_seen(theme: Theme) -> None:
    hues = colours(theme)
    for hue in (hues.shirt, hues.trousers, hues.shoe, hues.working, hues.band, hues.soft):
        assert contrast(hue, hues.ground) >= 3.0
        assert contrast(hue, hues.mat) >= 3.0
    assert contrast(hues.arrow, hues.ground) >= 4.5


def test_dimmed_all_the_way_nothing_is_left_but_the_ground() -> None:
    ground = QColor("#060A09")
    hues = colours().dimmed(ground, 1.0)
    assert {hues.skin.name(), hues.working.name(), hues.mat.name()} == {ground.name()}
    assert colours().dimmed(ground, 0.0) == colours()
