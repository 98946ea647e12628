"""All words of the app, as `packaging/words` gathers them: once for all tests that look at them."""

from functools import cache

from babel.messages.catalog import Catalog

from tests.packaging.script import script

words = script("words")


@cache
def gathered() -> Catalog:
    found = words.gathered()
    assert isinstance(found, Catalog)
    return found
