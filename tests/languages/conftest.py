"""The language that is no language, spoken for a test."""

import gettext
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale

from tests.languages.foreign import foreign


@pytest.fixture
def foreign_language(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Speaks it; days and months are Russian, so that they have no plain letter either."""

    def plural(one: str, several: str, n: int) -> str:
        return foreign(one if n == 1 else several)

    catalogue = gettext.NullTranslations()
    monkeypatch.setattr(catalogue, "pgettext", lambda _context, text: foreign(text))
    monkeypatch.setattr(gettext, "dgettext", lambda _domain, text: foreign(text))
    monkeypatch.setattr(gettext, "dngettext", lambda _domain, *said: plural(*said))
    monkeypatch.setattr(gettext, "dpgettext", lambda _domain, _context, text: foreign(text))
    monkeypatch.setattr(gettext, "translation", lambda *_args, **_named: catalogue)
    before = QLocale()
    QLocale.setDefault(QLocale("ru"))
    yield
    QLocale.setDefault(before)
