"""The font, the icons and the look that the tests of the window use."""

from tests.ui.conftest import fonts, icons, look

__all__ = ["fonts", "icons", "look"]
