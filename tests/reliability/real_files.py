"""Every file that BackRx reads, as it writes them itself, to be spoilt."""

from datetime import date
from pathlib import Path

from backrx_desktop.content.resources_folder import resources_folder
from backrx_desktop.core import preferences as keys
from backrx_desktop.core.commands import obey
from backrx_desktop.core.exercise import DoseOverride, Side
from backrx_desktop.core.expansion import expand
from backrx_desktop.core.plan import pacing_of
from backrx_desktop.core.preferences import Preferences
from backrx_desktop.core.record import SessionStart
from backrx_desktop.core.session import Command, advance, start
from backrx_desktop.storage.checkpoint import checkpoint_of, write_checkpoint
from backrx_desktop.storage.export import history_json
from backrx_desktop.storage.history_store import HistoryStore
from backrx_desktop.storage.paths import DataFolder
from backrx_desktop.storage.preferences_store import PreferencesStore
from tests.reliability.readers import LIBRARY
from tests.storage.broken_disk import HastyDisk
from tests.storage.samples import FIRST, session, walk, weekly_log

_ROUTINE = {"id": "mine", "name": "Mine", "steps": [{"exercise": "squat", "dose": {"target": 12}}]}


def content() -> list[bytes]:
    """Every exercise, routine and programme."""
    kinds = ("exercises", "routines", "programmes")
    return [
        path.read_bytes()
        for kind in kinds
        for path in sorted((resources_folder() / kind).glob("*.toml"))
    ]


def _history(folder: Path) -> HistoryStore:
    made = DataFolder(folder)
    made.make()
    history = HistoryStore(made, files=HastyDisk())
    history.sessions.add(*(session(number, note="It was stiff.") for number in range(1, 4)))
    history.walks.add(walk())
    history.weekly_log.add(weekly_log())
    return history


def history(folder: Path) -> bytes:
    """Three sessions, a walk and a weekly log."""
    _history(folder)
    return DataFolder(folder).history.read_bytes()


def export(folder: Path) -> bytes:
    """The same to take along, with a routine of the person's own."""
    tables = {name: table.documents for name, table in _history(folder).tables.items()}
    return history_json(tables, [_ROUTINE])


def preferences(folder: Path) -> bytes:
    """All of them set."""
    made = DataFolder(folder)
    made.make()
    store = PreferencesStore(made, files=HastyDisk())
    chosen = Preferences({one.key: one.default for one in keys.ALL})
    doses = {
        "clamshell": DoseOverride(12, 2, 5.0, 1.5, False, Side.LEFT, Side.RIGHT),
        "side-leg-lift-twist": DoseOverride(target=22),
    }
    since = {"leg-lifts": date(2026, 11, 2)}
    store.save(chosen.having(keys.DOSES, doses).having(keys.PROGRAMMES, since))
    return made.preferences.read_bytes()


def active() -> list[bytes]:
    """Sessions under way, one of them with a side that hurt."""
    return [_under_way(name) for name in ("leg-lifts", "floor-evening", "strength-ladder")]


def _under_way(name: str) -> bytes:
    routine, pacing = LIBRARY.routines[name], pacing_of(Preferences(), ())
    session_, _ = start(expand(routine, LIBRARY.exercises, pacing), 0.0)
    for at, command in (
        (30, Command.PAUSE),
        (40, Command.RESUME),
        (95, Command.HURT),
        (110, Command.RESUME),
        (200, Command.PAUSE),
    ):
        session_, _ = advance(session_, at)
        session_, _ = obey(session_, command)
    begun = SessionStart("under-way", "1.0.0", FIRST, 60, 3)
    return write_checkpoint(checkpoint_of(session_, begun, routine, pacing, 220.0))
