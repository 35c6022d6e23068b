"""Counting the texts that are being embedded, and waiting until there are none."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager


class InFlight:
    """The work in flight of one embedder; `texts` is how many texts that is."""

    def __init__(self) -> None:
        self.texts = 0
        self._calls = 0
        self._idle = asyncio.Event()
        self._idle.set()

    @contextmanager
    def call(self, texts: int) -> Iterator[None]:
        """Count one call with so many texts for as long as the block runs."""
        self._calls += 1
        self.texts += texts
        self._idle.clear()
        try:
            yield
        finally:
            self._calls -= 1
            self.texts -= texts
            if not self._calls:
                self._idle.set()

    async def landed(self) -> None:
        """Wait until no call is in flight."""
        await self._idle.wait()
