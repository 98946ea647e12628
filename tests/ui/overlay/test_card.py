"""The card as it is seen and clicked."""

import pytest
from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from backrx_desktop.core.session import Command
from backrx_desktop.ui.icons import Icons
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.overlay.card import OverlayCard
from backrx_desktop.ui.overlay.card_view import card_words
from backrx_desktop.ui.overlay.face import MAIN, NOTE, TEXT_WIDTH, TEXT_X
from backrx_desktop.ui.theme import DARK, OVERLAY, PhaseTone
from backrx_desktop.ui.typography import font_of
from tests.core.sitting import Sitting
from tests.ui.overlay.catalogue import LIBRARY, of_catalogue
from tests.ui.pixels import contrast, ink

LEG_LIFT = "side-leg-lift-twist"
LARGE = 16 / 9
FILMS = ("#FFFFFF", "#000000", "#D02020")


class Shown:
    """A large card at 1080p in the middle of a session, and what it asked for."""

    def __init__(self, qtbot: QtBot, icons: Icons) -> None:
        self.look = Look(OVERLAY, icons)
        self.look.set_unit(LARGE)
        self.later = 0.0
        self.card = OverlayCard(self.look, lambda: self.later)
        self.card.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.card.resize(QSize(640, 356))
        qtbot.addWidget(self.card)
        self.sitting = Sitting(of_catalogue(LEG_LIFT))
        self.asked: list[str] = []
        self.card.ring_clicked.connect(lambda: self.asked.append("ring"))
        self.card.opened.connect(lambda: self.asked.append("open"))
        self.card.buttons.hurts.clicked.connect(lambda: self.asked.append("hurts"))

    def at(self, second: float) -> "Shown":
        self.sitting.run_to(second)
        return self.show()

    def show(self) -> "Shown":
        """Show the moment as it is, all fades done."""
        self.card.show_moment(self.sitting.moment(), "21:47")
        self.card.show()
        self.later += 1.0
        return self

    def on_film(self, colour: str) -> QImage:
        """As it looks over a film of one colour."""
        film = QImage(self.card.size(), QImage.Format.Format_RGB32)
        film.fill(QColor(colour))
        painter = QPainter(film)
        painter.drawPixmap(0, 0, self.card.grab())
        painter.end()
        return film

    def click(self, x: float, y: float) -> list[str]:
        """Click at a point of the design; what that asked for."""
        before = len(self.asked)
        at = QPointF(x * LARGE, y * LARGE).toPoint()
        QTest.mouseClick(self.card, Qt.MouseButton.LeftButton, pos=at)
        return self.asked[before:]


@pytest.fixture
def shown(qtbot: QtBot, fonts: None, icons: Icons) -> Shown:
    return Shown(qtbot, icons).at(100.0)


def design(x: float, y: float, width: float, height: float) -> QRect:
    return QRectF(x * LARGE, y * LARGE, width * LARGE, height * LARGE).toRect()


TEXTS = design(195, 40, 165, 145)
DISC = design(50, 50, 94, 100)


def test_digits_are_read_from_the_floor(shown: Shown) -> None:
    one = ink(shown.on_film("#446688"), DISC, DARK.text)
    assert one.height() >= 100
    switching = shown.at(217.0)
    assert switching.sitting.here()[0] == "SWITCH"
    assert ink(switching.on_film("#446688"), DISC, DARK.text).height() >= 75


@pytest.mark.parametrize("film", FILMS)
def test_everything_stands_out_over_any_film(shown: Shown, film: str) -> None:
    picture = shown.on_film(film)
    ground = QColor(picture.pixel(design(330, 30, 1, 1).topLeft()))
    for tone in PhaseTone:
        assert contrast(OVERLAY.phase(tone).colour, ground) >= 7.0
    assert contrast(OVERLAY.text, ground) >= 7.0
    assert contrast(OVERLAY.text2, ground) >= 4.5


def test_its_corners_let_the_film_through(shown: Shown) -> None:
    picture = shown.on_film("#FF00FF")
    assert QColor(picture.pixel(1, 1)) == QColor("#FF00FF")
    assert QColor(picture.pixel(320, 10)) != QColor("#FF00FF")


