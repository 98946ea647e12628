"""Nothing is clipped, overlaps or leaves the window, whatever its size and that of the text."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from backrx_desktop.core import preferences as keys
from backrx_desktop.core.outcome import Outcome
from backrx_desktop.core.preferences import Preferences
from backrx_desktop.core.summary import Ending, summary_of
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.main_window import MainWindow
from backrx_desktop.ui.notices import Notice
from backrx_desktop.ui.page_name import PageName
from backrx_desktop.ui.pages.check_in import CheckInPage
from backrx_desktop.ui.pages.finished import FinishedPage
from backrx_desktop.ui.pages.history import HistoryPage
from backrx_desktop.ui.pages.page import ScrollingPage
from backrx_desktop.ui.pages.today import TodayPage
from backrx_desktop.ui.theme import DARK, LIGHT, Theme
from backrx_desktop.ui.widgets.pressable import Pressable
from backrx_desktop.ui.widgets.text import Text
from tests.core.histories import TODAY, reps, session
from tests.fake_clock import FakeClock
from tests.ui.overviews import library, overview_of
from tests.ui.pixels import picture_of, strays

SIZES = ((800, 500), (1280, 720), (1366, 1024), (1920, 1080), (3840, 2160))
LONGEST = session(
    TODAY,
    reps("side-leg-lift-twist", 20),
    minutes=140,
    outcome=Outcome.ENDED_EARLY,
    routine="hip-stretch-strengthen",
    pain=(10, 10),
)


def today(look: Look) -> TodayPage:
    page = TodayPage(look)
    nothing_at_home = Preferences().having(keys.PROPS_AT_HOME, frozenset())
    page.present(
        overview_of(LONGEST, routine="hip-stretch-strengthen", preferences=nothing_at_home)
    )
    return page


def history(look: Look) -> HistoryPage:
    page = HistoryPage(look)
    page.present([LONGEST], library(), TODAY + timedelta(days=400))
    return page


def empty_history(look: Look) -> HistoryPage:
    page = HistoryPage(look)
    page.present((), library(), TODAY)
    return page


def check_in(look: Look) -> CheckInPage:
    page = CheckInPage(look, FakeClock())
    page.ask_after(before=0)
    page.targets[9].click()
    return page


def smaller(look: Look) -> CheckInPage:
    page = CheckInPage(look, FakeClock())
    page.ask_before()
    page.targets[4].click()
    page.amount.click()
    return page


def offer(look: Look) -> CheckInPage:
    page = CheckInPage(look, FakeClock())
    page.ask_before()
    page.targets[9].click()
    page.go_on.click()
    return page


def finished(look: Look) -> FinishedPage:
    page = FinishedPage(look)
    summary = summary_of(LONGEST)
    name = "Stretch and strengthen"
    page.present(Ending(summary, name, 12, TODAY, name, TODAY + timedelta(days=6)))
    return page


PAGES: dict[str, tuple[PageName, Callable[[Look], QWidget]]] = {
    "today": (PageName.TODAY, today),
    "history": (PageName.HISTORY, history),
    "empty history": (PageName.HISTORY, empty_history),
    "check-in": (PageName.CHECK_IN, check_in),
    "smaller": (PageName.CHECK_IN, smaller),
    "offer": (PageName.CHECK_IN, offer),
    "finished": (PageName.FINISHED, finished),
}


@dataclass(frozen=True)
class Shown:
    window: MainWindow
    page: QWidget
    look: Look


def cases() -> Iterator[object]:
    for page in PAGES:
        for size in SIZES:
            for text_size in (1.0, 1.5, 2.0):
                for theme in (DARK, LIGHT):
                    everyday = size == (1280, 720) and text_size != 1.5 and theme is DARK
                    marks = () if everyday else pytest.mark.matrix
                    name = f"{page}-{size[0]}-{text_size}-{theme.name}"
                    yield pytest.param((page, size, text_size, theme), marks=marks, id=name)


@pytest.fixture(params=cases())
def shown(
    request: pytest.FixtureRequest,
    qtbot: QtBot,
    look: Look,
) -> Shown:
    page_name: str
    size: tuple[int, int]
    text_size: float
    theme: Theme
    page_name, size, text_size, theme = request.param
    look.set_text_size(text_size)
    look.set_theme(theme)
    window = MainWindow(look)
    qtbot.addWidget(window)
    window.resize(*size)
    name, make = PAGES[page_name]
    page = make(look)
    window.add_page(name, page)
    window.show_page(name)
    window.show()
    QApplication.processEvents()
    return Shown(window, page, look)


def visible(shown: Shown, kind: type[QWidget]) -> list[QWidget]:
    return [one for one in shown.window.findChildren(kind) if one.isVisible()]


def place(shown: Shown, widget: QWidget) -> QRect:
    return QRect(widget.mapTo(shown.window, QPoint(0, 0)), widget.size())


def test_all_of_it(shown: Shown) -> None:
    """One test a page, since making the page is what takes long."""
    buttons = [one for one in visible(shown, Pressable) if on_top(shown, one)]
    assert buttons
    rolls = isinstance(shown.page, ScrollingPage)
    whole = shown.window.rect()
    for one in buttons:
        area = place(shown, one)
        assert whole.left() <= area.left()
        assert area.right() <= whole.right()
        assert rolls or whole.contains(area), one.accessibleName()
        for other in buttons:
            assert other is one or not area.intersects(place(shown, other)), (
                one.accessibleName(),
                other.accessibleName(),
            )
    for text in visible(shown, Text):
        assert isinstance(text, Text)
        if type(text) is Text and on_top(shown, text):
            assert is_whole(text), text.text()
    if not shown.window.rail.isVisible():
        edges_are_empty(shown)


def on_top(shown: Shown, widget: QWidget) -> bool:
    """Whether it belongs to what covers the page, if anything does."""
    offered = shown.page.offer if isinstance(shown.page, CheckInPage) else None
    return offered is None or not offered.isVisible() or offered.isAncestorOf(widget)


def is_whole(text: Text) -> bool:
    if text.wordWrap():
        return text.heightForWidth(text.width()) <= text.height() + 1
    metrics = QFontMetricsF(text.font())
    return metrics.horizontalAdvance(text.text()) <= text.width() + 1


def edges_are_empty(shown: Shown) -> None:
    """The margins of a page that is read from afar: 64 at the sides, 40 above and below."""
    picture = picture_of(shown.window)
    across = int(shown.look.px(64)) - 1
    down = int(shown.look.px(40)) - 1
    inside = picture.rect().adjusted(across, down, -across, -down)
    assert strays(picture, inside, shown.look.theme.bg) == 0


def test_a_notice_leaves_the_page_whole(qtbot: QtBot, look: Look) -> None:
    window = MainWindow(look)
    qtbot.addWidget(window)
    window.resize(1280, 720)
    page = finished(look)
    window.add_page(PageName.FINISHED, page)
    window.show_page(PageName.FINISHED)
    window.show()
    window.notices.say(Notice("The history could not be saved. It is tried again in a minute."))
    QApplication.processEvents()
    assert place(Shown(window, page, look), page.finish).bottom() < 720 - look.px(40)
    assert window.notices.geometry().bottom() <= page.mapTo(window, QPoint(0, 0)).y()
