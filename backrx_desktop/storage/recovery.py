"""What is told when a file was lost and something else took its place."""

from datetime import date
from gettext import gettext as _
from pathlib import Path

from backrx_desktop.storage.backup import Backup


def recovered(
    file: str,
    day: date,
    *,
    damaged: bool,
    aside: Path | None,
    backup: Backup | None,
    in_memory: bool,
) -> str:
    """What took the place of a file that was `damaged`, or else gone.

    `aside` is where a damaged file is kept now, None where it was only read. `backup` took its
    place, and what was done from its day to `day` may not be in it. Without one all begins anew,
    unless everything was still `in_memory`.
    """
    if not damaged:
        first = _("The file {file} was gone.")
    elif aside is None:
        first = _("The file {file} could not be read.")
    else:
        first = _("The file {file} could not be read and is kept as {aside}.")
    if in_memory:
        second = _("BackRx still knew all that was in it and wrote it anew.")
    elif backup is None:
        second = _("There is no earlier copy of it, so it begins anew.")
    else:
        second = _(
            "Its copy of {since} took its place; what came from then to {day} may not be in it."
        )
    return f"{first} {second}".format(
        file=file, day=day, aside=aside and aside.name, since=backup and backup.day
    )
