"""The garbage collector while a history is read, and after."""

import gc
from collections.abc import Iterator

import pytest

from backrx_desktop.storage.collector import collector_resting


@pytest.fixture(autouse=True)
def collector() -> Iterator[None]:
    """The real one, and afterwards all that tests share is out of its reach as before."""
    yield
    gc.enable()
    gc.unfreeze()
    gc.collect()
    gc.freeze()


def test_nothing_is_collected_meanwhile_and_what_was_read_is_left_alone_after() -> None:
    frozen = gc.get_freeze_count()
    with collector_resting():
        assert not gc.isenabled()
        records = [[number] for number in range(1000)]
    assert gc.isenabled()
    assert gc.get_freeze_count() >= frozen + len(records)


def test_a_collector_that_was_off_stays_off() -> None:
    gc.disable()
    with collector_resting():
        pass
    assert not gc.isenabled()


def test_it_works_again_after_an_error() -> None:
    with pytest.raises(ValueError, match="damaged"), collector_resting():
        raise ValueError("damaged")
    assert gc.isenabled()
