"""What sessions left behind that did not come to their end, or could not be saved there."""

from typing import TYPE_CHECKING

from backrx_desktop.storage.checkpoint_file import CheckpointFile, UnreadableCheckpoint
from backrx_desktop.storage.history_store import HistoryStore
from backrx_desktop.storage.saving import KEPT, SaveResult

if TYPE_CHECKING:
    from backrx_desktop.storage.checkpoint import Checkpoint


def keep(
    file: CheckpointFile, found: "Checkpoint | UnreadableCheckpoint", history: HistoryStore
) -> SaveResult:
    """Put into the history what was done, unless it is there; then let go of the file.

    Where that is refused, the file is put by, so that the next session does not overwrite it.
    """
    if found.record is None:
        return KEPT
    known = history.sessions.get(found.record.uuid)
    result = KEPT if known is not None else history.sessions.add(found.record).result
    if result.kept:
        file.clear()
    else:
        file.put_by()
    return result


def take_up(file: CheckpointFile, history: HistoryStore) -> int:
    """Put into the history what waits beside `file` and is not in it yet; let go of the rest.

    Says how many sessions the history got.
    """
    pending = {record.uuid for record in history.sessions.pending}
    count = 0
    for waiting in file.waiting():
        found = waiting.read()
        record = None if found is None else found.record
        if record is None or record.uuid in pending:
            continue
        if history.sessions.get(record.uuid) is None:
            if not history.sessions.add(record).kept:
                continue
            count += 1
        waiting.clear()
    return count
