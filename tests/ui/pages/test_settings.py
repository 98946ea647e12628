"""The settings: every preference that can be set is there, shows its value, and tells at once."""

from collections.abc import Iterator
from datetime import time
from enum import Enum

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from backrx_desktop.core import preferences as keys
from backrx_desktop.core.exercise import Prop
from backrx_desktop.core.preference import Preference
from backrx_desktop.core.preferences import ALL, OverlaySize, Preferences, ThemeChoice
from backrx_desktop.core.voice_level import VoiceLevel
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.pages.settings import SettingsPage
from backrx_desktop.ui.settings.controls import NumberControl, Props, SkinTones
from backrx_desktop.ui.settings.times import Times
from backrx_desktop.ui.settings.voices import VoiceNames
from backrx_desktop.ui.widgets.choice import Choice
from backrx_desktop.ui.widgets.switch import Switch
from tests.ui.house import TONES, settings
from tests.ui.labels import texts

ELSEWHERE = {
    keys.ACKNOWLEDGED.key,  # on the page of the exercise
    keys.OPTED_IN.key,
    keys.DOSES.key,
    keys.FIRST_RUN_DONE.key,  # what the app keeps for itself
    keys.CARE_ASKED.key,
    keys.CARE_YES.key,
    keys.WINDOW.key,
    keys.CARE_NOW.key,
    keys.DECLINED.key,
    keys.PROGRAMME_OFFERED.key,
    keys.PROGRAMMES.key,  # where programmes are chosen
}


@pytest.fixture
def page(qtbot: QtBot, look: Look) -> SettingsPage:
    page = SettingsPage(look, TONES, "1.0.0")
    qtbot.addWidget(page)
    page.resize(1648, 1080)
    page.present(Preferences(), "/home/anna/BackRx")
    page.show()
    return page


def told_by(page: SettingsPage) -> list[tuple[Preference[object], object]]:
    told: list[tuple[Preference[object], object]] = []
    page.changed.connect(lambda one, value: told.append((one, value)))
    return told


def test_every_preference_is_here_or_has_a_reason_not_to_be(page: SettingsPage) -> None:
    assert set(page.controls) | ELSEWHERE == {one.key for one in ALL}
    assert set(page.controls) & ELSEWHERE == set()


def other_values() -> Iterator[tuple[Preference[object], object]]:
    """For each preference a value that is not its default."""
    others: dict[str, object] = {
        keys.SKIN_TONE.key: 4.0,
        keys.VOICE_NAME.key: "Ada",
        keys.LANGUAGE.key: "en",
        keys.PROPS_AT_HOME.key: frozenset({"wall"}),
        keys.SETUP_FACTOR.key: 1.5,
        keys.TEXT_SIZE.key: 175.0,
        keys.REMINDER_TIMES.key: (time(7, 30), time(20)),
    }
    for one in ALL:
        if one.key in ELSEWHERE:
            continue
        match one.default:
            case bool():
                usual: object = not one.default
            case Enum():
                usual = [value for value in type(one.default) if value != one.default][-1]
            case _:
                usual = one.low if one.default != one.low else one.high
        yield one, others.get(one.key, usual)


@pytest.mark.parametrize(("one", "value"), tuple(other_values()))
def test_a_value_is_shown_and_told_to_nobody(
    page: SettingsPage, one: Preference[object], value: object
) -> None:
    told = told_by(page)
    page.present(Preferences().having(one, value))
    control = page.controls[one.key]
    match control:
        case Switch():
            assert control.isChecked() is value
        case Choice():
            assert [chosen for chosen, chip in control.chips.items() if chip.isChecked()] == [value]
        case NumberControl():
            assert control.less.spent is (value == one.low)
            assert control.more.spent is (value == one.high)
        case SkinTones():
            assert [n for n, swatch in control.swatches.items() if swatch.isChecked()] == [value]
        case VoiceNames():
            assert control.text() == value
        case Props():
            assert {prop.value for prop, chip in control.chips.items() if chip.isChecked()} == value
        case Times():
            assert [row.control.value for row in control.rows] == ["07:30", "20:00"]
        case _:
            pytest.fail(f"{one.key} has a control of another kind")
    assert told == []


