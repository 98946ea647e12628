"""Qt without what PySide6 brings along for those who write programs with it."""

import builtins
import sys
from collections.abc import Mapping, Sequence
from importlib.machinery import ModuleSpec
from importlib.util import module_from_spec
from types import ModuleType

_PYTHONS = builtins.__import__
_TOOLS = "shibokensupport.signature.lib"
_UNUSED = ("enum_sig", "pyi_generator")
"""The modules there that write the .pyi files of PySide6."""


def load_qt() -> None:
    """Load Qt, and leave the import statement as it was.

    PySide6 puts another in its place, for a syntax that BackRx does not use (`from __feature__
    import …`), which reads and keeps the source of every module that is loaded after it: 6 MB, a
    twentieth of the start. Another twentieth is compiling what writes its .pyi files, since that
    comes as source in a zip: an empty module does as well.
    """
    _set_import(_sparing)
    try:
        import PySide6.QtCore  # noqa: F401 - it is loaded for what it leaves behind
    finally:
        _set_import(_PYTHONS)


def _sparing(
    name: str,
    globals: Mapping[str, object] | None = None,  # noqa: A002 - as Python calls them
    locals: Mapping[str, object] | None = None,  # noqa: A002
    fromlist: Sequence[str] | None = (),
    level: int = 0,
) -> ModuleType:
    """Python's own import, which finds the unused modules there already."""
    if name == _TOOLS:
        for unused in _UNUSED:
            if unused in (fromlist or ()):
                empty = module_from_spec(ModuleSpec(f"{name}.{unused}", None))
                setattr(sys.modules[name], unused, empty)
    return _PYTHONS(name, globals, locals, fromlist, level)


def _set_import(statement: object) -> None:
    setattr(builtins, "__import__", statement)  # noqa: B010 - mypy takes no function of a module
