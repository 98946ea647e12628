"""The font, the icons and the look that the tests of the window use; the collector as it is."""

import gc
from collections.abc import Iterator

import pytest

from tests.ui.conftest import fonts, icons, look

__all__ = ["fonts", "icons", "look"]


@pytest.fixture(autouse=True)
def collector() -> Iterator[None]:
    """The real one; what a test froze is thawed and collected."""
    frozen = gc.get_freeze_count()
    yield
    if gc.get_freeze_count() > frozen:
        gc.unfreeze()
        gc.collect()
