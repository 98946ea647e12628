"""The command line: `backrx`, its subcommands, and one sentence for whatever goes wrong."""

import argparse
import io
import math
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from gettext import gettext as _
from pathlib import Path
from reprlib import repr as quoted
from typing import TYPE_CHECKING, NoReturn

from backrx_desktop import __version__
from backrx_desktop.app.language import settle_language
from backrx_desktop.content.errors import printable
from backrx_desktop.refusal import ASKED_WRONGLY, COULD_NOT, Refusal
from backrx_desktop.storage.errors import StorageError
from backrx_desktop.storage.paths import DataFolder, default_data_folder

if TYPE_CHECKING:
    from backrx_desktop.content.load import LoadedContent
    from backrx_desktop.core.library import Library
    from backrx_desktop.core.routine import Routine


LONGEST_SENTENCE = 1000
"""Characters."""


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise Refusal(f"{message} ({self.prog} --help)", ASKED_WRONGLY)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return the exit status: 0, 1 (could not) or 2 (asked wrongly)."""
    _print_anything()
    try:
        settle_language(_early_folder(arguments))
        return _run(command_line().parse_args(arguments))
    except Refusal as refusal:
        _complain(refusal)
        return refusal.status
    except StorageError as error:
        _complain(error)
        return COULD_NOT
    except BrokenPipeError:
        # Whoever read our output has had enough; Python would complain again at its own exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return COULD_NOT


def _print_anything() -> None:
    """A letter that this terminal does not know is spelt out."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _complain(sentence: object) -> None:
    """One line, whatever was asked: an argument may hold a megabyte of anything."""
    print(f"backrx: {printable(str(sentence)[:LONGEST_SENTENCE])}", file=sys.stderr)


def _early_folder(arguments: Sequence[str] | None) -> DataFolder:
    """The data folder, before the parser that reads it: the language of its words lies there."""
    early = argparse.ArgumentParser(add_help=False, allow_abbrev=False, exit_on_error=False)
    early.add_argument("--data-dir", type=Path)
    given = None
    with suppress(argparse.ArgumentError):
        given = early.parse_known_args(arguments)[0].data_dir
    return default_data_folder(given)


def _folder(text: str) -> Path:
    if not text:  # as an unset variable of a shell leaves it; the current folder is not meant
        raise argparse.ArgumentTypeError(_("a folder must have a name"))
    return Path(text)


def _time_scale(text: str) -> float:
    try:
        scale = float(text)
    except ValueError:
        scale = math.nan
    if not (math.isfinite(scale) and 0 < scale <= 100_000):
        raise argparse.ArgumentTypeError(
            _("{text} is not a number above 0 and at most 100000").format(text=quoted(text))
        )
    return scale


def command_line() -> argparse.ArgumentParser:
    """What can be asked; the manual page and the completion are checked against it."""
    parser = _Parser(prog="backrx", description=_("Follow-along exercises for a sore back."))
    parser.add_argument("--data-dir", type=_folder, metavar="DIR", help=_("where your data lies"))
    parser.add_argument(
        "--version",
        action="version",
        version=f"BackRx {__version__}",
        help=_("tell which version this is"),
    )
    parser.add_argument("--routine", metavar="ID", help=_("choose this routine"))
    at_once = parser.add_mutually_exclusive_group()
    at_once.add_argument("--start", action="store_true", help=_("start it straight away"))
    at_once.add_argument("--ad-break", action="store_true", help=_("three minutes of what is due"))
    parser.add_argument("--time-scale", type=_time_scale, default=1.0, metavar="N")
    parser.add_argument("--full-screen", action="store_true")
    parser.add_argument("--first-paint", action="store_true", help=argparse.SUPPRESS)
    commands = parser.add_subparsers(dest="command", metavar=_("COMMAND"))

    def command(name: str, text: str) -> argparse.ArgumentParser:
        sub: argparse.ArgumentParser = commands.add_parser(name, help=text, description=text)
        sub.add_argument(
            "--data-dir", type=_folder, metavar="DIR", default=argparse.SUPPRESS,
            help=_("where your data lies"),
        )  # fmt: skip
        return sub

    listing = command("list", _("exercises and routines with their ids"))
    listing.add_argument("--json", action="store_true")
    timeline = command("timeline", _("every step of a routine"))
    timeline.add_argument("routine", metavar="ROUTINE")
    timeline.add_argument("--json", action="store_true")
    play = command("play", _("follow a routine in the terminal"))
    play.add_argument("routine", metavar="ROUTINE")
    play.add_argument("--headless", action="store_true", help=_("print nothing but the end"))
    play.add_argument("--mute", action="store_true", help=_("no sound"))
    play.add_argument("--time-scale", type=_time_scale, default=argparse.SUPPRESS, metavar="N")
    play.add_argument("--events", type=Path, metavar="FILE", help=_("write what happens"))
    check = command("check", _("validate exercise and routine files"))
    check.add_argument("paths", type=Path, nargs="+", metavar="PATH")
    export = command("export", _("take your history along as a file"))
    export.add_argument("file", type=_export_file, metavar="FILE.csv|FILE.json|FILE.pdf")
    bring_in = command("import", _("add an exported history to yours"))
    bring_in.add_argument("file", type=Path, metavar="FILE.json")
    return parser


