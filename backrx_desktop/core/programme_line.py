"""A programme as the list of programmes shows it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from backrx_desktop.core.agenda import Agenda
from backrx_desktop.core.programme import Due, Programme


@dataclass(frozen=True, slots=True)
class ProgrammeLine:
    """`since` and `due` are None for one that is not followed; `others`: another one is."""

    programme: Programme
    since: date | None = None
    due: Due | None = None
    others: bool = False


def programme_lines(
    programmes: Mapping[str, Programme], followed: Mapping[str, date], found: Agenda
) -> tuple[ProgrammeLine, ...]:
    """Those that are followed first, else in reading order. `found` is the agenda of today."""
    entries = {one.programme.id: one.due for one in found.entries}
    lines = [
        ProgrammeLine(
            programme=one,
            since=followed.get(name),
            due=entries.get(name),
            others=any(other != name and other in programmes for other in followed),
        )
        for name, one in programmes.items()
    ]
    return tuple(sorted(lines, key=lambda line: line.since is None))
