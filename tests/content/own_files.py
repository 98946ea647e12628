"""A person's files, as text, to be spoilt in one place at a time."""

from pathlib import Path

from backrx_desktop.content.check import check

BRIDGE = """\
name = "Bridge"
field_name = "Supine hip raise"
position = "supine"
sides = "both"
areas = ["glutes"]
muscles = ["glutes"]
setup_seconds = 10
cue = "Ribs stay down."
instructions = ["Lie on your back.", "Lift your hips.", "Lower them slowly."]

[dose]
kind = "reps"
start = 5
target = 8
top = 12

[[phases]]
word = "LIFT"
kind = "move"
seconds = 2
say = "lift"

[[phases]]
word = "HOLD"
kind = "hold"
seconds = 3

[[phases]]
word = "LOWER"
kind = "return"
seconds = 2
say = "lower"
"""

MORNING = """\
name = "Morning"

[[steps]]
exercise = "knee-wag"

[[steps]]
exercise = "figure-four"
dose = { target = 40 }
"""


def write(path: Path, content: str | bytes) -> Path:
    """Write a file, and the folders it needs."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def spoilt(text: str, old: str, new: str) -> str:
    """`text` with its first `old` made `new`."""
    assert old in text
    return text.replace(old, new, 1)


def complaints(path: Path) -> list[str]:
    """What `check` says of one file."""
    return [str(problem) for problem in check([path])]
