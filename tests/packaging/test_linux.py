"""What a Linux desktop is told of the program agrees with the program."""

import argparse
import configparser
import re
import shlex
import shutil
import subprocess
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from pathlib import Path

import pytest

from backrx_desktop import __version__
from backrx_desktop.app import run
from backrx_desktop.app.command_line import command_line
from tests.packaging.script import PACKAGING

LINUX = PACKAGING / "linux"
DESKTOP = LINUX / "backrx.desktop"
METAINFO = LINUX / "arpa.home.backrx.metainfo.xml"


def parsers(one: argparse.ArgumentParser) -> Iterator[tuple[str, argparse.ArgumentParser]]:
    """Every command and its parser; the program itself is the command ""."""
    yield "", one
    for action in one._actions:
        if isinstance(action, argparse._SubParsersAction):
            yield from action.choices.items()


def options(parser: argparse.ArgumentParser) -> set[str]:
    """What a person may write before a value; hidden ones are not theirs to know."""
    shown = [action for action in parser._actions if action.help != argparse.SUPPRESS]
    return {name for action in shown for name in action.option_strings}


COMMANDS = dict(parsers(command_line()))
ALL_OPTIONS = {option for parser in COMMANDS.values() for option in options(parser)}


@pytest.fixture(scope="module")
def manual() -> str:
    """The text of the manual page, without its marks."""
    text = (LINUX / "backrx.1").read_text("utf-8")
    return re.sub(r"\\f[BIPR]|\\\|", "", text).replace("\\-", "-")


@pytest.fixture(scope="module")
def desktop() -> configparser.ConfigParser:
    entries = configparser.ConfigParser(interpolation=None)
    entries.optionxform = str  # type: ignore[assignment,method-assign]
    entries.read(DESKTOP, "utf-8")
    return entries


@pytest.fixture(scope="module")
def metainfo() -> ElementTree.Element:
    return ElementTree.parse(METAINFO).getroot()


def section(manual: str, name: str) -> str:
    """What stands under this heading."""
    return manual.partition(f".SH {name}\n")[2].partition("\n.SH ")[0]


def explained(text: str) -> set[str]:
    """The options that a tagged paragraph begins with."""
    tags = re.findall(r"^\.TP\n(.*)", text, re.MULTILINE)
    return {option for tag in tags for option in re.findall(r"(?<![\w-])--?[a-z][a-z-]*", tag)}


def test_the_manual_explains_every_option_and_no_other(manual: str) -> None:
    assert explained(section(manual, "OPTIONS")) == options(COMMANDS[""])
    assert explained(manual) == ALL_OPTIONS


@pytest.mark.parametrize("command", sorted(filter(None, COMMANDS)))
def test_the_manual_explains_every_command(command: str, manual: str) -> None:
    assert re.search(rf"^\.TP\n\.BR {command}\b", section(manual, "COMMANDS"), re.MULTILINE)
    assert f"backrx {command}\n" in section(manual, "SYNOPSIS")


@pytest.mark.parametrize("status", [0, 1, 2])
def test_the_manual_tells_every_exit_status(status: int, manual: str) -> None:
    assert f".TP\n.B {status}\n" in section(manual, "EXIT STATUS")


@pytest.mark.skipif(not shutil.which("bash"), reason="needs bash")
@pytest.mark.parametrize("command", sorted(COMMANDS))
def test_the_completion_offers_what_there_is(command: str) -> None:
    words = ["backrx", command] if command else ["backrx"]
    # A word before the last, so that it is not the routine's turn.
    line = shlex.join([*words, *(["x"] if command else []), "--"])
    shell = f"""
        . {shlex.quote(str(LINUX / "backrx.bash-completion"))}
        COMP_WORDS=({line}) COMP_CWORD=$((${{#COMP_WORDS[@]}} - 1))
        _backrx && printf '%s\\n' "${{COMPREPLY[@]}}"
    """
    done = subprocess.run(["bash", "-c", shell], capture_output=True, text=True, check=True)
    wanted = {one for one in options(COMMANDS[command]) if one.startswith("--")}
    assert set(done.stdout.split()) == wanted


def test_every_entry_starts_something(desktop: configparser.ConfigParser) -> None:
    main = desktop["Desktop Entry"]
    actions = [f"Desktop Action {name}" for name in main["Actions"].strip(";").split(";")]
    assert desktop.sections() == ["Desktop Entry", *actions]
    for name in desktop.sections():
        program, *arguments = desktop[name]["Exec"].split()
        assert program == "backrx"
        asked = command_line().parse_args(arguments)
        assert (asked.start, asked.ad_break) == (name.endswith("start"), name.endswith("break"))
    assert [name for name in actions if not desktop[name]["Name[es]"]] == []


def test_the_window_is_known_as_the_entry_s(
    desktop: configparser.ConfigParser, metainfo: ElementTree.Element
) -> None:
    source = Path(run.__file__).read_text("utf-8")
    assert f'setDesktopFileName("{DESKTOP.stem}")' in source
    assert f'setApplicationName("{desktop["Desktop Entry"]["StartupWMClass"]}")' in source
    assert metainfo.findtext("launchable") == DESKTOP.name
    assert metainfo.findtext("id") == METAINFO.name.removesuffix(".metainfo.xml")


def test_software_centres_hear_the_version(metainfo: ElementTree.Element) -> None:
    release = metainfo.find("releases/release")
    assert release is not None
    assert release.get("version") == __version__
    assert release.get("date")


def test_every_sentence_for_software_centres_is_there_in_spanish(
    metainfo: ElementTree.Element,
) -> None:
    language = "{http://www.w3.org/XML/1998/namespace}lang"
    screenshots = ElementTree.parse(LINUX / "screenshots.xml").getroot()
    for tag in ("summary", "p", "li", "caption"):
        found = [one.get(language) for root in (metainfo, screenshots) for one in root.iter(tag)]
        assert found
        assert found.count("es") == found.count(None)


def test_there_is_a_place_for_the_screenshots_and_they_exist() -> None:
    assert METAINFO.read_text("utf-8").count("<!-- screenshots -->") == 1
    pictures = PACKAGING.parent / "docs" / "pictures"
    images = ElementTree.parse(LINUX / "screenshots.xml").getroot().iter("image")
    names = [(image.text or "").removeprefix("@pictures@/") for image in images]
    assert len(names) == 2
    assert [name for name in names if not (pictures / name).is_file()] == []


@pytest.mark.parametrize(
    "command",
    [
        ("desktop-file-validate", str(DESKTOP)),
        ("appstreamcli", "validate", "--no-net", str(METAINFO)),
    ],
)
def test_validators_have_nothing_to_say(command: tuple[str, ...]) -> None:
    if not shutil.which(command[0]):
        pytest.skip(f"needs {command[0]}")
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
    assert not re.search(r"(?m)^[EW]:|hint:|warning:", done.stdout)
