"""What the source itself promises, read rather than run."""

import ast
import os
import re
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

PROJECT = Path(__file__).parents[1]
PACKAGE = PROJECT / "backrx_desktop"
TRANSLATORS = {"_", "gettext", "ngettext", "pgettext", "npgettext"}
LAZY_NAMES = {"base", "common", "helper", "helpers", "manager", "misc", "util", "utils"}
UNKIND = re.compile(r"!|\b(failed|missed|lazy|cheat(ed)?|give up)\b", re.IGNORECASE)


def sources(folder: Path) -> Iterator[tuple[str, ast.Module]]:
    for path in sorted(folder.rglob("*.py")):
        yield str(path.relative_to(PROJECT)), ast.parse(path.read_text("utf-8"))


def name_of(call: ast.Call) -> str:
    """`qtbot.wait` for `qtbot.wait(5)`, and the last two names of anything longer."""
    function = call.func
    if isinstance(function, ast.Attribute):
        owner = function.value
        before = owner.attr if isinstance(owner, ast.Attribute) else getattr(owner, "id", "")
        return f"{before}.{function.attr}"
    return getattr(function, "id", "")


def calls(tree: ast.AST) -> Iterator[ast.Call]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.Call))


def unkind_sentences(tree: ast.AST) -> list[str]:
    return [
        word.value
        for call in calls(tree)
        if name_of(call) in TRANSLATORS
        for word in call.args
        if isinstance(word, ast.Constant) and isinstance(word.value, str)
        if UNKIND.search(word.value)
    ]


def translated_on_import(node: ast.AST) -> list[int]:
    """Lines that look up a translation while a module loads, before the language is known."""
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
        return []
    here = [node.lineno] if isinstance(node, ast.Call) and name_of(node) in TRANSLATORS else []
    return here + [
        line for child in ast.iter_child_nodes(node) for line in translated_on_import(child)
    ]


def sleeps(tree: ast.AST) -> list[str]:
    names = re.compile(r"(^|\.)(sleep|msleep|qWait|qSleep)$|^qtbot\.wait$")
    return [name_of(call) for call in calls(tree) if names.search(name_of(call))]


def strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from strings(inner)


@pytest.mark.parametrize("name", ["requirements", "requirements-build", "requirements-dev"])
def test_pins_carry_hashes_and_no_address(name: str) -> None:
    text = (PROJECT / "packaging" / f"{name}.txt").read_text("utf-8")
    assert not re.search(r"://|--(extra-)?index-url|--find-links", text)
    pins = re.split(r"^(?=[a-z])", text, flags=re.MULTILINE)[1:]
    assert pins
    assert [pin for pin in pins if not re.match(r"\S+==\S+ (;.*)?\\\n +--hash=sha256:", pin)] == []


def test_start_scripts_can_be_started() -> None:
    scripts = [PROJECT / name for name in ("run", "test", "packaging/pin", "packaging/words")]
    assert [path.name for path in scripts if not os.access(path, os.X_OK)] == []


def test_every_file_is_named_for_what_it_holds() -> None:
    assert [str(path) for path in PACKAGE.rglob("*.py") if path.stem in LAZY_NAMES] == []


def test_nothing_said_is_loud_or_blames() -> None:
    said = {name: unkind_sentences(tree) for name, tree in sources(PACKAGE)}
    assert {name: found for name, found in said.items() if found} == {}


def test_no_file_of_content_is_loud_or_blames() -> None:
    said = {
        path.name: [
            text for text in strings(tomllib.loads(path.read_text("utf-8"))) if UNKIND.search(text)
        ]
        for path in (PROJECT / "resources").rglob("*.toml")
    }
    assert {name: found for name, found in said.items() if found} == {}


def test_language_is_asked_for_when_something_is_said() -> None:
    early = {name: translated_on_import(tree) for name, tree in sources(PACKAGE)}
    assert {name: lines for name, lines in early.items() if lines} == {}


def test_tests_do_not_sleep() -> None:
    slow = {name: sleeps(tree) for name, tree in sources(PROJECT / "tests")}
    assert {name: found for name, found in slow.items() if found} == {}


def test_no_test_leans_on_another() -> None:
    leaning = re.compile(r"^(from|import) tests(\.\w+)*\.test_", re.MULTILINE)
    found = [path for path in (PROJECT / "tests").rglob("*.py")
             if leaning.search(path.read_text("utf-8"))]  # fmt: skip
    assert [str(path) for path in found] == []


@pytest.mark.parametrize(
    ("find", "bad", "good"),
    [
        (unkind_sentences, 'def f(): _("Well done!")', 'def f(): _("Well done.")'),
        (unkind_sentences, 'ngettext("missed %d", "%d", n)', 'print("Stop!")'),
        (translated_on_import, 'WORD = _("lift")', 'def word(): return _("lift")'),
        (translated_on_import, 'class A:\n    word = _("lift")', 'f = lambda: _("lift")'),
        (sleeps, "import time\ntime.sleep(1)", "clock.advance(1)"),
        (sleeps, "qtbot.wait(5)", "qtbot.waitUntil(done)"),
        (sleeps, "QTest.qWait(5)", "process.wait()"),
    ],
)
def test_the_readers_above_see_what_they_look_for(
    find: Callable[[ast.AST], list[object]], bad: str, good: str
) -> None:
    assert find(ast.parse(bad))
    assert not find(ast.parse(good))
