"""Whether something was kept."""

from collections.abc import Callable
from dataclasses import dataclass

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


class Saving:
    """A change that is on its way to the disk, or there already; `wait` lets it arrive."""

    def __init__(self, wait: Callable[[], None]) -> None:
        self._wait = wait
        self._result: SaveResult | None = None
        self._listeners: list[Callable[[SaveResult], None]] = []

    @property
    def result(self) -> SaveResult:
        """What came of it, waited for if need be."""
        if self._result is None:
            self._wait()
        if self._result is None:
            raise RuntimeError("it did not come to its end")
        return self._result

    @property
    def kept(self) -> bool:
        """The same of the result."""
        return self.result.kept

    @property
    def sentence(self) -> str:
        """The same of the result."""
        return self.result.sentence

    def then(self, tell: Callable[[SaveResult], None]) -> None:
        """Have `tell` called with what comes of it; at once where that is known."""
        if self._result is None:
            self._listeners.append(tell)
        else:
            tell(self._result)

    def arrive(self, result: SaveResult) -> None:
        """This came of it."""
        self._result = result
        for tell in self._listeners:
            tell(result)
