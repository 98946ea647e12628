"""Runs before BackRx in a packaged program: programs it calls find the system's libraries again.

PyInstaller points LD_LIBRARY_PATH at its folder before Python starts. By then that has done its
work, and espeak-ng must not take its libraries from there.
"""

import os

_before = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
if _before is None:
    os.environ.pop("LD_LIBRARY_PATH", None)
else:
    os.environ["LD_LIBRARY_PATH"] = _before
