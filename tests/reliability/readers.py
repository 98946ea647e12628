"""What BackRx does with the bytes of each of its files, as far as that goes without a window.

Each reader asserts what is promised of any bytes at all: a sentence or a record, never a
traceback, and whatever else lies in the folder is still there.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

from backrx_desktop.app.carry_on import find_cut_off, sentence_of
from backrx_desktop.app.exchange import bring_in
from backrx_desktop.app.stores import Stores
from backrx_desktop.content.errors import Faults
from backrx_desktop.content.load import load_content, read_all
from backrx_desktop.content.programme_file import load_programmes, read_programme
from backrx_desktop.content.shelf import Origin
from backrx_desktop.content.toml_file import read_toml
from backrx_desktop.core import preferences as keys
from backrx_desktop.core.ad_break import ad_break
from backrx_desktop.core.agenda import agenda
from backrx_desktop.core.compose import compose
from backrx_desktop.core.diary import diary, done_exercises
from backrx_desktop.core.due import due_routine
from backrx_desktop.core.exercise import DoseOverride, Exercise
from backrx_desktop.core.expansion import expand
from backrx_desktop.core.insights import insights
from backrx_desktop.core.length import seconds_of
from backrx_desktop.core.moment import moment
from backrx_desktop.core.overview import last_days, overview, ready_routine
from backrx_desktop.core.plan import locked_in, pacing_of
from backrx_desktop.core.preferences import Preferences
from backrx_desktop.core.prescription import prescribe
from backrx_desktop.core.programme import due
from backrx_desktop.core.progression import offers
from backrx_desktop.core.report import report
from backrx_desktop.core.routine import Routine, RoutineStep
from backrx_desktop.core.session import advance, start
from backrx_desktop.core.span import Range
from backrx_desktop.core.timeline import Timeline
from backrx_desktop.core.walk import Walk
from backrx_desktop.core.weekly_trend import weekly_lines
from backrx_desktop.services.session_words import session_name
from backrx_desktop.storage.checkpoint_file import CheckpointFile, UnreadableCheckpoint
from backrx_desktop.storage.errors import StorageError
from backrx_desktop.storage.export import history_csv, history_json
from backrx_desktop.storage.history_store import HistoryStore
from backrx_desktop.storage.paths import DataFolder
from backrx_desktop.storage.preferences_store import PreferencesStore
from backrx_desktop.ui.charts.charts import ShownHistory, charts_of
from tests.storage.broken_disk import HastyDisk
from tests.storage.samples import session

TODAY = date(2026, 11, 21)
CONTENT = load_content()
LIBRARY = CONTENT.library
PROGRAMMES = load_programmes(LIBRARY.routines)[0]
_BUILT_IN = read_all(None)
_LONGEST_SENTENCE = 500


def is_sentence(said: str) -> None:
    assert said
    assert said.isprintable(), ascii(said)
    assert len(said) < _LONGEST_SENTENCE, said


def read_content(path: Path) -> None:
    """An exercise or routine of the person's own; one that can be read can be done as well."""
    shelf = replace(
        _BUILT_IN,
        exercises=dict(_BUILT_IN.exercises),
        routines=dict(_BUILT_IN.routines),
        problems=[],
        _places=dict(_BUILT_IN._places),
        _unreadable=set(),
    )
    shelf.add([path], Origin.OWN)
    for problem in shelf.problems:
        is_sentence(str(problem))
    assert _BUILT_IN.exercises.keys() <= shelf.exercises.keys()
    assert _BUILT_IN.routines.keys() <= shelf.routines.keys()
    exercises = {name: held.exercise for name, held in shelf.exercises.items()}
    new = [routine for name, routine in shelf.routines.items() if name not in _BUILT_IN.routines]
    new += [
        Routine(name, name, (RoutineStep(name),))
        for name in exercises.keys() - _BUILT_IN.exercises.keys()
    ]
    refused = [one for one in shelf.problems if "there is no exercise" not in one.reason]
    assert new or refused or shelf.problems
    assert not (new and refused)
    for routine in new:
        _do(routine, exercises)


def read_programme_file(path: Path) -> None:
    """A programme, which is due some day."""
    try:
        programme = read_programme(read_toml(path), LIBRARY.routines)
    except Faults as faults:
        for problem in faults.in_file(path):
            is_sentence(str(problem))
        return
    due(programme, LIBRARY.routines, [session(1)], [], TODAY)


def _do(routine: Routine, exercises: Mapping[str, Exercise]) -> None:
    """To the end in one step, as after a long sleep."""
    timeline = expand(routine, exercises, pacing_of(Preferences(), ()))
    assert timeline.steps
    ready_routine(routine, exercises, None)
    begun, _ = start(timeline, 0.0)
    moment(begun, 0.5)
    if len(timeline.steps) < 500:
        over, events = advance(begun, timeline.seconds + 1)
        assert events
        moment(over, timeline.seconds + 1)


