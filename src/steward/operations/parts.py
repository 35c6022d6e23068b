"""Each part of Steward as an administrator sees it: how it is, how long it took to say so, and
since when it has been like that."""

import asyncio
import shutil
import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from sqlalchemy import text

from steward.kit.clock import now
from steward.kit.logs import log
from steward.kit.observe import Counted
from steward.runtime import Runtime

State = Literal["ok", "none", "loading", "low", "failing", "gone"]
# Of a disk; below it, uploads and the database will soon fail.
LOW_BYTES = 1_000_000_000
PATIENCE_SECONDS = 5.0


@dataclass(frozen=True, slots=True)
class Part:
    """One part. `since` is when this process first saw it in this state, `milliseconds` how long
    the look took, None where nobody was asked. `note` names what it is, as a model or a host."""

    name: str
    state: State
    since: datetime
    milliseconds: float | None = None
    note: str | None = None
    free_bytes: int | None = None
    failed: int | None = None


class Parts:
    """Looks at the parts, and remembers since when each has been as it is."""

    def __init__(self, runtime: Runtime) -> None:
        self._runtime = runtime
        self._since: dict[str, tuple[State, datetime]] = {}
        self.started_at = now()

    async def look(self, counted: Sequence[Counted]) -> list[Part]:
        """All parts, as they are now. `counted` are the rows by state."""
        return [
            await self._database(),
            await self._disk(),
            self._model(),
            self._embedding(),
            *self._redis(),
            self._mail(counted),
        ]

    def _part(self, name: str, state: State, **facts: object) -> Part:
        before, since = self._since.get(name, (None, self.started_at))
        if before != state:
            since = now() if before is not None else self.started_at
            self._since[name] = (state, since)
        return Part(name, state, since, **facts)  # type: ignore[arg-type]

    async def _database(self) -> Part:
        async def ask() -> None:
            async with self._runtime.database.read() as session:
                await session.execute(text("SELECT 1"))

        state, took = await _timed("database", ask)
        return self._part("database", state, milliseconds=took, note=self._runtime.database.name)

    async def _disk(self) -> Part:
        free = 0

        async def ask() -> None:
            nonlocal free
            usage = await self._runtime.offload(shutil.disk_usage, self._runtime.settings.data)
            free = usage.free

        state, took = await _timed("disk", ask)
        if state == "ok" and free < LOW_BYTES:
            state = "low"
        return self._part("disk", state, milliseconds=took, free_bytes=free)

    def _model(self) -> Part:
        model = self._runtime.model
        if model is None:
            return self._part("model", "none")
        return self._part("model", "ok", note=model.model_name)

    def _embedding(self) -> Part:
        embedder = self._runtime.embedder
        if embedder is None:
            return self._part("embedding", "none")
        return self._part("embedding", "ok" if embedder.ready else "loading", note=embedder.model)

    def _redis(self) -> list[Part]:
        if self._runtime.settings.redis_url is None:
            return []
        return [self._part("redis", "ok" if self._runtime.bus.state == "ok" else "gone")]

    def _mail(self, counted: Sequence[Counted]) -> Part:
        host = self._runtime.settings.smtp_host
        if not host:
            return self._part("mail", "none")
        lost = sum(
            int(each.value)
            for each in counted
            if (each.gauge, each.label) == ("dead_letters", "email")
        )
        return self._part("mail", "failing" if lost else "ok", note=host, failed=lost)


async def _timed(name: str, ask: Callable[[], Awaitable[None]]) -> tuple[State, float | None]:
    """Whether it answers, and in how many milliseconds."""
    began = time.perf_counter()
    try:
        async with asyncio.timeout(PATIENCE_SECONDS):
            await ask()
    except Exception as error:  # noqa: BLE001 - whatever it is, the thing is not well
        log("operations").error("a part is gone", what=name, error=repr(error))
        return "gone", None
    return "ok", round((time.perf_counter() - began) * 1000, 1)
