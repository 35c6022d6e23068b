"""How many rows there are, how large they are, and a digest by which two sides can be compared.

The digest of a table is the sum of the SHA-256 of its rows, modulo 2^256: the same on both sides
whatever order each of them sorts text in. A row is digested as the JSON of its values, which is the
same whatever types an engine keeps them as.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256

import numpy as np
import orjson
from sqlalchemy import Table

from steward.db.engine import Database
from steward.db.postgres import INSTEAD_IN_TEXT
from steward.index.port import Vectors
from steward.index.transfer import Space, Transfer
from steward.kit.offload import Offload
from steward.moving.chunks import Rows, ahead, chunks

VECTORS_AT_ONCE = 2000
_MODULUS = 1 << 256
# U+0000 in a text, which PostgreSQL cannot keep, and what `db/postgres.py` writes in its place.
_NUL, _INSTEAD = rb"\u0000", INSTEAD_IN_TEXT.encode()


@dataclass(frozen=True, slots=True)
class Tally:
    """Rows, their size in bytes as JSON (vectors: as 16-bit numbers), and the digest."""

    rows: int = 0
    size: int = 0
    sum: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(
            self.rows + other.rows, self.size + other.size, (self.sum + other.sum) % _MODULUS
        )

    @property
    def digest(self) -> str:
        """Hexadecimal, 16 digits: enough to compare by eye. Empty where nothing was digested."""
        return f"{self.sum:064x}"[:16] if self.sum else ""


async def tally_rows(database: Database, one: Table, offload: Offload) -> Tally:
    """The tally of a table."""
    total = Tally()
    async for rows in ahead(chunks(database, one)):
        total += await offload(_of_rows, rows)
    return total


async def tally_vectors(
    database: Database, transfer: Transfer, space: Space, offload: Offload
) -> Tally:
    """The tally of a space's vectors."""
    total, after = Tally(), 0
    while True:
        async with database.read() as session:
            ids, vectors = await transfer.vectors(session, space.id, after, VECTORS_AT_ONCE)
        if not ids:
            return total
        total += await offload(_of_vectors, ids, vectors)
        after = ids[-1]


def _of_rows(rows: Rows) -> Tally:
    return _of_each(orjson.dumps(list(row)).replace(_NUL, _INSTEAD) for row in rows)


def _of_vectors(ids: list[int], vectors: Vectors) -> Tally:
    kept = vectors.astype("<f2")
    each = zip(np.asarray(ids, "<i8"), kept, strict=True)
    tally = _of_each(number.tobytes() + vector.tobytes() for number, vector in each)
    return Tally(tally.rows, kept.nbytes, tally.sum)


def _of_each(texts: Iterable[bytes]) -> Tally:
    rows = size = total = 0
    for text in texts:
        rows += 1
        size += len(text)
        total += int.from_bytes(sha256(text).digest())
    return Tally(rows, size, total % _MODULUS)
