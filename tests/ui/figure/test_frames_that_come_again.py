"""A frame of the second rep is neither built nor painted anew, and only what moved is repainted."""

import pytest
from PySide6.QtCore import QRect, QSize, QTimer
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from backrx_desktop.core.exercise import DoseOverride
from backrx_desktop.ui.figure.kept_cels import KeptCels
from backrx_desktop.ui.figure.picture import Picture
from backrx_desktop.ui.look import Look
from tests.core.exercises import timeline_of
from tests.core.sitting import Sitting
from tests.ui.figure.content import exercise
from tests.ui.figure.stage import LIFT, Stage, stage_of

FRAME = 1 / 24
LATE = (0.0003, 0.002, 0.0009, 0.004)
"""Seconds by which timers come late."""


@pytest.fixture
def built(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """One entry for each frame that is built."""
    frames: list[object] = []
    frame = Picture.frame

    def counted(self: Picture, *args: object, **kwargs: object) -> object:
        frames.append(args)
        return frame(self, *args, **kwargs)  # type: ignore[arg-type]

    monkeypatch.setattr(Picture, "frame", counted)
    return frames


def go_on(stage: Stage, seconds: float) -> None:
    """Look at a session as often as its driver does, each frame packed in the pause after it."""
    kept = stage.figure.findChild(KeptCels)
    assert kept is not None
    began = round(stage.sitting.session.at(stage.clock.now()) / FRAME)
    for frame in range(1, round(seconds / FRAME) + 1):
        stage.at((began + frame) * FRAME + LATE[frame % len(LATE)])
        kept.pack()


def test_a_rep_takes_the_frames_of_the_one_before(
    qtbot: QtBot, look: Look, built: list[object]
) -> None:
    stage = stage_of(qtbot, look, LIFT)
    plan = timeline_of(exercise(LIFT), doses={LIFT: DoseOverride(target=4)})
    stage.sitting = Sitting(plan, clock=stage.clock)
    stage.at(next(s.start for s in plan.steps if s.work))
    built_in = []
    for _rep in range(3):
        before = len(built)
        go_on(stage, exercise(LIFT).rep_seconds)
        built_in.append(len(built) - before)
    assert built_in[0] > 100
    assert built_in[1] < 12, "only the first colours of the first rep came out of others"
    assert built_in[2] == 0


@pytest.mark.parametrize("name", [LIFT, "psoas-march"])
def test_an_exercise_by_itself_does_so_too(
    name: str, qtbot: QtBot, look: Look, built: list[object]
) -> None:
    stage = stage_of(qtbot, look, name)
    stage.figure.show_exercise(exercise(name))
    kept = stage.figure.findChild(KeptCels)
    assert kept is not None
    began, sides = stage.clock.now(), 2
    built_in = []
    for rep in range(3 * sides):
        before, turn = len(built), exercise(name).rep_seconds
        for frame in range(round(turn / FRAME)):
            late = LATE[frame % len(LATE)]
            stage.clock.advance(began + rep * turn + frame * FRAME + late - stage.clock.now())
            stage.figure.animate()
            stage.settle()
            kept.pack()
        built_in.append(len(built) - before)
    assert sum(built_in[:sides]) > 100
    assert sum(built_in[-sides:]) == 0


def test_a_breath_takes_the_frames_of_the_one_before(
    qtbot: QtBot, look: Look, built: list[object]
) -> None:
    stage = stage_of(qtbot, look, "figure-four")
    stage.at(exercise("figure-four").setup_seconds)
    go_on(stage, 12.0)
    in_first = len(built)
    go_on(stage, 10.0)
    assert in_first > 36
    assert len(built) == in_first


def test_the_next_frame_is_made_in_the_pause_before_it(
    qtbot: QtBot, look: Look, built: list[object]
) -> None:
    stage = stage_of(qtbot, look, LIFT)
    began = next(s.start for s in stage.sitting.session.timeline.steps if s.work)
    stage.at(began + 12 * FRAME + 0.001)
    stage.at(began + 13 * FRAME + 0.001)
    kept = stage.figure.findChild(KeptCels)
    assert kept is not None
    [pause] = kept.findChildren(QTimer)
    pause.timeout.emit()
    before = len(built)
    for frame in range(14, 36):
        stage.at(began + frame * FRAME + 0.001)
        assert len(built) == before
        pause.timeout.emit()
        assert len(built) == before + 1
        before += 1


def test_where_frames_are_left_out_none_is_made_ahead(
    qtbot: QtBot, look: Look, built: list[object]
) -> None:
    stage = stage_of(qtbot, look, LIFT)
    began = next(s.start for s in stage.sitting.session.timeline.steps if s.work)
    kept = stage.figure.findChild(KeptCels)
    assert kept is not None
    [pause] = kept.findChildren(QTimer)
    stage.at(began + FRAME)
    for frame in range(5, 40, 5):
        stage.at(began + frame * FRAME + 0.001)
        before = len(built)
        pause.timeout.emit()
        assert len(built) == before


def test_hidden_it_keeps_nothing(qtbot: QtBot, look: Look) -> None:
    stage = stage_of(qtbot, look, LIFT).at(15.5)
    go_on(stage, 1.0)
    kept = stage.figure.findChild(KeptCels)
    assert kept is not None
    assert kept.size > 0
    stage.figure.hide()
    assert kept.size == 0


def on_screen(stage: Stage) -> QImage:
    """What has been painted, piece by piece."""
    shot = stage.ground.screen().grabWindow(stage.ground.winId())
    return shot.toImage().convertToFormat(QImage.Format.Format_RGB32)


@pytest.mark.parametrize("name", [LIFT, "squat", "psoas-march"])
def test_what_is_repainted_piece_by_piece_is_the_whole_picture(
    name: str, qtbot: QtBot, look: Look
) -> None:
    stage = stage_of(qtbot, look, name)
    work = next(s for s in stage.sitting.session.timeline.steps if s.work)
    stage.at(work.start)
    for _part in range(12):
        go_on(stage, 0.75)
        assert on_screen(stage) == stage.picture()


def test_only_what_moved_is_repainted(qtbot: QtBot, look: Look) -> None:
    stage = Stage(qtbot, look, exercise("squat"), size=QSize(800, 448))
    work = next(s for s in stage.sitting.session.timeline.steps if s.work)
    stage.at(work.start)
    go_on(stage, 0.5)
    stage.figure.areas.clear()
    go_on(stage, 1.0)
    assert len(stage.figure.areas) == pytest.approx(24, abs=1)
    whole = QRect(0, 0, 800, 448)
    for area in stage.figure.areas:
        assert whole.contains(area)
        assert area.width() * area.height() < 0.5 * 800 * 448
