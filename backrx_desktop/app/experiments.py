"""The self-experiments of a person and what was said of their days: found, set up, changed."""

import random
import uuid
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date

from backrx_desktop.app.stores import Stores
from backrx_desktop.core.day import offset_minutes
from backrx_desktop.core.experiment import Experiment, Reading, draw, next_monday
from backrx_desktop.core.experiment_record import ExperimentRecord, ReadingRecord
from backrx_desktop.core.experiment_view import experiment_view
from backrx_desktop.services import experiment_words as words
from backrx_desktop.services.experiment_words import Compared
from backrx_desktop.services.session_words import session_name
from backrx_desktop.services.verdict_words import verdict_heading, verdict_note
from backrx_desktop.storage.saving import Saving
from backrx_desktop.ui.pages.experiment import Shown
from backrx_desktop.ui.pages.experiment_setup import ExperimentChoice


def drawn_seed() -> int:
    """A seed nobody could have chosen."""
    return random.SystemRandom().getrandbits(32)


class Experiments:
    """One runs at a time. `seed` gives what the order of the weeks is drawn with."""

    def __init__(self, stores: Stores, seed: Callable[[], int] = drawn_seed) -> None:
        self._stores = stores
        self._seed = seed

    @property
    def latest(self) -> ExperimentRecord | None:
        """The one that runs, else the last."""
        known, today = self._stores.history.experiments.records, self._stores.today()
        running = (one for one in reversed(known) if not one.is_over(today))
        return next(running, known[-1] if known else None)

    def get(self, experiment: str) -> ExperimentRecord | None:
        """The one with this UUID."""
        return self._stores.history.experiments.get(experiment)

    def others(self, shown: ExperimentRecord | None) -> list[Shown]:
        """All but one, the latest first, without counting sessions."""
        known = reversed(self._stores.history.experiments.records)
        return [self.shown(one, with_sessions=False) for one in known if one != shown]

    def shown(self, record: ExperimentRecord, with_sessions: bool = True) -> Shown:
        """One as a page shows it."""
        stores = self._stores
        sessions = stores.records if with_sessions else ()
        view = experiment_view(record, stores.history.readings.records, sessions, stores.today())
        return Shown(view, self.compared(record))

    def compared(self, record: ExperimentRecord) -> Compared:
        """The names of what it compares."""
        plan, library = record.experiment, self._stores.library
        other = session_name(plan.other, library) if plan.other else ""
        return Compared(session_name(plan.routine, library), other)

    @property
    def state(self) -> str:
        """Where the latest stands, in a line; an invitation before the first."""
        latest = self.latest
        if latest is None:
            return words.invitation()
        shown = self.shown(latest, with_sessions=False)
        found, plan = shown.view.result, latest.experiment
        heading = verdict_heading(found, plan.measure, shown.compared)
        return f"{words.compared_name(shown.compared)}: {heading}. {verdict_note(found, plan)}"

    def reading_of(self, day: date) -> ReadingRecord | None:
        """What was said of a day; one that says nothing where it was skipped."""
        known = self._stores.history.readings.records
        return next((one for one in reversed(known) if one.reading.day == day), None)

    def keep(self, reading: Reading) -> Saving:
        """Keep what is said of a day, in the place of what was said of it before."""
        known, now = self.reading_of(reading.day), self._stores.now()
        if known is None:
            begun = now.astimezone(UTC)
            known = ReadingRecord(str(uuid.uuid4()), begun, offset_minutes(now), reading)
        return self._stores.history.readings.add(replace(known, reading=reading))

    def start(self, choice: ExperimentChoice) -> Saving:
        """Draw the weeks of an experiment and keep it."""
        now = self._stores.now()
        plan = Experiment(
            first=next_monday(self._stores.today()),
            arms=draw(choice.weeks // choice.block_weeks, self._seed()),
            measure=choice.measure,
            routine=choice.routine,
            other=choice.other,
            block_weeks=choice.block_weeks,
        )
        begun = now.astimezone(UTC)
        record = ExperimentRecord(str(uuid.uuid4()), begun, offset_minutes(now), plan)
        return self._stores.history.experiments.add(record)

    def stop(self, record: ExperimentRecord) -> Saving:
        """End one before its last day; what was noted stays."""
        stopped = replace(record, stopped=self._stores.today())
        return self._stores.history.experiments.replace(stopped)

    def go_on(self, record: ExperimentRecord) -> Saving:
        """Take it back that one was stopped."""
        return self._stores.history.experiments.replace(replace(record, stopped=None))
