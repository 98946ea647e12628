"""The garbage collector, out of the way while a history is read."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collector_resting() -> Iterator[None]:
    """Collect nothing meanwhile, and never again look at what was there in the end.

    Thousands of records live as long as the program, and each full collection would walk through
    all of them. It is for the caller to choose, since it concerns the whole process.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if was_enabled:
            gc.enable()
