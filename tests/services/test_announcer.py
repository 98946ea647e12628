"""What is asked of the sound processes while a session goes on."""

import pytest

from backrx_desktop.core import preferences as keys
from backrx_desktop.core.cues import Sound
from backrx_desktop.core.events import Event
from backrx_desktop.core.preferences import Preferences
from backrx_desktop.core.session import Command
from backrx_desktop.core.voice_level import VoiceLevel
from backrx_desktop.services.announcer import END_SECONDS, Announcer
from backrx_desktop.services.sound import protocol
from tests.core import exercises as an
from tests.core.sitting import Sitting
from tests.fake_clock import FakeClock


class Asked:
    """An announcer whose clock is the session's, and all that it asked for."""

    def __init__(self) -> None:
        self.lines: list[protocol.Line] = []
        self.clock = FakeClock()
        self.announcer = Announcer(self.lines.append, self.clock.now)
        self.sitting = Sitting(an.timeline_of(an.lift(1)), clock=self.clock)
        self.follow(self.sitting.events)

    def follow(self, events: tuple[Event, ...]) -> None:
        session = self.sitting.session
        self.announcer.follow(events, session.at(self.clock.now()), session.scale)

    def after(self, seconds: float, tick: float = 0.1) -> list[protocol.Line]:
        """What is asked in so many seconds."""
        self.lines.clear()
        for _ in range(round(seconds / tick)):
            self.follow(self.sitting.tick(tick).new)
        return self.lines


@pytest.fixture
def asked() -> Asked:
    return Asked()


def test_a_sound_at_once_and_speech_after_it(asked: Asked) -> None:
    began = asked.clock.now()
    assert asked.lines == [protocol.Play(Sound.SWITCH, began)]
    (say,) = asked.after(0.5)
    assert isinstance(say, protocol.Say)
    assert say.text == "Lift, left leg. Lie on your right side."
    assert say.due == pytest.approx(began + 0.4)


def test_an_instant_is_when_it_was_due_not_when_it_was_noticed(asked: Asked) -> None:
    began = asked.clock.now()
    asked.lines.clear()
    asked.follow(asked.sitting.tick(0.7).new)
    (say,) = asked.lines
    assert isinstance(say, protocol.Say)
    assert say.due == pytest.approx(began + 0.4)


def test_what_is_over_a_second_late_is_not_heard(asked: Asked) -> None:
    asked.lines.clear()
    asked.follow(asked.sitting.tick(4.0).new)
    assert asked.lines == []


def test_of_what_is_due_at_once_the_newest_is_heard(asked: Asked) -> None:
    """A tick, and in the same look what follows it."""
    asked.after(9.5)
    asked.lines.clear()
    asked.follow(asked.sitting.tick(0.95).new)
    (play, say) = asked.lines
    assert isinstance(play, protocol.Play)
    assert play.sound is Sound.GO
    assert isinstance(say, protocol.Say)
    assert say.text == "up"
    assert say.due >= asked.clock.now() + 0.4


@pytest.mark.parametrize("command", [Command.PAUSE, Command.HURT, Command.BACK, Command.SKIP])
def test_who_takes_a_hand_in_it_is_not_talked_over(asked: Asked, command: Command) -> None:
    asked.lines.clear()
    asked.follow(asked.sitting.do(command).new)
    assert asked.lines[0] == protocol.Hush()


def test_a_machine_that_slept_wakes_in_silence(asked: Asked) -> None:
    asked.lines.clear()
    asked.follow(asked.sitting.tick(3600.0).new)
    assert asked.lines == [protocol.Hush()]


def test_the_last_words_come_after_the_last_sound(asked: Asked) -> None:
    lines = asked.after(60.0)
    play, say = lines[-2:]
    assert isinstance(play, protocol.Play)
    assert play.sound is Sound.END
    assert isinstance(say, protocol.Say)
    assert say.text.startswith("All done.")
    assert say.due == pytest.approx(play.due + END_SECONDS, abs=0.11)


def test_time_that_runs_faster_is_no_later(asked: Asked) -> None:
    """At ten times the speed, five seconds of the session are half a second of the room."""
    fast = Sitting(an.timeline_of(an.lift(1)), scale=10.0)
    announcer = Announcer(asked.lines.append, asked.clock.now)
    asked.lines.clear()
    events = fast.tick(4.0).new
    announcer.follow(events, fast.session.at(fast.clock.now()), 10.0)
    (say,) = asked.lines
    assert isinstance(say, protocol.Say)
    assert say.due == pytest.approx(asked.clock.now() - 0.36)


def test_muted_it_asks_for_nothing_and_is_silent_at_once(asked: Asked) -> None:
    asked.lines.clear()
    asked.announcer.muted = True
    assert asked.lines == [protocol.Hush()]
    assert asked.after(30.0) == []
    asked.announcer.muted = False
    assert asked.after(5.0) != []


def test_the_test_is_heard_even_so(asked: Asked) -> None:
    asked.announcer.muted = True
    asked.lines.clear()
    asked.announcer.try_out("Hello.")
    now = asked.clock.now()
    assert asked.lines == [protocol.Play(Sound.GO, now), protocol.Say("Hello.", now + 0.4)]


def test_what_the_person_set_is_told(asked: Asked) -> None:
    set_so = (
        Preferences()
        .having(keys.CHIME_VOLUME, 35.0)
        .having(keys.VOICE_VOLUME, 90.0)
        .having(keys.VOICE_NAME, "Ada")
    )
    asked.lines.clear()
    asked.announcer.apply(set_so)
    assert protocol.Volumes(35.0, 90.0) in asked.lines
    assert asked.lines[-1] == protocol.UseVoice("en", "Ada")


@pytest.mark.parametrize(
    ("level", "some"),
    [
        (VoiceLevel.FULL, {"up", "All done. Take your time getting up."}),
        (VoiceLevel.SHORT, {"All done. Take your time getting up."}),
        (VoiceLevel.CHIMES, set()),
    ],
)
def test_what_will_be_said_is_told_before(asked: Asked, level: VoiceLevel, some: set[str]) -> None:
    timeline = an.timeline_of(an.lift(2))
    asked.lines.clear()
    asked.announcer.prepare(timeline, level)
    (prepare,) = asked.lines
    assert isinstance(prepare, protocol.Prepare)
    sitting = Sitting(timeline, level).run_out()
    announcer = Announcer(asked.lines.append, asked.clock.now)
    for event in sitting.events:
        announcer.follow((event,), event.at)
    said = [line.text for line in asked.lines if isinstance(line, protocol.Say)]
    assert set(said) == set(prepare.texts)
    assert set(said) >= some
    assert len(set(prepare.texts)) == len(prepare.texts)
