"""The exercise catalogue, written out once more: the tests compare the files with it."""

from typing import NamedTuple

A = "000_8d2c8989226f7edf"
B = "001_8b89f322fc499fa5"
C = "002_c2bc7ccfe6b2c918"
D = "003_b032f645b04a41d0"
E = "004_11df4484e18ce340"

SCREEN = False
EYES_FREE = True


class What(NamedTuple):
    """A row of "What it is"."""

    name: str
    field_name: str
    also_called: tuple[str, ...]
    position: str
    sides: str
    areas: tuple[str, ...]
    muscles: tuple[str, ...]
    props: tuple[str, ...]
    optional_props: tuple[str, ...]
    eyes_free: bool
    source: str


class Phase(NamedTuple):
    """A phase of a rep; `span` is what the source allows."""

    word: str
    kind: str
    seconds: float | None
    span: tuple[float, float] | None = None


class HowMuch(NamedTuple):
    """A row of "How much, how fast"; `switch` is None where there are no sides in turn."""

    kind: str
    doses: tuple[int, int, int]
    phases: tuple[Phase, ...]
    setup: float
    switch: float | None = None
    sets: int = 1
    top_sets: int = 1
    rest: float = 30
    rungs: tuple[int, ...] = ()


WHAT_IT_IS = {
    "side-leg-lift-twist": What(
        "Side-lying leg lift", "Side-lying hip abduction with external rotation", ("leg lift",),
        "side-lying", "each", ("hips",), ("gluteus medius", "hip rotators"), (), (), EYES_FREE, A,
    ),
    "clamshell": What(
        "Clamshell", "", ("clam shells",),
        "side-lying", "each", ("hips", "glutes"), ("gluteus medius", "hip rotators"), (), (),
        EYES_FREE, A,
    ),
    "light-weights": What(
        "Light arm raise", "Dumbbell raise, both arms alike", ("free weights in the commercials",),
        "standing", "both", ("upper",), ("upper back", "shoulders"), ("dumbbells",), (), SCREEN, A,
    ),
    "static-back": What(
        "Static back", "90/90 supine rest", (),
        "supine", "both", ("back",), ("whole back, at rest",), ("ottoman",), (), SCREEN, B,
    ),
    "supine-groin-stretch": What(
        "Groin stretch", "Supine groin stretch", (),
        "supine", "each", ("hips",), ("hip flexors",), ("ottoman",), (), SCREEN, B,
    ),
    "sit-up": What(
        "Sit-up", "", (), "supine", "both", ("core",), ("abdominals",), (), (), SCREEN, B,
    ),
    "push-up": What(
        "Push-up", "", (),
        "prone", "both", ("core", "upper"), ("chest", "arms", "trunk"), (), (), EYES_FREE, B,
    ),
    "squat": What(
        "Squat", "", (), "standing", "both", ("glutes",), ("thighs", "glutes"), (), (), SCREEN, B,
    ),
    "superman": What(
        "Superman", "Prone back extension", ("back arch",),
        "prone", "both", ("back", "glutes"), ("back extensors", "glutes"), (), (), EYES_FREE, B,
    ),
    "calf-stretch": What(
        "Calf stretch", "Standing calf stretch", (),
        "standing", "each", ("calves",), ("calf",), ("wall",), (), SCREEN, B,
    ),
    "knee-wag": What(
        "Knee wags", "Lower trunk rotation", (),
        "supine", "alternating", ("back", "core"), ("low back", "obliques", "quadratus lumborum"),
        (), (), SCREEN, C,
    ),
    "adductor-squeeze-towel": What(
        "Knee squeeze", "Adductor squeeze", ("lying adductor squeeze",),
        "supine", "both", ("hips",), ("adductors",), ("towel",), (), SCREEN, C,
    ),
    "psoas-march": What(
        "Lying march", "Banded supine march", ("psoas march",),
        "supine", "alternating", ("hips", "core"), ("hip flexors", "core"), ("band",), (),
        SCREEN, C,
    ),
    "spinal-flexion-drill": What(
        "Forward curl", "Long-sitting spinal flexion", ("spinal flexion drill",),
        "sitting", "both", ("back", "hamstrings"), ("back", "hamstrings"), (), ("strap",),
        SCREEN, C,
    ),
    "figure-four": What(
        "Figure four", "Supine figure-4 stretch", ("external hip stretch",),
        "supine", "each", ("hips", "glutes"), ("piriformis", "outer hip"), (), (), SCREEN, D,
    ),
    "seated-twist": What(
        "Seated twist", "Seated spinal twist", (),
        "sitting", "each", ("hips", "back"), ("outer hip", "low back"), (), ("wall",), SCREEN, D,
    ),
    "adductor-squeeze-ball": What(
        "Ball squeeze", "Adductor squeeze with a ball", (),
        "supine", "both", ("hips",), ("adductors",), ("ball",), (), SCREEN, D,
    ),
    "side-leg-lift-propped": What(
        "Propped leg lift", "Side-lying hip abduction on the elbow", (),
        "side-lying", "each", ("hips",), ("gluteus medius",), (), (), SCREEN, D,
    ),
    "knees-to-chest": What(
        "Knees to chest", "Double knee to chest", (),
        "supine", "both", ("glutes", "back"), ("glutes", "low back"), (), (), SCREEN, E,
    ),
    "hip-flexor-stretch": What(
        "Hip flexor stretch", "Half-kneeling hip-flexor stretch", (),
        "kneeling", "each", ("hips",), ("hip flexors",), ("pillow",), ("chair",), SCREEN, E,
    ),
    "hamstring-strap-stretch": What(
        "Hamstring stretch", "Supine straight-leg raise with strap", (),
        "supine", "each", ("hamstrings",), ("hamstrings",), ("strap",), (), SCREEN, E,
    ),
}  # fmt: skip

