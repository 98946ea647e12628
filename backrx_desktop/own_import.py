"""Python's own `import`, where PySide6 would put another in its place."""

import builtins

_PYTHONS = builtins.__import__


def load_qt() -> None:
    """Load Qt, and leave the import statement as it was.

    The other one is for a syntax that BackRx does not use (`from __feature__ import …`). It reads
    and keeps the source of every module that is loaded after it: 6 MB, a twentieth of the start.
    """
    import PySide6.QtCore  # noqa: F401 - it is loaded for what it leaves behind

    setattr(builtins, "__import__", _PYTHONS)  # noqa: B010 - mypy takes no function of a module
