"""Where `backrx`, `python -m backrx_desktop` and the packaged program begin."""


def main() -> int:
    """Run the command line and return the exit status of the process."""
    from backrx_desktop.cli import main as command_line

    return command_line()


if __name__ == "__main__":
    raise SystemExit(main())
