"""Which phrases of the content are put into another language, and the putting.

Each is looked up under its key ("phases.word"), since the same English word may need another one
elsewhere. What is not listed here is either no phrase or said by a sentence of the app: `limb`
and `rep_name` take the form that their sentence needs.
"""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

from backrx_desktop.content.toml_reading import Table

Words = Callable[[str, str], str]
"""From a key and its English phrase to the phrase of a language: the English one if it has none."""

_PHRASES = {
    "exercises": (
        "name",
        "field_name",
        "also_called",
        "muscles",
        "cue",
        "instructions",
        "stillness_words",
        "phases.word",
        "phases.say",
    ),
    "routines": ("name", "summary", "how_often"),
    "programmes": ("name", "summary"),
}


def translated(path: Path, table: Table, words: Words) -> Table:
    """The table of a built-in file, its phrases replaced by those of a language."""
    for key in _PHRASES.get(path.parent.name, ()):
        table = _replaced(table, key.split("."), partial(words, key))
    return table


def phrases(path: Path, table: Table) -> Iterator[tuple[str, str]]:
    """Each phrase of a built-in file with its key, in the order of the keys."""
    found: list[tuple[str, str]] = []

    def collect(key: str, phrase: str) -> str:
        found.append((key, phrase))
        return phrase

    translated(path, table, collect)
    return iter(found)


def rep_names(path: Path, table: Table) -> Iterator[tuple[str, str]]:
    """One rep and several, where a built-in file names them."""
    match (path.parent.name, table):
        case ("exercises", {"rep_name": [str(one), str(several)]}):
            yield one, several


def _replaced(value: Any, keys: list[str], say: Callable[[str], str]) -> Any:
    """`value` with what lies at `keys` below it replaced, in every item of a list."""
    match value:
        case list():
            return [_replaced(one, keys, say) for one in value]
        case dict() if keys and keys[0] in value:
            return {**value, keys[0]: _replaced(value[keys[0]], keys[1:], say)}
        case str() if value and not keys:
            return say(value)
        case _:
            return value
