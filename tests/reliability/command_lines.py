"""Command lines nobody would type, and the promise that holds for each."""

import random
from collections.abc import Sequence
from contextlib import redirect_stderr, redirect_stdout
from io import StringIO
from pathlib import Path

from backrx_desktop.cli import main

WORDS = (
    "list", "timeline", "play", "check", "export", "import", "--json", "--headless", "--mute",
    "--events", "--data-dir", "--time-scale", "--routine", "--version", "--help", "--", "-", "-h",
    "--data-dir=", "--time-scale=0", "--rout", "--no-such", "leg-lifts", "ad-break", "squat",
)  # fmt: skip
VALUES = (
    "", " ", "data", "./data/../data", "~", "~nobody-of-that-name/x", "nan", "inf", "-1", "1e309",
    "0", "100000", "1e5", "5e-324", "9" * 5000, "x" * 100_000, "\udcff\udc80", "ü🙂مرحبا", "\u202e",
    "\x1b[2J", "new\nline", "a\tb", "%s%n", "{0}", "{}", "$(x)", "../../..", "/dev/null",
    "/dev/full", "/proc/self/mem", "/proc/nowhere", "/dev/zero", "out.json",
    "out.csv", "out.json/x.csv",
    "data/history.json", "circle", "-n", "--", "leg-lfts", "1,5", "0x10", "１", "in.json", ".json",
)  # fmt: skip


def any_command_line(chance: random.Random) -> list[str]:
    """A handful of words and values, often in an order that means something."""
    if chance.random() < 0.6:
        line = [chance.choice(WORDS[:6])]
        line += [chance.choice((*WORDS, *VALUES)) for _ in range(chance.randint(0, 3))]
    else:
        line = [chance.choice((*WORDS, *VALUES)) for _ in range(chance.randint(1, 6))]
    if chance.random() < 0.5:
        line += ["--data-dir", chance.choice(("data", *VALUES))]
    if "play" in line:  # in no time
        line += ["--headless", "--time-scale", "100000"]
    return line


def obey_or_say(line: Sequence[str]) -> None:
    """Run one in this process: status 0 to 2, and a sentence for whatever could not be."""
    out, err = StringIO(), StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        try:
            status = main(line)
        except SystemExit as ended:  # --help and --version
            status = int(ended.code or 0)
    said = err.getvalue().splitlines()
    assert status in (0, 1, 2), line
    assert status == 0 or said, line
    for one in said:
        assert one.isprintable(), (line, one)
        assert len(one) < 5000, line
    if status == 2:
        assert said[-1].startswith("backrx: "), line


def prepare(folder: Path) -> None:
    """What the values above name, in the folder where the command lines are run."""
    (folder / "data" / "routines").mkdir(parents=True)
    (folder / "circle").symlink_to("circle")
    (folder / "in.json").write_text('{"schema": 1, "sessions": []}')
