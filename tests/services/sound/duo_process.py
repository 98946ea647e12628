"""One of two sound processes without sound: `duo_process.py FOLDER PART`, notes in FOLDER/PART."""

import os
import sys
from pathlib import Path

from backrx_desktop.services.sound import protocol
from backrx_desktop.services.sound.duo import VOICE


def main(folder: Path, part: str) -> int:
    speaks = part == VOICE
    ready = protocol.Ready(True, "fake" if speaks else "", ("Ada",) if speaks else ())
    os.write(1, protocol.encode(ready))
    with (folder / part).open("a", buffering=1) as notes:
        for raw in sys.stdin.buffer:
            line = protocol.decode(raw)
            if isinstance(line, protocol.Ping):
                os.write(1, protocol.encode(protocol.Pong()))
            else:
                notes.write(f"{line}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), sys.argv[2]))
