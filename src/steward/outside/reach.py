"""How far a request to an address that somebody else has given may go."""

import re
from dataclasses import dataclass

import aiohttp
from yarl import URL

from steward.outside.checked_resolver import (
    Allow,
    CheckedResolver,
    LookUp,
    NotAllowed,
    check_address,
    look_up,
)
from steward.outside.public_address import is_public

SECONDS = 20.0
MOST_BYTES = 2_000_000
# Connections of one client: hosts that do not answer must not keep others waiting.
MOST_AT_ONCE = 500
PORTS = frozenset({80, 443, 8080, 8443})
# What a browser takes for an IPv4 address: a host whose last part is a number in any notation.
_NUMERIC = re.compile(r"(?:.*\.)?(?:\d+|0x[0-9a-f]*)\.?", re.IGNORECASE)
_DOTTED = re.compile(r"\d{1,3}(?:\.\d{1,3}){3}")


@dataclass(frozen=True)
class Reach:
    """The defaults are for the open web; tests serve from this machine."""

    allow: Allow = is_public
    look_up: LookUp = look_up
    ports: frozenset[int] | None = PORTS
    seconds: float = SECONDS
    most_bytes: int = MOST_BYTES


def parse_url(text: str) -> URL:
    """The address. Raises `NotAllowed` for what is none."""
    try:
        return URL(text.strip())
    except ValueError as wrong:
        raise NotAllowed(f"{text[:200]} is not a web address.") from wrong


def check_url(url: URL, reach: Reach) -> None:
    """Raise `NotAllowed` for what is wrong with the address before any name is looked up."""
    host = url.raw_host  # in the form in which it will be looked up
    if url.scheme not in ("http", "https") or not host:
        raise NotAllowed("Only addresses that begin with http:// or https:// can be reached.")
    if url.user is not None or url.password is not None:
        raise NotAllowed("The address must not hold a name or password.")
    if any(each.isspace() for each in host):
        raise NotAllowed(f"{host} is not a host name.")
    if reach.ports is not None and url.port not in reach.ports:
        raise NotAllowed(f"Port {url.port} is not one that may be reached.")
    if ":" in host or _NUMERIC.fullmatch(host):
        if ":" not in host and not _DOTTED.fullmatch(host):
            raise NotAllowed(f"{host} is not a host name.")
        try:
            check_address(host, host, reach.allow)
        except ValueError as wrong:
            raise NotAllowed(f"{host} is not a host name.") from wrong


def open_session(reach: Reach, *, keep: bool = False) -> aiohttp.ClientSession:
    """A client whose connections lead only where they may; it keeps no cookies, obeys no proxy of
    the environment (which would look up names itself), and unpacks nothing. With `keep`
    connections serve again. The caller closes it,
    keeps to the reach's time and size, and follows no redirect unchecked."""
    return aiohttp.ClientSession(
        connector=aiohttp.TCPConnector(
            resolver=CheckedResolver(reach.look_up, reach.allow),
            use_dns_cache=False,
            force_close=not keep,
            limit=MOST_AT_ONCE,
        ),
        cookie_jar=aiohttp.DummyCookieJar(),
        timeout=aiohttp.ClientTimeout(total=None),
        auto_decompress=False,
        trust_env=False,
    )
