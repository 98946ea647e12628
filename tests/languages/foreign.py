"""A language that is no language: every letter of a translation is a full-width one.

Whatever then shows a plain letter never went through a catalogue. Nothing grows longer by it.
"""

import re

PLAIN = re.compile(r"[A-Za-z]{2,}")
_KEPT = re.compile(r"\{.*?\}|%(?:\(\w+\))?[sdr]|[^A-Za-z{%]+|%")
_DATE_PATTERN = re.compile(r"[dMy ]+")
_WIDER = 0xFEE0
"""From a letter to its full-width one."""


def foreign(text: str) -> str:
    """The text in that language, its placeholders and patterns of dates as they are."""
    if _DATE_PATTERN.fullmatch(text):
        return text
    kept = iter(_KEPT.findall(text))
    words = (re.sub("[A-Za-z]", _widened, word) for word in _KEPT.split(text))
    return "".join(word + next(kept, "") for word in words)


def _widened(letter: re.Match[str]) -> str:
    return chr(ord(letter[0]) + _WIDER)
