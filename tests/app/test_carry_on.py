"""A session that was cut off: what is asked about it, and what each answer does."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from backrx_desktop.core.outcome import Outcome
from backrx_desktop.core.session import Command, SessionState
from backrx_desktop.storage.checkpoint import Checkpoint
from backrx_desktop.storage.checkpoint_file import CheckpointFile
from backrx_desktop.ui.ask_dialog import AskDialog
from backrx_desktop.ui.page_name import PageName
from tests.app.conftest import Place, place_in
from tests.fake_clock import FakeClock

CARRY_ON, KEEP, LET_GO = range(3)


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("cut-off") / "data"


@pytest.fixture
def cut_off(qtbot: QtBot, fonts: None, kept: Path, tmp_path: Path) -> Path:
    """A data folder whose program died twelve and a half minutes into the static back."""
    if not kept.exists():
        cut_a_session_off(qtbot, kept)
    return shutil.copytree(kept, tmp_path / "data")


def cut_a_session_off(qtbot: QtBot, folder: Path) -> None:
    (folder / "routines").mkdir(parents=True)
    (folder / "routines" / "lying.toml").write_text(
        'name = "Static back"\nsummary = ""\nhow_often = "Daily"\nsources = []\n'
        '[[steps]]\nexercise = "static-back"\n'
    )
    place = place_in(folder, FakeClock())
    qtbot.addWidget(place.window.main)
    place.window.open()
    place.window.finish_starting()
    place.window.choose_routine("lying")
    place.window.start(check_in=False)
    place.play(12.5 * 60, step=4.5)
    # The process ends here: nothing is said, nothing is tidied.
    place.window.main.closing.disconnect()
    place.end()


@pytest.fixture
def again(qtbot: QtBot, cut_off: Path, clock: FakeClock) -> Iterator[Place]:
    """The window at the next start, before its first paint."""
    place = place_in(cut_off, clock)
    qtbot.addWidget(place.window.main)
    place.window.open()
    yield place
    place.end()


def questions(place: Place) -> list[AskDialog]:
    return [one for one in place.window.main.findChildren(AskDialog) if one.isVisible()]


def asked(place: Place) -> AskDialog:
    (dialog,) = questions(place)
    return dialog


def answer(place: Place, number: int) -> None:
    asked(place).answers[number].click()


def left_over(place: Place) -> Checkpoint:
    found = CheckpointFile(place.stores.folder.active).read()
    assert isinstance(found, Checkpoint)
    return found


def test_it_says_how_far_one_was_and_gives_three_choices(again: Place) -> None:
    again.window.finish_starting()
    assert asked(again).accessibleDescription() == "You were 12 minutes into Static back."
    labels = [row.accessibleName() for row in asked(again).answers]
    assert labels == ["Carry on", "Keep what you did", "Let it go"]


def test_carried_on_it_waits_where_it_was(again: Place) -> None:
    again.window.finish_starting()
    answer(again, CARRY_ON)
    session = again.window.guide.session.driver.session
    assert session is not None
    assert session.state is SessionState.PAUSED
    assert 12.5 * 60 - 15 <= session.at(again.clock.now()) <= 12.5 * 60 + 4.5
    assert again.window.main.page is PageName.PLAYER
    assert again.sound.open
    again.window.guide.session.command(Command.RESUME)
    again.play(30 * 60, step=4.0)
    (record,) = again.stores.records
    assert record.outcome is Outcome.FINISHED
    assert record.exercises[0].sets[0].done_seconds == 1200.0
    assert not again.stores.folder.active.exists()


def test_kept_it_is_a_partial_record(again: Place) -> None:
    again.window.finish_starting()
    answer(again, KEEP)
    (record,) = again.stores.records
    assert record.outcome is Outcome.INTERRUPTED
    assert record.exercises[0].sets[0].done_seconds == pytest.approx(720, abs=15)
    assert again.said == ["A session that was cut off is kept as far as it went."]
    assert not again.stores.folder.active.exists()


def test_let_go_nothing_is_left_of_it(again: Place) -> None:
    again.window.finish_starting()
    answer(again, LET_GO)
    assert again.stores.records == ()
    assert not again.stores.folder.active.exists()


def test_a_question_that_is_closed_loses_nothing(again: Place) -> None:
    again.window.finish_starting()
    asked(again).reject()
    (record,) = again.stores.records
    assert record.outcome is Outcome.INTERRUPTED


def test_a_window_that_closes_over_the_question_leaves_it_to_the_next(again: Place) -> None:
    again.window.finish_starting()
    dialog = asked(again)
    assert again.window.main.close()
    dialog.reject()
    assert again.stores.records == ()
    assert left_over(again).record.outcome is Outcome.INTERRUPTED


def test_after_four_hours_it_is_kept_without_a_question(again: Place) -> None:
    found = left_over(again)
    ended = found.record.ended - timedelta(hours=4, minutes=15)
    started = found.record.started - timedelta(hours=4, minutes=15)
    old = replace(found, record=replace(found.record, started=started, ended=ended))
    assert CheckpointFile(again.stores.folder.active).write(old).kept
    again.window.finish_starting()
    assert questions(again) == []
    (record,) = again.stores.records
    assert record.outcome is Outcome.INTERRUPTED
    notice = again.window.main.notices.notice
    assert notice is not None
    assert notice.sentence == "A session that was cut off is kept as far as it went."


@pytest.mark.parametrize("number", [KEEP, LET_GO])
def test_a_start_that_was_asked_for_waits_for_the_answer(again: Place, number: int) -> None:
    again.window.finish_starting()
    again.window.choose_routine("ad-break")
    again.window.start(check_in=False)
    again.window.guide.away.take_break()
    assert not again.running()
    cut_off = left_over(again).record.uuid
    answer(again, number)
    assert again.running()
    assert left_over(again).record.uuid != cut_off
    assert [one.uuid for one in again.stores.records] == ([cut_off] if number == KEEP else [])


def test_what_is_carried_on_comes_before_what_was_asked_for(again: Place) -> None:
    again.window.finish_starting()
    again.window.choose_routine("ad-break")
    again.window.start(check_in=False)
    answer(again, CARRY_ON)
    session = again.window.guide.session.driver.session
    assert session is not None
    assert session.plan.routine == "lying"


def test_an_exercise_that_is_gone_is_no_reason_to_lose_what_was_done(again: Place) -> None:
    found = left_over(again)
    step = replace(found.routine.steps[0], exercise="gone")
    changed = replace(found, routine=replace(found.routine, steps=(step,)))
    assert CheckpointFile(again.stores.folder.active).write(changed).kept
    again.window.finish_starting()
    assert questions(again) == []
    assert len(again.stores.records) == 1
