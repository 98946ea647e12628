"""The pages beside the player: nothing clipped, nothing out of reach, in any size or language."""

import gettext
import re
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from backrx_desktop.ui.focus_ring import FocusRing, move_focus
from backrx_desktop.ui.lettering import fitted, text_width
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.main_window import MainWindow
from backrx_desktop.ui.pages.page import ScrollingPage
from backrx_desktop.ui.theme import DARK, LIGHT, Theme
from backrx_desktop.ui.widgets.button import Button
from backrx_desktop.ui.widgets.chip import Chip
from backrx_desktop.ui.widgets.fitted_text import FittedText
from backrx_desktop.ui.widgets.pressable import Pressable
from backrx_desktop.ui.widgets.text import Text
from tests.ui.house import PAGES

SIZES = ((800, 500), (1280, 720), (1920, 1080), (3840, 2160))
ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)


@dataclass(frozen=True)
class Case:
    page: str
    size: tuple[int, int] = (1280, 720)
    text_size: float = 1.0
    theme: Theme = DARK
    longer: bool = False

    def __str__(self) -> str:
        language = "-longer" if self.longer else ""
        return f"{self.page}-{self.size[0]}-{self.text_size}-{self.theme.name}{language}"


def cases() -> Iterator[object]:
    for page in PAGES:
        yield pytest.param(Case(page), id=str(Case(page)))
        everyday = Case(page, text_size=2.0, longer=True)
        yield pytest.param(everyday, id=str(everyday))
        for size in SIZES:
            for text_size in (1.0, 1.5, 2.0):
                for theme in (DARK, LIGHT):
                    for longer in (False, True):
                        case = Case(page, size, text_size, theme, longer)
                        if case not in (Case(page), everyday):
                            yield pytest.param(case, marks=pytest.mark.matrix, id=str(case))


def lengthened(text: str) -> str:
    """A text as another language may have it: 40 % longer, its longest word grown as well."""
    if not text:
        return text
    words = re.split(r"(\s+)", text)
    plain = [i for i, word in enumerate(words) if word.strip() and "{" not in word]
    if plain:
        longest = max(plain, key=lambda i: len(words[i]))
        words[longest] += "e" * max(1, round(len(words[longest]) * 0.4))
    longer = "".join(words)
    while len(longer) < 1.4 * len(text):
        longer += " und"
    return longer


@pytest.fixture
def longer_language(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gettext, "dgettext", lambda _domain, text: lengthened(text))
    monkeypatch.setattr(
        gettext,
        "dngettext",
        lambda _domain, one, several, n: lengthened(one if n == 1 else several),
    )


@dataclass(frozen=True)
class Shown:
    window: MainWindow
    page: ScrollingPage
    look: Look

    def place(self, widget: QWidget) -> QRect:
        return QRect(widget.mapTo(self.window, QPoint(0, 0)), widget.size())

    def targets(self) -> list[QWidget]:
        """What takes the focus on the page."""
        return [
            one
            for one in self.page.findChildren(QWidget)
            if one.focusPolicy() & Qt.FocusPolicy.TabFocus and one.isVisibleTo(self.page)
        ]


def show(qtbot: QtBot, look: Look, case: Case) -> Shown:
    look.set_text_size(case.text_size)
    look.set_theme(case.theme)
    window = MainWindow(look)
    qtbot.addWidget(window)
    window.resize(*case.size)
    name, make = PAGES[case.page]
    page = make(look)
    assert isinstance(page, ScrollingPage)
    window.add_page(name, page)
    window.show_page(name)
    window.show()
    for _n in range(6):  # what a layout learns of its contents goes up a level at a time
        QApplication.processEvents()
    return Shown(window, page, look)


@pytest.mark.parametrize("case", tuple(cases()))
def test_nothing_is_clipped(
    qtbot: QtBot, look: Look, request: pytest.FixtureRequest, case: Case
) -> None:
    if case.longer:
        request.getfixturevalue("longer_language")
    shown = show(qtbot, look, case)
    page, view = shown.page, shown.page.scroller.viewport()
    content = page.scroller.widget()
    assert content is not None
    assert content.width() <= view.width()
    for text in page.findChildren(Text):
        assert not text.isVisible() or is_whole(text), text.text()
    buttons = [one for one in page.findChildren(Pressable) if one.isVisible()]
    for one in buttons:
        area = shown.place(one)
        assert view.mapTo(shown.window, QPoint(0, 0)).x() <= area.left()
        assert area.right() <= shown.place(view).right(), one.accessibleName()
        if isinstance(one, Button | Chip):
            assert one.width() >= one.sizeHint().width() - 1, one.accessibleName()
        for other in buttons:
            assert other is one or not area.intersects(shown.place(other)), (
                one.accessibleName(),
                other.accessibleName(),
            )


def is_whole(text: Text) -> bool:
    metrics = QFontMetricsF(text.font())
    if isinstance(text, FittedText):
        font = fitted(text.text(), text.font(), text.width())
        return text_width(text.text(), font) <= text.width() + 1
    if not text.wordWrap():
        return metrics.horizontalAdvance(text.text()) <= text.width() + 1
    # Where a path may be broken it is, so only the longest piece counts.
    words = re.split(r"[\s\u200b]+", text.text())
    widest = max(metrics.horizontalAdvance(word) for word in words)
    fits = text.heightForWidth(text.width()) <= text.height() + 1
    parent = text.parentWidget()
    assert parent is not None
    return fits and widest <= text.width() + 1 and parent.rect().contains(text.geometry())


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


@pytest.mark.parametrize("name", PAGES)
def test_arrows_and_tab_reach_everything(qtbot: QtBot, look: Look, name: str) -> None:
    shown = show(qtbot, look, Case(name, size=(1920, 1080)))
    targets = shown.targets()
    assert targets
    by_arrows = {targets[0]}
    ahead = [targets[0]]
    while ahead:
        here = ahead.pop()
        for key in ARROWS:
            here.setFocus()
            move_focus(shown.page, key)
            there = focused()
            if there not in by_arrows:
                by_arrows.add(there)
                ahead.append(there)
    assert {one.accessibleName() for one in set(targets) - by_arrows} == set()
    targets[0].setFocus()
    by_tab = {targets[0]}
    for _n in range(len(targets) + 8):
        QTest.keyClick(focused(), Qt.Key.Key_Tab)
        by_tab.add(focused())
    assert {one.accessibleName() for one in set(targets) - by_tab} == set()


@pytest.mark.parametrize("name", PAGES)
def test_everything_has_a_name_and_one_ring_goes_with_the_focus(
    qtbot: QtBot, look: Look, name: str
) -> None:
    shown = show(qtbot, look, Case(name, size=(1920, 1080)))
    assert shown.page.accessibleName()
    assert [one for one in shown.targets() if not one.accessibleName()] == []
    names = [one.accessibleName() for one in shown.targets()]
    assert sorted(set(names)) == sorted(names)
    (ring,) = shown.window.findChildren(FocusRing)
    look.set_focus_shown(True)
    for one in shown.targets():
        one.setFocus(Qt.FocusReason.TabFocusReason)
        assert ring.isVisible()
        assert ring.geometry().contains(shown.place(one))
        # Scrolling brings the whole of it into view, its ring included.
        assert shown.window.rect().contains(ring.geometry().center())


@pytest.mark.parametrize("name", PAGES)
def test_the_page_takes_the_focus_where_one_begins(qtbot: QtBot, look: Look, name: str) -> None:
    shown = show(qtbot, look, Case(name))
    shown.page.setFocus()
    assert shown.page.isAncestorOf(focused())
    assert focused().isVisible()
