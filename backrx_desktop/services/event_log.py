"""Events as lines of JSON, one object a line, for tests and for whoever wants to follow along."""

from collections.abc import Iterable
from typing import TextIO

import orjson

from backrx_desktop.core.events import Event
from backrx_desktop.services.wording import spoken, step_word


def event_line(event: Event) -> str:
    """One event as a line of JSON, without the line's end."""
    line: dict[str, object] = {"event": event.kind.value, "at": round(event.at, 3)}
    if event.step is not None:
        step = event.step
        line |= {"kind": step.kind.value, "word": step_word(step), "exercise": step.exercise}
        line |= {"side": step.side.value if step.side else None, "set": step.set, "rep": step.rep}
    if event.cue is not None and event.cue.play is not None:
        line["play"] = event.cue.play.value
    if event.cue is not None and event.cue.say is not None:
        line["say"] = spoken(event.cue.say)
    return orjson.dumps(line).decode()


class EventLog:
    """Writes events to a text file as they come, for as long as it can grow."""

    def __init__(self, file: TextIO) -> None:
        self._file = file
        self.trouble: OSError | None = None
        """Why nothing more was written, where the file could not grow; the session goes on."""

    def follow(self, events: Iterable[Event]) -> None:
        """Write these events; each batch is flushed."""
        if self.trouble is not None:
            return
        try:
            self._file.writelines(event_line(event) + "\n" for event in events)
            self._file.flush()
        except OSError as error:
            self.trouble = error
