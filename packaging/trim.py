"""What PyInstaller finds and BackRx never uses: about half.

The names are those inside the packaged folder. The plugins that stay are those that draw on X,
Wayland, Windows, a Mac or nowhere, type, speak, and open the desktop's own file dialogs.
"""

import sys
from collections.abc import Iterable
from fnmatch import fnmatch
from pathlib import PurePath

MODULES = (
    # Python's own windows, and what would speak to the network.
    "tkinter", "_tkinter", "ssl", "_ssl", "_hashlib",
    # What others would use if it were there; BackRx does not install it.
    "typing_extensions", "PySide6.QtMultimediaWidgets",
)  # fmt: skip

FILES = (
    # Qt's other worlds: QML, PDF viewing, an on-screen keyboard, embedded screens.
    "*Qt6Qml*", "*Qt6Quick*", "*Qt6Pdf.*", "*Qt6VirtualKeyboard*", "*Qt6EglF*",
    "*Qt6MultimediaWidgets*", "*/egldeviceintegrations/*", "*/generic/*",
    "*/platforms/*eglfs*", "*/platforms/*linuxfb*", "*/platforms/*minimal*",
    "*/platforms/*vkkhrdisplay*", "*/platforms/*vnc*", "*/platforminputcontexts/*virtualkeyboard*",
    # Films and music; the sounds of a session are plain waves.
    "*ffmpegmediaplugin*", "*Qt6FFmpegStub*", "*libav*", "*libswscale*", "*libswresample*",
    # The network: Qt's own stays, since what makes sounds loads it. Nothing else does.
    "*/networkinformation/*", "*/tls/*",
    # Pictures other than SVG and PNG.
    "*/imageformats/*pdf*", "*/imageformats/*tiff*", "*/imageformats/*webp*",
    "*/imageformats/*jpeg*", "*/imageformats/*tga*", "*/imageformats/*wbmp*",
    # GTK's looks would load all of GTK; file dialogs come by the desktop's portal.
    "*/platformthemes/*gtk3*",
    # Wayland's ways for what is drawn by the graphics card.
    "*/wayland-graphics-integration-client/*",
    # A voice that says nothing, for tests.
    "*texttospeech_mock*",
    "*/translations/*",
    # Catalogues as they are written; the compiled ones stay.
    "*/LC_MESSAGES/*.po",
)  # fmt: skip


def is_kept(name: str, source: str) -> bool:
    """Whether the file `source` belongs into the packaged folder as `name`.

    On Linux the system's own libraries stay the system's: two copies of libstdc++ in one process
    crash where the graphics driver needs the newer. Python's library is no part of the system that
    can be counted on, and comes along.
    """
    if any(fnmatch(PurePath(name).as_posix(), pattern) for pattern in FILES):
        return False
    of_system = sys.platform == "linux" and source.startswith(("/lib", "/usr/lib"))
    return not of_system or "python3" in name


def kept(entries: Iterable[tuple[str, str, str]]) -> list[tuple[str, str, str]]:
    """Of PyInstaller's entries (name, source, kind) those that are wanted."""
    return [entry for entry in entries if is_kept(entry[0], entry[1])]
