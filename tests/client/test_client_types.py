"""What a program that uses the client gets from it before it talks to anybody: types, and a quick
start."""

import subprocess
import sys
from pathlib import Path

PROGRAM = """
import asyncio
from steward.client import AsyncSteward, Event, NotFound, Steward

def names(steward: Steward) -> list[str]:
    return [document.name for document in steward.documents.list(collection_id="c")]

def answer(steward: Steward, question: str) -> str:
    run = steward.ask(question, timeout=10)
    steward.agents.create("Clerk", tools=["calculate"], max_tokens=None)
    return run.text + "".join(citation.quote for citation in run.citations)

async def stream(steward: AsyncSteward) -> list[Event]:
    async with steward.ask_stream("Who?") as run:
        events = [event async for event in run]
    pages: int | None = (await steward.documents.get("d")).pages
    return events if pages else []

try:
    with Steward("http://localhost", "key") as steward:
        steward.documents.upload("a.txt", ("b.txt", b"b"), collection_id=None)
except NotFound as error:
    status: int = error.status
"""
WRONG = """
steward = Steward()
steward.documents.get(7)
steward.ask("Who?", timeout="long")
steward.ask("Who?").answer
steward.agents.create("Clerk", tolls=[])
steward.documents.get("d").name = "other"
"""


def test_a_program_is_checked_strictly(tmp_path: Path) -> None:
    file = tmp_path / "program.py"
    file.write_text(PROGRAM + WRONG)
    said = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", "--config-file=", str(file)],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    refused = [int(line.split(":")[1]) for line in said.stdout.splitlines() if ": error:" in line]
    begins = PROGRAM.count("\n") + 1
    assert refused == [begins + n for n in range(2, 7)], said.stdout + said.stderr


def test_importing_it_brings_nothing_of_the_server_along() -> None:
    says = "import sys, steward.client; print(*sorted(sys.modules))"
    said = subprocess.run([sys.executable, "-c", says], capture_output=True, text=True, check=True)
    modules = said.stdout.split()
    ours = {name for name in modules if name.startswith("steward.")}
    assert ours == {name for name in ours if name.startswith("steward.client")}
    heavy = {"asyncio", "pydantic", "fastapi", "sqlalchemy", "typer", "orjson", "structlog"}
    assert not heavy & set(modules)
