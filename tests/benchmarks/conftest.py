"""The font, the icons and the look that the tests of the window use; the collector as it is.

What a benchmark finds is told, beside its aim where it has one; a time is never a reason to turn
red, since it is as much the machine's.
"""

import gc
from collections.abc import Callable, Iterator

import pytest

from tests.ui.conftest import fonts, icons, look

__all__ = ["fonts", "icons", "look"]

Tell = Callable[[str], None]


@pytest.fixture
def tell(capsys: pytest.CaptureFixture[str]) -> Tell:
    """Prints a line at once."""

    def say(sentence: str) -> None:
        with capsys.disabled():
            print(f"\n{sentence}", end="")

    return say


@pytest.fixture(autouse=True)
def collector() -> Iterator[None]:
    """The real one; what a test froze is thawed and collected."""
    frozen = gc.get_freeze_count()
    yield
    if gc.get_freeze_count() > frozen:
        gc.unfreeze()
        gc.collect()