def read_history(folder: DataFolder) -> None:
    """A history, and all that is shown of it."""
    raw = folder.history.read_bytes()
    history = HistoryStore(folder, files=HastyDisk())
    for notice in history.notices:
        is_sentence(notice)
    if any("could not be read" in notice for notice in history.notices):
        asides = list(folder.path.glob("history.unreadable-*"))
        assert raw in [aside.read_bytes() for aside in asides]
        for aside in asides:
            aside.unlink()
    show(history, Preferences())
    assert history.sessions.add(session(99)).kept or history.refused is not None
    assert session(99) in history.sessions.records


def show(history: HistoryStore, preferences: Preferences) -> None:
    """Everything on every page."""
    records, walks = history.sessions.records, history.walks.records
    routine = due_routine(tuple(LIBRARY.routines.values()), records)
    card = ready_routine(routine, LIBRARY.exercises, None)
    overview(LIBRARY, records, last_days(records), preferences, card, today=TODAY, hour=20)
    compose(20, routine, LIBRARY, records, preferences, TODAY)
    ad_break(routine, LIBRARY, records, preferences, TODAY)
    offers(records, LIBRARY.exercises, preferences[keys.DOSES], TODAY)
    for programme in PROGRAMMES.values():
        due(programme, LIBRARY.routines, records, walks, TODAY)
    for one in diary(records, walks):
        if not isinstance(one, Walk):
            session_name(one.routine, LIBRARY)
    done_exercises(records)
    _do_it(expand(routine, LIBRARY.exercises, pacing_of(preferences, records)))
    locked_in(routine, LIBRARY.exercises, preferences)
    for chosen in Range:
        _chart(history, preferences, chosen)
    report(records, LIBRARY.exercises, preferences[keys.DOSES], TODAY)
    history_csv(records)
    history_json({name: one.documents for name, one in history.tables.items()}, [])


def _chart(history: HistoryStore, preferences: Preferences, chosen: Range) -> None:
    records, doses = history.sessions.records, preferences[keys.DOSES]
    found = insights(records, chosen, LIBRARY.exercises, doses, TODAY)
    weekly = weekly_lines(history.weekly_log.records)
    aim = preferences[keys.WEEKLY_AIM]
    charts_of(ShownHistory(found, chosen, TODAY, LIBRARY.exercises, aim, weekly))


def _do_it(timeline: Timeline) -> None:
    begun, _ = start(timeline, 0.0)
    moment(begun, 0.5)


def read_preferences(folder: DataFolder) -> None:
    """Preferences, a session with them, and a change to them."""
    store = PreferencesStore(folder, files=HastyDisk())
    for notice in store.notices:
        is_sentence(notice)
    preferences = store.preferences
    pacing = pacing_of(preferences, ())
    for name, exercise in LIBRARY.exercises.items():
        prescribed = prescribe(exercise, DoseOverride(), pacing)
        assert seconds_of(prescribed) > 0, name
    routine = LIBRARY.routines["leg-lifts"]
    _do_it(expand(routine, LIBRARY.exercises, pacing))
    compose(20, routine, LIBRARY, [], preferences, TODAY)
    report([session(1)], LIBRARY.exercises, preferences[keys.DOSES], TODAY)
    agenda(PROGRAMMES, preferences[keys.PROGRAMMES], LIBRARY.routines, [session(1)], [], TODAY)
    kept = store.save(preferences.having(keys.MUTED, value=not preferences[keys.MUTED])).kept
    assert kept or store.notices
    again = PreferencesStore(folder, files=HastyDisk())
    assert not kept or again.preferences[keys.MUTED] != preferences[keys.MUTED]
    for aside in folder.path.glob("preferences.unreadable-*"):
        aside.unlink()


def read_active(folder: DataFolder) -> None:
    """A session under way, rebuilt as the window rebuilds it."""
    found = CheckpointFile(folder.active, files=HastyDisk()).read()
    assert found is not None
    if isinstance(found, UnreadableCheckpoint):
        assert found.reason
        for aside in folder.path.glob("active.unreadable-*"):
            aside.unlink()
    stores = Stores(folder, CONTENT, lambda: session(1).ended)
    stores.open()
    try:
        cut_off = find_cut_off(stores, session(1).ended)
        if cut_off is not None:
            moment(cut_off.session, cut_off.session.seen)
            assert sentence_of(stores, cut_off)
    finally:
        stores.close()


def read_export(folder: DataFolder) -> None:
    """An export from somewhere else: all of it or a sentence, and what was there stays."""
    history = HistoryStore(folder, files=HastyDisk())
    before = history.sessions.records
    try:
        brought = bring_in(folder.path / "export.json", folder, history, LIBRARY)
    except StorageError as error:
        is_sentence(str(error)[: _LONGEST_SENTENCE - 1])
        return
    for said in (brought.sentence, *brought.left_out):
        is_sentence(said)
    assert len(brought.left_out) < 30
    assert set(before) <= set(history.sessions.records)
    show(history, Preferences())
    assert not load_content(folder.path).problems
