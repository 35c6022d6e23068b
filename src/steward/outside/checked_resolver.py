"""Finds a host's addresses and lets none through that are not allowed.

The connection is made to the very addresses that were checked: the name is not looked up again, so
it cannot mean something else the second time.
"""

import socket
from collections.abc import Callable, Sequence
from functools import partial
from ipaddress import ip_address

from aiohttp.abc import AbstractResolver, ResolveResult

from steward.kit.in_thread import in_thread
from steward.outside.public_address import Address

LookUp = Callable[[str], Sequence[str]]
Allow = Callable[[Address], bool]


class NotAllowed(Exception):
    """The web address, or where it leads, is not for tools. The message says why."""


def look_up(host: str) -> list[str]:
    """The host's addresses as the system knows them. Raises `OSError`."""
    found = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


def check_address(text: str, host: str, allow: Allow) -> Address:
    """The address, if it is allowed. Raises `NotAllowed`."""
    address = ip_address(text)
    if not allow(address):
        raise NotAllowed(f"{host} is not on the public internet.")
    return address


class CheckedResolver(AbstractResolver):
    """A resolver for aiohttp. One address that is not allowed refuses the host."""

    def __init__(self, look_up: LookUp, allow: Allow) -> None:
        self._look_up = look_up
        self._allow = allow

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_UNSPEC
    ) -> list[ResolveResult]:
        """The checked addresses. Raises `NotAllowed`, and `OSError` for an unknown host."""
        texts = await in_thread(partial(self._look_up, host))
        if not texts:
            raise OSError(f"{host} has no address")
        return [
            ResolveResult(
                hostname=host,
                host=str(address),
                port=port,
                family=socket.AF_INET if address.version == 4 else socket.AF_INET6,
                proto=socket.IPPROTO_TCP,
                flags=socket.AI_NUMERICHOST | socket.AI_NUMERICSERV,
            )
            for address in [check_address(text, host, self._allow) for text in texts]
        ]

    async def close(self) -> None:
        """Nothing is held."""