HOLD = (Phase("HOLD", "hold", None),)
UP_DOWN = (Phase("UP", "move", 2), Phase("DOWN", "return", 2))
LADDER = (20, 30, 40)

HOW_MUCH = {
    "side-leg-lift-twist": HowMuch(
        "reps", (10, 20, 20),
        (
            Phase("LIFT", "move", 2), Phase("TWIST", "move", 1), Phase("HOLD", "hold", 3),
            Phase("UNTWIST", "return", 1), Phase("LOWER", "return", 2), Phase("REST", "rest", 1),
        ),
        setup=15, switch=20,
    ),
    "clamshell": HowMuch(
        "reps", (10, 25, 25),
        (Phase("OPEN", "move", 2), Phase("CLOSE", "return", 2), Phase("REST", "rest", 1)),
        setup=10, switch=20,
    ),
    "light-weights": HowMuch(
        "reps-for", (120, 150, 180), (Phase("RAISE", "move", 2), Phase("LOWER", "return", 2)),
        setup=10,
    ),
    "static-back": HowMuch("hold", (5 * 60, 20 * 60, 20 * 60), HOLD, setup=30),
    "supine-groin-stretch": HowMuch("hold", (5 * 60, 20 * 60, 20 * 60), HOLD, setup=30, switch=30),
    "sit-up": HowMuch("reps", (5, 5, 40), UP_DOWN, setup=10, rungs=LADDER),
    "squat": HowMuch(
        "reps", (5, 5, 40), (Phase("DOWN", "move", 2), Phase("UP", "return", 2)),
        setup=25, rungs=LADDER,
    ),
    "push-up": HowMuch(
        "reps", (5, 5, 40),
        (Phase("DOWN", "move", 2), Phase("UP", "return", 1), Phase("REST", "rest", 1)),
        setup=10, rungs=LADDER,
    ),
    "superman": HowMuch("reps-for", (20, 20, 120), UP_DOWN, setup=10),
    "calf-stretch": HowMuch("hold", (30, 45, 60), HOLD, setup=25, switch=12),
    "knee-wag": HowMuch(
        "reps", (10, 10, 15), (Phase("OVER", "move", 1.5), Phase("BACK", "return", 1.5)), setup=10,
    ),
    "adductor-squeeze-towel": HowMuch(
        "reps", (10, 10, 15),
        (
            Phase("SQUEEZE", "move", 1), Phase("HOLD", "hold", 3, (3, 5)),
            Phase("RELEASE", "return", 1),
        ),
        setup=20,
    ),
    "psoas-march": HowMuch(
        "reps", (10, 10, 15), (Phase("UP", "move", 1.5), Phase("DOWN", "return", 1.5)), setup=20,
    ),
    "spinal-flexion-drill": HowMuch(
        "reps", (10, 10, 15),
        (
            Phase("CURL", "move", 3), Phase("HOLD", "hold", 3, (2, 3)),
            Phase("RETURN", "return", 2), Phase("REST", "rest", 1),
        ),
        setup=15,
    ),
    "figure-four": HowMuch("hold", (30, 30, 60), HOLD, setup=15, switch=12),
    "seated-twist": HowMuch("hold", (30, 30, 30), HOLD, setup=15, switch=12),
    "adductor-squeeze-ball": HowMuch(
        "reps", (10, 12, 15),
        (
            Phase("SQUEEZE", "move", 1), Phase("HOLD", "hold", 2), Phase("RELEASE", "return", 1),
        ),
        setup=20, top_sets=3, rest=30,
    ),
    "side-leg-lift-propped": HowMuch(
        "reps", (1, 10, 10),
        (
            Phase("LIFT", "move", 2), Phase("HOLD", "hold", 2, (1, 3)),
            Phase("LOWER", "return", 2), Phase("REST", "rest", 1),
        ),
        setup=15, switch=20,
    ),
    "knees-to-chest": HowMuch("hold", (30, 45, 60), HOLD, setup=10),
    "hip-flexor-stretch": HowMuch("hold", (30, 45, 60), HOLD, setup=20, switch=15),
    "hamstring-strap-stretch": HowMuch("hold", (30, 45, 60), HOLD, setup=20, switch=15),
}  # fmt: skip

