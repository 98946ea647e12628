"""No figure's limb goes through another, the trunk, the head or furniture; hands touch what they
hold."""

import math
from itertools import combinations

from backrx_desktop.body.pose import Hold, Thing
from backrx_desktop.body.props import Block, Pillow, Prop, Strap
from backrx_desktop.body.skeleton import ARMS, LEGS, TRUNK, Arm, Part
from backrx_desktop.body.solved import DISC_PARTS, SolvedBody, lowest
from tests.body.figures import SOLID, every_exercise, every_sample, figure
from tests.body.surfaces import Chain, chain, far_from, gap, gap_of_chains, gap_to_prop

SOFT = -0.02
"""How deep clothes and flesh give, in body heights: about 3.5 cm."""


@every_exercise
def test_no_limb_goes_through_another(exercise_id: str) -> None:
    for sample in every_sample(exercise_id):
        chains: dict[Part, Chain] = {part: chain(sample.body.discs[part]) for part in SOLID}
        for one, two in combinations(SOLID, 2):
            a, b = _clear_of_joints(sample.body, one, two, chains)
            if a is None or b is None:
                continue
            deep = gap_of_chains(a, b, enough=0.0)
            assert deep >= SOFT, (sample.where, one, two, round(deep, 4))


def _clear_of_joints(
    body: SolvedBody, one: Part, two: Part, chains: dict[Part, Chain]
) -> tuple[Chain | None, Chain | None]:
    """Two parts without what is joined: the thighs meet at the crotch, a limb's two long parts at
    the joint between them."""
    if {one, two} == {Part.THIGH_R, Part.THIGH_L}:
        return chain(body.discs[one], 0.5), chain(body.discs[two], 0.5)
    for joined in _JOINED:
        if {one, two} == {joined[0], joined[1]}:
            if not joined[2]:
                return None, None
            return chain(body.discs[one], last=0.5), chain(body.discs[two], first=0.5)
    return chains[one], chains[two]


_JOINED = (
    *((leg.thigh, leg.shank, True) for leg in LEGS),
    *((leg.shank, leg.foot, False) for leg in LEGS),
    *((arm.upper, arm.fore, True) for arm in ARMS),
    *((arm.fore, arm.hand, False) for arm in ARMS),
)

# From which share of its length a limb is clear of the trunk it hangs on.
_CLEAR_FROM = {
    **{(leg.thigh, Part.PELVIS): 0.5 for leg in LEGS},
    **{(leg.thigh, Part.LUMBAR): 0.4 for leg in LEGS},
    **{(leg.thigh, Part.THORAX): 0.3 for leg in LEGS},
    **{(arm.upper, Part.THORAX): 0.5 for arm in ARMS},
    **{(arm.upper, Part.HEAD): 0.2 for arm in ARMS},
}


@every_exercise
def test_no_limb_goes_through_the_trunk_or_the_head(exercise_id: str) -> None:
    for sample in every_sample(exercise_id):
        for part in SOLID:
            for trunk in (*TRUNK, Part.HEAD):
                clear = chain(sample.body.discs[part], _CLEAR_FROM.get((part, trunk), 0.0))
                if not far_from(sample.body, clear, trunk):
                    deep = gap(sample.body, clear.balls, trunk)
                    assert deep >= SOFT, (sample.where, part, trunk, round(deep, 4))


@every_exercise
def test_no_limb_goes_into_furniture(exercise_id: str) -> None:
    blocks = [prop for prop in figure(exercise_id).props if isinstance(prop, Block)]
    for sample in every_sample(exercise_id):
        for block in blocks:
            for part in DISC_PARTS:
                deep = min(gap_to_prop(d, block, sample.body) for d in sample.body.discs[part])
                assert deep >= -0.004, (sample.where, block.kind, part, round(deep, 4))


@every_exercise
def test_hands_touch_what_they_hold(exercise_id: str) -> None:
    props = figure(exercise_id).props
    for sample in every_sample(exercise_id):
        for arm, hold in zip(ARMS, (sample.pose.holds_r, sample.pose.holds_l), strict=True):
            if hold is not None:
                apart = _to_held(sample.body, arm, hold, props)
                assert SOFT <= apart <= 0.01, (sample.where, arm.side, hold, round(apart, 4))


def _to_held(body: SolvedBody, arm: Arm, hold: Hold, props: tuple[Prop, ...]) -> float:
    hand = body.discs[arm.hand]
    if isinstance(hold, Part):
        return gap(body, hand, hold)
    if hold is Thing.FLOOR:
        return lowest(body, arm.hand)
    if hold is Thing.DUMBBELL:
        return 0.0 if arm.hand in {getattr(prop, "hand", None) for prop in props} else math.inf
    kinds = {Thing.STRAP: Strap, Thing.WALL: Block, Thing.PILLOW: Pillow}
    held = [prop for prop in props if isinstance(prop, kinds[hold])]
    nearest = min(gap_to_prop(disc, prop, body) for prop in held for disc in hand)
    # A strap is gripped, so it runs inside the hand.
    return max(nearest, SOFT) if hold is Thing.STRAP else nearest
