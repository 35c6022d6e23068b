"""The processes that read: they come when needed, go when not, and leave nothing behind."""

import asyncio
import os
import signal
import subprocess
import sys
import time
from collections.abc import Awaitable, Callable
from contextlib import aclosing
from pathlib import Path

import psutil
import pytest
from parsing_files import docx, pdf, scanned_pdf, word_paragraph

from steward.documents.parsing import formats
from steward.documents.parsing import readers as pool
from steward.documents.parsing.errors import NotNow, Unreadable
from steward.documents.parsing.readers import ParsedPage, Readers

Save = Callable[[bytes], Path]
ReadAll = Callable[..., Awaitable[tuple[int, list[ParsedPage]]]]
# Far more than fits into the pipe and the buffers, so that its reader is still at work.
LONG = b"A sentence that is read and read again.\n\n" * 100_000
DEADLINE_SECONDS = 20


def is_running(pid: int) -> bool:
    """A process that was killed and not yet gathered by its parent does not run."""
    try:
        return psutil.Process(pid).status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False


async def until(condition: Callable[[], bool], every: float = 0.01) -> None:
    async with asyncio.timeout(DEADLINE_SECONDS):
        while not condition():  # noqa: ASYNC110 - what is waited for happens in other processes
            await asyncio.sleep(every)


async def test_none_runs_before_the_first_file(readers: Readers) -> None:
    assert readers.pids == []


async def test_a_kill_from_outside_may_be_tried_again(
    readers: Readers, save: Save, read_all: ReadAll
) -> None:
    path = save(LONG)
    with pytest.raises(NotNow):
        async for event in readers.read(path, formats.TEXT):
            if isinstance(event, ParsedPage) and event.n == 1:
                os.kill(readers.pids[0], signal.SIGKILL)
    total, pages = await read_all(readers, path, formats.TEXT)
    assert len(pages) == total
    assert "".join(page.text for page in pages).encode() == LONG


@pytest.mark.skipif(sys.platform != "linux", reason="counts what a process writes")
async def test_a_slow_taker_holds_the_process_back(readers: Readers, save: Save) -> None:
    async with aclosing(readers.read(save(LONG), formats.TEXT)) as events:
        await anext(events)
        process = psutil.Process(readers.pids[0])
        used = -1.0

        def at_rest() -> bool:
            nonlocal used
            before, used = used, sum(process.cpu_times()[:2])
            return used == before and process.status() == psutil.STATUS_SLEEPING

        await until(at_rest, every=0.1)
        assert process.io_counters().write_chars < len(LONG) / 4


async def test_leaving_early_ends_the_process(readers: Readers, save: Save) -> None:
    async with aclosing(readers.read(save(LONG), formats.TEXT)) as events:
        await anext(events)
        (pid,) = readers.pids
    assert readers.pids == []
    await until(lambda: not is_running(pid))


async def test_cancelling_ends_the_process(readers: Readers, save: Save, read_all: ReadAll) -> None:
    path = save(LONG)
    started = asyncio.Event()

    async def take_forever() -> None:
        async with aclosing(readers.read(path, formats.TEXT)) as events:
            async for _ in events:
                started.set()
                await asyncio.Event().wait()

    task = asyncio.create_task(take_forever())
    await started.wait()
    (pid,) = readers.pids
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    await until(lambda: not is_running(pid))
    assert (await read_all(readers, path, formats.TEXT))[0] > 100


async def test_a_process_serves_several_files_and_is_replaced(
    make_readers: Callable[..., Readers], save: Save, read_all: ReadAll
) -> None:
    readers = make_readers(processes=1)
    path = save(b"small")
    seen = []
    for _ in range(pool.FILES_PER_PROCESS + 1):
        await read_all(readers, path, formats.TEXT)
        seen += readers.pids
    assert len(seen) == pool.FILES_PER_PROCESS  # the one that had served its time was gone
    assert len(set(seen)) == 2


