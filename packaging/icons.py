"""Draws the program's icon in every size desktops ask for: `python packaging/icons.py DIR`.

DIR/backrx-SIZE.png for Linux, DIR/backrx.ico for Windows, DIR/backrx.icns for the Mac.
"""

import os
import struct
import sys
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QGuiApplication, QIcon

from backrx_desktop.content.resources_folder import resources_folder
from backrx_desktop.ui.icons import Icons

SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
WINDOWS = (16, 24, 32, 48, 64, 128, 256)
MAC = {b"icp4": 16, b"icp5": 32, b"icp6": 64, b"ic07": 128, b"ic08": 256, b"ic09": 512}
"""The types of an .icns file that hold a PNG, and the size of each in pixels."""


def png(icon: QIcon, size: int) -> bytes:
    """The icon as a PNG file of `size` pixels."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    icon.pixmap(size, size).save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def ico(pictures: dict[int, bytes]) -> bytes:
    """PNG files by their size as one .ico file: a header, an entry each, then the files."""
    head = struct.pack("<HHH", 0, 1, len(pictures))
    offset = len(head) + 16 * len(pictures)
    for size, data in pictures.items():
        # 256 does not fit into a byte and is written as 0.
        side = size % 256
        head += struct.pack("<BBBBHHII", side, side, 0, 0, 1, 32, len(data), offset)
        offset += len(data)
    return head + b"".join(pictures.values())


def icns(pictures: dict[int, bytes]) -> bytes:
    """PNG files by their size as one .icns file: each behind its type and length."""
    body = b"".join(
        kind + struct.pack(">I", 8 + len(pictures[size])) + pictures[size]
        for kind, size in MAC.items()
    )
    return b"icns" + struct.pack(">I", 8 + len(body)) + body


def draw(folder: Path) -> None:
    """Write all files into `folder`, which is made."""
    icon = Icons(resources_folder() / "icons").app_icon()
    folder.mkdir(parents=True, exist_ok=True)
    pictures = {size: png(icon, size) for size in SIZES}
    for size, data in pictures.items():
        (folder / f"backrx-{size}.png").write_bytes(data)
    (folder / "backrx.ico").write_bytes(ico({size: pictures[size] for size in WINDOWS}))
    (folder / "backrx.icns").write_bytes(icns(pictures))


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    _application = QGuiApplication([])
    draw(Path(sys.argv[1]))
