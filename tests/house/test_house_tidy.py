"""What the house asks of its source files, checked on the files. Imports are `.importlinter`'s."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src" / "steward"
MOST_LINES = 300

# Where any error at all may be caught, and why. A new door is opened here, in public.
DOORS = {
    "notifications/deliver.py": "nobody else in the process would send; the next turn may succeed",
    "notifications/send_one.py": "whatever a carrier's library does, the delivery is tried again",
    "notifications/keep_house.py": "digests are made by the next look, whatever one met",
    "jobs/running.py": "a job's failure is told and handed to the engine, whatever it is",
    "accounts/new_device.py": "who has shown the password is let in, whoever hears of it",
    "accounts/erase.py": "who cannot be erased now keeps nobody else from it",
    "answers/expire.py": "approvals are looked at again in a few seconds",
    "answers/event_writer.py": "events wait in memory and are written when that works again",
    "schedules/tick.py": "one schedule must not stand in the way of all others",
    "operations/parts.py": "a look at something that is not well says so",
    "operations/health.py": "a check of something that is not well says so",
    "agents/call_tool.py": "nobody knows what a tool raises; the model goes on without it",
    "agents/models/reach.py": "a model that cannot be opened must not keep Steward from starting",
    "agents/models/try_out.py": "whatever a provider's library raises is how the test went",
    "kit/in_thread.py": "what a thread raises is raised where it is waited for",
    "agents/toolbox.py": "a broken package must not keep Steward from starting",
    "embedding/local.py": "the model's libraries raise nothing more precise",
}


def sources(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*.py") if "versions" not in path.parts)


def where(path: Path, node: ast.AST) -> str:
    return f"{path.relative_to(ROOT)}:{getattr(node, 'lineno', 1)}"


@pytest.mark.parametrize("path", sources(SOURCE), ids=lambda p: str(p.relative_to(SOURCE)))
def test_a_module_says_what_it_is_about(path: Path) -> None:
    said = ast.get_docstring(ast.parse(path.read_text()))
    assert said, "begin the module with a sentence that says what it alone does"
    assert said.split("\n\n")[0].rstrip().endswith((".", ":", "`")), "a sentence ends"


def test_no_file_is_a_crowd() -> None:
    lengths = {path: len(path.read_text().splitlines()) for path in sources(SOURCE)}
    crowds = {str(p.relative_to(ROOT)): n for p, n in lengths.items() if n > MOST_LINES}
    assert not crowds, "look for the second deed in it"


def test_anything_is_caught_at_the_known_doors_only() -> None:
    caught = {path.relative_to(SOURCE).as_posix() for path in sources(SOURCE) if catches_all(path)}
    assert caught <= set(DOORS), "catch what can happen there, or open the door in DOORS"
    assert set(DOORS) <= caught, "this door is closed by now: take it out of DOORS"


def catches_all(path: Path) -> bool:
    """Whether a handler takes any error and does not hand it on unchanged."""
    return any(
        isinstance(node, ast.ExceptHandler)
        and (node.type is None or names_in(node.type) & {"Exception", "BaseException"})
        and not ends_in_raise(node)
        for node in ast.walk(ast.parse(path.read_text()))
    )


def names_in(node: ast.AST) -> set[str]:
    return {name.id for name in ast.walk(node) if isinstance(name, ast.Name)}


def ends_in_raise(handler: ast.ExceptHandler) -> bool:
    last = handler.body[-1]
    return isinstance(last, ast.Raise) and last.exc is None


def test_no_test_sleeps_and_hopes() -> None:
    """A test waits until something is true: between two looks, in a `while` loop, it may sleep, and
    so it may up to a moment that is as good as any other, for instance a random one."""
    hopeful = [
        where(path, sleep)
        for path in sources(ROOT / "tests")
        if path.name.startswith("test_")
        for sleep in sleeps_outside_a_loop(ast.parse(path.read_text()))
    ]
    assert not hopeful, "poll a condition with a deadline instead"


def sleeps_outside_a_loop(node: ast.AST) -> Iterator[ast.Call]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.While):
            continue
        if isinstance(child, ast.Call) and is_sleep(child):
            yield child
        yield from sleeps_outside_a_loop(child)


def is_sleep(call: ast.Call) -> bool:
    """`time.sleep(2)` or `asyncio.sleep(2)`, but not the `sleep(0)` that lets others go first."""
    return (
        isinstance(call.func, ast.Attribute)
        and call.func.attr == "sleep"
        and bool(names_in(call.func) & {"time", "asyncio"})
        and any(isinstance(given, ast.Constant) and given.value != 0 for given in call.args)
    )


def test_no_two_test_files_share_a_name() -> None:
    """Without packages in tests, a name must be unique for the test runner to find both."""
    names = [path.name for path in sources(ROOT / "tests") if path.name != "conftest.py"]
    assert sorted({name for name in names if names.count(name) > 1}) == []
