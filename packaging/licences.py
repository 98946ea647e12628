"""The licences of everything that is packed, as PyInstaller wants them: (file, folder)."""

import re
import sys
import sysconfig
from importlib.metadata import PackageNotFoundError, files
from pathlib import Path

HERE = Path(__file__).parent
FOLDER = "licences"
"""Inside the packaged folder."""
PACKED = ("tinydb", "platformdirs", "orjson", "tomli-w", "wakepy", "jeepney", "pyinstaller")
"""All but Qt, whose wheels carry no licence; the fonts have theirs beside them."""
NAMES = re.compile(r"(LICEN[CS]E|COPYING)([-.](?!py)|$)", re.IGNORECASE)


def licences() -> list[tuple[Path, str]]:
    """Raises LookupError where a part that is here comes without its licence."""
    own = [HERE.parent / "LICENSE", *sorted((HERE / "licences").glob("*.txt"))]
    found = [(path, FOLDER) for path in own]
    found.append((_of_python(), f"{FOLDER}/python"))
    for name in PACKED:
        found += [(path, f"{FOLDER}/{name}") for path in _of(name)]
    return found


def _of(name: str) -> list[Path]:
    try:
        every = files(name) or []
    except PackageNotFoundError:  # jeepney is for Linux only
        return []
    found = [Path(str(file.locate())) for file in every if NAMES.match(file.name)]
    if not found:
        raise LookupError(f"{name} comes without its licence")
    return found


def _of_python() -> Path:
    version = "python{}.{}".format(*sys.version_info)
    places = (
        Path(sysconfig.get_path("stdlib")) / "LICENSE.txt",
        Path(sys.base_prefix) / "LICENSE.txt",
        Path("/usr/share/doc") / version / "copyright",
    )
    for path in places:
        if path.is_file():
            return path
    raise LookupError("Python comes without its licence")
