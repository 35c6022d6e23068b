"""Everything Steward keeps of a person, as one JSON document that is written while it is read."""

from collections.abc import AsyncIterator, Callable, Mapping
from dataclasses import asdict
from datetime import datetime
from typing import Any

import orjson

from steward.accounts.account import Account, Key, SignedIn
from steward.accounts.store import list_keys, list_sessions
from steward.db.read_all import read_all
from steward.runtime import Runtime

# Yields what one floor keeps of a user, item by item, as JSON objects.
Exporter = Callable[[Runtime, str], AsyncIterator[dict[str, Any]]]

PIECE_BYTES = 64 * 1024
UTC = orjson.OPT_UTC_Z


async def export_account(
    runtime: Runtime, account: Account, exporters: Mapping[str, Exporter], at: datetime
) -> AsyncIterator[bytes]:
    """The document in pieces: `{"exported_at", "account", "sessions": […], "api_keys": […], …}`,
    with one more list for each exporter. Neither secrets nor their digests are in it."""
    parts = {
        "sessions": _as_objects(read_all(runtime.database, lambda s, after, limit: list_sessions(
            s, account.id, at, after, limit
        ))),
        "api_keys": _as_objects(read_all(runtime.database, lambda s, after, limit: list_keys(
            s, account.id, after, limit
        ))),
        **{name: export(runtime, account.id) for name, export in exporters.items()},
    }  # fmt: skip
    head = orjson.dumps({"exported_at": at, "account": account}, option=UTC)
    piece = bytearray(head[:-1])
    for name, items in parts.items():
        piece += b",%b:[" % orjson.dumps(name)
        comma = b""
        async for item in items:
            piece += comma + orjson.dumps(item, option=UTC)
            comma = b","
            if len(piece) >= PIECE_BYTES:
                yield bytes(piece)
                piece.clear()
        piece += b"]"
    yield bytes(piece + b"}")


async def _as_objects(rows: AsyncIterator[SignedIn | Key]) -> AsyncIterator[dict[str, Any]]:
    async for row in rows:
        yield asdict(row)
