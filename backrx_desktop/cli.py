"""The command line: `backrx`, its subcommands, and one sentence for whatever goes wrong."""

import argparse
import io
import os
import sys
from collections.abc import Sequence
from gettext import gettext as _
from reprlib import repr as quoted
from typing import TYPE_CHECKING, TextIO

from backrx_desktop.app.command_line import command_line, early_folder
from backrx_desktop.app.language import settle_language
from backrx_desktop.content.errors import printable
from backrx_desktop.own_import import load_qt
from backrx_desktop.refusal import ASKED_WRONGLY, COULD_NOT, Refusal
from backrx_desktop.storage.collector import collector_resting
from backrx_desktop.storage.errors import StorageError, reason_of
from backrx_desktop.storage.paths import default_data_folder

if TYPE_CHECKING:
    from backrx_desktop.content.load import LoadedContent
    from backrx_desktop.core.library import Library
    from backrx_desktop.core.routine import Routine


LONGEST_SENTENCE = 1000
"""Characters."""
STOPPED = 130
"""The status by which shells know Ctrl-C."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return the exit status: 0, 1 (could not) or 2 (asked wrongly)."""
    _print_anything()
    try:
        settle_language(early_folder(arguments))
        status = _run(command_line().parse_args(arguments))
        if sys.stdout is not None:  # a program without a console has none
            sys.stdout.flush()
        return status
    except Refusal as refusal:
        _complain(refusal)
        return refusal.status
    except StorageError as error:
        _complain(error)
        return COULD_NOT
    except OSError as error:
        # Whoever read our output may just have had enough.
        if not isinstance(error, BrokenPipeError):
            _complain(_("BackRx had to stop: {reason}.").format(reason=reason_of(error)))
        _give_up(sys.stdout)
        return COULD_NOT
    except KeyboardInterrupt:
        return STOPPED


def _print_anything() -> None:
    """A letter that this terminal does not know is spelt out."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _complain(sentence: object) -> None:
    """One line, whatever was asked: an argument may hold a megabyte of anything."""
    told = f"backrx: {printable(str(sentence)[:LONGEST_SENTENCE])}"
    try:
        print(told, file=sys.stderr, flush=True)
    except OSError:  # where that has no room either
        _give_up(sys.stderr)


def _give_up(stream: TextIO | None) -> None:
    """What could not be printed Python would try again at its own exit, and complain."""
    if stream is not None:  # a program without a console has none
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


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
    from backrx_desktop.core.expansion import expand
    from backrx_desktop.core.prescription import Pacing
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
    return _play_routine(asked, _content(asked).library)


def _play_routine(asked: argparse.Namespace, library: "Library") -> int:
    from backrx_desktop.play import play

    play(
        default_data_folder(asked.data_dir),
        library,
        _routine(library, asked.routine),
        headless=asked.headless,
        mute=asked.mute,
        scale=asked.time_scale,
        events=asked.events,
    )
    return 0


def _window(asked: argparse.Namespace) -> int:
    from backrx_desktop.services.display import missing_display

    missing = missing_display()
    if missing:
        return _play_instead(asked, missing)
    from backrx_desktop.services import desktop_start

    unread = desktop_start.started_from_desktop()
    with collector_resting():
        load_qt()
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
    try:
        return run(default_data_folder(asked.data_dir), content, options)
    except StorageError as error:
        if unread:
            from backrx_desktop.app import refused_start

            refused_start.show_refusal(str(error))
        raise


def _play_instead(asked: argparse.Namespace, missing: str) -> int:
    """The session in the terminal, where no window can be had: the routine named, or due."""
    from backrx_desktop.app.due_in_folder import routine_due
    from backrx_desktop.core.routine import AD_BREAK

    playing = _("{missing} Playing in the terminal instead.").format(missing=missing)
    print(f"backrx: {playing}", file=sys.stderr)
    library = _content(asked).library
    if asked.routine is None:
        folder = default_data_folder(asked.data_dir)
        asked.routine = AD_BREAK if asked.ad_break else routine_due(folder, library)
    asked.headless = asked.mute = False
    asked.events = None
    return _play_routine(asked, library)


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
