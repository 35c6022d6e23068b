"""A run as it happens, for programs with an event loop."""

from collections.abc import AsyncGenerator

from steward.client.awaiting.shell import AsyncLine, AsyncShell
from steward.client.calls.asking import Asked
from steward.client.calls.runs import outcome, paused
from steward.client.events import Event
from steward.client.telling import Telling
from steward.client.things.answers import Run


class AsyncRunStream(Telling):
    """The events of one run, each once, in their order, until its end; for an `async with`.

    A connection that breaks is taken up again, also over a restart of Steward. Leaving the block
    early, or being cancelled, leaves the run going.
    """

    def __init__(self, shell: AsyncShell, asked: Asked) -> None:
        super().__init__(asked)
        self._shell = shell
        self._line = AsyncLine(shell)
        self._events: AsyncGenerator[Event, None] | None = None

    async def __aenter__(self) -> "AsyncRunStream":
        """Ask, if it is not asked yet. Raises `StewardError`."""
        try:
            await self._line.run(self.begun())
        except BaseException:
            await self._line.close()
            raise
        self._events = self._line.items(self.events())
        return self

    async def __aexit__(self, *_: object) -> None:
        if self._events is not None:
            await self._events.aclose()
        await self._line.close()

    def __aiter__(self) -> "AsyncRunStream":
        return self

    async def __anext__(self) -> Event:
        if self._events is None:
            raise StopAsyncIteration
        return self.take(await anext(self._events))

    async def result(self) -> Run:
        """The run at its end, or when it waits for a person. Raises `RunFailed`, `RunCancelled`."""
        async for event in self:
            if event.type == "run.waiting":
                run = await self._shell.run(paused(self.run_id))
                if run is not None:
                    return run
        return await self._shell.run(outcome(self.run_id))
