"""What a plan goes by: how the person trains, what they may do, and what they have at home."""

from collections.abc import Iterable, Mapping

from backrx_desktop.core import preferences as keys
from backrx_desktop.core.due import first_sides
from backrx_desktop.core.exercise import Access, Exercise, Prop
from backrx_desktop.core.preferences import Preferences
from backrx_desktop.core.prescription import Pacing
from backrx_desktop.core.record import SessionRecord
from backrx_desktop.core.routine import Routine


def pacing_of(preferences: Preferences, records: Iterable[SessionRecord]) -> Pacing:
    """How this person's sessions run: their times and doses, and the side that is next to begin."""
    return Pacing(
        setup_factor=preferences[keys.SETUP_FACTOR],
        ready_seconds=preferences[keys.READY_SECONDS],
        switch_seconds=preferences[keys.SWITCH_SECONDS],
        doses=preferences[keys.DOSES],
        first_sides=first_sides(records),
    )


def is_locked(exercise: Exercise, preferences: Preferences) -> bool:
    """Whether an exercise waits for its caution to be read, or to be switched on."""
    if exercise.access is Access.ACKNOWLEDGE:
        return exercise.id not in preferences[keys.ACKNOWLEDGED]
    if exercise.access is Access.OPT_IN:
        return exercise.id not in preferences[keys.OPTED_IN]
    return False


def missing_props(props: Iterable[Prop], preferences: Preferences) -> tuple[Prop, ...]:
    """Those of `props` that are not at home, in their order, each once."""
    at_home = preferences[keys.PROPS_AT_HOME]
    return tuple(prop for prop in dict.fromkeys(props) if prop.value not in at_home)


def locked_in(
    routine: Routine, exercises: Mapping[str, Exercise], preferences: Preferences
) -> tuple[Exercise, ...]:
    """The exercises of a routine that are locked, in order, each once."""
    ids = dict.fromkeys(step.exercise for step in routine.steps)
    return tuple(exercises[one] for one in ids if is_locked(exercises[one], preferences))
