"""The list of exercises."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from backrx_desktop.core import preferences as keys
from backrx_desktop.core.exercise import Area
from backrx_desktop.core.preferences import Preferences
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.widgets.exercise_list import ExerciseList
from tests.core.histories import TODAY, reps, session
from tests.ui.overviews import library, overview_of

LINES = overview_of(session(TODAY, reps("clamshell", 25))).exercises


@pytest.fixture
def exercises(qtbot: QtBot, look: Look) -> ExerciseList:
    exercises = ExerciseList(look, "Exercises")
    qtbot.addWidget(exercises)
    exercises.resize(1536, 2000)
    exercises.present(LINES, TODAY)
    exercises.show()
    return exercises


def shown(exercises: ExerciseList) -> list[str]:
    return [name for name, row in exercises.rows.items() if row.isVisibleTo(exercises)]


def test_shows_every_exercise_in_reading_order(exercises: ExerciseList) -> None:
    assert shown(exercises) == list(library().exercises)


def test_a_chip_shows_only_one_area_and_all_brings_the_others_back(
    qtbot: QtBot, exercises: ExerciseList
) -> None:
    QTest.mouseClick(exercises.chips[Area.CALVES], Qt.MouseButton.LeftButton)
    assert shown(exercises) == ["calf-stretch"]
    QTest.mouseClick(exercises.chips[None], Qt.MouseButton.LeftButton)
    assert len(shown(exercises)) == len(LINES)


def test_only_areas_that_are_there_have_a_chip(exercises: ExerciseList) -> None:
    exercises.filter(Area.CALVES)
    hips = [line for line in LINES if line.exercise.areas == (Area.HIPS,)]
    exercises.present(hips, TODAY)
    assert list(exercises.chips) == [None, Area.HIPS]
    assert len(shown(exercises)) == len(hips)


def test_two_columns_of_rows_as_high_as_the_design_asks(exercises: ExerciseList) -> None:
    first, second, third = [exercises.rows[name] for name in list(exercises.rows)[:3]]
    assert first.height() == 124
    assert first.y() == second.y()
    assert third.y() - first.y() == 144
    assert second.x() == first.x() + first.width() + 24


def test_large_text_stands_in_one_column(exercises: ExerciseList, look: Look) -> None:
    look.set_text_size(1.5)
    exercises.layout().activate()  # type: ignore[union-attr]
    first, second = [exercises.rows[name] for name in list(exercises.rows)[:2]]
    assert second.y() > first.y()
    assert first.width() == 1536


def test_a_row_says_all_of_it_aloud(exercises: ExerciseList) -> None:
    row = exercises.rows["clamshell"]
    assert row.accessibleName() == "Clamshell"
    said = row.accessibleDescription()
    assert said == "25 clamshells a side; Hips, glutes; last done Today"


def test_a_row_says_what_is_locked_and_what_is_missing(exercises: ExerciseList) -> None:
    bare = Preferences().having(keys.PROPS_AT_HOME, frozenset())
    exercises.present(overview_of(preferences=bare).exercises, TODAY)
    assert "Needs a band" in exercises.rows["psoas-march"].accessibleDescription()
    assert "locked" in exercises.rows["seated-twist"].accessibleDescription()
    assert "Needs" not in exercises.rows["seated-twist"].accessibleDescription()


def test_presenting_again_keeps_rows_and_takes_away_what_is_gone(exercises: ExerciseList) -> None:
    row = exercises.rows["clamshell"]
    changed = replace(row.line, last=None)
    exercises.present([changed], TODAY)
    assert exercises.rows == {"clamshell": row}
    assert "last done" not in row.accessibleDescription()


def test_a_thumbnail_is_painted_by_whoever_can(exercises: ExerciseList) -> None:
    painted: list[str] = []

    def paint(painter: QPainter, area: QRectF, name: str) -> None:
        painted.append(name)
        assert (area.width(), area.height()) == (168, 100)

    exercises.set_thumbnails(paint)
    exercises.grab()
    assert set(painted) == set(library().exercises)
