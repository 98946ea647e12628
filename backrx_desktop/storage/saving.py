"""Whether something was kept."""

from collections.abc import Callable

from backrx_desktop.core.frozen import dataclass
from backrx_desktop.storage.errors import StorageError


@dataclass(frozen=True, slots=True)
class SaveResult:
    """`kept` once it is on the disk, to outlive a power cut; else a sentence says why not."""

    kept: bool
    sentence: str = ""


KEPT = SaveResult(kept=True)


def attempt(change: Callable[[], None]) -> SaveResult:
    """Whether `change` went through."""
    try:
        change()
    except StorageError as error:
        return SaveResult(kept=False, sentence=str(error))
    return KEPT
