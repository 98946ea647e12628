"""Compiles the catalogues of the languages while BackRx is installed or packed.

Hatchling calls it, so that neither a checkout nor a package ever has one that is older than what
it was made from.
"""

from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface


def compile_catalogue(path: Path) -> None:
    """Write beside a catalogue what gettext reads of it."""
    with path.open("rb") as source:
        catalogue = read_po(source)
    for message in catalogue:
        if message.pluralizable and not all(message.string):
            message.string = ""  # without all its forms it stays English, rather than empty
    with path.with_suffix(".mo").open("wb") as compiled:
        write_mo(compiled, catalogue)


class Catalogues(BuildHookInterface[Any]):
    """The step of the build."""

    def initialize(self, _version: str, _build_data: dict[str, Any]) -> None:
        for path in Path(self.root).glob("resources/languages/*/LC_MESSAGES/*.po"):
            compile_catalogue(path)
