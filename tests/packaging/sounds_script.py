"""`packaging/sounds.py` as a module."""

from tests.packaging.script import PACKAGING, script

PATH = PACKAGING / "sounds.py"
sounds = script("sounds")
