"""What the README promises is so."""

import re
from pathlib import Path

import pytest

from backrx_desktop.app.command_line import command_line
from backrx_desktop.content.load import load_content

PROJECT = Path(__file__).parents[1]
README = (PROJECT / "README.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(
    r"`((?:exercises|routines)/[\w-]+\.toml)`.*?```toml\n(.*?)```", README, re.DOTALL
)
COMMANDS = re.findall(r"^\./run (.*?)(?:\s+#.*)?$", README, re.MULTILINE)


def test_its_exercise_and_routine_work(tmp_path: Path) -> None:
    assert len(EXAMPLES) == 2
    for name, text in EXAMPLES:
        path = tmp_path / name
        path.parent.mkdir()
        path.write_text(text, encoding="utf-8")
    content = load_content(tmp_path)
    assert not content.problems
    routine = content.library.routines["slow-morning"]
    assert [step.exercise for step in routine.steps] == ["heel-slide", "knee-wag"]
    assert "heel-slide" in content.library.exercises


@pytest.mark.parametrize("line", [line for line in COMMANDS if line != "--help"])
def test_its_commands_are_understood(line: str) -> None:
    command_line().parse_args(line.split())


def test_its_links_lead_somewhere() -> None:
    links = re.findall(r"\]\(([^)]+)\)", README)
    assert links
    assert [link for link in links if not (PROJECT / link).exists()] == []
