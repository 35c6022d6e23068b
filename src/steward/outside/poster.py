"""Posts to addresses that others have given, and looks at nothing of the answer but its head."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass

import aiohttp

from steward.outside.reach import Reach, check_url, open_session, parse_url


class NoAnswer(Exception):
    """Nobody answered in time. The message says why in a few words."""


@dataclass(frozen=True, slots=True)
class Answer:
    """The status and the headers, by names in small letters, of who answered."""

    status: int
    headers: Mapping[str, str]


class Poster:
    """Connections are kept for the next post to the same host; each leads where it may."""

    def __init__(self, reach: Reach) -> None:
        self._reach = reach
        self._session: aiohttp.ClientSession | None = None

    async def post(self, address: str, body: bytes, headers: Mapping[str, str]) -> Answer:
        """Follows no redirect. Raises `NotAllowed` (see `checked_resolver`) and `NoAnswer`."""
        url = parse_url(address)
        check_url(url, self._reach)
        if self._session is None:
            self._session = open_session(self._reach, keep=True)
        try:
            async with (
                asyncio.timeout(self._reach.seconds),
                self._session.post(
                    url, data=body, headers=headers, allow_redirects=False
                ) as response,
            ):
                heads = {name.lower(): value for name, value in response.headers.items()}
                return Answer(response.status, heads)
        except (aiohttp.ClientError, OSError, TimeoutError) as error:
            raise NoAnswer(type(error).__name__) from error

    async def close(self) -> None:
        """Let go of connections. May be called twice."""
        session, self._session = self._session, None
        if session is not None:
            await session.close()
