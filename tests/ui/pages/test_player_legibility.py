"""What the player promises to whoever lies on the floor, measured on rendered pixels."""

from collections import Counter
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from backrx_desktop.content.load import load_content
from backrx_desktop.core.exercise import DoseOverride
from backrx_desktop.core.session import Command
from backrx_desktop.core.timeline import Timeline
from backrx_desktop.ui.lettering import text_width
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.player.words import player_words
from backrx_desktop.ui.theme import AMBIENT, DARK, LIGHT, PhaseTone, Theme
from backrx_desktop.ui.typography import Role
from tests.core.exercises import lift, rest_on_floor, stretch, timeline_of
from tests.core.sitting import Sitting
from tests.ui.pixels import contrast, design, ink, picture_of, rows, strays
from tests.ui.playing import Playing

CATALOGUE = load_content().library.exercises
WORD = QRectF(290, 400, 468, 100)
DIGITS = QRectF(290, 540, 468, 310)
LEFT_COUNT = QRectF(64, 956, 110, 84)
LEFT_LABEL = QRectF(64, 905, 110, 42)
CUE = QRectF(1056, 264, 800, 50)
NEXT = QRectF(1200, 826, 600, 50)
LEFT_OVER = QRectF(1440, 86, 200, 44)
FRAME = QRectF(64 - 10, 40, 1792 + 20, 1000)
"""Nothing stands outside it; the focus ring reaches 10 beyond the 64 of the margin."""

THEMES = pytest.mark.parametrize("theme", [DARK, LIGHT], ids=lambda theme: theme.name)
SIZES = [(800, 500), (1280, 720), (1920, 1080), (2560, 1080), (1200, 1600), (3840, 2160)]

Shows = Callable[[Playing], Playing]
STATES: dict[str, tuple[Timeline, Shows]] = {
    "ready": (timeline_of(lift(20)), lambda playing: playing.at(5.0)),
    "rep": (timeline_of(lift(20)), lambda playing: playing.at(99.0)),
    "switch": (timeline_of(lift(20)), lambda playing: playing.at(175.0)),
    "stretch": (timeline_of(stretch(30, sets=2)), lambda playing: playing.at(16.0)),
    "minutes": (timeline_of(stretch(300)), lambda playing: playing.at(16.0)),
    "paused": (timeline_of(lift(20)), lambda playing: playing.at(100.0).do(Command.PAUSE)),
    "stopped": (timeline_of(lift(20)), lambda playing: playing.at(100.0).do(Command.HURT)),
    "awake": (timeline_of(rest_on_floor()), lambda playing: playing.at(12.0)),
    "ambient": (timeline_of(rest_on_floor()), lambda playing: playing.at(300.0).at(330.0)),
    "self-paced": (
        timeline_of(lift(20), doses={"lift": DoseOverride(self_paced=True)}),
        lambda playing: playing.at(12.0),
    ),
}


def rendered(
    qtbot: QtBot, look: Look, state: str, theme: Theme, size: tuple[int, int] = (1920, 1080)
) -> QImage:
    timeline, show = STATES[state]
    look.set_theme(theme)
    return picture_of(show(Playing(qtbot, look, timeline, size)).page)


def height(image: QImage, area: QRectF, colour: QColor) -> int:
    return ink(image, design(image, area), colour).height()


@THEMES
def test_in_a_rep_everything_is_large_enough(qtbot: QtBot, look: Look, theme: Theme) -> None:
    image = rendered(qtbot, look, "rep", theme)
    assert height(image, DIGITS, theme.text) >= 240
    assert height(image, WORD, theme.phase(PhaseTone.MOVE).colour) >= 58
    assert height(image, LEFT_COUNT, theme.text) >= 64
    for area in (LEFT_LABEL, NEXT, LEFT_OVER):
        assert height(image, area, theme.text) >= 28
    assert height(image, CUE, theme.text2) >= 28


@THEMES
@pytest.mark.parametrize("state", ["switch", "stretch", "minutes", "ready"])
def test_the_countdown_is_large_enough_in_every_state(
    qtbot: QtBot, look: Look, state: str, theme: Theme
) -> None:
    image = rendered(qtbot, look, state, theme)
    tone = PhaseTone.HOLD if state in ("stretch", "minutes") else PhaseTone.REST
    assert height(image, DIGITS, theme.text) >= 240
    assert height(image, WORD, theme.phase(tone).colour) >= 58


