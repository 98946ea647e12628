"""Sessions on a real sound server, recorded and listened to. In real time."""

import math
import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from contextlib import ExitStack

import pytest
from pytestqt.qtbot import QtBot

from backrx_desktop.core.cues import Sound
from backrx_desktop.core.exercise import DoseOverride, Phase, PhaseKind, Sides
from backrx_desktop.core.session import Command
from backrx_desktop.core.timeline import Timeline
from tests.core import exercises as an
from tests.core.sitting import Sitting
from tests.packaging.sounds_script import sounds
from tests.sound.listening import heard
from tests.sound.sound_server import HEADPHONES, Recording, SoundServer
from tests.sound.stage import Expected, Stage, opened

LATEST = 0.050
MEDIAN = 0.020
EARLIEST = -0.005
"""Seconds by which the clocks of this test are not to be trusted."""
BACK = 2.0

PITCHES = {name: tones[0].pitch for name, tones in sounds.SOUNDS.items()}

pytestmark = pytest.mark.audio


QUICK = (
    Phase("UP", PhaseKind.MOVE, 1.5, "up"),
    Phase("DOWN", PhaseKind.RETURN, 1.5, "down"),
)


@pytest.fixture
def everything() -> Timeline:
    """Every kind of step at normal speed, the end of the long one left out: about a minute."""
    return an.timeline_of(
        an.lift(1, switch_seconds=4.0),
        an.wag(1, setup_seconds=4.0, phases=QUICK),
        an.raises(3, setup_seconds=3.0, phases=QUICK, sets=2, rest_seconds=3.0),
        an.rest_on_floor(612, setup_seconds=3.0),
        doses={"lift": DoseOverride(hold_seconds=2.0)},
    )


LONG_HOLD = 53.0
"""When the long hold of `everything` begins, whose bell is 12 s later."""


@pytest.fixture
def lifts() -> Timeline:
    """Half a minute."""
    return an.timeline_of(an.lift(3, sides=Sides.BOTH, setup_seconds=5.0))


def check(expected: Sequence[Expected], recording: Recording, began: float) -> None:
    """Every cue is heard, on time, and none over another: each begins in silence, at its pitch."""
    all_heard = heard(recording, sorted(set(PITCHES.values())))
    late: list[float] = []
    missed: list[str] = []
    for cue in expected:
        fitting = [
            one.start - cue.due
            for one in all_heard
            if cue.sound is None or one.pitch == PITCHES[cue.sound.value]
        ]
        nearest = min(fitting, key=abs, default=math.inf)
        if EARLIEST <= nearest <= LATEST:
            late.append(nearest)
        else:
            missed.append(f"{cue.due - began:.2f} {cue.name} ({nearest:+.3f})")
    print(
        f"\n{len(late)} of {len(expected)} cues heard, median {statistics.median(late) * 1000:.1f}"
        f" ms after they were due, at most {max(late) * 1000:.1f} ms"
    )
    assert missed == [], missed
    assert statistics.median(late) < MEDIAN


def play_everything(server: SoundServer, stage: Stage, timeline: Timeline) -> None:
    """Into the long hold, past its bell, and out of it."""
    with server.recorded() as recording:
        stage.play(timeline, commands={LONG_HOLD + 15.0: Command.SKIP})
    expected = stage.expected()
    assert {one.sound for one in expected} == {*Sound, None}
    check(expected, recording, stage.began)


def test_every_cue_is_heard_at_its_step(
    server: SoundServer, stage: Stage, everything: Timeline
) -> None:
    play_everything(server, stage, everything)


def test_every_cue_is_heard_with_a_core_busy(
    server: SoundServer, stage: Stage, everything: Timeline
) -> None:
    with subprocess.Popen([sys.executable, "-c", "while True: pass"]) as busy:
        try:
            play_everything(server, stage, everything)
        finally:
            busy.kill()


def check_undisturbed(stage: Stage, timeline: Timeline, recording: Recording, since: float) -> None:
    """The session went its way, and 2 s after `since` every cue is heard again."""
    assert tuple(stage.events) == Sitting(timeline).run_out().events
    after = [cue for cue in stage.expected() if cue.due > since + BACK]
    assert len(after) > 10
    check(after, recording, stage.began)


def test_a_killed_server_disturbs_no_session_and_sound_comes_back(
    server: SoundServer, stage: Stage, lifts: Timeline
) -> None:
    back: list[float] = []
    recordings: list[Recording] = []
    with ExitStack() as stack:

        def start_again() -> None:
            server.start()
            back.append(time.monotonic())
            recordings.append(stack.enter_context(server.recorded()))

        stage.play(lifts, {6.0: server.kill, 8.5: start_again})
    check_undisturbed(stage, lifts, recordings[0], back[0])


def test_killed_processes_disturb_no_session_and_sound_comes_back(
    server: SoundServer, stage: Stage, lifts: Timeline
) -> None:
    killed: list[float] = []

    def kill() -> None:
        killed.append(time.monotonic())
        stage.kill_processes()

    with server.recorded() as recording:
        stage.play(lifts, {6.0: kill})
    check_undisturbed(stage, lifts, recording, killed[0])


def test_headphones_pulled_out_give_way_to_the_loudspeaker(
    server: SoundServer, qtbot: QtBot, lifts: Timeline
) -> None:
    number = server.plug_in()
    pulled: list[float] = []

    def pull() -> None:
        server.pull_out(number)
        pulled.append(time.monotonic())

    with opened() as stage:
        with server.recorded() as recording:
            stage.play(lifts, {6.0: pull})
        check_undisturbed(stage, lifts, recording, pulled[0])


def test_sound_follows_to_headphones_that_are_plugged_in(
    server: SoundServer, stage: Stage, lifts: Timeline
) -> None:
    plugged: list[float] = []
    recordings: list[Recording] = []
    with ExitStack() as stack:

        def plug() -> None:
            server.plug_in()
            plugged.append(time.monotonic())
            recordings.append(stack.enter_context(server.recorded(HEADPHONES)))

        stage.play(lifts, {6.0: plug})
    check_undisturbed(stage, lifts, recordings[0], plugged[0])