def _export_file(text: str) -> Path:
    path = Path(text)
    if path.suffix.lower() not in (".csv", ".json", ".pdf"):
        text_ = _("{file} must end in .csv, .json or .pdf")
        raise argparse.ArgumentTypeError(text_.format(file=quoted(text)))
    return path


def _run(asked: argparse.Namespace) -> int:
    action = {
        "list": _list,
        "timeline": _timeline,
        "play": _play,
        "check": _check,
        "export": _export,
        "import": _import,
        None: _window,
    }[asked.command]
    return action(asked)


def _list(asked: argparse.Namespace) -> int:
    from backrx_desktop.terminal.listing import library_json, library_text

    library = _content(asked).library
    print(library_json(library) if asked.json else library_text(library))
    return 0


def _timeline(asked: argparse.Namespace) -> int:
    from backrx_desktop.core.prescription import Pacing
    from backrx_desktop.core.timeline import expand
    from backrx_desktop.terminal.listing import timeline_json, timeline_text

    content = _content(asked)
    routine = _routine(content.library, asked.routine)
    timeline = expand(routine, content.library.exercises, Pacing())
    print(timeline_json(timeline) if asked.json else timeline_text(timeline))
    return 0


def _check(asked: argparse.Namespace) -> int:
    from backrx_desktop.content.check import check

    problems = check(asked.paths, default_data_folder(asked.data_dir).path)
    for problem in problems:
        print(problem, file=sys.stderr)
    if not problems:
        print(_("All good."))
    return COULD_NOT if problems else 0


def _export(asked: argparse.Namespace) -> int:
    from backrx_desktop.app.take_along import export_history

    export_history(default_data_folder(asked.data_dir), _content(asked).library, asked.file)
    return 0


def _import(asked: argparse.Namespace) -> int:
    from backrx_desktop.app.take_along import import_history

    folder = default_data_folder(asked.data_dir)
    brought = import_history(folder, _content(asked).library, asked.file)
    for sentence in brought.left_out:
        print(f"backrx: {sentence}", file=sys.stderr)
    print(brought.sentence)
    return 0


def _play(asked: argparse.Namespace) -> int:
    from backrx_desktop.play import play

    folder = default_data_folder(asked.data_dir)
    content = _content(asked)
    routine = _routine(content.library, asked.routine)
    return play(
        folder,
        content.library,
        routine,
        headless=asked.headless,
        mute=asked.mute,
        scale=asked.time_scale,
        events=asked.events,
    )


def _window(asked: argparse.Namespace) -> int:
    from backrx_desktop.services.display import missing_display

    missing = missing_display()
    if missing:
        return _play_instead(asked, missing)
    from backrx_desktop.app.run import Options, run
    from backrx_desktop.app.wish import Wish

    content = _content(asked)
    if asked.routine is not None:
        _routine(content.library, asked.routine)
    options = Options(
        Wish(asked.routine, asked.start, asked.ad_break),
        scale=asked.time_scale,
        full_screen=asked.full_screen,
        first_paint=asked.first_paint,
    )
    return run(default_data_folder(asked.data_dir), content, options)


def _play_instead(asked: argparse.Namespace, missing: str) -> int:
    """The session in the terminal, where no window can be had: the routine named, or due."""
    from backrx_desktop.app.due_in_folder import routine_due
    from backrx_desktop.core.routine import AD_BREAK

    playing = _("{missing} Playing in the terminal instead.").format(missing=missing)
    print(f"backrx: {playing}", file=sys.stderr)
    if asked.routine is None:
        folder = default_data_folder(asked.data_dir)
        due = AD_BREAK if asked.ad_break else routine_due(folder, _content(asked).library)
        asked.routine = due
    asked.headless = asked.mute = False
    asked.events = None
    return _play(asked)


def _content(asked: argparse.Namespace) -> "LoadedContent":
    """What there is to do; whatever is wrong with the person's own files is said on stderr."""
    from backrx_desktop.content.load import load_content

    content = load_content(default_data_folder(asked.data_dir).path)
    for problem in content.problems:
        print(f"backrx: {problem}", file=sys.stderr)
    return content


def _routine(library: "Library", wanted: str) -> "Routine":
    import difflib

    if wanted in library.routines:
        return library.routines[wanted]
    close = difflib.get_close_matches(wanted, library.routines, n=1)
    hint = _(" (did you mean {name}?)").format(name=close[0]) if close else ""
    text = _("there is no routine {name}{hint}; `backrx list` shows all")
    raise Refusal(text.format(name=quoted(wanted), hint=hint), ASKED_WRONGLY)
