"""Sessions of a person whose machine sleeps, whose disk refuses and whose program dies.

A state machine for hypothesis: its rules are what may happen, its invariants what holds always.
"""

import errno
import json
import math
import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from backrx_desktop.content.load import load_content
from backrx_desktop.core import commands
from backrx_desktop.core import session as sessions
from backrx_desktop.core.exercise import DoseOverride, Side
from backrx_desktop.core.expansion import expand
from backrx_desktop.core.moment import moment
from backrx_desktop.core.prescription import Pacing
from backrx_desktop.core.record import SessionRecord, SessionStart
from backrx_desktop.core.recording import record_of
from backrx_desktop.core.replay import log_of, rebase, replay
from backrx_desktop.core.session import (
    GAP_SECONDS,
    MORE_SECONDS,
    Change,
    Command,
    Session,
    SessionState,
)
from backrx_desktop.storage.checkpoint import Checkpoint
from backrx_desktop.storage.checkpoint_file import CheckpointFile, parse
from backrx_desktop.storage.history_store import HistoryStore
from backrx_desktop.storage.left_over import keep, take_up
from backrx_desktop.storage.paths import DataFolder
from backrx_desktop.storage.session_document import write_session
from backrx_desktop.storage.session_keeper import SessionKeeper
from tests.fake_clock import FakeClock
from tests.storage.broken_disk import BrokenDisk, at, from_then_on, never

LIBRARY = load_content().library
ROUTINES = st.sampled_from(sorted(LIBRARY.routines))
ERRORS = st.sampled_from([errno.ENOSPC, errno.EIO, errno.EACCES, errno.EROFS])
BEGAN = datetime(2026, 11, 21, 19, 2, 11, tzinfo=UTC)
NEAR = 1e-6
"""Seconds."""
WITHIN = 15.0
"""Session seconds: so near to where it was a session carries on."""


