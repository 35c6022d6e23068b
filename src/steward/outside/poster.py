"""Posts to addresses that others have given, and looks at no more of the answer than its head and
the beginning of what is said."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass

import aiohttp

from steward.outside.reach import Reach, check_url, open_session, parse_url

# A receiver has taken what it got once it has answered; for its words nobody waits long.
READ_SECONDS = 2.0


class NoAnswer(Exception):
    """Nobody answered in time. The message says why in a few words."""


@dataclass(frozen=True, slots=True)
class Answer:
    """The status and the headers, by names in small letters, of who answered, and the beginning of
    what they said, if it was asked for."""

    status: int
    headers: Mapping[str, str]
    beginning: bytes = b""


class Poster:
    """Connections are kept for the next post to the same host; each leads where it may."""

    def __init__(self, reach: Reach) -> None:
        self._reach = reach
        self._session: aiohttp.ClientSession | None = None

    async def post(
        self, address: str, body: bytes, headers: Mapping[str, str], *, keep: int = 0
    ) -> Answer:
        """Follows no redirect; of the answer's body `keep` bytes are read at most. Raises
        `NotAllowed` (see `checked_resolver`) and `NoAnswer`."""
        url = parse_url(address)
        check_url(url, self._reach)
        if self._session is None:
            self._session = open_session(self._reach, keep=True)
        try:
            async with asyncio.timeout(self._reach.seconds):
                response = await self._session.post(
                    url, data=body, headers=headers, allow_redirects=False
                )
        except (aiohttp.ClientError, OSError, TimeoutError) as error:
            raise NoAnswer(type(error).__name__) from error
        async with response:
            heads = {name.lower(): value for name, value in response.headers.items()}
            return Answer(response.status, heads, await _beginning(response, keep))

    async def close(self) -> None:
        """Let go of connections. May be called twice."""
        session, self._session = self._session, None
        if session is not None:
            await session.close()


async def _beginning(response: aiohttp.ClientResponse, most: int) -> bytes:
    said = b""
    try:
        async with asyncio.timeout(READ_SECONDS):
            while len(said) < most and (piece := await response.content.read(most - len(said))):
                said += piece
    except (aiohttp.ClientError, OSError, TimeoutError):
        pass  # what has come is all there is
    return said
