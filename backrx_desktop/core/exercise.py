"""What an exercise is: its dose, the phases of one rep, and how it is done."""

from dataclasses import dataclass, replace
from enum import Enum

from backrx_desktop.core.errors import DoseError


class Side(Enum):
    """The working or stretched limb: the top leg side-lying, the back leg kneeling."""

    LEFT = "left"
    RIGHT = "right"

    @property
    def other(self) -> "Side":
        return Side.RIGHT if self is Side.LEFT else Side.LEFT


class Sides(Enum):
    """How an exercise shares its dose between left and right."""

    EACH = "each"
    """All sets of one side, then all of the other."""
    ALTERNATING = "alternating"
    """A rep of one side, then a rep of the other."""
    BOTH = "both"
    """No sides."""


class Position(Enum):
    """How the body lies, sits or stands."""

    SUPINE = "supine"
    SIDE_LYING = "side-lying"
    PRONE = "prone"
    SITTING = "sitting"
    KNEELING = "kneeling"
    STANDING = "standing"


class Area(Enum):
    """The part of the body an exercise is filed under."""

    HIPS = "hips"
    HAMSTRINGS = "hamstrings"
    GLUTES = "glutes"
    CORE = "core"
    BACK = "back"
    CALVES = "calves"
    UPPER = "upper"


class Prop(Enum):
    """A thing from the house that an exercise needs."""

    OTTOMAN = "ottoman"
    CHAIR = "chair"
    PILLOW = "pillow"
    TOWEL = "towel"
    BALL = "ball"
    BAND = "band"
    STRAP = "strap"
    DUMBBELLS = "dumbbells"
    WALL = "wall"


class Care(Enum):
    """A caution tag: what the app has to say or obey about an exercise."""

    ROTATION = "rotation"
    LOADED_FLEXION = "loaded-flexion"
    EXTENSION = "extension"
    LONG_STILLNESS = "long-stillness"
    KNEE_BALANCE = "knee-balance"
    TINGLING = "tingling"
    WRISTS = "wrists"
    BAND_SNAP = "band-snap"


class Access(Enum):
    """Whether an exercise may be started and composed straight away."""

    OPEN = "open"
    ACKNOWLEDGE = "acknowledge"
    """Locked until its caution was acknowledged once."""
    OPT_IN = "opt-in"
    """Left out until the person switches it on."""


class PhaseKind(Enum):
    """What the body does in one phase of a rep."""

    MOVE = "move"
    HOLD = "hold"
    RETURN = "return"
    REST = "rest"


class DoseKind(Enum):
    """What a dose counts."""

    REPS = "reps"
    HOLD = "hold"
    """Seconds held."""
    REPS_FOR = "reps-for"
    """Continuous reps for so many seconds."""


@dataclass(frozen=True, slots=True)
class Phase:
    """One part of a rep.

    `seconds` is None only in the single phase of a hold, whose length is the dose.
    `span` is the range of seconds the source allows, where it names one.
    `figure` names the poses the figure moves from and to.
    """

    word: str
    kind: PhaseKind
    seconds: float | None
    say: str
    figure: tuple[str, str] | None = None
    span: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class Dose:
    """How much of an exercise; all amounts are reps or seconds, as `kind` says, per side.

    `rest_seconds` stands between sets. `rungs` are goals on the ladder (20 good, 30 better,
    40 best; source B), not doses.
    """

    kind: DoseKind
    start: int
    target: int
    top: int
    sets: int = 1
    top_sets: int = 1
    rest_seconds: float = 30.0
    rungs: tuple[int, ...] = ()

    def __post_init__(self) -> None:
        if not 1 <= self.start <= self.target <= self.top:
            raise DoseError("start, target and top must rise from 1")
        if not 1 <= self.sets <= self.top_sets:
            raise DoseError("sets must lie between 1 and top_sets")


@dataclass(frozen=True, slots=True)
class DoseOverride:
    """What a person or a routine set instead of an exercise's own dose; None leaves it as it is.

    `hold_seconds` is the length of the holding phase inside a rep.
    `pace` multiplies the seconds of moving phases (2 is half as fast). `extra_side` gets one set
    more than the other, where an exercise is done side by side.
    """

    target: int | None = None
    sets: int | None = None
    hold_seconds: float | None = None
    pace: float | None = None
    self_paced: bool | None = None
    first_side: Side | None = None
    extra_side: Side | None = None

    def over(self, under: "DoseOverride") -> "DoseOverride":
        """This override, with `under` where this one says nothing."""
        mine = {name: getattr(self, name) for name in self.__slots__}
        return replace(under, **{name: value for name, value in mine.items() if value is not None})


@dataclass(frozen=True, slots=True)
class Exercise:
    """One exercise of the catalogue, or one of the person's own.

    `switch_seconds` is the time to change sides, `setup_seconds` the time to get into place;
    both are extra to the dose.
    """

    id: str
    name: str
    field_name: str
    position: Position
    sides: Sides
    areas: tuple[Area, ...]
    dose: Dose
    phases: tuple[Phase, ...]
    setup_seconds: float
    cue: str
    instructions: tuple[str, ...]
    switch_seconds: float = 12.0
    also_called: tuple[str, ...] = ()
    muscles: tuple[str, ...] = ()
    props: tuple[Prop, ...] = ()
    optional_props: tuple[Prop, ...] = ()
    eyes_free: bool = False
    care: tuple[Care, ...] = ()
    access: Access = Access.OPEN
    gentler: str = ""
    """The id of an easier exercise to suggest instead; empty for none."""
    first_side: Side | None = None
    limb: str = ""
    """What `side` names, as it is said: "leg"; empty where nothing fits."""
    rep_name: tuple[str, str] | None = None
    """One rep and several, as they are said: "lift", "lifts"; None where they have no own name."""
    stillness_words: tuple[str, ...] = ()
    """Said in turn at the five-minute marks of a long hold."""
    sources: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not self.phases:
            raise DoseError("an exercise needs at least one phase")
        if self.dose.kind is DoseKind.HOLD:
            if len(self.phases) != 1 or self.phases[0].kind is not PhaseKind.HOLD:
                raise DoseError("a hold has one phase, and its kind is hold")
        elif any(phase.seconds is None or not phase.seconds > 0 for phase in self.phases):
            raise DoseError("every phase of a rep needs its seconds")
        elif all(phase.kind is PhaseKind.REST for phase in self.phases):
            raise DoseError("a rep needs a phase other than rest")

    @property
    def rep_seconds(self) -> float:
        """Seconds of one rep; 0 for a hold."""
        return sum(phase.seconds or 0.0 for phase in self.phases)

    @property
    def working_sides(self) -> tuple[Side | None, ...]:
        """The sides a full dose visits, left first; one None where there are no sides."""
        return (None,) if self.sides is Sides.BOTH else (Side.LEFT, Side.RIGHT)

    @property
    def sides_in_a_set(self) -> int:
        """2 where left and right take turns within a set, and share its seconds; else 1."""
        return 2 if self.sides is Sides.ALTERNATING else 1
