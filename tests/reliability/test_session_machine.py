"""A person's sessions under everything that may happen: 10,000 steps, and a few in every run."""

import pytest
from hypothesis import HealthCheck, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.reliability.session_machine import SessionMachine

SLOW = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much]


def test_whatever_happens_nothing_is_lost() -> None:
    few = settings(max_examples=15, stateful_step_count=30, suppress_health_check=SLOW)
    run_state_machine_as_test(SessionMachine, settings=few)


@pytest.mark.long
def test_whatever_happens_in_10_000_steps_nothing_is_lost() -> None:
    many = settings(max_examples=400, stateful_step_count=50, suppress_health_check=SLOW)
    before = SessionMachine.steps
    run_state_machine_as_test(SessionMachine, settings=many)
    assert SessionMachine.steps - before > 10_000
