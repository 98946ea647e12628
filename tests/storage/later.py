"""A writer that brings nothing to the disk before it is told to."""

from collections import deque
from collections.abc import Callable

from backrx_desktop.storage.saving import SaveResult, Saving, attempt


class Later:
    """Changes wait, in order, until `bring` or `wait`."""

    def __init__(self) -> None:
        self._waiting: deque[tuple[Callable[[], None], Saving]] = deque()

    def __len__(self) -> int:
        return len(self._waiting)

    def write(self, change: Callable[[], None], then: Callable[[SaveResult], None]) -> Saving:
        saving = Saving(self.wait)
        saving.then(then)
        self._waiting.append((change, saving))
        return saving

    def bring(self) -> None:
        """Do the change that waits longest, if one does."""
        if self._waiting:
            change, saving = self._waiting.popleft()
            saving.arrive(attempt(change))

    def wait(self) -> None:
        while self._waiting:
            self.bring()
