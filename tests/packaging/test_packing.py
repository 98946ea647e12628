"""What goes into a package, for every system."""

import os
import plistlib
import re
import struct
import subprocess
import sys
from fnmatch import fnmatch
from importlib.util import find_spec
from pathlib import Path

import PySide6
import pytest
from PySide6.QtGui import QGuiApplication, QImage

from tests.packaging.script import PACKAGING, script

PROJECT = PACKAGING.parent
WORKFLOW = PROJECT / ".github" / "workflows" / "packages.yml"
SHELL = [
    path
    for path in [PROJECT / "run", PROJECT / "test", *PACKAGING.rglob("*")]
    if path.is_file() and path.read_bytes().startswith(b"#!/bin/sh")
]

icons = script("icons")
licences = script("licences")
trim = script("trim")


def qt_files() -> list[str]:
    """The files of PySide6 as they are named in a package."""
    folder = Path(PySide6.__file__).parent
    return [path.relative_to(folder.parent).as_posix() for path in folder.rglob("*")]


@pytest.mark.skipif(sys.platform != "linux", reason="the names are those of Linux")
def test_everything_left_out_exists() -> None:
    names = [*qt_files(), "backrx_desktop/resources/languages/es/LC_MESSAGES/backrx.po"]
    unused = [one for one in trim.FILES if not any(fnmatch(name, one) for name in names)]
    assert unused == []
    modules = [
        one for one in trim.MODULES if one not in sys.stdlib_module_names and not find_spec(one)
    ]
    assert modules == []


@pytest.mark.parametrize(
    ("name", "source", "kept"),
    [
        ("PySide6/Qt/lib/libQt6Core.so.6", "/venv/libQt6Core.so.6", True),
        ("PySide6/Qt/lib/libQt6Quick.so.6", "/venv/libQt6Quick.so.6", False),
        ("PySide6/Qt/plugins/platforms/libqxcb.so", "/venv/libqxcb.so", True),
        ("PySide6/Qt/plugins/platforms/libqwayland.so", "/venv/libqwayland.so", True),
        ("PySide6/Qt/plugins/texttospeech/libqtexttospeech_speechd.so", "/venv/x.so", True),
        ("PySide6/Qt/plugins/multimedia/libffmpegmediaplugin.so", "/venv/x.so", False),
        ("PySide6/plugins/platforms/qwindows.dll", "C:/venv/qwindows.dll", True),
        ("backrx_desktop/resources/languages/es/LC_MESSAGES/backrx.mo", "/x/backrx.mo", True),
    ],
)
def test_what_is_kept(name: str, source: str, kept: bool) -> None:
    assert trim.is_kept(name, source) is kept
    assert trim.kept([(name, source, "BINARY")]) == ([(name, source, "BINARY")] if kept else [])


def test_libraries_of_the_system_stay_there(monkeypatch: pytest.MonkeyPatch) -> None:
    ours = ("libpython3.11.so.1.0", "/usr/lib/x86_64-linux-gnu/libpython3.11.so.1.0")
    theirs = ("libstdc++.so.6", "/usr/lib/x86_64-linux-gnu/libstdc++.so.6")
    monkeypatch.setattr(sys, "platform", "linux")
    assert trim.is_kept(*ours)
    assert not trim.is_kept(*theirs)
    monkeypatch.setattr(sys, "platform", "darwin")
    assert trim.is_kept(*theirs)


def test_all_that_is_packed_comes_with_its_licence() -> None:
    pins = (PACKAGING / "requirements.txt").read_text("utf-8")
    needed = set(re.findall(r"(?m)^([a-z0-9-]+)==", pins))
    qt = {name for name in needed if name.startswith(("pyside6", "shiboken6"))}
    assert needed - qt == set(licences.PACKED) - {"pyinstaller"}
    found = licences.licences()
    assert {folder for _, folder in found} >= {"licences", "licences/python", "licences/tinydb"}
    assert [path for path, _ in found if not path.is_file() or not path.stat().st_size] == []


