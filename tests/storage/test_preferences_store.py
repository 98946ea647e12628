"""Preferences on the disk, those of other versions among them."""

import errno
import json

import pytest
from hypothesis import given
from tinydb import TinyDB

from backrx_desktop.core import preferences as keys
from backrx_desktop.core.exercise import DoseOverride, Side
from backrx_desktop.core.preferences import Preferences
from backrx_desktop.core.voice_level import VoiceLevel
from backrx_desktop.storage.paths import DataFolder
from backrx_desktop.storage.preferences_store import PreferencesStore
from tests.storage.anything import json_values
from tests.storage.broken_disk import BrokenDisk, always, never
from tests.storage.samples import Calendar

CHANGED = (
    Preferences()
    .having(keys.VOICE_LEVEL, VoiceLevel.SHORT)
    .having(keys.VOICE_NAME, "Ada")
    .having(keys.DOSES, {"clamshell": DoseOverride(target=12, first_side=Side.RIGHT)})
    .having(keys.ACKNOWLEDGED, frozenset({"sit-up", "superman"}))
)


def write(folder: DataFolder, **values: object) -> None:
    document = {"schema": 1, "uuid": "preferences", **values}
    folder.preferences.write_text(json.dumps({"preferences": {"1": document}}))


def document(folder: DataFolder) -> dict[str, object]:
    with TinyDB(folder.preferences, access_mode="r") as stock:
        [one] = stock.table("preferences").all()
        return dict(one)


def test_without_a_file_all_have_their_usual_value(folder: DataFolder) -> None:
    store = PreferencesStore(folder)
    assert store.preferences == Preferences()
    assert store.notices == ()
    assert not folder.preferences.exists()


def test_what_was_saved_is_there_again(folder: DataFolder) -> None:
    store = PreferencesStore(folder)
    assert store.save(CHANGED).kept
    assert store.preferences == CHANGED
    assert PreferencesStore(folder).preferences == CHANGED
    assert document(folder) == {
        "schema": 1,
        "uuid": "preferences",
        "voice_level": "short",
        "voice_name": "Ada",
        "doses": {"clamshell": {"target": 12, "first_side": "right"}},
        "acknowledged": ["sit-up", "superman"],
    }


def test_a_value_set_back_leaves_the_file(folder: DataFolder) -> None:
    store = PreferencesStore(folder)
    store.save(CHANGED)
    store.save(Preferences())
    assert document(folder) == {"schema": 1, "uuid": "preferences"}


def test_keys_and_values_of_other_versions_stay(folder: DataFolder) -> None:
    write(folder, theme="sepia", aroma="lavender", muted=True)
    store = PreferencesStore(folder)
    assert store.preferences == Preferences().having(keys.MUTED, True)
    [told] = store.notices
    assert told.startswith("In preferences.json, theme: must be one of dark, light")
    assert told.endswith("The usual setting is used.")
    store.save(store.preferences.having(keys.MUTED, False))
    assert document(folder) == {
        "schema": 1,
        "uuid": "preferences",
        "theme": "sepia",
        "aroma": "lavender",
        "muted": False,
    }
    store.save(store.preferences.having(keys.THEME, keys.ThemeChoice.LIGHT))
    assert document(folder)["theme"] == "light"


def test_of_a_table_what_cannot_be_read_stays_beside_what_can(folder: DataFolder) -> None:
    strange = {"target": {"sunday": 12}}
    write(folder, doses={"squat": strange, "clamshell": {"target": 12}})
    store = PreferencesStore(folder)
    [told] = store.notices
    assert told.startswith("In preferences.json, doses: squat: target: must be a whole number")
    store.save(store.preferences.having(keys.DOSES, {"clamshell": DoseOverride(target=14)}))
    assert document(folder)["doses"] == {"squat": strange, "clamshell": {"target": 14}}


@pytest.mark.parametrize(
    "dose",
    [{"target": "abc"}, {"target": 10**9}, {"pace": -1}, {"first_side": "up"}, {"sets": 0}, 5],
)
def test_a_dose_no_session_can_be_made_of_is_told(folder: DataFolder, dose: object) -> None:
    write(folder, doses={"clamshell": dose})
    store = PreferencesStore(folder)
    assert store.preferences[keys.DOSES] == {}
    assert len(store.notices) == 1


@given(json_values)
def test_any_value_is_read_or_told(tmp_path_factory: pytest.TempPathFactory, value: object) -> None:
    folder = DataFolder(tmp_path_factory.mktemp("data"))
    write(folder, **{one.key: value for one in keys.ALL})
    store = PreferencesStore(folder, read_only=True)
    told = {notice.removeprefix("In preferences.json, ").split(":")[0] for notice in store.notices}
    assert told | store.preferences.values.keys() == {one.key for one in keys.ALL}


def test_what_could_not_be_written_is_in_force_and_tried_again(folder: DataFolder) -> None:
    disk = BrokenDisk()
    store = PreferencesStore(folder, files=disk)
    disk.refuses = always(errno.ENOSPC, "write")
    result = store.save(CHANGED)
    assert not result.kept
    assert result.sentence == (
        "This is not on the disk yet: the disk is full. BackRx holds on to it."
    )
    assert store.preferences == CHANGED
    disk.refuses = never
    assert store.retry().kept
    assert PreferencesStore(folder).preferences == CHANGED


def test_a_file_that_cannot_be_read_is_kept_and_its_copy_takes_its_place(
    folder: DataFolder, calendar: Calendar
) -> None:
    PreferencesStore(folder, clock=calendar).save(CHANGED)
    calendar.next_day()
    PreferencesStore(folder, clock=calendar)
    folder.preferences.write_text('{"preferences": {"1": {"mut')
    store = PreferencesStore(folder, clock=calendar)
    assert store.preferences == CHANGED
    [aside] = folder.path.glob("preferences.unreadable-*")
    assert aside.read_text() == '{"preferences": {"1": {"mut'
    [notice] = store.notices
    assert f"is kept as {aside.name}. Its copy of 2026-11-22 took its place" in notice


def test_a_file_of_a_newer_version_is_left_alone(folder: DataFolder) -> None:
    raw = '{"meta": {"1": {"schema": 2}}, "preferences": {"1": {"muted": 7}}}'
    folder.preferences.write_text(raw)
    store = PreferencesStore(folder)
    assert [notice for notice in store.notices if "written by a newer BackRx" in notice]
    assert store.preferences == Preferences()
    assert not store.save(CHANGED).kept
    assert folder.preferences.read_text() == raw
    assert store.preferences == CHANGED


def test_half_a_character_does_not_keep_preferences_from_being_kept(folder: DataFolder) -> None:
    store = PreferencesStore(folder)
    broken = Preferences().having(keys.VOICE_NAME, "Ada \ud83d")
    broken = broken.having(keys.DOSES, {"my\udcff": DoseOverride(target=12)})
    assert store.save(broken).kept
    again = PreferencesStore(folder).preferences
    assert again[keys.VOICE_NAME] == "Ada ?"
    assert again[keys.DOSES] == {"my?": DoseOverride(target=12)}
