"""A sound process without sound: `python -m tests.services.sound.fake_process MANNER NOTES`.

It notes each line it gets in the file NOTES, and answers in its own MANNER:

    plain    a device and a voice; answers each ping
    deaf     the same, but no ping
    dies     ends after the first request
    anew     ends after the first request, and wants to be replaced
    lost     dies while it looks for a voice, unless told to do without an engine
    mute     never says anything, and ends
"""

import os
import sys
from pathlib import Path

from backrx_desktop.services.sound import protocol
from backrx_desktop.services.sound.client import START_ANEW
from backrx_desktop.services.sound.duo import WITHOUT_ENGINE


def answer(line: protocol.Line) -> None:
    os.write(1, protocol.encode(line))


def note(path: Path, words: str) -> None:
    with path.open("a") as notes:
        notes.write(f"{words}\n")


def main(manner: str, path: Path, *options: str) -> int:
    note(path, "started")
    if manner == "mute":
        return 1
    looking = manner == "lost" and WITHOUT_ENGINE not in options
    answer(protocol.Ready(True, "" if looking else "fake", busy=looking))
    if looking:
        return 1
    for raw in sys.stdin.buffer:
        line = protocol.decode(raw)
        if isinstance(line, protocol.Ping):
            if manner != "deaf":
                answer(protocol.Pong())
            continue
        note(path, str(line))
        if manner in ("dies", "anew") and isinstance(line, protocol.Play):
            return START_ANEW if manner == "anew" else 1
    note(path, "ended")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], Path(sys.argv[2]), *sys.argv[3:]))
