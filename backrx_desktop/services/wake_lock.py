"""The wake lock of this system, asked for beside the window."""

import threading
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager, suppress
from gettext import gettext as _
from queue import SimpleQueue
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wakepy import DBusAdapter


class SystemWakeLock:
    """What this system offers: an inhibitor of the desktop, or nothing.

    Desktops may take seconds to answer, so the asking has a thread of its own, in which one call
    follows the other. The system takes the lock back by itself when the process ends, however it
    ends. `make_hold` makes what holds the lock while it is entered.
    """

    def __init__(self, make_hold: "Callable[[], AbstractContextManager[object]] | None" = None):
        self._make_hold = make_hold or _hold
        self._wanted: SimpleQueue[bool] = SimpleQueue()
        self._thread: threading.Thread | None = None

    def take(self) -> None:
        """Ask for it; returns at once."""
        self._ask(True)

    def release(self) -> None:
        """Give it back; returns at once."""
        self._ask(False)

    def _ask(self, wanted: bool) -> None:
        if self._thread is None:
            self._thread = threading.Thread(target=self._serve, daemon=True, name="wake-lock")
            self._thread.start()
        self._wanted.put(wanted)

    def _serve(self) -> None:
        held: AbstractContextManager[object] | None = None
        while True:
            wanted = self._wanted.get()
            # Whatever a desktop says, no session waits for it or ends by it.
            with suppress(Exception):
                if wanted and held is None:
                    held = self._make_hold()
                    held.__enter__()
                elif not wanted and held is not None:
                    released, held = held, None
                    released.__exit__(None, None, None)


def _hold() -> AbstractContextManager[object]:
    # Loading it costs 70 ms, which the start of the program need not wait for.
    from wakepy import keep

    return keep.presenting(on_fail="pass", dbus_adapter=_adapter())


def _adapter() -> "type[DBusAdapter] | None":
    """One that tells desktops who keeps them awake; None where there is no message bus."""
    try:
        from wakepy.core import DBusMethodCall
        from wakepy.dbus_adapters.jeepney import JeepneyDBusAdapter
    except ImportError:
        return None

    class NamedAdapter(JeepneyDBusAdapter):
        def process(self, call: DBusMethodCall) -> object:
            given = call.get_kwargs() or {}
            args = {name: ours.get(name, value) for name, value in given.items()}
            return super().process(DBusMethodCall(call.method, args))

    ours = _introduction()
    return NamedAdapter


def _introduction() -> Mapping[str, str]:
    """By the names that the desktops' interfaces have for it."""
    reason = _("A session is under way.")
    return {
        "application_name": "BackRx",
        "app_id": "backrx",
        "reason_for_inhibit": reason,
        "reason": reason,
    }