CARE = {
    "rotation": {"seated-twist", "knee-wag"},
    "loaded-flexion": {"spinal-flexion-drill", "sit-up"},
    "extension": {"superman"},
    "long-stillness": {"static-back", "supine-groin-stretch"},
    "knee-balance": {"hip-flexor-stretch", "squat"},
    "tingling": {"hamstring-strap-stretch", "figure-four"},
    "wrists": {"push-up"},
    "band-snap": {"psoas-march"},
}
LOCKED = {
    "seated-twist": "acknowledge",
    "spinal-flexion-drill": "opt-in",
    "sit-up": "opt-in",
}

HIP_RESET = ("knee-wag", "adductor-squeeze-towel", "psoas-march")
ROUTINES = {
    "leg-lifts": ("Leg lifts", ("side-leg-lift-twist", "clamshell"), A),
    "ad-break": ("Ad break", ("light-weights",), A),
    "floor-evening": (
        "An evening on the floor",
        (
            "static-back", "supine-groin-stretch", "hamstring-strap-stretch", "figure-four",
            "hip-flexor-stretch", "calf-stretch",
        ),
        B,
    ),
    "strength-ladder": ("Strength ladder", ("squat", "push-up", "sit-up", "superman"), B),
    "hip-reset": ("Short hip reset", HIP_RESET, C),
    "hip-reset-plus": ("Hip reset with curl", (*HIP_RESET, "spinal-flexion-drill"), C),
    "hip-stretch-strengthen": (
        "Stretch and strengthen",
        ("figure-four", "seated-twist", "adductor-squeeze-ball", "side-leg-lift-propped"),
        D,
    ),
    "five-minute-stretch": (
        "Five-minute stretch",
        ("knees-to-chest", "hip-flexor-stretch", "hamstring-strap-stretch"),
        E,
    ),
}  # fmt: skip
