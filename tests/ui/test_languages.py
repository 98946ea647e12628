"""In every language the words fit where they are read from the floor."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF

from backrx_desktop.content.load import load_content
from backrx_desktop.core.exercise import Exercise
from backrx_desktop.core.moment import Moment
from backrx_desktop.core.timeline import StepKind
from backrx_desktop.services.wording import step_word
from backrx_desktop.ui.lettering import text_width
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.overlay.card_view import card_words
from backrx_desktop.ui.overlay.face import MAIN, NOTE, TEXT_WIDTH
from backrx_desktop.ui.player.words import MOST_WORDS, player_words, word_count
from backrx_desktop.ui.typography import Role, font_of
from tests.core.exercises import timeline_of
from tests.core.sitting import Sitting
from tests.languages.speaking import LANGUAGES, speaking

COLUMN = 800.0
WORD = 432.0
"""Design pixels: the player's right column, and a word in its disc."""


@pytest.fixture(params=LANGUAGES)
def moments(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[tuple[Moment, ...]]:
    """The first of each kind of step of every exercise, and of its other side."""
    with speaking(request.param, tmp_path):
        library = load_content(resources=tmp_path).library
        yield tuple(one for name in library.exercises.values() for one in _moments(name))


def _moments(exercise: Exercise) -> Iterator[Moment]:
    sitting = Sitting(timeline_of(exercise, exercise))
    seen: set[tuple[StepKind, int]] = set()
    for step in sitting.session.timeline.steps:
        if (step.kind, step.turn) not in seen:
            seen.add((step.kind, step.turn))
            yield sitting.run_to(step.start + 0.1).moment()


def test_the_lines_of_the_player(look: Look, moments: tuple[Moment, ...]) -> None:
    for now in moments:
        said = player_words(now, "21:12")
        assert word_count(said) + 1 + len(now.counts) <= MOST_WORDS
        assert text_width(said.title, look.font(Role.PLAYER_TITLE)) <= COLUMN, said.title
        lead = text_width(said.short_lead, look.font(Role.CUE_STRONG))
        assert lead + 12 + text_width(said.cue, look.font(Role.CUE)) <= COLUMN, said.cue
        label = text_width(said.next_label, look.font(Role.CUE))
        following = text_width(said.next_text, look.font(Role.CUE_MEDIUM))
        assert label + 21 + following <= COLUMN, said.next_text


def test_the_word_in_the_disc(look: Look, moments: tuple[Moment, ...]) -> None:
    roles = {4: Role.WORD_SHORT, 5: Role.WORD_FIVE}
    for now in moments:
        word = step_word(now.step)
        assert len(word) <= 7
        role = roles.get(max(4, len(word)), Role.WORD_LONG)
        assert text_width(word, look.font(role)) <= WORD, word


def test_the_lines_of_the_card(look: Look, moments: tuple[Moment, ...]) -> None:
    note, main = (QFontMetricsF(font_of(role, 10.0)) for role in (NOTE, MAIN))
    room = QRectF(0, 0, TEXT_WIDTH * 10, 10_000)
    for now in moments:
        words = card_words(now, "21:47")
        needed = note.boundingRect(room, Qt.TextFlag.TextWordWrap, words.note)
        assert needed.width() <= room.width(), words.note
        assert needed.height() <= 2.1 * note.lineSpacing(), words.note
        assert main.horizontalAdvance(words.main) <= room.width(), words.main
