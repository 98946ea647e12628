"""`packaging/sounds.py`, which belongs to no package, as a module."""

import sys
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType


def _load(path: Path) -> ModuleType:
    spec = spec_from_file_location("sounds_script", path)
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    # Its dataclasses look themselves up there.
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


PATH = Path(__file__).parents[2] / "packaging" / "sounds.py"
sounds = _load(PATH)
