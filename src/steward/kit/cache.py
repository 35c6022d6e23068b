"""What may be forgotten at any time: values that processes share to spare each other work."""

from typing import Protocol


class Cache(Protocol):
    """A place that never gets in the way: whatever goes wrong with it, nothing is found there."""

    async def get(self, key: str) -> bytes | None:
        """What was put there under the key, if it is still there and can be had at once."""

    async def put(self, key: str, value: bytes, seconds: int) -> None:
        """Keep the value for so long, perhaps."""

    async def close(self) -> None:
        """Let go of connections."""
