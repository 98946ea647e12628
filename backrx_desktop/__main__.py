"""Where `backrx`, `python -m backrx_desktop` and the packaged program begin."""

import sys


def main() -> int:
    """Run the command line and return the exit status of the process."""
    if sys.argv[1:2] == ["--sound-process"]:
        from backrx_desktop.content.resources_folder import resources_folder
        from backrx_desktop.own_import import load_qt

        load_qt()
        from backrx_desktop.services.sound.process import run

        return run(resources_folder() / "sounds", sys.argv[2:])

    from backrx_desktop.storage.collector import collector_resting

    # What is imported stays.
    with collector_resting():
        from backrx_desktop.cli import main as command_line

    return command_line()


if __name__ == "__main__":
    raise SystemExit(main())