class SessionMachine(RuleBasedStateMachine):
    """One person, one folder, one session at a time."""

    steps = 0
    """Of all runs."""

    def __init__(self) -> None:
        super().__init__()
        self.place = tempfile.TemporaryDirectory()
        self.folder = DataFolder(Path(self.place.name) / "BackRx")
        self.folder.make()
        self.clock = FakeClock()
        self.zero = self.clock.now()
        self.disk = BrokenDisk()
        self.number = 0
        self.session: Session | None = None
        self.acknowledged: dict[str, SessionRecord] = {}
        self.let_go: set[str] = set()
        self.over: dict[str, SessionRecord] = {}

    def teardown(self) -> None:
        self.place.cleanup()

    def wall(self) -> datetime:
        return BEGAN + timedelta(seconds=self.clock.now() - self.zero)

    @initialize()
    def open(self) -> None:
        self.active = CheckpointFile(self.folder.active, clock=self.wall, files=self.disk)
        self.history = HistoryStore(self.folder, clock=self.wall, files=self.disk)
        self.session = None

    # What a person does.

    @precondition(lambda self: self.session is None)
    @rule(routine=ROUTINES, self_paced=st.booleans())
    def start(self, routine: str, self_paced: bool) -> None:
        self.number += 1
        self.routine = LIBRARY.routines[routine]
        paced = DoseOverride(self_paced=True)
        doses = {step.exercise: paced for step in self.routine.steps} if self_paced else None
        self.pacing = Pacing(doses=doses)
        uuid = str(UUID(int=self.number, version=4))
        self.begun = SessionStart(uuid, "1.0.0", self.wall(), 0, 4)
        self.begin_keeping()
        self.ran = self.unsure = 0.0
        timeline = expand(self.routine, LIBRARY.exercises, self.pacing)
        self.take(sessions.start(timeline, self.clock.now()))

    @precondition(lambda self: self.session is not None)
    @rule(command=st.sampled_from([one for one in Command if one is not Command.FINISH]))
    def ask(self, command: Command) -> None:
        self.leave_boundary()
        if self.session is not None:
            self.take(commands.apply(self.session, command, self.clock.now()))

    @precondition(lambda self: self.session is not None and self.session.step is not None)
    @rule(choice=st.sampled_from([Command.REST_A_MINUTE, Command.SMALLER, Command.SKIP_EXERCISE]))
    def hurt_and_choose(self, choice: Command) -> None:
        self.ask(Command.HURT)
        if self.session is not None:
            self.ask(choice)

    @precondition(lambda self: self.session is not None and self.session.cursor > 10)
    @rule()
    def finish(self) -> None:
        self.ask(Command.FINISH)

    # What time does.

    @precondition(lambda self: self.session is not None)
    @rule(gaps=st.lists(st.floats(0.0, 4.9), min_size=1, max_size=20))
    def pass_time(self, gaps: list[float]) -> None:
        for gap in gaps:
            self.tick(gap)

    @precondition(lambda self: self.session is not None)
    @rule(ticks=st.integers(1, 100))
    def go_on(self, ticks: int) -> None:
        for _ in range(ticks):
            self.tick(4.0)
            if self.session is not None and self.session.state is SessionState.PAUSED:
                self.ask(Command.RESUME)

    @precondition(lambda self: self.session is not None)
    @rule(gap=st.floats(5.1, 20_000.0))
    def sleep(self, gap: float) -> None:
        self.leave_boundary()
        self.tick(gap)

    # What a disk and a machine do.

    @precondition(lambda self: self.disk.refuses is never)
    @rule(call=st.integers(0, 12), error=ERRORS, only=st.booleans(), little=st.booleans())
    def refuse(self, call: int, error: int, only: bool, little: bool) -> None:
        self.disk.refuses = (at if only else from_then_on)(len(self.disk.calls) + call, error)
        self.disk.most_at_once = 100 if little else 1 << 30

    @precondition(lambda self: self.disk.refuses is not never)
    @rule()
    def mend(self) -> None:
        self.history.retry()
        self.disk.refuses = never
        self.disk.most_at_once = 1 << 30
        assert self.history.retry().kept
        assert self.history.pending == 0
        take_up(self.active, self.history)
        assert set(self.acknowledged) <= {one.uuid for one in self.history.sessions.records}
        assert self.over.keys() <= self.acknowledged.keys() | self.fresh().keys()

    @precondition(lambda self: self.session is not None or self.history.pending)
    @rule(answer=st.sampled_from(["carry on", "carry on", "carry on", "keep", "let go"]))
    def die_and_start_again(self, answer: str) -> None:
        """The program is killed: what was only in its memory is gone, also what was to be kept."""
        before, refused = self.session, self.active.refused
        kept = self.fresh()
        self.open()
        self.over = {uuid: one for uuid, one in self.over.items() if uuid in kept}
        take_up(self.active, self.history)
        found = self.active.read()
        if not isinstance(found, Checkpoint):
            return
        if self.history.sessions.get(found.record.uuid) is not None:
            self.active.clear()
        elif answer == "keep" or before is None:
            keep(self.active, found, self.history)
        elif answer == "let go":
            self.active.clear()
        else:
            self.carry_on(found, before, refused)

    def carry_on(self, found: Checkpoint, before: Session, refused: bool) -> None:
        timeline = expand(found.routine, LIBRARY.exercises, found.pacing)
        again = replay(timeline, found.commands, found.seen, found.scale)
        if again.state is SessionState.OVER:
            keep(self.active, found, self.history)
            return
        if not refused and found.record.uuid == self.begun.uuid:
            was = before.at(before.seen)
            assert was - WITHIN <= again.at(again.seen) <= was + 1e-6
        self.routine, self.pacing, self.begun = found.routine, found.pacing, found.begun
        self.begin_keeping()
        away = max(0.0, (self.wall() - found.record.ended).total_seconds())
        here = rebase(again, self.clock.now() - away - again.seen)
        self.ran, self.unsure = again.at(again.seen), 0.0
        paused, _events = commands.apply(here, Command.PAUSE, here.seen)
        self.take(sessions.advance(paused, self.clock.now()))

    # How it is kept, as the window does it.

    def begin_keeping(self) -> None:
        self.keeper = SessionKeeper(
            self.active, self.history, self.begun, self.routine, self.pacing
        )

    def tick(self, gap: float) -> None:
        now = self.clock.advance(gap)
        if self.session is None:
            return
        ran = self.session.state is SessionState.RUNNING
        self.take(sessions.tick(self.session, now))
        if ran and gap <= GAP_SECONDS:
            self.ran += gap
            if self.waits():
                self.unsure += gap  # a rest was over in between, and it waits since then

    def at_boundary(self) -> bool:
        """Whether it is so near to a boundary that rounding decides on which side.

        A session that is replayed has other instants, equal but for the last digits.
        """
        session = self.session
        if session is None or session.step is None:
            return False
        left = session.remaining(session.seen)
        return session.elapsed(session.seen) < NEAR or (left is not None and left < NEAR)

    def leave_boundary(self) -> None:
        """Nobody presses a key within a millionth of a second of a boundary."""
        if self.at_boundary():
            self.tick(0.0137)

    def waits(self) -> bool:
        return self.session is not None and self.session.state is not SessionState.RUNNING

    def take(self, change: Change) -> None:
        self.session, events = change
        if self.session.state is not SessionState.OVER:
            self.keeper.follow(self.session, events, self.session.seen)
            return
        record, result = self.keeper.finish(self.session, self.clock.now())
        assert result.kept or result.sentence.endswith(".")
        assert result.kept or record in self.history.sessions.pending
        self.over[record.uuid] = record
        self.session = None

    def fresh(self) -> dict[str, SessionRecord]:
        """The records that the program holds and has said to be kept."""
        waiting = {record.uuid for record in self.history.sessions.pending}
        records = self.history.sessions.records
        return {one.uuid: one for one in records if one.uuid not in waiting}

    # What holds always.

    @invariant()
    def what_was_acknowledged_is_there(self) -> None:
        SessionMachine.steps += 1
        self.acknowledged |= self.fresh()
        if not self.acknowledged:
            return
        documents = json.loads(self.folder.history.read_bytes())["sessions"].values()
        found = {document["uuid"]: document for document in documents}
        assert len(found) == len(documents), "each of them once"
        for uuid, record in self.acknowledged.items():
            assert found[uuid] == json.loads(json.dumps(write_session(record)))

    @invariant()
    def nothing_is_counted_that_was_not_done(self) -> None:
        for record in self.over.values():
            no_more_than_planned(record, math.inf)
        if self.session is not None:
            more = sum(command is Command.MORE for _at, command in self.session.commands)
            most = more * MORE_SECONDS if self.pacing.doses is None else math.inf
            no_more_than_planned(record_of(self.session, self.begun, self.session.seen), most)

    @invariant()
    def both_sides_are_planned_alike(self) -> None:
        if self.session is None:
            return
        record = record_of(self.session, self.begun, self.session.seen)
        for exercise in record.exercises:
            left, right = (
                [
                    (one.planned_reps, one.planned_seconds)
                    for one in exercise.sets
                    if one.side is side
                ]
                for side in Side
            )
            assert left == right

    @invariant()
    def times_sum_up(self) -> None:
        session = self.session
        if session is None:
            return
        assert abs(session.at(session.seen) - self.ran) <= self.unsure + 0.01
        record = record_of(session, self.begun, session.seen)
        whole = session.at(session.seen) + record.paused_seconds
        assert abs(whole - (session.seen - session.began)) < 0.01
        assert abs((record.ended - self.wall()).total_seconds()) < 0.01
        assert record.paused_seconds >= 0

    @invariant()
    def the_checkpoint_makes_the_same_moment(self) -> None:
        session = self.session
        if session is None or self.at_boundary():
            return
        seen = session.seen - session.began
        again = [replay(session.plan, log_of(session), seen)]
        if not self.active.refused:
            found = parse(self.folder.active.read_bytes())
            assert isinstance(found, Checkpoint)
            if found.seen == seen:
                timeline = expand(found.routine, LIBRARY.exercises, found.pacing)
                again.append(replay(timeline, found.commands, found.seen, found.scale))
        one = moment(session, session.seen)
        for other in (moment(replayed, replayed.seen) for replayed in again):
            assert (one.step.key, one.state) == (other.step.key, other.state)
            assert abs(one.step.expected - other.step.expected) < 0.001
            assert abs(one.elapsed - other.elapsed) < 0.001
            assert one.counts == other.counts

    @invariant()
    def the_checkpoint_is_young(self) -> None:
        session = self.session
        if session is None or self.active.refused:
            return
        document = json.loads(self.folder.active.read_bytes())
        assert document["session"]["uuid"] == self.begun.uuid
        assert session.seen - session.began - document["seen"] <= WITHIN


def no_more_than_planned(record: SessionRecord, more: float) -> None:
    for exercise in record.exercises:
        for one in exercise.sets:
            assert 0 <= (one.done_reps or 0) <= (one.planned_reps or 0)
            assert 0.0 <= one.done_seconds <= one.planned_seconds + more + 0.001
