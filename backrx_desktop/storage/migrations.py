"""How files of older versions become files of this one."""

from collections.abc import Callable, Sequence
from pathlib import Path

from backrx_desktop.storage.errors import DamagedFileError, NewerSchemaError
from backrx_desktop.storage.tables import Tables

META = "meta"
"""The table whose one document says which schema a file has."""

Migration = Callable[[Tables], Tables]

MIGRATIONS: tuple[Migration, ...] = ()
"""In order: the first makes schema 2 of schema 1. The schema of this version follows from it."""


def schema_of(path: Path, tables: Tables) -> int:
    """The schema of a file, 1 where it does not say; DamagedFileError for a senseless one."""
    for document in tables.get(META, {}).values():
        schema = document.get("schema")
        if type(schema) is not int or schema < 1:
            raise DamagedFileError(path, f"meta: {schema!r} is no schema")
        return schema
    return 1


def migrated(
    path: Path, tables: Tables, migrations: Sequence[Migration] = MIGRATIONS
) -> tuple[Tables, bool]:
    """The tables as this version keeps them, and whether that took a migration.

    Raises NewerSchemaError for a file of a newer version, DamagedFileError for one whose schema
    makes no sense. `path` is for the sentence.
    """
    newest = len(migrations) + 1
    schema = schema_of(path, tables)
    if schema > newest:
        raise NewerSchemaError(path)
    for migrate in migrations[schema - 1 :]:
        tables = migrate(tables)
    return {**tables, META: {"1": {"schema": newest}}}, schema < newest
