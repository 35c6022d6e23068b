"""Keeps a session with an MCP server open between the calls of one run.

One session per run and server: some servers remember things between calls (a page that is open in
their browser), a command takes a second or more to start, and what one run left behind must not be
seen by another. A session is opened by the first call and closed when the run says so, when nobody
has called for a while, or when Steward leaves; a run that waits for a person holds none. It may be
closed at any moment without harm, since the next call opens another.
"""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

from steward.agents.adapters.load_libraries import load_libraries
from steward.agents.adapters.mcp_address import Http, Stdio
from steward.agents.tool import ToolFailed, TryAgain
from steward.kit.logs import log

if TYPE_CHECKING:
    from mcp.client import Client

IDLE_SECONDS = 60.0

FindAddress = Callable[[], Awaitable[Stdio | Http]]


class Sessions:
    """The sessions of this process. `idle_seconds` is how long one stays open without a call."""

    def __init__(self, idle_seconds: float = IDLE_SECONDS) -> None:
        self._idle_seconds = idle_seconds
        self._alive: set[_Kept] = set()

    @asynccontextmanager
    async def use(
        self, run_id: str, server_id: str, find_address: FindAddress
    ) -> "AsyncIterator[Client]":
        """The run's session with this server, for one call.

        A block that fails otherwise than by what the tool said is the session's last call. Raises
        `CannotReach` and `ExtraMissing`, and what `find_address` raises.
        """
        kept = self._of(run_id, server_id) or self._open(run_id, server_id, find_address)
        kept.begin_use()
        try:
            yield await kept.client()
        except (ToolFailed, TryAgain):
            raise
        except BaseException:
            kept.take_no_more_calls()
            raise
        finally:
            kept.end_use(self._idle_seconds)

    def _of(self, run_id: str, server_id: str) -> "_Kept | None":
        key = (run_id, server_id)
        return next((kept for kept in self._alive if kept.key == key and kept.takes_calls), None)

    def _open(self, run_id: str, server_id: str, find_address: FindAddress) -> "_Kept":
        kept = _Kept((run_id, server_id), find_address)
        self._alive.add(kept)
        kept.task.add_done_callback(lambda task: self._forget(kept, task))
        return kept

    def _forget(self, kept: "_Kept", task: "asyncio.Task[None]") -> None:
        self._alive.discard(kept)
        error = None if task.cancelled() else task.exception()
        if error is not None and kept.was_open:  # whoever wanted it opened has been told otherwise
            log("agents").warning("a session with a tool server ended badly", why=repr(error))

    def end_run(self, run_id: str) -> None:
        """Begin to close the sessions of a run that has ended or waits."""
        for kept in self._alive:
            if kept.key[0] == run_id:
                kept.end()

    async def close(self) -> None:
        """Close all sessions; the processes of commands are gone afterwards."""
        alive = list(self._alive)
        for kept in alive:
            kept.end()
        if alive:
            await asyncio.wait([kept.task for kept in alive])


class _Kept:
    """One session. It lives in a task of its own, because only the task that opened a session may
    close it, and the calls of a round come from several."""

    def __init__(self, key: tuple[str, str], find_address: FindAddress) -> None:
        loop = asyncio.get_running_loop()
        self.key = key
        self.takes_calls = True
        self._users = 0
        self._over = asyncio.Event()
        self._idle: asyncio.TimerHandle | None = None
        self._opened: asyncio.Future[Client] = loop.create_future()
        self.task = loop.create_task(self._live(find_address))

    async def _live(self, find_address: FindAddress) -> None:
        address = await find_address()
        await load_libraries()
        from steward.agents.adapters.mcp_connect import connect  # noqa: PLC0415

        try:
            async with connect(address) as client:
                self._opened.set_result(client)
                await self._over.wait()
        finally:
            self.takes_calls = False

    @property
    def was_open(self) -> bool:
        """Whether it was ever open."""
        return self._opened.done()

    async def client(self) -> "Client":
        """The session, once it is open. Giving up does not end it for others who wait."""
        await asyncio.wait((self._opened, self.task), return_when=asyncio.FIRST_COMPLETED)
        if not self._opened.done():
            self.task.result()  # raises why it could not be opened
        return self._opened.result()

    def begin_use(self) -> None:
        """While it is used it is not idle."""
        self._users += 1
        if self._idle is not None:
            self._idle.cancel()

    def end_use(self, idle_seconds: float) -> None:
        """Close it when nobody has begun to use it again within this time."""
        self._users -= 1
        if self._users:
            return
        if self.takes_calls:
            self._idle = asyncio.get_running_loop().call_later(idle_seconds, self.end)
        else:
            self.end()

    def take_no_more_calls(self) -> None:
        """Others may finish theirs; the next call opens another session."""
        self.takes_calls = False

    def end(self) -> None:
        """Begin to close it."""
        self.takes_calls = False
        self._over.set()
