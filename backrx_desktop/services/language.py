"""The language that is spoken, as whoever speaks or writes numbers in it needs to know it."""

from gettext import pgettext


def language() -> str:
    """Its code, as in "es" or "pt_BR": that of the sentences themselves, whoever chose it."""
    # Translators: the code of the language you translate into, the name of its folder.
    return pgettext("language", "en")
