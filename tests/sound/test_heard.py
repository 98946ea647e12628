"""Whether anything is heard at all; how well is measured by the tests of the audio marker."""

from collections.abc import Callable

from backrx_desktop.core.cues import Sound
from tests.packaging.sounds_script import sounds
from tests.sound.listening import Heard, heard
from tests.sound.sound_server import Recording, SoundServer
from tests.sound.stage import Stage

GO = sounds.SOUNDS[Sound.GO.value][0].pitch
SPEECH = 150.0
"""Hz: below every sound, and in every voice."""


def both_in(recording: Recording, pieces: int = 0) -> Callable[[], bool]:
    """Whether a sound and speech are heard in it, after so many pieces."""

    def both() -> bool:
        pitches = {one.pitch for one in all_in(recording)[pieces:]}
        return pitches >= {GO, SPEECH}

    return both


def all_in(recording: Recording) -> list[Heard]:
    return heard(recording, (GO, SPEECH))


def test_sound_and_speech_are_heard_and_again_after_their_processes_were_killed(
    server: SoundServer, stage: Stage
) -> None:
    with server.recorded() as recording:
        stage.try_until(both_in(recording), "Hello.")
        stage.kill_processes()
        before = len(all_in(recording))
        stage.try_until(both_in(recording, before), "Hello.")
