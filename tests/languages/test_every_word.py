"""Nothing that a person reads or hears goes past the catalogues."""

import re
from collections.abc import Sequence
from pathlib import Path

import pytest

from backrx_desktop import cli
from backrx_desktop.app.licences import licences
from backrx_desktop.content.load import load_content
from backrx_desktop.core.expansion import expand
from backrx_desktop.core.prescription import Pacing
from backrx_desktop.core.script import closing, script_of
from backrx_desktop.core.voice_level import VoiceLevel
from backrx_desktop.services.wording import spoken
from backrx_desktop.ui.settings.about import libraries
from tests.languages.foreign import PLAIN
from tests.languages.scenery import scene_names, texts_of

NAMES = {
    *(f"{one.part} · {one.name}" for one in (*licences(), *libraries())),
}
# The activities are somebody's own words, in the records the scenes are made of.
KEPT = re.compile(r"\S*[/\\]\S*|\S+\.(json|toml|py)\b|Lexend|Put on socks|Lift a bag")
EVERYDAY = ("home", "player-paused", "settings")


def past_the_catalogue(texts: set[str]) -> list[str]:
    return sorted(text for text in texts - NAMES if PLAIN.search(KEPT.sub("", text)))


@pytest.mark.usefixtures("qapp", "foreign_language")
@pytest.mark.parametrize(
    "name",
    [
        pytest.param(name, marks=[] if name in EVERYDAY else pytest.mark.matrix)
        for name in scene_names()
    ],
)
def test_a_scene_speaks_the_language(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    texts = texts_of(name, tmp_path, monkeypatch)
    assert texts
    assert past_the_catalogue(texts) == []


@pytest.mark.usefixtures("foreign_language")
def test_the_voice_speaks_the_language() -> None:
    library = load_content().library
    for routine in library.routines.values():
        timeline = expand(routine, library.exercises, Pacing())
        steps = range(len(timeline.steps))
        cues = [cue for index in steps for cue in script_of(timeline, index, VoiceLevel.FULL)]
        said = {spoken(cue.say) for cue in (*cues, *closing(VoiceLevel.FULL)) if cue.say}
        assert said
        assert past_the_catalogue(said) == []


@pytest.mark.usefixtures("foreign_language")
@pytest.mark.parametrize(
    ("arguments", "kept"),
    [
        (("--help",), r"backrx|--[\w-]+|DIR|ID|N\b|^ +(list|timeline|play|check|export|import)\b"),
        (("play", "--help"), r"backrx|play|--[\w-]+|DIR|N\b|FILE|ROUTINE"),
        (("list",), r"^  [a-z-]+"),
        (("play", "leg-lift"), r"backrx: |leg-lifts?"),
        (("play",), r"backrx( play --help)?|ROUTINE"),
        (("play", "ad-break", "--headless", "--time-scale", "99999"), "$"),
        (("import", "none.json"), r"backrx: |none.json"),
        (("--time-scale", "0"), r"backrx|--[\w-]+"),
    ],
)
def test_the_command_line_speaks_the_language(
    arguments: Sequence[str],
    kept: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(cli, "settle_language", lambda _folder: None)
    try:
        cli.main(["--data-dir", str(tmp_path), *arguments])
    except SystemExit:
        assert "--help" in arguments
    told = capsys.readouterr()
    lines = {re.sub(kept, "", line) for line in (told.out + told.err).splitlines()}
    assert lines
    assert past_the_catalogue(lines) == []