def test_switches_choices_and_steppers_tell_at_once(page: SettingsPage) -> None:
    told = told_by(page)
    muted, theme = page.controls["muted"], page.controls["theme"]
    volume, tones = page.controls["voice_volume"], page.controls["skin_tone"]
    assert isinstance(muted, Switch)
    assert isinstance(theme, Choice)
    assert isinstance(volume, NumberControl)
    assert isinstance(tones, SkinTones)
    muted.click()
    theme.chips[ThemeChoice.EVENING].click()
    theme.chips[ThemeChoice.EVENING].click()
    volume.less.click()
    tones.swatches[3.0].click()
    assert told == [
        (keys.MUTED, True),
        (keys.THEME, ThemeChoice.EVENING),
        (keys.VOICE_VOLUME, 75.0),
        (keys.SKIN_TONE, 3.0),
    ]


def test_what_is_told_can_be_kept(page: SettingsPage) -> None:
    """Each value is one its descriptor can write and read back."""
    told = told_by(page)
    for control in page.controls.values():
        if isinstance(control, Switch | VoiceNames):
            control.click()
        elif isinstance(control, NumberControl):
            (control.less if not control.less.spent else control.more).click()
        elif isinstance(control, Choice):
            for chip in control.chips.values():
                chip.click()
        elif isinstance(control, SkinTones):
            for swatch in control.swatches.values():
                swatch.click()
        elif isinstance(control, Props):
            control.chips[Prop.WALL].click()
        elif isinstance(control, Times):
            control.more.click()
    assert {one.key for one, _value in told} == set(page.controls)
    assert all(one.read(one.write(value)) == value for one, value in told)


def test_a_number_stops_at_its_ends(page: SettingsPage) -> None:
    page.present(Preferences().having(keys.CHIME_VOLUME, 100.0))
    control = page.controls["chime_volume"]
    assert isinstance(control, NumberControl)
    told = told_by(page)
    control.more.click()
    assert told == []
    assert control.value == "100 %"


def test_things_at_home_are_told_as_a_whole(page: SettingsPage) -> None:
    told = told_by(page)
    control = page.controls["props_at_home"]
    assert isinstance(control, Props)
    control.chips[Prop.BAND].click()
    everything_else = frozenset(prop.value for prop in Prop if prop is not Prop.BAND)
    assert told == [(keys.PROPS_AT_HOME, everything_else)]


def test_zero_means_as_usual(page: SettingsPage) -> None:
    ready = page.controls["ready_seconds"]
    assert isinstance(ready, NumberControl)
    assert ready.value == "Usual"
    ready.more.click()
    assert ready.value == "5 s"


def test_each_press_takes_the_next_voice(page: SettingsPage) -> None:
    control = page.controls["voice_name"]
    assert isinstance(control, VoiceNames)
    assert not control.isVisible()
    page.offer_voices(("Ada", "Ben"))
    assert control.isVisible()
    told = told_by(page)
    for _press in range(3):
        control.click()
    assert told == [(keys.VOICE_NAME, "Ada"), (keys.VOICE_NAME, "Ben"), (keys.VOICE_NAME, "")]
    assert control.accessibleName() == "Which voice: Usual"


def test_a_voice_that_is_gone_gives_way_to_the_usual(page: SettingsPage) -> None:
    page.present(Preferences().having(keys.VOICE_NAME, "Cleo"))
    page.offer_voices(("Ada", "Ben"))
    control = page.controls["voice_name"]
    assert isinstance(control, VoiceNames)
    assert control.text() == "Cleo"
    told = told_by(page)
    control.click()
    assert told == [(keys.VOICE_NAME, "")]


def test_where_there_is_one_voice_there_is_nothing_to_choose(page: SettingsPage) -> None:
    page.offer_voices(("Ada",))
    assert not page.findChild(VoiceNames).isVisible()  # type: ignore[union-attr]  # it is there


def test_an_unknown_value_of_a_newer_version_chooses_nothing(page: SettingsPage) -> None:
    page.present(Preferences().having(keys.SETUP_FACTOR, 1.25))
    control = page.controls["setup_factor"]
    assert isinstance(control, Choice)
    assert not any(chip.isChecked() for chip in control.chips.values())


