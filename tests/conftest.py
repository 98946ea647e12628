"""What every test gets: no screen, no sound of the machine, and a home folder of its own."""

import gc
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from backrx_desktop.content.languages import speak
from tests.fake_clock import FakeClock

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# Whatever is spoken where the tests run, they read English.
os.environ |= {"LANGUAGE": "en", "LC_ALL": "C.UTF-8"}

# The everyday run tries the same examples each time, so that what turns red was changed just now;
# the long run looks for new ones.
settings.register_profile("quick", max_examples=50, deadline=None, derandomize=True)
settings.register_profile("deep", max_examples=5000, deadline=None, print_blob=True)
settings.load_profile("quick")

# As the program does before its first word; without it every word looks for its language anew.
speak("en")


def pytest_configure(config: pytest.Config) -> None:
    if config.getoption("markexpr") == "long":
        settings.load_profile("deep")


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home folder without anybody's history in it."""
    folder = tmp_path / "home"
    folder.mkdir()
    monkeypatch.setenv("HOME", str(folder))
    monkeypatch.setenv("USERPROFILE", str(folder))
    for name in ("CACHE", "CONFIG", "DATA", "STATE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(folder / name.lower()))
    return folder


@pytest.fixture(autouse=True, scope="session")
def runtime_folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Sockets and the message bus of the desktop stay out of reach as well."""
    with pytest.MonkeyPatch.context() as monkeypatch:
        folder = tmp_path_factory.mktemp("runtime")
        monkeypatch.setenv("XDG_RUNTIME_DIR", str(folder))
        monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
        yield folder


@pytest.fixture(autouse=True)
def widgets_gone() -> Iterator[None]:
    """What was to be deleted later is deleted: no event loop runs between tests that would."""
    frozen = gc.get_freeze_count()
    yield
    if "PySide6.QtCore" in sys.modules:
        from PySide6.QtCore import QCoreApplication, QEvent

        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    if gc.get_freeze_count() > frozen:
        # Reading a history puts all there is out of the collector's reach, for a window that stays.
        gc.unfreeze()
        gc.collect()


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()