@pytest.mark.parametrize(
    ("before", "after"), [(None, None), ("", ""), ("/their/libraries", "/their/libraries")]
)
def test_programs_that_are_called_find_their_own_libraries(
    before: str | None, after: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LD_LIBRARY_PATH", "/usr/lib/backrx/_internal")
    monkeypatch.delenv("LD_LIBRARY_PATH_ORIG", raising=False)
    if before is not None:
        monkeypatch.setenv("LD_LIBRARY_PATH_ORIG", before)
    script("own_libraries")
    assert os.environ.get("LD_LIBRARY_PATH") == after


def test_the_icon_in_every_size(qapp: QGuiApplication, tmp_path: Path) -> None:
    icons.draw(tmp_path)
    for size in icons.SIZES:
        image = QImage(str(tmp_path / f"backrx-{size}.png"))
        assert (image.width(), image.height()) == (size, size)
        assert image.pixelColor(0, 0).alpha() == 0
        # The ring's bright end is at the top.
        ring = image.pixelColor(size // 2, round(size * 52 / 256))
        assert ring.green() > image.pixelColor(size // 2, size // 2).green() + 60


def test_icon_files_of_windows_and_the_mac(qapp: QGuiApplication, tmp_path: Path) -> None:
    icons.draw(tmp_path)
    data = (tmp_path / "backrx.ico").read_bytes()
    assert struct.unpack_from("<HHH", data) == (0, 1, len(icons.WINDOWS))
    for number, size in enumerate(icons.WINDOWS):
        side, length, offset = struct.unpack_from("<B7xII", data, 6 + 16 * number)
        image = QImage.fromData(data[offset : offset + length])
        assert (side or 256, image.width()) == (size, size)
    data = (tmp_path / "backrx.icns").read_bytes()
    assert data[:4] == b"icns"
    assert struct.unpack_from(">I", data, 4) == (len(data),)
    place = 8
    for kind, size in icons.MAC.items():
        found, length = struct.unpack_from(">4sI", data, place)
        assert found == kind
        assert QImage.fromData(data[place + 8 : place + length]).width() == size
        place += length
    assert place == len(data)


@pytest.mark.skipif(os.name == "nt", reason="these are shell scripts")
@pytest.mark.parametrize("path", SHELL, ids=lambda path: path.name)
def test_scripts_are_plain_shell_and_can_be_started(path: Path) -> None:
    assert os.access(path, os.X_OK)
    done = subprocess.run(["sh", "-n", path], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_there_are_scripts() -> None:
    assert {"run", "test", "build", "try-deb", "deb", "image"} <= {path.name for path in SHELL}


def test_the_workflow_starts_what_exists() -> None:
    text = WORKFLOW.read_text("utf-8")
    started = re.findall(r"run: (?:sudo )?(packaging/\S+)", text)
    assert len(started) == 4
    assert [one for one in started if not (PROJECT / one).is_file()] == []
    assert re.findall(r"uses: (?!actions/[a-z-]+@v\d+$).*", text, re.MULTILINE) == []
    assert "://" not in text


def test_the_mac_is_told_the_same_name_as_linux() -> None:
    told = plistlib.loads((PACKAGING / "macos" / "Info.plist").read_bytes())
    assert (PACKAGING / "linux" / f"{told['CFBundleIdentifier']}.metainfo.xml").is_file()
    languages = {path.name for path in (PROJECT / "resources" / "languages").iterdir()}
    assert set(told["CFBundleLocalizations"]) == {"en", *languages}


def test_no_second_place_says_the_version() -> None:
    others = [
        *PACKAGING.glob("*.spec"), *(PACKAGING / "windows").iterdir(),
        *(PACKAGING / "macos").iterdir(), *(PACKAGING / "linux").glob("deb"), WORKFLOW,
    ]  # fmt: skip
    version = re.compile(r"(?<![\w.=])0\.\d+\.\d+")
    assert [str(path) for path in others if version.search(path.read_text("utf-8"))] == []
