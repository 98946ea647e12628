"""Where the files that come with the app are."""

from pathlib import Path


def resources_folder() -> Path:
    """The folder of exercises, routines, sounds, icons and fonts.

    Inside the package once installed; beside it in the source tree.
    """
    package = Path(__file__).parents[1]
    installed = package / "resources"
    return installed if installed.is_dir() else package.parent / "resources"
