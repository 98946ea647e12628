"""Finding a place in a timeline."""

from tests.core import exercises as an
from tests.core.exercises import in_short, timeline_of


class TestFinding:
    timeline = timeline_of(an.lift(1, sets=2), an.stretch())

    def at(self, index: int) -> str:
        return in_short(self.timeline.steps[index])

    def test_first_of_an_exercise(self) -> None:
        assert self.at(self.timeline.first_of_entry(1)) == "READY left 10"
        assert self.timeline.first_of_entry(2) == len(self.timeline.steps)

    def test_first_work_of_a_side(self) -> None:
        assert self.at(self.timeline.first_work(0, 1)) == "UP right 1/1 2"

    def test_after_a_side(self) -> None:
        assert self.at(self.timeline.after_turn(0, 0)) == "SWITCH right 12"
        assert self.at(self.timeline.after_turn(0, 1)) == "READY left 10"
        assert self.timeline.after_turn(1, 1) == len(self.timeline.steps)

    def test_after_a_set(self) -> None:
        assert self.at(self.timeline.after_set(0, 0, 1)) == "REST left 30"
        assert self.at(self.timeline.after_set(0, 0, 2)) == "SWITCH right 12"

    def test_keys_find_every_step_again(self) -> None:
        found = [self.timeline.find(step.key) for step in self.timeline.steps]
        assert found == list(range(len(self.timeline.steps)))
