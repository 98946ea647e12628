"""Records a sound server in a process of its own, so that whoever is recorded is not disturbed.

`python recorder.py DEVICE FILE`, ended by the end of its input. The file gets the sound (mono,
16 bit, 48 kHz), FILE.chunks a line for each chunk: how many samples there are with it, and when
the first of all would have sounded by the steady clock, if sound never came late.
"""

import subprocess
import sys
import threading
import time
from pathlib import Path

RATE = 48_000


def record(device: str, path: Path) -> None:
    options = ["--raw", "--latency-msec=5", f"--rate={RATE}", "--channels=1", "--format=s16le"]
    source = subprocess.Popen(
        ["parec", *options, f"--device={device}"], stdout=subprocess.PIPE, bufsize=0
    )
    assert source.stdout is not None

    def end() -> None:
        sys.stdin.read()
        source.terminate()

    threading.Thread(target=end, daemon=True).start()
    size = 0
    chunks_path = path.with_suffix(".chunks")
    # Unbuffered: somebody may be listening already.
    with path.open("wb", buffering=0) as sound, chunks_path.open("w", buffering=1) as chunks:
        while chunk := source.stdout.read(65536):
            if not size:
                print("recording", flush=True)
            size += len(chunk)
            chunks.write(f"{size // 2} {time.monotonic() - size / 2 / RATE}\n")
            sound.write(chunk)
    source.wait()


if __name__ == "__main__":
    record(sys.argv[1], Path(sys.argv[2]))
