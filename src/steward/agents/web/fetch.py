"""Fetches what stands at a web address: public hosts only, redirects looked at one by one, and
never longer or larger than allowed."""

import asyncio
import re
import zlib
from collections.abc import Mapping
from dataclasses import dataclass

import aiohttp
from yarl import URL

from steward.agents.web.checked_resolver import (
    Allow,
    CheckedResolver,
    LookUp,
    NotAllowed,
    check_address,
    look_up,
)
from steward.agents.web.public_address import is_public

MOST_BYTES = 2_000_000
MOST_REDIRECTS = 5
SECONDS = 20.0
PORTS = frozenset({80, 443, 8080, 8443})
_REDIRECTS = (301, 302, 303, 307, 308)
# What a browser takes for an IPv4 address: a host whose last part is a number in any notation.
_NUMERIC = re.compile(r"(?:.*\.)?(?:\d+|0x[0-9a-f]*)\.?", re.IGNORECASE)
_DOTTED = re.compile(r"\d{1,3}(?:\.\d{1,3}){3}")


class NotFetched(Exception):
    """Nothing came that could be used. The message says why."""


@dataclass(frozen=True)
class Reach:
    """How far a fetch may go. The defaults are for the open web; tests serve from this machine."""

    allow: Allow = is_public
    look_up: LookUp = look_up
    ports: frozenset[int] | None = PORTS
    seconds: float = SECONDS
    most_bytes: int = MOST_BYTES


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
    """Get what stands there. Raises `NotAllowed` and `NotFetched`."""
    connector = aiohttp.TCPConnector(
        resolver=CheckedResolver(reach.look_up, reach.allow), use_dns_cache=False, force_close=True
    )
    try:
        async with (
            asyncio.timeout(reach.seconds),
            aiohttp.ClientSession(
                connector=connector,
                headers={**headers, "Accept-Encoding": "gzip"},
                cookie_jar=aiohttp.DummyCookieJar(),
                timeout=aiohttp.ClientTimeout(total=None),
                auto_decompress=False,  # it would unpack whatever comes, however large
                trust_env=False,  # a proxy would look up the name itself
            ) as session,
        ):
            return await _follow(session, _parse(url), reach)
    except TimeoutError as late:
        raise NotFetched(f"{url} did not answer within {reach.seconds:g} seconds.") from late
    except (aiohttp.ClientError, OSError) as error:
        raise NotFetched(f"{url} could not be reached ({type(error).__name__}).") from error


async def _follow(session: aiohttp.ClientSession, url: URL, reach: Reach) -> Fetched:
    for _ in range(MOST_REDIRECTS + 1):
        _check(url, reach)
        async with session.get(url, allow_redirects=False) as response:
            location = response.headers.get("Location")
            if response.status not in _REDIRECTS or location is None:
                return await _take(response, reach.most_bytes)
            url = url.join(_parse(location))
    raise NotFetched(f"There are more than {MOST_REDIRECTS} redirects.")


def _parse(text: str) -> URL:
    try:
        return URL(text.strip())
    except ValueError as wrong:
        raise NotAllowed(f"{text[:200]} is not a web address.") from wrong


def _check(url: URL, reach: Reach) -> None:
    """Raise `NotAllowed` for what is wrong with the address before any name is looked up."""
    host = url.raw_host  # in the form in which it will be looked up
    if url.scheme not in ("http", "https") or not host:
        raise NotAllowed("Only addresses that begin with http:// or https:// can be fetched.")
    if url.user is not None or url.password is not None:
        raise NotAllowed("The address must not hold a name or password.")
    if reach.ports is not None and url.port not in reach.ports:
        raise NotAllowed(f"Port {url.port} is not one that is fetched from.")
    if ":" in host or _NUMERIC.fullmatch(host):
        if ":" not in host and not _DOTTED.fullmatch(host):
            raise NotAllowed(f"{host} is not a host name.")
        try:
            check_address(host, host, reach.allow)
        except ValueError as wrong:
            raise NotAllowed(f"{host} is not a host name.") from wrong


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