def test_paused_and_ambient_keep_their_size(qtbot: QtBot, look: Look) -> None:
    paused = rendered(qtbot, look, "paused", DARK)
    assert height(paused, DIGITS, DARK.text2) >= 240
    assert height(paused, WORD, DARK.text) >= 58
    ambient = rendered(qtbot, look, "ambient", DARK)
    assert height(ambient, QRectF(720, 330, 480, 290), AMBIENT.digits) >= 240
    assert height(ambient, QRectF(660, 940, 600, 80), AMBIENT.digits) >= 28


@THEMES
def test_texts_shrink_with_the_window_and_no_more(qtbot: QtBot, look: Look, theme: Theme) -> None:
    small = rendered(qtbot, look, "rep", theme, (1280, 720))
    assert height(small, DIGITS, theme.text) >= 240 * 2 / 3
    assert height(small, LEFT_COUNT, theme.text) >= 64 * 2 / 3


@THEMES
@pytest.mark.parametrize("state", ["rep", "stretch", "switch", "ready"])
def test_what_is_active_stands_out_seven_to_one(
    qtbot: QtBot, look: Look, state: str, theme: Theme
) -> None:
    image = rendered(qtbot, look, state, theme)
    for area in (DIGITS, WORD, LEFT_COUNT if state != "switch" else QRectF(850, 956, 60, 84)):
        ground, figure = strongest(image, design(image, area))
        assert contrast(ground, figure) >= 7.0


def strongest(image: QImage, area: QRect) -> tuple[QColor, QColor]:
    """The colour that fills most of an area, and of what stands on it the one there is most of."""
    counts = Counter(pixel for row in rows(image, area) for pixel in row)
    (ground, _), (figure, _) = counts.most_common(2)
    return QColor(ground), QColor(figure)


def all_sizes() -> Iterator[object]:
    """Every state in every size and theme; a slice of them in the everyday run."""
    for state in STATES:
        for size in SIZES:
            for theme in (DARK, LIGHT):
                everyday = size == (800, 500) or (size == (2560, 1080) and theme is LIGHT)
                marks = () if everyday and state in ("rep", "stopped") else pytest.mark.matrix
                name = f"{state}-{size[0]}x{size[1]}-{theme.name}"
                yield pytest.param(state, size, theme, marks=marks, id=name)


@pytest.mark.parametrize(("state", "size", "theme"), list(all_sizes()))
def test_nothing_stands_in_the_margins(
    qtbot: QtBot, look: Look, state: str, size: tuple[int, int], theme: Theme
) -> None:
    image = rendered(qtbot, look, state, theme, size)
    ground = QColor(image.pixel(1, 1))
    assert (image.width(), image.height()) == size
    assert strays(image, design(image, FRAME).adjusted(-1, -1, 1, 1), ground) == 0
    assert strays(image, design(image, FRAME).adjusted(300, 300, -300, -300), ground) > 100


@pytest.mark.parametrize("name", CATALOGUE)
def test_the_texts_of_every_exercise_fit_their_lines(look: Look, name: str) -> None:
    exercise = CATALOGUE[name]
    sitting = Sitting(timeline_of(exercise, exercise))
    for step in sitting.session.timeline.steps[:4]:
        said = player_words(sitting.run_to(step.start + 0.01).moment(), "21:12")
        assert text_width(said.title, look.font(Role.PLAYER_TITLE)) <= 800
        lead = text_width(said.short_lead, look.font(Role.CUE_STRONG))
        assert lead + 12 + text_width(said.cue, look.font(Role.CUE)) <= 800
        label = text_width(said.next_label, look.font(Role.CUE))
        assert label + 21 + text_width(said.next_text, look.font(Role.CUE_MEDIUM)) <= 800


@pytest.mark.parametrize("name", CATALOGUE)
def test_every_phase_word_fits_into_the_disc(look: Look, name: str) -> None:
    for phase in CATALOGUE[name].phases:
        long = len(phase.word) > 5
        role = Role.WORD_LONG if long else Role.WORD_FIVE
        role = Role.WORD_SHORT if len(phase.word) <= 4 else role
        assert len(phase.word) <= 7
        assert text_width(phase.word, look.font(role)) <= 432
