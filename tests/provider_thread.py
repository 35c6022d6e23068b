"""The scripted provider in a thread of its own, for tests that are not asynchronous themselves."""

import asyncio
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from scripted_provider import ScriptedProvider


@contextmanager
def provider_in_a_thread() -> Iterator[ScriptedProvider]:
    """A provider that answers for as long as the block runs. What it was asked may be read and its
    script be written from the test's thread."""
    provider = ScriptedProvider()
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever, name="scripted provider")
    thread.start()
    asyncio.run_coroutine_threadsafe(provider.start(), loop).result()
    try:
        yield provider
    finally:
        asyncio.run_coroutine_threadsafe(_end(provider), loop).result()
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        loop.close()


async def _end(provider: ScriptedProvider) -> None:
    await provider.close()
    for task in asyncio.all_tasks() - {asyncio.current_task()}:
        task.cancel()
    await asyncio.sleep(0)
