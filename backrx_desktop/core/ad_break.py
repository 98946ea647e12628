"""What to do while the television sells things."""

from collections.abc import Collection, Sequence
from datetime import date

from backrx_desktop.core.compose import compose
from backrx_desktop.core.composition import Composition, Reason
from backrx_desktop.core.library import Library
from backrx_desktop.core.preferences import Preferences
from backrx_desktop.core.record import SessionRecord
from backrx_desktop.core.routine import AD_BREAK, Routine

MINUTES = 3.0
"""About as long as a break is."""


def ad_break(
    due: Routine | None,
    library: Library,
    records: Sequence[SessionRecord],
    preferences: Preferences,
    today: date,
    rests: Collection[str] = (),
) -> Routine | None:
    """Three minutes at most: what is due, else light weights, else whatever may be done.

    `due` is None where nothing is; the answer is None where nothing may be done. Raises KeyError
    where `due` has an exercise that is not in `library`. `rests` are exercises to leave out.
    """
    wanted = [due, library.routines.get(AD_BREAK)]
    made = [
        composition
        for routine in wanted
        if routine is not None
        and (composition := compose(MINUTES, routine, library, records, preferences, today, rests))
    ]
    best = next((one for one in made if _is_due(one)), made[0] if made else None)
    return None if best is None else best.routine


def _is_due(composition: Composition) -> bool:
    return any(one.reason is Reason.DUE for one in composition.chosen)
