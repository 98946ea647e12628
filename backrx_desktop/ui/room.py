"""Whether something painted now is ready before a session next has something to tell.

What moves by itself asks before each frame and leaves one out otherwise, so that nothing due waits
behind it.
"""

from collections.abc import Callable

Room = Callable[[], bool]


def always() -> bool:
    """Where no session runs."""
    return True