def test_the_words_of_the_phase_are_in_its_colour(shown: Shown) -> None:
    tones = {
        "LIFT": PhaseTone.MOVE, "TWIST": PhaseTone.MOVE, "HOLD": PhaseTone.HOLD,
        "UNTWIST": PhaseTone.RETURN, "LOWER": PhaseTone.RETURN, "REST": PhaseTone.REST,
    }  # fmt: skip
    seen = set()
    for second in range(100, 110):
        word = shown.at(second + 0.5).sitting.here()[0]
        found = ink(shown.on_film("#000000"), TEXTS, OVERLAY.phase(tones[word]).colour)
        assert found.height() >= 28, word
        seen.add(word)
    assert seen == tones.keys()


def test_pause_takes_the_colour_out(shown: Shown) -> None:
    shown.sitting.do(Command.PAUSE)
    picture = shown.show().on_film("#000000")
    for tone in (PhaseTone.HOLD, PhaseTone.MOVE, PhaseTone.RETURN):
        assert ink(picture, picture.rect(), OVERLAY.phase(tone).colour).isNull()


@pytest.mark.parametrize("exercise", sorted(LIBRARY.exercises))
def test_what_is_said_has_its_room(shown: Shown, exercise: str) -> None:
    """Two lines are enough for any note; count and total stand beside each other unshrunk."""
    timeline = of_catalogue(exercise, LEG_LIFT, exercise)
    note = QFontMetricsF(font_of(NOTE, 10.0))
    main = QFontMetricsF(font_of(MAIN, 10.0))
    room = QRectF(0, 0, TEXT_WIDTH * 10, 10_000)
    sitting = Sitting(timeline)
    for step in timeline.steps:
        if step.rep in (None, 1):
            words = card_words(sitting.run_to(step.start + 0.1).moment(), "21:47")
            needed = note.boundingRect(room, Qt.TextFlag.TextWordWrap, words.note)
            assert needed.width() <= room.width()
            assert needed.height() <= 2.1 * note.lineSpacing()
            assert main.horizontalAdvance(words.main) <= room.width()


def test_nothing_comes_near_the_right_edge(shown: Shown) -> None:
    edge = design(TEXT_X + TEXT_WIDTH + 1, 30, 360 - TEXT_X - TEXT_WIDTH - 4, 140)
    for second in range(100, 110):
        assert ink(shown.at(second + 0.5).on_film("#000000"), edge, DARK.text, 120).isNull()


def test_a_click_on_the_ring_pauses_and_one_beside_it_opens_the_window(shown: Shown) -> None:
    assert shown.click(97, 100) == ["ring"]
    assert shown.click(97, 34) == ["ring"]
    assert shown.click(250, 60) == ["open"]
    assert shown.click(20, 20) == ["open"]


def test_buttons_come_with_the_mouse_and_never_take_the_focus(shown: Shown) -> None:
    buttons = shown.card.buttons
    shown.card.set_hovered(False)
    assert not any(button.isVisible() for button in buttons.all)
    shown.card.set_hovered(True)
    assert all(button.isVisible() for button in buttons.all)
    assert all(button.focusPolicy() is Qt.FocusPolicy.NoFocus for button in buttons.all)
    assert all(shown.card.rect().contains(button.geometry()) for button in buttons.all)
    assert all(button.width() >= 32 * LARGE - 1 for button in buttons.all)
    for button in buttons.all:
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert shown.asked == ["ring", "hurts", "open"]
    shown.card.set_hovered(False)
    assert not any(button.isVisible() for button in buttons.all)


def test_a_small_movement_is_still_a_click(shown: Shown) -> None:
    at = QPointF(250 * LARGE, 60 * LARGE).toPoint()
    QTest.mousePress(shown.card, Qt.MouseButton.LeftButton, pos=at)
    QTest.mouseMove(shown.card, at + QPointF(2, 2).toPoint())
    QTest.mouseRelease(shown.card, Qt.MouseButton.LeftButton, pos=at + QPointF(2, 2).toPoint())
    assert shown.asked == ["open"]


def test_it_says_aloud_what_it_shows(shown: Shown) -> None:
    assert shown.card.accessibleName().endswith("Next, right leg")


def test_while_only_the_ring_fills_only_its_piece_is_painted(
    shown: Shown, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown.at(108.1)
    asked: list[QRect] = []
    monkeypatch.setattr(
        "PySide6.QtWidgets.QWidget.update", lambda _self, *area: asked.extend(area or [QRect()])
    )
    shown.card.show_moment(shown.sitting.run(0.03, 0.03).moment(), "21:47")
    assert len(asked) == 1
    assert asked[0].width() * asked[0].height() < 640 * 356 / 20
