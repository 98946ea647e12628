"""The near end of a sound process, which outlives whatever happens to the far one."""

import os
import signal
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import pytest

from backrx_desktop.core.cues import Sound
from backrx_desktop.services.sound import protocol
from backrx_desktop.services.sound.client import SoundClient
from backrx_desktop.services.sound.duo import CHIMES, VOICE, WITHOUT_ENGINE, Duo

PATIENCE = 20.0
"""Seconds; a busy machine takes long to start a process."""


class Far:
    """What the far ends said and noted."""

    def __init__(self, folder: Path) -> None:
        self.notes = folder / "notes"
        self._said: list[protocol.Ready] = []
        self._came = threading.Condition()

    def command(self, manner: str) -> tuple[str, ...]:
        module = "tests.services.sound.fake_process"
        return (sys.executable, "-m", module, manner, str(self.notes))

    def hear(self, ready: protocol.Ready) -> None:
        with self._came:
            self._said.append(ready)
            self._came.notify()

    def wait_for(self, times: int) -> Sequence[protocol.Ready]:
        """All that was said, once so much was."""
        with self._came:
            assert self._came.wait_for(lambda: len(self._said) >= times, PATIENCE)
            return tuple(self._said)

    def noted(self) -> list[str]:
        return self.notes.read_text().splitlines() if self.notes.exists() else []


@pytest.fixture
def far(tmp_path: Path) -> Far:
    return Far(tmp_path)


@contextmanager
def client(far: Far, manner: str, fallback: Sequence[str] = ()) -> Iterator[SoundClient]:
    made = SoundClient(far.command(manner), far.hear, fallback)
    made.start()
    try:
        yield made
    finally:
        made.close()
        assert made.process_id is None


TICK = protocol.Play(Sound.TICK, 1.0)
LOUD = protocol.Volumes(80.0, 80.0)


def test_what_was_asked_before_it_ran_reaches_it(far: Far) -> None:
    near = SoundClient(far.command("plain"), far.hear)
    near.ask(TICK)
    near.ask(LOUD)
    near.ask(protocol.Volumes(10.0, 10.0))
    near.start()
    far.wait_for(1)
    near.ask(protocol.Hush())
    near.close()
    assert far.noted() == [
        "started", str(protocol.Volumes(10.0, 10.0)), str(TICK), str(protocol.Hush()), "ended",
    ]  # fmt: skip


def test_a_hush_takes_back_what_waits(far: Far) -> None:
    near = SoundClient(far.command("plain"), far.hear)
    near.ask(TICK)
    near.ask(protocol.Hush())
    near.start()
    far.wait_for(1)
    near.close()
    assert far.noted() == ["started", "ended"]


def test_who_is_killed_comes_again_and_is_told_what_was_set(far: Far) -> None:
    with client(far, "plain") as near:
        near.ask(LOUD)
        far.wait_for(1)
        assert near.process_id is not None
        os.kill(near.process_id, signal.SIGKILL)
        far.wait_for(2)
    assert far.noted().count("started") == 2
    assert far.noted()[-2:] == [str(LOUD), "ended"]


def test_who_answers_no_ping_is_replaced(far: Far) -> None:
    with client(far, "deaf"):
        far.wait_for(2)


@pytest.mark.parametrize("manner", ["dies", "anew"])
def test_who_ends_comes_again(far: Far, manner: str) -> None:
    with client(far, manner) as near:
        far.wait_for(1)
        near.ask(TICK)
        far.wait_for(2)


def test_who_is_lost_while_it_looks_for_a_voice_looks_no_further(far: Far) -> None:
    with client(far, "lost", (WITHOUT_ENGINE,)):
        said = far.wait_for(2)
    assert [one.busy for one in said] == [True, False]


def test_who_never_gets_ready_is_tried_less_and_less(far: Far) -> None:
    with client(far, "mute") as near:
        for _ in range(1000):
            near.ask(TICK)
    assert len(far.noted()) <= 3


def test_a_program_that_is_not_there_is_nothing_to_wait_for(far: Far) -> None:
    near = SoundClient(("/nowhere/at/all",), far.hear)
    near.start()
    near.ask(TICK)
    near.close()
    near.close()
    assert far.noted() == []


def test_it_may_finish_what_sounds(far: Far) -> None:
    near = SoundClient(far.command("plain"), far.hear)
    near.start()
    far.wait_for(1)
    near.ask(TICK)
    near.close(finish=True)
    near.close()
    assert near._keeper is not None
    near._keeper.join(PATIENCE)
    assert far.noted() == ["started", str(TICK), str(protocol.Finish()), "ended"]


def test_chimes_and_voice_are_asked_for_what_is_theirs(far: Far, tmp_path: Path) -> None:
    command = (sys.executable, "-m", "tests.services.sound.duo_process", str(tmp_path))
    duo = Duo(command, far.hear)
    duo.ask(protocol.Open(True))
    duo.ask(LOUD)
    duo.ask(protocol.UseVoice("en", "Ada"))
    duo.start()
    assert far.wait_for(2)[-1] == protocol.Ready(True, "fake", ("Ada",))
    duo.ask(TICK)
    duo.ask(protocol.Say("one", 2.0))
    duo.close()
    chimes = (tmp_path / CHIMES).read_text().splitlines()
    voice = (tmp_path / VOICE).read_text().splitlines()
    assert chimes == [str(protocol.Open(True)), str(LOUD), str(TICK)]
    assert voice == [
        str(LOUD),
        str(protocol.UseVoice("en", "Ada")),
        str(protocol.Hush()),
        str(protocol.Say("one", 2.0)),
    ]
