"""A programme file: its keys, their limits, and whether its periods lead anywhere."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from backrx_desktop.content.errors import ContentError, Fault, Faults
from backrx_desktop.content.languages import catalogue
from backrx_desktop.content.resources_folder import resources_folder
from backrx_desktop.content.routine_file import LONGEST_SENTENCE
from backrx_desktop.content.toml_file import TomlFile, read_toml, toml_files
from backrx_desktop.content.toml_reading import (
    Key,
    choice,
    flag,
    lacking,
    list_of,
    table_of,
    text,
    whole_number,
)
from backrx_desktop.content.translation import Words, translated
from backrx_desktop.core.programme import Per, Period, Programme
from backrx_desktop.core.routine import Routine

LONGEST_NAME = 40
MOST_PERIODS = 10
MOST_SESSIONS = 7
MOST_DAYS = 366


def load_programmes(
    routines: Mapping[str, Routine],
    resources: Path | None = None,
    words: Words | None = None,
) -> tuple[Mapping[str, Programme], tuple[ContentError, ...]]:
    """The programmes that come with the app, and what is wrong with their files.

    They stand in the order of the routines they begin with. Never raises. `words` are those of a
    language, by default the one BackRx speaks. `resources` is for tests.
    """
    words = words or catalogue().pgettext
    folder = (resources or resources_folder()) / "programmes"
    found: list[Programme] = []
    problems: list[ContentError] = []
    try:
        paths = toml_files(folder)
    except Faults as faults:
        return {}, faults.in_file(folder)
    for path in paths:
        try:
            file = read_toml(path)
            file = replace(file, table=translated(path, file.table, words))
            found.append(read_programme(file, routines))
        except Faults as faults:
            problems += faults.in_file(path)
    order = list(routines)
    found.sort(key=lambda programme: order.index(programme.periods[0].routine))
    return {programme.id: programme for programme in found}, tuple(problems)


def read_programme(file: TomlFile, routines: Mapping[str, Routine]) -> Programme:
    """The programme of a file. Raises `Faults` with everything that is wrong with it."""
    period = table_of(
        {
            "routine": Key(_known(routines), needed=True),
            "sessions": Key(whole_number(1, MOST_SESSIONS), needed=True),
            "per": Key(choice(Per), needed=True),
            "days": Key(whole_number(1, MOST_DAYS)),
        },
        Period,
    )
    keys = {
        "name": Key(text(LONGEST_NAME), needed=True),
        "summary": Key(text(LONGEST_SENTENCE, empty=True)),
        "walk_first": Key(flag),
        "sources": Key(list_of(text(120), 0, 10)),
        "periods": Key(list_of(period, 1, MOST_PERIODS), needed=True),
    }
    return table_of(keys, partial(_programme, file))(file.table)


def _programme(file: TomlFile, **read: Any) -> Programme:
    *before, last = read["periods"]
    faults = [
        Fault(("periods", place, "days"), "is missing: only the last period goes on")
        for place, period in enumerate(before)
        if period.days is None
    ]
    if last.days is not None:
        faults.append(Fault(("periods", len(before), "days"), "the last period goes on: leave out"))
    if faults:
        raise Faults(faults)
    return Programme(id=file.id, **read)


def _known(routines: Mapping[str, Routine]) -> Callable[[object], str]:
    def parse(value: object) -> str:
        name = text(LONGEST_SENTENCE)(value)
        if name not in routines:
            raise lacking("routine", name, routines)
        return name

    return parse
