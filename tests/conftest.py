"""What every test gets: no screen, no sound of the machine, and a home folder of its own."""

import gc
import os
import shutil
import sys
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

import pytest
from hypothesis import settings

from backrx_desktop.content import toml_file
from backrx_desktop.content.languages import ENGLISH, speak
from tests.fake_clock import FakeClock

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# Whatever is spoken where the tests run, they read English. Said as the program says it: without
# that every word looks for its language anew.
os.environ["LC_ALL"] = "C.UTF-8"
speak(ENGLISH)

# The everyday run tries the same examples each time, so that what turns red was changed just now;
# the long run looks for new ones.
settings.register_profile("quick", max_examples=50, deadline=None, derandomize=True)
settings.register_profile("deep", max_examples=5000, deadline=None, print_blob=True)
settings.load_profile("quick")


def pytest_configure(config: pytest.Config) -> None:
    if config.getoption("markexpr") == "long":
        settings.load_profile("deep")
    # The app's own files are loaded hundreds of times. What their bytes say as TOML, by far the
    # slowest part of it, is worked out once.
    patch = pytest.MonkeyPatch()
    config.add_cleanup(patch.undo)
    patch.setattr(toml_file, "_parsed", lru_cache(500)(toml_file._parsed))


def pytest_collection() -> None:
    gc.disable()


def pytest_collection_finish() -> None:
    """What all tests share stays to the end: the collector looks at it now, and never again."""
    gc.collect()
    gc.freeze()
    gc.enable()


@pytest.fixture(autouse=True, scope="session")
def homes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Where home is for whatever runs in these tests."""
    folder = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as monkeypatch:
        monkeypatch.setenv("HOME", str(folder))
        monkeypatch.setenv("USERPROFILE", str(folder))
        for name in ("CACHE", "CONFIG", "DATA", "STATE"):
            monkeypatch.setenv(f"XDG_{name}_HOME", str(folder / name.lower()))
        yield folder


@pytest.fixture(autouse=True)
def home(homes: Path) -> Path:
    """A home folder without anybody's history in it."""
    for left in homes.iterdir():
        if left.is_dir():
            shutil.rmtree(left)
        else:
            left.unlink()
    return homes


@pytest.fixture(autouse=True, scope="session")
def runtime_folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Letterboxes and the message bus of the desktop stay out of reach as well."""
    with pytest.MonkeyPatch.context() as monkeypatch:
        folder = tmp_path_factory.mktemp("runtime")
        monkeypatch.setenv("XDG_RUNTIME_DIR", str(folder))
        monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
        yield folder


@pytest.fixture(autouse=True)
def collector(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Reading a history freezes all there is, for a window that stays. Here none stays, so that
    what would be frozen is collected.
    """
    frozen: list[bool] = []
    monkeypatch.setattr(gc, "freeze", lambda: frozen.append(True))
    yield
    if frozen:
        gc.collect()


@pytest.fixture(autouse=True)
def widgets_gone(collector: None) -> Iterator[None]:
    """What was to be deleted later is deleted: no event loop runs between tests that would."""
    yield
    if "PySide6.QtCore" in sys.modules:
        from PySide6.QtCore import QCoreApplication, QEvent

        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()
