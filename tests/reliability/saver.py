"""Another process that uses a data folder: `python saver.py FOLDER save|hold`.

`save` adds sessions for ever, says the UUID of each once it is kept, and writes a checkpoint
before each. `hold` takes the lock and keeps it until its input ends. Both say "in use" instead
where another process has the lock.
"""

import itertools
import sys
from pathlib import Path
from uuid import uuid4

from backrx_desktop.core.prescription import Pacing
from backrx_desktop.core.routine import Routine, RoutineStep
from backrx_desktop.storage.checkpoint import Checkpoint
from backrx_desktop.storage.checkpoint_file import CheckpointFile
from backrx_desktop.storage.errors import FolderInUseError
from backrx_desktop.storage.history_store import HistoryStore
from backrx_desktop.storage.lock import FolderLock
from backrx_desktop.storage.paths import DataFolder
from tests.storage.samples import session

ROUTINE = Routine("leg-lifts", "Leg lifts", (RoutineStep("side-leg-lift-twist"),))


def say(text: str) -> None:
    print(text, flush=True)


def save(folder: DataFolder) -> None:
    history = HistoryStore(folder)
    active = CheckpointFile(folder.active)
    say("ready")
    for number in itertools.count(1):
        record = session(number, uuid=str(uuid4()))
        active.write(Checkpoint(record, ROUTINE, Pacing(), 1.0, float(number), ()))
        if history.sessions.add(record).kept:
            say(record.uuid)


def main(path: str, what: str) -> None:
    folder = DataFolder(Path(path))
    try:
        with FolderLock(folder):
            if what == "save":
                save(folder)
            say("holding")
            sys.stdin.read()
    except FolderInUseError:
        say("in use")


if __name__ == "__main__":
    main(*sys.argv[1:])
