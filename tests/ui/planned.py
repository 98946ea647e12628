"""The first page and the programmes, filled as full as they get."""

from dataclasses import replace
from datetime import timedelta

from PySide6.QtWidgets import QWidget

from backrx_desktop.content.programme_file import load_programmes
from backrx_desktop.core import preferences as keys
from backrx_desktop.core.agenda import Agenda, agenda
from backrx_desktop.core.compose import compose
from backrx_desktop.core.preferences import Preferences
from backrx_desktop.core.programme_line import programme_lines
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.pages.programmes import ProgrammesPage
from backrx_desktop.ui.pages.today import TodayPage
from backrx_desktop.ui.today.offer_card import OfferText
from backrx_desktop.ui.today.why_words import why_words
from tests.core.histories import TODAY, reps, session
from tests.ui.overviews import library, overview_of

BEGUN = TODAY - timedelta(days=6)
PROGRAMMES, _problems = load_programmes(library().routines)
FOLLOWED = {"leg-lifts": BEGUN, "strength-ladder": TODAY}
DID = tuple(session(TODAY - timedelta(days=n), reps("clamshell", 20)) for n in range(5))


def plan() -> Agenda:
    return agenda(PROGRAMMES, FOLLOWED, library().routines, DID, (), TODAY)


def programmes(look: Look) -> ProgrammesPage:
    page = ProgrammesPage(look)
    names = {name: one.name for name, one in library().routines.items()}
    page.present(programme_lines(PROGRAMMES, FOLLOWED, plan()), names, TODAY)
    return page


def today(look: Look) -> TodayPage:
    """Why, what else is due, and an offer."""
    page = TodayPage(look)
    page.set_picture(QWidget())
    first = plan().first
    assert first is not None
    page.present(overview_of(*DID), why_words(first.due, TODAY))
    page.show_also({name: library().routines[name].name for name in ("floor-evening", "hip-reset")})
    page.show_offer(
        OfferText(
            "Side-lying leg lift: a set more on one side?",
            "Your right leg did less, 3 times in a row.",
            "Yes: One set more, right leg",
        )
    )
    return page


def minutes(look: Look) -> TodayPage:
    """A session for the minutes there are, with much left out."""
    hurt = session(TODAY, reps("clamshell", 5, hurt=True), reps("figure-four", 5, hurt=True))
    bare = Preferences().having(keys.PROPS_AT_HOME, frozenset({"wall"}))
    due = library().routines["floor-evening"]
    made = compose(20, due, library(), (*DID, hurt), bare, TODAY)
    assert made is not None
    page = TodayPage(look)
    page.set_picture(QWidget())
    shown = overview_of(*DID, minutes=20)
    page.present(replace(shown, card=replace(shown.card, name="", id="composed")))
    page.show_made(made, library().exercises, TODAY)
    return page
