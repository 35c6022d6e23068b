"""Exact search among an owner's vectors, held in memory.

Measured at 100,000 x 384 it beats the vector extensions of SQLite and needs none of them. A copy of
each owner's matrix is kept while there is room, and is kept true by what the database says: rows
are only ever added, with growing numbers, or removed, which is counted.
"""

import asyncio
from collections import OrderedDict
from collections.abc import Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from steward.index.port import Scored, Vectors
from steward.index.tables import IndexVersion, PassageVector

Numbers = NDArray[np.int64]
_Key = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Matrix:
    """An owner's vectors in one space, with the passages' numbers in the same order."""

    removals: int
    last: int
    numbers: Numbers
    vectors: Vectors

    @property
    def size(self) -> int:
        """Bytes in memory."""
        return self.numbers.nbytes + self.vectors.nbytes


@dataclass(slots=True)
class _Shelf:
    matrix: Matrix | None = None
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)


class VectorCache:
    """The matrices in use, at most `limit` bytes of them; the longest unused leaves first."""

    def __init__(self, limit: int, executor: Executor) -> None:
        self._limit = limit
        self._executor = executor
        self._shelves: OrderedDict[_Key, _Shelf] = OrderedDict()

    @property
    def size(self) -> int:
        """Bytes in memory."""
        return sum(shelf.matrix.size for shelf in self._shelves.values() if shelf.matrix)

    async def matrix(
        self, session: AsyncSession, owner_id: str, space_id: int, dimensions: int
    ) -> Matrix:
        """The owner's vectors in a space as the database has them now.

        Read it in a session that has changed nothing: what is rolled back would stay in memory.
        """
        key = (owner_id, space_id)
        shelf = self._shelves.setdefault(key, _Shelf())
        self._shelves.move_to_end(key)
        async with shelf.lock:
            shelf.matrix = await self._renewed(session, key, shelf.matrix, dimensions)
            self._make_room(key)
            return shelf.matrix

    async def _renewed(
        self, session: AsyncSession, key: _Key, known: Matrix | None, dimensions: int
    ) -> Matrix:
        # The count is read first: a removal that comes between shows at the next search.
        removals = await _removals(session, key[0])
        if known is None or known.removals != removals:
            nothing = np.empty((0, dimensions), np.float32)
            known = Matrix(removals, 0, np.empty(0, np.int64), nothing)
        rows = await _rows_after(session, key, known.last)
        if not rows:
            return known
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._executor, _extended, known, rows)

    def _make_room(self, keep: _Key) -> None:
        for key in list(self._shelves):
            if self.size <= self._limit:
                return
            if key != keep and not self._shelves[key].lock.locked():
                del self._shelves[key]


async def search(
    executor: Executor, matrix: Matrix, query: Vectors, allowed: Numbers | None, limit: int
) -> list[Scored]:
    """The nearest passages by cosine, nearest first; `allowed` holds numbers in rising order."""
    loop = asyncio.get_running_loop()
    return await loop.run_in_executor(executor, _nearest, matrix, query, allowed, limit)


def score(matrix: Matrix, query: Vectors, ids: Sequence[int]) -> dict[int, float]:
    """The cosine of some passages; those without a vector are left out."""
    chosen = np.flatnonzero(np.isin(matrix.numbers, np.asarray(ids, np.int64)))
    cosines = np.vecdot(matrix.vectors[chosen], query)
    return dict(zip(matrix.numbers[chosen].tolist(), cosines.tolist(), strict=True))


def pack(vectors: Vectors) -> list[bytes]:
    """Each vector as it is stored: float16 has half the size and loses nothing that is measured."""
    return [row.tobytes() for row in vectors.astype("<f2")]


def _nearest(matrix: Matrix, query: Vectors, allowed: Numbers | None, limit: int) -> list[Scored]:
    numbers, vectors = matrix.numbers, matrix.vectors
    if allowed is not None:
        chosen = np.flatnonzero(np.isin(numbers, allowed))
        numbers, vectors = numbers[chosen], vectors[chosen]
    # Not the matrix product: it would keep all cores busy for a moment to win two milliseconds.
    cosines = np.vecdot(vectors, query)
    if len(cosines) > limit:
        best = np.argpartition(cosines, -limit)[-limit:]
        numbers, cosines = numbers[best], cosines[best]
    order = np.argsort(-cosines, kind="stable")
    return [Scored(int(numbers[i]), float(cosines[i])) for i in order]


def _extended(known: Matrix, rows: list[tuple[int, int, bytes]]) -> Matrix:
    numbers = np.fromiter((row[1] for row in rows), np.int64, len(rows))
    flat = np.frombuffer(b"".join(row[2] for row in rows), "<f2")
    vectors = flat.reshape(len(rows), -1).astype(np.float32)
    if len(known.numbers):
        numbers = np.concatenate([known.numbers, numbers])
        vectors = np.concatenate([known.vectors, vectors])
    return Matrix(known.removals, rows[-1][0], numbers, vectors)


async def _removals(session: AsyncSession, owner_id: str) -> int:
    query = select(func.max(IndexVersion.removals)).where(IndexVersion.owner_id == owner_id)
    return (await session.execute(query)).scalar_one() or 0


async def _rows_after(session: AsyncSession, key: _Key, last: int) -> list[tuple[int, int, bytes]]:
    query = (
        select(PassageVector.id, PassageVector.passage_id, PassageVector.vector)
        .where(PassageVector.space_id == key[1], PassageVector.owner_id == key[0])
        .where(PassageVector.id > last)
        .order_by(PassageVector.id)
    )
    return [(row[0], row[1], row[2]) for row in await session.execute(query)]
