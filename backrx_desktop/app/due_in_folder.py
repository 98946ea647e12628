"""What is due by what lies in a folder, for those who have no window."""

from backrx_desktop.content.programme_file import load_programmes
from backrx_desktop.core import preferences as keys
from backrx_desktop.core.agenda import agenda
from backrx_desktop.core.dated import so_far
from backrx_desktop.core.day import day_of
from backrx_desktop.core.due import due_routine
from backrx_desktop.core.library import Library
from backrx_desktop.core.resting import resting
from backrx_desktop.storage.history_store import HistoryStore
from backrx_desktop.storage.local_clock import local_now
from backrx_desktop.storage.paths import DataFolder
from backrx_desktop.storage.preferences_store import PreferencesStore


def routine_due(folder: DataFolder, library: Library) -> str:
    """The id of the routine to offer: by the programmes that are followed, or else from habit.

    Nothing on the disk is touched, and what cannot be read counts as nothing done yet.
    """
    now = local_now()
    history = HistoryStore(folder, read_only=True)
    records = so_far(history.sessions.records, now)
    followed = PreferencesStore(folder, read_only=True).preferences[keys.PROGRAMMES]
    today = day_of(now)
    rests = resting(history.experiments.records, today)
    if followed:
        programmes, _problems = load_programmes(library.routines)
        walks = history.walks.records
        first = agenda(programmes, followed, library.routines, records, walks, today, rests).first
        if first is not None:
            return first.due.routine
    return due_routine(tuple(library.routines.values()), records, rests).id
