"""What a person set."""

from gettext import gettext as _

from backrx_desktop.core.preferences import (
    ALL,
    Preferences,
    read_preferences,
    write_preferences,
)
from backrx_desktop.storage.block import Document
from backrx_desktop.storage.files import Files
from backrx_desktop.storage.kept_database import KeptDatabase
from backrx_desktop.storage.local_clock import WallClock, local_now
from backrx_desktop.storage.paths import DataFolder
from backrx_desktop.storage.reading import SCHEMA, write_texts
from backrx_desktop.storage.saving import KEPT, SaveResult, attempt

TABLE = "preferences"
UUID = "preferences"
"""There is one document, so its name does for a UUID."""
_KEYS = {one.key for one in ALL}


class PreferencesStore:
    """The preferences of one folder, read when it is made. Not for several threads at once.

    Making one raises nothing: what cannot be read has its usual value, and `notices` say so.
    """

    def __init__(
        self,
        folder: DataFolder,
        *,
        clock: WallClock = local_now,
        files: Files | None = None,
        read_only: bool = False,
    ) -> None:
        self._file = folder.preferences.name
        self._database = KeptDatabase(
            folder.preferences,
            folder.backups,
            (TABLE,),
            clock=clock,
            files=files,
            read_only=read_only,
        )
        self.preferences, self._problems = read_preferences(self._document)
        """As they were read or last given to `save`."""
        self._saved = True

    @property
    def notices(self) -> tuple[str, ...]:
        """What a person should know, a sentence or two each."""
        sentence = _("In {file}, {problem}. The usual setting is used.")
        broken = (sentence.format(file=self._file, problem=one) for one in self._problems)
        return (*self._database.notices, *broken)

    def save(self, preferences: Preferences) -> SaveResult:
        """Keep these from now on. What could not be written is tried again by `retry`."""
        self.preferences = preferences
        self._saved = False
        return self.retry()

    def retry(self) -> SaveResult:
        """Try once more to write what was given to `save`."""
        if self._saved:
            return KEPT
        self._database.look()
        result = attempt(lambda: self._database.put(TABLE, [self._changed()]))
        self._saved = result.kept
        return result

    @property
    def _document(self) -> Document:
        documents = self._database.documents(TABLE).values()
        return next((one for one in documents if one.get("uuid") == UUID), {})

    def _changed(self) -> Document:
        """The document to write: keys of other versions stay, and so do values of theirs."""
        old = self._document
        readable: Document = write_preferences(read_preferences(old)[0])
        kept = {key: old[key] for key in old if key not in _KEYS or key not in readable}
        written = write_texts(write_preferences(self.preferences))
        for key, table in written.items():
            if isinstance(table, dict) and isinstance(old.get(key), dict):
                known = readable.get(key, {})
                strange = {name: one for name, one in old[key].items() if name not in known}
                written[key] = {**strange, **table}
        return {**kept, **written, "schema": SCHEMA, "uuid": UUID}
