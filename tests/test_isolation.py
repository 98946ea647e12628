"""No test may ever reach the history of whoever runs it."""

import os
import stat
from pathlib import Path

import platformdirs
import pytest


def test_a_test_has_a_home_of_its_own(home: Path) -> None:
    assert Path.home() == home
    assert list(home.iterdir()) == []


@pytest.mark.skipif(os.name == "nt", reason="Windows asks the system, not the environment")
def test_the_user_data_folder_lies_in_that_home(home: Path) -> None:
    for folder in (platformdirs.user_data_dir("BackRx"), platformdirs.user_config_dir("BackRx")):
        assert Path(folder).is_relative_to(home)


def test_sockets_go_to_a_private_folder(runtime_folder: Path) -> None:
    assert os.environ["XDG_RUNTIME_DIR"] == str(runtime_folder)
    assert stat.S_IMODE(runtime_folder.stat().st_mode) == 0o700
    assert "DBUS_SESSION_BUS_ADDRESS" not in os.environ
