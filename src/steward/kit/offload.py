"""Work that computes for more than a few milliseconds leaves the event loop through here."""

import asyncio
import functools
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")


class Offload:
    """A small pool of threads that belongs to one application.

    Steward does not use the loop's default executor: the job engine replaces that one with its
    own, which dies before the rest of Steward does.
    """

    def __init__(self, threads: int) -> None:
        self.executor = ThreadPoolExecutor(threads, thread_name_prefix="steward-offload")

    async def __call__(self, deed: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> T:
        """Run the deed in a thread and wait for it without blocking the loop."""
        call = functools.partial(deed, *args, **kwargs)
        return await asyncio.get_running_loop().run_in_executor(self.executor, call)

    def close(self) -> None:
        """Let threads end; what is queued and not begun is dropped."""
        self.executor.shutdown(wait=False, cancel_futures=True)
