"""Runs a plain function in a thread of its own, so that one that never ends holds up nobody: no
other call waits for its place, and the end of the process does not wait for it either."""

import asyncio
from collections.abc import Callable
from concurrent.futures import Future
from contextvars import copy_context
from threading import Thread
from typing import Any, TypeVar

T = TypeVar("T")


async def in_thread(call: Callable[[], T]) -> T:
    """Wait for the call, which sees the context variables of whoever waits.

    What it raises is raised here; what would end more than the call (`SystemExit` and its like)
    becomes a `RuntimeError`. When the wait is cancelled the thread goes on, unheard.
    """
    future: Future[T] = Future()
    future.set_running_or_notify_cancel()
    thread = Thread(
        target=copy_context().run, args=(_settle, future, call), name="steward-call", daemon=True
    )
    thread.start()
    return await asyncio.wrap_future(future)


def _settle(future: "Future[Any]", call: Callable[[], Any]) -> None:
    try:
        result = call()
    except BaseException as error:  # noqa: BLE001 - it is raised where the call is waited for
        # A StopIteration cannot be raised by a future; the others would end the event loop.
        if not isinstance(error, Exception) or isinstance(error, StopIteration):
            error = RuntimeError(f"it ended with {type(error).__name__}: {error}")
        future.set_exception(error)
    else:
        future.set_result(result)
