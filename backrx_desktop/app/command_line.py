"""What can be asked of `backrx` on the command line, and how each word of it is read."""

import argparse
import math
from collections.abc import Sequence
from contextlib import suppress
from gettext import gettext as _
from pathlib import Path
from reprlib import repr as quoted
from typing import NoReturn

from backrx_desktop import __version__
from backrx_desktop.refusal import ASKED_WRONGLY, Refusal
from backrx_desktop.storage.paths import DataFolder, default_data_folder


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise Refusal(f"{message} ({self.prog} --help)", ASKED_WRONGLY)


def early_folder(arguments: Sequence[str] | None) -> DataFolder:
    """The data folder, before the parser that reads it: the language of its words lies there."""
    early = argparse.ArgumentParser(add_help=False, allow_abbrev=False, exit_on_error=False)
    early.add_argument("--data-dir", type=Path)
    given = None
    with suppress(argparse.ArgumentError):
        given = early.parse_known_args(arguments)[0].data_dir
    return default_data_folder(given)


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
    _add_commands(parser.add_subparsers(dest="command", metavar=_("COMMAND")))
    return parser


def _add_commands(commands: "argparse._SubParsersAction[_Parser]") -> None:
    def command(name: str, text: str) -> argparse.ArgumentParser:
        sub = commands.add_parser(name, help=text, description=text)
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


def _export_file(text: str) -> Path:
    path = Path(text)
    if path.suffix.lower() not in (".csv", ".json", ".pdf"):
        text_ = _("{file} must end in .csv, .json or .pdf")
        raise argparse.ArgumentTypeError(text_.format(file=quoted(text)))
    return path