async def test_a_refused_file_costs_the_process(
    make_readers: Callable[..., Readers], save: Save, read_all: ReadAll
) -> None:
    readers = make_readers(processes=1)
    await read_all(readers, save(b"good"), formats.TEXT)
    assert len(readers.pids) == 1
    with pytest.raises(Unreadable):
        await read_all(readers, save(b" "), formats.TEXT)
    assert readers.pids == []


async def test_idle_processes_go(
    readers: Readers, save: Save, read_all: ReadAll, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pool, "IDLE_SECONDS", 0.01)
    await read_all(readers, save(b"small"), formats.TEXT)
    await until(lambda: readers.pids == [])


async def test_no_more_at_once_than_allowed(
    make_readers: Callable[..., Readers], save: Save, read_all: ReadAll
) -> None:
    readers = make_readers(processes=2)
    most = 0

    async def read(path: Path) -> None:
        nonlocal most
        async for _ in readers.read(path, formats.TEXT):
            most = max(most, len(readers.pids))

    await asyncio.gather(*(read(save(b"some words\f" * 50)) for _ in range(20)))
    assert most == 2


async def test_closing_ends_everything(readers: Readers, save: Save) -> None:
    with pytest.raises(NotNow):
        async for _ in readers.read(save(LONG), formats.TEXT):
            (pid,) = readers.pids
            await readers.close()
    assert not is_running(pid)
    with pytest.raises(NotNow):
        await anext(readers.read(save(b"x"), formats.TEXT))


PARENT = """
import asyncio, sys
from pathlib import Path
from steward.documents.parsing.readers import Readers

async def main():
    readers = Readers(processes=1, memory_bytes=1 << 30, cpu_seconds=60, wall_seconds=60,
                      max_pages=5000)
    pages = readers.read(Path(sys.argv[1]), "text/plain")
    await anext(pages)
    if sys.argv[2] == "idle":
        async for page in pages:
            pass
    print(readers.pids[0], flush=True)
    await asyncio.Event().wait()

asyncio.run(main())
"""


@pytest.mark.parametrize("moment", ["busy", "idle"])
def test_the_process_dies_with_its_parent(save: Save, moment: str) -> None:
    command = [sys.executable, "-c", PARENT, str(save(LONG)), moment]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as parent:
        assert parent.stdout
        pid = int(parent.stdout.readline())
        assert is_running(pid)
        parent.kill()
    deadline = time.monotonic() + DEADLINE_SECONDS
    while is_running(pid) and time.monotonic() < deadline:
        time.sleep(0.01)
    assert not is_running(pid)


async def test_nothing_is_left_in_the_temporary_folder(
    readers: Readers,
    save: Save,
    read_all: ReadAll,
    tmp_path_factory: pytest.TempPathFactory,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    folder = tmp_path_factory.mktemp("temporary")
    monkeypatch.setenv("TMPDIR", str(folder))
    await read_all(readers, save(pdf([["x" * 20]])), formats.PDF)
    await read_all(readers, save(docx(word_paragraph("x"))), formats.DOCX)
    try:
        await read_all(readers, save(scanned_pdf([["Some words to see"]])), formats.PDF)
    except Unreadable as error:
        assert error.code == "ocr_not_installed"
    assert list(folder.iterdir()) == []


async def test_secrets_of_the_parent_do_not_reach_the_process(
    readers: Readers, save: Save, read_all: ReadAll, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("STEWARD_MODEL_KEY", "very-secret")
    await read_all(readers, save(b"small"), formats.TEXT)
    environment = psutil.Process(readers.pids[0]).environ()
    assert environment["PYTHONUTF8"] == "1"
    assert "very-secret" not in environment.values()


def test_the_process_imports_little() -> None:
    """What it imports is paid for by each start: none of these may creep in."""
    heavy = ("pypdfium2", "kreuzberg", "rjieba", "pydantic", "sqlalchemy", "asyncio", "email")
    program = (
        "import sys, steward.documents.parsing.child; "
        f"print([name for name in {heavy!r} if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False
    )
    assert done.stdout.strip() == "[]", done.stderr
