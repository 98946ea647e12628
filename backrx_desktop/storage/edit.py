"""A stored document with a changed record put in."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from backrx_desktop.storage.block import Document
from backrx_desktop.storage.reading import write_instant

BEFORE = "before"
"""The key of what stood in a document before each edit, the oldest first."""
_NAMES = ("exercise", "side")
"""What tells one row of a list from another."""


def edited(old: Mapping[str, Any], new: Document, now: datetime) -> Document:
    """`new` in the place of `old`: keys it does not know stay, and so does what was there before.

    An answer that was not given yet was nothing, so nothing is kept of it.
    """
    document: Document = _over(dict(old), new)
    gone = {
        key: old[key]
        for key in new
        if key in old and old[key] != document[key] and old[key] not in (None, "")
    }
    if gone:
        earlier = old.get(BEFORE)
        document[BEFORE] = [
            *(earlier if isinstance(earlier, list) else []),
            {"at": write_instant(now), **gone},
        ]
    return document


def _over(old: Any, new: Any) -> Any:
    if isinstance(old, dict) and isinstance(new, dict) and _same_row(old, new):
        return {**old, **{key: _over(old.get(key), value) for key, value in new.items()}}
    if isinstance(old, list) and isinstance(new, list) and len(old) == len(new):
        return [_over(*pair) for pair in zip(old, new, strict=True)]
    return new


def _same_row(old: Document, new: Document) -> bool:
    return all(old.get(name) == new.get(name) for name in _NAMES)
