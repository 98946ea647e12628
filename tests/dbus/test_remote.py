"""`playerctl`, as a stand-in for every remote there is."""

from tests.dbus.conftest import Stage

TITLE_AND_SIDE = "--format={{title}} | {{artist}} | {{album}}"


def seconds(stage: Stage) -> int:
    """Where the session is. `playerctl` adds the time its own question takes."""
    return int(float(stage.remote("position")))


def test_without_a_session_there_is_no_player(stage: Stage) -> None:
    assert stage.players() == []


def test_a_session_is_a_player_from_its_start_to_its_end(stage: Stage) -> None:
    stage.tell("start leg-lifts")
    assert stage.players() == ["backrx"]
    assert stage.remote("status") == "Playing"
    assert stage.tell("play 1000") == "none"
    assert stage.players() == []


def test_it_shows_exercise_and_side_and_how_far_the_session_is(stage: Stage) -> None:
    stage.tell("start leg-lifts")
    title = stage.remote("metadata", TITLE_AND_SIDE)
    assert title.startswith("Side-lying leg lift | ")
    assert title.endswith((" | Left leg | BackRx", " | Right leg | BackRx"))
    assert stage.remote("metadata", "mpris:length") == str(715 * 1_000_000)
    assert seconds(stage) == 0
    stage.tell("play 60")
    assert seconds(stage) == 60
    track = stage.remote("metadata", "mpris:trackid")
    stage.tell("play 200")
    assert stage.remote("metadata", "mpris:trackid") != track
    assert stage.remote("metadata", TITLE_AND_SIDE) != title
    stage.tell("finish")


def test_it_pauses_and_carries_on(stage: Stage) -> None:
    stage.tell("start leg-lifts")
    stage.tell("play 30")
    stage.remote("play-pause")
    assert (stage.remote("status"), stage.tell("play 60")) == ("Paused", "paused")
    assert seconds(stage) == 30
    stage.remote("play")
    assert stage.remote("status") == "Playing"
    stage.remote("play")
    assert stage.remote("status") == "Playing"
    stage.remote("pause")
    stage.remote("pause")
    assert stage.remote("status") == "Paused"
    stage.remote("play-pause")
    assert stage.tell("play 1") == "running"
    stage.tell("finish")


def test_next_and_previous_go_on_and_back(stage: Stage) -> None:
    stage.tell("start leg-lifts")
    stage.remote("next")
    assert seconds(stage) > 5
    stage.tell("play 50")
    first = stage.remote("metadata", TITLE_AND_SIDE)
    stage.remote("previous")
    assert stage.remote("metadata", TITLE_AND_SIDE) == first
    assert seconds(stage) < 30
    stage.remote("next")
    assert stage.remote("metadata", TITLE_AND_SIDE) != first
    for _press in range(20):
        stage.remote("next")
    assert stage.players() == []
    assert stage.tell("state") == "none"


def test_stop_says_that_it_hurts(stage: Stage) -> None:
    stage.tell("start leg-lifts")
    stage.tell("play 30")
    stage.remote("stop")
    assert stage.tell("play 60") == "stopped"
    assert stage.remote("status") == "Paused"
    stage.tell("press 4")
    assert stage.players() == []


def test_while_the_card_stands_over_a_film_the_keys_are_the_film_s(stage: Stage) -> None:
    stage.tell("start leg-lifts")
    stage.tell("play 30")
    stage.tell("press O")
    assert stage.tell("play 10") == "running"
    assert stage.players() == []
    stage.tell("back")
    assert stage.players() == ["backrx"]
    assert stage.remote("status") == "Playing"
    stage.tell("finish")
