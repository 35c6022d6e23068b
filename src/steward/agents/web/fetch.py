"""Fetches what stands at a web address: public hosts only, redirects looked at one by one, and
never longer or larger than allowed."""

import asyncio
import zlib
from collections.abc import Mapping
from dataclasses import dataclass

import aiohttp
from yarl import URL

from steward.outside.reach import Reach, check_url, open_session, parse_url

MOST_REDIRECTS = 5
_REDIRECTS = (301, 302, 303, 307, 308)


class NotFetched(Exception):
    """Nothing came that could be used. The message says why."""


@dataclass(frozen=True)
class Fetched:
    """What came: where from after all redirects, its media type and encoding as declared, and its
    bytes; `whole` is false when there was more of them."""

    url: str
    media_type: str
    charset: str | None
    data: bytes
    whole: bool


async def fetch(url: str, headers: Mapping[str, str], reach: Reach) -> Fetched:
    """Get what stands there. Raises `NotAllowed` (see `outside`) and `NotFetched`."""
    try:
        async with asyncio.timeout(reach.seconds), open_session(reach) as session:
            session.headers.update({**headers, "Accept-Encoding": "gzip"})
            return await _follow(session, parse_url(url), reach)
    except TimeoutError as late:
        raise NotFetched(f"{url} did not answer within {reach.seconds:g} seconds.") from late
    except (aiohttp.ClientError, OSError) as error:
        raise NotFetched(f"{url} could not be reached ({type(error).__name__}).") from error


async def _follow(session: aiohttp.ClientSession, url: URL, reach: Reach) -> Fetched:
    for _ in range(MOST_REDIRECTS + 1):
        check_url(url, reach)
        async with session.get(url, allow_redirects=False) as response:
            location = response.headers.get("Location")
            if response.status not in _REDIRECTS or location is None:
                return await _take(response, reach.most_bytes)
            url = url.join(parse_url(location))
    raise NotFetched(f"There are more than {MOST_REDIRECTS} redirects.")


async def _take(response: aiohttp.ClientResponse, most: int) -> Fetched:
    """The body, as far as it may be read. Raises `NotFetched` for an answer without one."""
    if response.status >= 400 or response.status in _REDIRECTS:
        raise NotFetched(f"{response.url} answered {response.status} {response.reason}.")
    unpack = _Unpacking(response.headers.get("Content-Encoding", ""), most)
    async for piece in response.content.iter_any():
        if unpack.add(piece):
            break
    declared = "Content-Type" in response.headers
    return Fetched(
        url=str(response.url),
        media_type=response.content_type if declared else "",
        charset=response.charset,
        data=bytes(unpack.data),
        whole=not unpack.full,
    )


class _Unpacking:
    """Bytes as they come, unpacked no further than `most`."""

    def __init__(self, encoding: str, most: int) -> None:
        self.data = bytearray()
        self.full = False
        self._most = most
        self._came = 0
        match encoding.strip().lower():
            case "" | "identity":
                self._zlib = None
            case "gzip" | "x-gzip":
                self._zlib = zlib.decompressobj(wbits=zlib.MAX_WBITS | 16)
            case other:
                raise NotFetched(f"It came packed as {other}, which was not asked for.")

    def add(self, piece: bytes) -> bool:
        """Take a piece; whether there is no room for another."""
        room = self._most - len(self.data) + 1
        self._came += len(piece)
        if self._zlib is None:
            self.data += piece[:room]
        else:
            try:
                self.data += self._zlib.decompress(piece, max_length=room)
            except zlib.error as wrong:
                raise NotFetched("It is not packed as it says.") from wrong
        # What is packed badly may grow less than it takes to send.
        self.full = len(self.data) > self._most or self._came > self._most
        del self.data[self._most :]
        return self.full
