"""What a scene keeps of the instant before never shows."""

import pytest

from backrx_desktop.body.motion import sample
from backrx_desktop.core.exercise import Side
from backrx_desktop.ui.figure.picture import Arrow, Picture
from backrx_desktop.ui.figure.strokes import Fill
from backrx_desktop.ui.theme import LIGHT, PhaseTone
from tests.ui.figure.content import colours, every_figure, figure, painted

pytestmark = pytest.mark.usefixtures("qapp")


@every_figure
def test_a_picture_that_went_on_looks_like_one_that_begins_there(name: str) -> None:
    spec = figure(name).for_side(Side.LEFT)
    used, hues = Picture(spec), colours()
    for share, breath, effort in ((0.0, 0.0, 0.35), (0.5, 0.0, 0.6), (0.5, 1.0, 1.0)):
        body = sample(spec, 0, share, breath=breath, rock=share)
        went_on = painted(used, body, hues, effort=effort)
        assert went_on == painted(Picture(spec), body, hues, effort=effort)


def test_other_colours_are_taken_up_at_once() -> None:
    spec = figure("squat")
    used, body = Picture(spec), sample(spec, 0, 0.5)
    seen = [
        painted(used, body, hues)
        for hues in (colours(), colours(tone=PhaseTone.RETURN), colours(LIGHT))
    ]
    assert seen[0] != seen[1]
    assert seen[2] == painted(Picture(spec), body, colours(LIGHT))


def test_only_what_moved_is_built_again() -> None:
    spec = figure("side-leg-lift-twist")
    used, hues = Picture(spec), colours()
    one, other = (
        {id(stroke.path) for stroke in used.frame(sample(spec, 0, share), hues).strokes}
        for share in (0.4, 0.5)
    )
    assert len(one & other) > len(one) / 2
    assert one != other


def test_an_arrow_is_what_is_left_of_the_way() -> None:
    spec = figure("side-leg-lift-twist")
    used, hues = Picture(spec), colours()

    def arrow(progress: float, phase: int = 0) -> float:
        """The height of the arrow in body heights; 0 for none."""
        body = sample(spec, phase, progress)
        bare = used.frame(body, hues).strokes
        shown = used.frame(body, hues, arrow=Arrow(phase, progress)).strokes[len(bare) :]
        assert not any(isinstance(stroke, Fill) for stroke in shown)
        return max((stroke.path.boundingRect().height() for stroke in shown), default=0.0)

    heights = [arrow(progress) for progress in (0.0, 0.3, 0.5, 0.9, 1.0)]
    assert heights == sorted(heights, reverse=True)
    assert heights[0] > 0.15
    assert heights[-1] == 0.0
    assert arrow(0.5, phase=2) == 0.0


def test_a_force_without_movement_has_its_arrows_only_when_it_is_used() -> None:
    spec = figure("adductor-squeeze-ball")
    used, hues = Picture(spec), colours()
    body = sample(spec, 1, 0.5)
    counts = [len(used.frame(body, hues, effort=effort).strokes) for effort in (0.35, 1.0)]
    assert counts[1] - counts[0] == 2 * len(spec.press)
