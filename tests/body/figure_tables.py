"""Figure tables as TOML gives them, to be varied by the tests."""

from copy import deepcopy
from typing import Any

import pytest

from backrx_desktop.body.reading import FigureError, read_figure
from backrx_desktop.core.exercise import Phase, PhaseKind

Table = dict[str, Any]
HOOK = {"part": "foot_r", "at": [0.05, -0.01, 0]}
PILLOW = {"kind": "pillow", "at": [0.4, 0, 0], "size": [0.2, 0.08, 0.2]}
OTTOMAN = {"kind": "ottoman", "x": [0.1, 0.4], "z": [-0.2, 0.2], "under": ["shank_l"]}


def lift(before: str, after: str) -> Phase:
    return Phase("LIFT", PhaseKind.MOVE, 2.0, "lift", (before, after))


PHASES = (lift("rest", "up"), lift("up", "rest"))
PLAIN: Table = {
    "base": {"rot": [0, -90, 0, 0], "ground": ["torso"]},
    "poses": {"rest": {}, "up": {"leg_r": [90, 0, 0, 90, 0]}},
}


def table(**keys: object) -> Table:
    return {**deepcopy(PLAIN), **keys}


def with_pose(**keys: object) -> Table:
    """A figure whose pose `up` says these keys and no others."""
    figure = deepcopy(PLAIN)
    figure["poses"]["up"] = keys
    return figure


def error(figure: Table, phases: tuple[Phase, ...] = PHASES) -> FigureError:
    with pytest.raises(FigureError) as caught:
        read_figure(figure, phases)
    return caught.value
