"""What the program is made of, and under which licences."""

from backrx_desktop.content.resources_folder import resources_folder
from backrx_desktop.ui.settings.about import Licence


def licences() -> tuple[Licence, ...]:
    """Ours, and the font's with its text; the page adds the libraries."""
    font = resources_folder() / "fonts" / "OFL.txt"
    return (
        Licence("BackRx Desktop", "MIT"),
        Licence("Lexend", "SIL OFL 1.1", font.read_text(encoding="utf-8")),
    )