@pytest.mark.parametrize(
    ("name", "signal"),
    [
        ("Sound test: Play", "sound_test_asked"),
        ("When to get help: Read", "help_asked"),
        ("Health questions: Ask again", "care_asked"),
        ("Keys of a session: Show", "keys_asked"),
        ("Folder: Open", "folder_asked"),
        ("Copies of earlier days: Show", "backups_asked"),
    ],
)
def test_actions_ask(qtbot: QtBot, page: SettingsPage, name: str, signal: str) -> None:
    (button,) = (one for one in page.findChildren(QWidget) if one.accessibleName() == name)
    with qtbot.waitSignal(getattr(page, signal), timeout=0):
        button.click()  # type: ignore[attr-defined]  # a Button among QWidgets


def test_it_says_its_version_licences_and_where_the_data_lies(
    page: SettingsPage, look: Look, qtbot: QtBot
) -> None:
    assert "BackRx Desktop 1.0.0" in texts(page)
    assert "/\u200bhome/\u200banna/\u200bBackRx" in texts(page)
    assert "TinyDB · MIT" in texts(page)
    full = settings(look)
    qtbot.addWidget(full)
    shown = full.about.rows[0]
    assert shown.text.isVisibleTo(full)
    shown.read.click()
    assert not shown.text.isVisibleTo(full)


def test_what_is_chosen_elsewhere_shows_when_presented_again(page: SettingsPage) -> None:
    page.present(
        Preferences()
        .having(keys.OVERLAY_SIZE, OverlaySize.SMALL)
        .having(keys.VOICE_LEVEL, VoiceLevel.CHIMES)
    )
    page.present(Preferences())
    size, voice = page.controls["overlay_size"], page.controls["voice_level"]
    assert isinstance(size, Choice)
    assert isinstance(voice, Choice)
    assert (size.value, voice.value) == (OverlaySize.LARGE, VoiceLevel.FULL)


def test_times_are_stepped_added_and_taken_away(page: SettingsPage) -> None:
    told = told_by(page)
    times = page.controls["reminder_times"]
    assert isinstance(times, Times)
    (row,) = times.rows
    assert row.cross.isHidden()
    row.control.more.click()
    times.more.click()
    assert [row.control.value for row in times.rows] == ["18:30", "22:30"]
    times.rows[0].cross.click()
    assert told == [
        (keys.REMINDER_TIMES, (time(18, 30),)),
        (keys.REMINDER_TIMES, (time(18, 30), time(22, 30))),
        (keys.REMINDER_TIMES, (time(22, 30),)),
    ]
    assert times.rows[0].cross.isHidden()


def test_times_go_round_the_clock_keep_their_rows_and_are_never_the_same(
    page: SettingsPage,
) -> None:
    page.present(Preferences().having(keys.REMINDER_TIMES, (time(18), time(23, 30))))
    told = told_by(page)
    times = page.controls["reminder_times"]
    assert isinstance(times, Times)
    times.rows[1].control.more.click()
    assert [row.control.value for row in times.rows] == ["18:00", "00:00"]
    assert told == [(keys.REMINDER_TIMES, (time(0), time(18)))]
    times.rows[1].control.less.click()
    for _ in range(11):
        times.rows[1].control.less.click()
    assert [row.control.value for row in times.rows] == ["18:00", "17:30"]


def test_there_are_four_times_at_most(page: SettingsPage) -> None:
    times = page.controls["reminder_times"]
    assert isinstance(times, Times)
    for _ in range(3):
        assert not times.more.isHidden()
        times.more.click()
    assert len(times.rows) == 4
    assert times.more.isHidden()


def test_what_is_followed_and_what_reminders_need_is_said(page: SettingsPage) -> None:
    page.show_programmes(())
    page.show_tray(False)
    assert {"You follow none.", "This desktop has no tray, so no reminder can show here."} <= texts(
        page
    )
    page.show_programmes(("Leg lifts", "Five minutes"))
    page.show_tray(True)
    assert "Leg lifts, Five minutes" in texts(page)
    assert not any("no tray" in text for text in texts(page))
