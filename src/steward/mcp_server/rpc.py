"""Messages as JSON-RPC 2.0 has them: what comes, what goes back, and what is wrong with one."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import orjson
from pydantic_core import to_json

Json = dict[str, Any]

PARSE_ERROR = -32700
INVALID_REQUEST = -32600
METHOD_NOT_FOUND = -32601
INVALID_PARAMS = -32602
# The protocol's own: https://modelcontextprotocol.io/specification/2026-07-28/basic#error-codes
HEADER_MISMATCH = -32020
UNSUPPORTED_VERSION = -32022
# Of the revisions up to 2025-11-25; later ones say INVALID_PARAMS.
RESOURCE_NOT_FOUND = -32002
# Each progress repeats its key, and a cancelled one is told to all processes.
LONGEST_KEY = 1000


class RpcError(Exception):
    """A message that cannot be answered with a result. `status` is the HTTP status it goes by."""

    def __init__(
        self, code: int, message: str, data: Json | None = None, *, status: int = 400
    ) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.data = data
        self.status = status


@dataclass(frozen=True)
class Message:
    """A request, or a notification if it has no `id`."""

    method: str
    params: Json
    id: str | int | None

    @property
    def meta(self) -> Json:
        """What the client says about the request itself."""
        meta = self.params.get("_meta")
        return meta if isinstance(meta, dict) else {}

    @property
    def progress_token(self) -> str | int | None:
        """What progress is to be told under; None if it is not asked for."""
        token = self.meta.get("progressToken")
        return token if is_key(token) else None


def read_message(body: bytes) -> Message:
    """The one message of a body. Raises `RpcError` for what is none, or several."""
    try:
        said = orjson.loads(body)
    except ValueError:
        raise RpcError(PARSE_ERROR, "The body is not JSON.") from None
    if not isinstance(said, dict):
        raise RpcError(INVALID_REQUEST, "The body must be one JSON-RPC message, and no batch.")
    method, params = said.get("method"), said.get("params", {})
    named = "id" not in said or is_key(said["id"])
    good = said.get("jsonrpc") == "2.0" and named and isinstance(params, dict)
    if not good or not isinstance(method, str):
        raise RpcError(INVALID_REQUEST, "The body is no JSON-RPC 2.0 request or notification.")
    return Message(method, params, said.get("id"))


def is_key(value: Any) -> bool:
    """Whether a request or a progress could be known by it."""
    if isinstance(value, str):
        return len(value) <= LONGEST_KEY
    return isinstance(value, int) and not isinstance(value, bool)


def result(id_: str | int | None, said: Mapping[str, Any]) -> bytes:
    """A request's result."""
    return written({"jsonrpc": "2.0", "id": id_, "result": said})


def error(id_: str | int | None, wrong: RpcError) -> bytes:
    """A request's error."""
    facts: Json = {"code": wrong.code, "message": wrong.message}
    if wrong.data is not None:
        facts["data"] = wrong.data
    return written({"jsonrpc": "2.0", "id": id_, "error": facts})


def notification(method: str, params: Json) -> bytes:
    """Something that is told while a request is under way."""
    return written({"jsonrpc": "2.0", "method": method, "params": params})


def frame(message: bytes) -> bytes:
    """A message as a server-sent event."""
    return b"event: message\ndata: %b\n\n" % message


def written(message: Json) -> bytes:
    """The JSON of a message."""
    try:
        return orjson.dumps(message)
    except TypeError:  # a model may write numbers beyond 64 bits
        return to_json(message)
