"""The colours keep the contrasts they promise."""

import pytest
from PySide6.QtGui import QPalette

from backrx_desktop.ui.theme import AMBIENT, DARK, LIGHT, PhaseTone, Theme, Tone, palette
from tests.ui.pixels import contrast

THEMES = pytest.mark.parametrize("theme", [DARK, LIGHT], ids=lambda theme: theme.name)


@THEMES
@pytest.mark.parametrize(
    ("tone", "least"),
    [
        (Tone.TEXT, 15.0),
        (Tone.TEXT2, 7.5),
        (Tone.TEXT3, 5.0),
        (Tone.ACCENT, 7.99),
    ],
)
def test_tones_stand_out_from_the_ground(theme: Theme, tone: Tone, least: float) -> None:
    assert contrast(theme.of(tone), theme.bg) >= least


@THEMES
def test_dots_and_what_eases_stand_out_from_the_ground(theme: Theme) -> None:
    assert contrast(theme.ease, theme.bg) >= 7.0
    assert contrast(theme.dot, theme.bg) >= 3.0


@THEMES
@pytest.mark.parametrize("tone", PhaseTone)
def test_word_and_digits_stand_out_from_their_disc(theme: Theme, tone: PhaseTone) -> None:
    phase = theme.phase(tone)
    assert contrast(phase.colour, phase.disc) >= 7.0 or tone is PhaseTone.EASE
    assert contrast(theme.text, phase.disc) >= 7.0
    assert contrast(phase.colour, phase.waiting) >= 2.0


@THEMES
def test_text_stands_out_from_every_ground_it_is_set_on(theme: Theme) -> None:
    for ground in (theme.surface, theme.raised, theme.hover):
        assert contrast(theme.text, ground) >= 7.0
        assert contrast(theme.text2, ground) >= 4.5
    assert contrast(theme.on_accent, theme.accent) >= 7.0
    assert contrast(theme.text3, theme.surface) >= 4.5
    assert contrast(theme.text3, theme.raised) >= 4.5


def test_ambient_text_is_quiet_and_legible() -> None:
    assert contrast(AMBIENT.digits, AMBIENT.disc) >= 7.0
    assert contrast(AMBIENT.label, AMBIENT.bg) >= 4.5
    assert contrast(AMBIENT.hint, AMBIENT.bg) >= 4.5
    assert contrast(AMBIENT.ring, AMBIENT.bg) >= 3.0


@THEMES
def test_no_colour_is_a_warning_red(theme: Theme) -> None:
    for tone in PhaseTone:
        colour = theme.phase(tone).colour
        reddish = colour.hue() < 8 or colour.hue() > 345
        assert not (reddish and colour.saturation() > 170 and colour.value() > 150)


@THEMES
def test_qt_paints_its_own_parts_in_the_same_tones(theme: Theme) -> None:
    colours = palette(theme)
    assert colours.color(QPalette.ColorRole.Window) == theme.bg
    assert colours.color(QPalette.ColorRole.Text) == theme.text
