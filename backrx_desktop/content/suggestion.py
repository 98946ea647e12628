"""A guess at what a misspelt word was meant to be."""

from collections.abc import Iterable


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """ " (did you mean …?)" with the known word that is closest, or nothing if none is close."""
    from difflib import get_close_matches  # only mistakes pay for it

    close = get_close_matches(word[:100], known, n=1)
    return f" (did you mean {close[0]}?)" if close else ""
