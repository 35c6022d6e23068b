"""Which revision of the protocol a message is in.

Those up to 2025-11-25 begin with a handshake; since 2026-07-28 each request says for itself which
revision it is in, and repeats in headers what it is. Both are served side by side.
Protocol: https://modelcontextprotocol.io/specification/2026-07-28/basic/transports/streamable-http
"""

import base64
import binascii
from collections.abc import Mapping
from typing import Literal

from steward.mcp_server.rpc import (
    HEADER_MISMATCH,
    INVALID_PARAMS,
    UNSUPPORTED_VERSION,
    Message,
    RpcError,
)

Era = Literal["handshake", "stateless"]

STATELESS = ("2026-07-28",)
HANDSHAKE = ("2024-11-05", "2025-03-26", "2025-06-18", "2025-11-25")
SUPPORTED = [*STATELESS, *reversed(HANDSHAKE)]

VERSION_HEADER = "mcp-protocol-version"
METHOD_HEADER = "mcp-method"
NAME_HEADER = "mcp-name"
SESSION_HEADER = "mcp-session-id"
VERSION_KEY = "io.modelcontextprotocol/protocolVersion"
CAPABILITIES_KEY = "io.modelcontextprotocol/clientCapabilities"
# Which parameter of a request its header repeats.
NAMED_BY = {"tools/call": "name", "resources/read": "uri"}
_ENCODED = ("=?base64?", "?=")


def era_of(message: Message, headers: Mapping[str, str]) -> Era:
    """The era a message is in. Raises `RpcError` for a revision that is not spoken here, and for
    a request whose headers say another thing than its body."""
    version = headers.get(VERSION_HEADER)
    if VERSION_KEY not in message.meta and (version is None or version in HANDSHAKE):
        return "handshake"
    if message.id is None:
        _check_version(version)
        return "stateless"
    if VERSION_KEY not in message.meta or CAPABILITIES_KEY not in message.meta:
        raise RpcError(INVALID_PARAMS, f"params._meta lacks {VERSION_KEY} or {CAPABILITIES_KEY}.")
    _check_headers(message, headers)
    _check_version(version)
    return "stateless"


def negotiated(asked: object) -> str:
    """The revision that a handshake settles on: the client's, or the latest that begins so."""
    return asked if isinstance(asked, str) and asked in HANDSHAKE else HANDSHAKE[-1]


def _check_version(version: str | None) -> None:
    if version not in STATELESS:
        facts = {"supported": SUPPORTED, "requested": version}
        raise RpcError(UNSUPPORTED_VERSION, "Unsupported protocol version.", facts)


def _check_headers(message: Message, headers: Mapping[str, str]) -> None:
    said = {VERSION_HEADER: message.meta[VERSION_KEY], METHOD_HEADER: message.method}
    if (name := NAMED_BY.get(message.method)) is not None and name in message.params:
        said[NAME_HEADER] = message.params[name]
    for header, value in said.items():
        if _decoded(headers.get(header)) != value:
            raise RpcError(HEADER_MISMATCH, f"Header mismatch: {header} is not what the body says.")


def _decoded(value: str | None) -> str | None:
    """What a header says; one that could not be sent as it is comes as base64."""
    before, after = _ENCODED
    if value is None or not (value.startswith(before) and value.endswith(after)):
        return value
    try:
        return base64.b64decode(value[len(before) : -len(after)], validate=True).decode()
    except (binascii.Error, UnicodeDecodeError):
        return None


def encoded(value: str) -> str:
    """The value as a header can carry it."""
    before, after = _ENCODED
    plain = value.isascii() and value.isprintable() and value == value.strip()
    if plain and not (value.startswith(before) and value.endswith(after)):
        return value
    return f"{before}{base64.b64encode(value.encode()).decode()}{after}"
