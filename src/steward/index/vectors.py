"""Nearest neighbours among an owner's vectors, by looking at every one of them, in memory.

A look at 100,000 takes about 5 ms and no extension of SQLite. What is held is a copy rounded to
8 bits (384 bytes for a vector of MiniLM, 40 MB for 100,000), which proposes; the index has the
stored vectors decide. The copy is kept true by what the database says: rows are only ever added,
with growing numbers, or removed, which is counted.
"""

import asyncio
from collections import OrderedDict
from concurrent.futures import Executor
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from steward.index.port import Vectors
from steward.index.tables import IndexVersion, PassageVector

Numbers = NDArray[np.int64]
_Key = tuple[str, int]
_Row = tuple[int, int, bytes]

_READ_AT_ONCE = 10_000  # rows
_BLOCK = 256  # vectors that are widened to 32 bits at a time, so that they stay in the CPU's cache


@dataclass(frozen=True, slots=True)
class Copy:
    """An owner's vectors in one space: passages' numbers, and `codes * scales` in the same order.

    `removals` is the count it was read at, `last` the highest row in it.
    """

    removals: int
    last: int
    numbers: Numbers
    codes: NDArray[np.int8]
    scales: NDArray[np.float32]

    @property
    def size(self) -> int:
        """Bytes in memory."""
        return self.numbers.nbytes + self.codes.nbytes + self.scales.nbytes


@dataclass(slots=True)
class _Shelf:
    copy: Copy | None = None
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)


class VectorCopies:
    """The copies in use, at most `limit` bytes of them; the longest unused leaves first.

    One that is larger than the limit alone is used and dropped at the next search of another.
    """

    def __init__(self, limit: int, executor: Executor) -> None:
        self._limit = limit
        self._executor = executor
        self._shelves: OrderedDict[_Key, _Shelf] = OrderedDict()

    @property
    def size(self) -> int:
        """Bytes in memory."""
        return sum(shelf.copy.size for shelf in self._shelves.values() if shelf.copy)

    async def nearest(
        self,
        session: AsyncSession,
        key: tuple[str, int],
        query: Vectors,
        allowed: Numbers | None,
        limit: int,
    ) -> list[int]:
        """The passages of an owner in a space (`key`) nearest to the query, nearest first.

        `allowed` are the only ones to consider. Use a session that has changed nothing: what is
        rolled back would stay in memory.
        """
        copy = await self._true_copy(session, key, len(query))
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._executor, _nearest, copy, query, allowed, limit)

    async def _true_copy(self, session: AsyncSession, key: _Key, dimensions: int) -> Copy:
        shelf = self._shelves.setdefault(key, _Shelf())
        self._shelves.move_to_end(key)
        async with shelf.lock:
            # The count is read first: a removal that comes between shows at the next search.
            removals = await _removals(session, key[0])
            copy = shelf.copy
            if copy is None or copy.removals != removals:
                copy = _empty(removals, dimensions)
            shelf.copy = copy = await self._extended(session, key, copy)
            self._make_room(key)
            return copy

    async def _extended(self, session: AsyncSession, key: _Key, copy: Copy) -> Copy:
        loop = asyncio.get_running_loop()
        parts = [copy]
        while rows := await _rows_after(session, key, parts[-1].last):
            part = await loop.run_in_executor(self._executor, _rounded, copy.removals, rows)
            parts.append(part)
            if len(rows) < _READ_AT_ONCE:
                break
        return copy if len(parts) == 1 else _joined(parts)

    def _make_room(self, keep: _Key) -> None:
        for key in list(self._shelves):
            if self.size <= self._limit:
                return
            if key != keep and not self._shelves[key].lock.locked():
                del self._shelves[key]


def pack(vectors: Vectors) -> list[bytes]:
    """Each vector as it is stored: float16 has half the size and moves no cosine by 0.0001."""
    return [row.tobytes() for row in vectors.astype("<f2")]


def unpack(rows: list[bytes]) -> Vectors:
    """Stored vectors, one a row."""
    return np.frombuffer(b"".join(rows), "<f2").reshape(len(rows), -1).astype(np.float32)


def _nearest(copy: Copy, query: Vectors, allowed: Numbers | None, limit: int) -> list[int]:
    numbers, codes, scales = copy.numbers, copy.codes, copy.scales
    if allowed is not None:
        chosen = np.flatnonzero(np.isin(numbers, allowed))
        numbers, codes, scales = numbers[chosen], codes[chosen], scales[chosen]
    cosines = _products(codes, query) * scales
    if len(cosines) > limit:
        best = np.argpartition(cosines, -limit)[-limit:]
        numbers, cosines = numbers[best], cosines[best]
    nearest: list[int] = numbers[np.argsort(-cosines, kind="stable")].tolist()
    return nearest


def _products(codes: NDArray[np.int8], query: Vectors) -> NDArray[np.float32]:
    products = np.empty(len(codes), np.float32)
    wide = np.empty((_BLOCK, len(query)), np.float32)
    for start in range(0, len(codes), _BLOCK):
        block = codes[start : start + _BLOCK]
        wide[: len(block)] = block
        # Not the matrix product: it would start all cores for each little block.
        np.vecdot(wide[: len(block)], query, out=products[start : start + _BLOCK])
    return products


def _rounded(removals: int, rows: list[_Row]) -> Copy:
    numbers = np.fromiter((row[1] for row in rows), np.int64, len(rows))
    vectors = unpack([row[2] for row in rows])
    scales = np.maximum(np.abs(vectors).max(axis=1), 1e-9) / 127
    codes = np.round(vectors / scales[:, None]).astype(np.int8)
    return Copy(removals, rows[-1][0], numbers, codes, scales.astype(np.float32))


def _empty(removals: int, dimensions: int) -> Copy:
    codes = np.empty((0, dimensions), np.int8)
    return Copy(removals, 0, np.empty(0, np.int64), codes, np.empty(0, np.float32))


def _joined(parts: list[Copy]) -> Copy:
    return Copy(
        parts[-1].removals,
        parts[-1].last,
        np.concatenate([part.numbers for part in parts]),
        np.concatenate([part.codes for part in parts]),
        np.concatenate([part.scales for part in parts]),
    )


async def _removals(session: AsyncSession, owner_id: str) -> int:
    query = select(func.max(IndexVersion.removals)).where(IndexVersion.owner_id == owner_id)
    return (await session.execute(query)).scalar_one() or 0


async def _rows_after(session: AsyncSession, key: _Key, last: int) -> list[_Row]:
    query = (
        select(PassageVector.id, PassageVector.passage_id, PassageVector.vector)
        .where(PassageVector.space_id == key[1], PassageVector.owner_id == key[0])
        .where(PassageVector.id > last)
        .order_by(PassageVector.id)
        .limit(_READ_AT_ONCE)
    )
    return [(row[0], row[1], row[2]) for row in await session.execute(query)]
