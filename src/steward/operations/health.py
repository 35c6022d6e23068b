"""Is each thing Steward depends on there."""

from collections.abc import Awaitable, Callable

from sqlalchemy import text

from steward.kit.lifecycle import Phase
from steward.kit.logs import log
from steward.runtime import Runtime

# Without it news come late, and all work is done.
DISPENSABLE = ("redis",)


async def look_at_dependencies(runtime: Runtime) -> dict[str, str]:
    """`ok`, or what is wrong, for each dependency by name. A model that still loads is `loading`:
    answers are found by words meanwhile. Redis is named when one is set."""
    redis = {"redis": str(runtime.bus.state)} if runtime.settings.redis_url else {}
    return {
        "process": "ok" if runtime.lifecycle.phase is Phase.SERVING else runtime.lifecycle.phase,
        "database": await _ask(_database, runtime),
        "files": await _ask(_files, runtime),
        "embedding": _embedding(runtime),
        **redis,
    }


def is_ready(dependencies: dict[str, str]) -> bool:
    """Whether Steward can do its work."""
    needed = (state for name, state in dependencies.items() if name not in DISPENSABLE)
    return all(state in ("ok", "loading", "none") for state in needed)


async def _ask(look: Callable[[Runtime], Awaitable[None]], runtime: Runtime) -> str:
    try:
        await look(runtime)
    except Exception as error:  # noqa: BLE001 - whatever it is, the thing is not well
        log("operations").error("a dependency is gone", what=look.__name__, error=repr(error))
        return "gone"
    return "ok"


async def _database(runtime: Runtime) -> None:
    async with runtime.database.read() as session:
        await session.execute(text("SELECT 1"))


async def _files(runtime: Runtime) -> None:
    if not runtime.settings.data.is_dir():
        raise FileNotFoundError(runtime.settings.data)


def _embedding(runtime: Runtime) -> str:
    if runtime.embedder is None:
        return "none"
    return "ok" if runtime.embedder.ready else "loading"
