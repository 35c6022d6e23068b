"""The copies of vectors in memory: true, bounded, and read only as far as needed."""

from collections.abc import AsyncIterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from contracts.index_contract import new_id
from steward.db.base import Base
from steward.db.engine import Database, open_sqlite
from steward.index.port import NewPassage
from steward.index.sqlite import SqliteIndex
from steward.index.vectors import VectorCopies

DIMENSIONS = 32
TABLES = ("passage", "passage_vector", "vector_space", "index_version")


@dataclass
class Owner:
    """Somebody with passages and vectors."""

    id: str
    space: int
    vectors: NDArray[np.float32]


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    database = open_sqlite(tmp_path / "steward.db")
    async with database.writer.begin() as connection:
        tables = [Base.metadata.tables[name] for name in TABLES]
        await connection.run_sync(Base.metadata.create_all, tables=tables)
        await SqliteIndex(ThreadPoolExecutor(1)).prepare(connection)
    yield database
    await database.close()


@pytest.fixture
def pool() -> ThreadPoolExecutor:
    return ThreadPoolExecutor(2)


async def owner_of(database: Database, pool: ThreadPoolExecutor, count: int) -> Owner:
    index, owner, document = SqliteIndex(pool), new_id(), new_id()
    vectors = np.random.default_rng(count).standard_normal((count, DIMENSIONS)).astype(np.float32)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    rows = [NewPassage(owner, None, document, n, 1, 0, 1, "x", "x") for n in range(count)]
    async with database.unit() as session:
        space = await index.open_space(session, "model", DIMENSIONS)
        await index.add(session, rows)
        missing = await index.without_vectors(session, space, document, count)
        await index.add_vectors(session, space, [number for number, _ in missing], vectors)
    return Owner(owner, space, vectors)


async def nearest(copies: VectorCopies, database: Database, owner: Owner, n: int) -> list[int]:
    async with database.read() as session:
        return await copies.nearest(session, (owner.id, owner.space), owner.vectors[n], None, 1)


async def test_the_longest_unused_copy_leaves_when_there_is_no_room(
    database: Database, pool: ThreadPoolExecutor
) -> None:
    owners = [await owner_of(database, pool, 100 + n) for n in range(3)]
    one = 100 * (DIMENSIONS + 8 + 4)
    copies = VectorCopies(int(2.5 * one), pool)
    for owner in owners:
        await nearest(copies, database, owner, 0)
        assert copies.size <= 2.5 * one
    assert copies.size > one
    again = await nearest(copies, database, owners[0], 5)
    assert again == await nearest(copies, database, owners[0], 5)


async def test_one_copy_larger_than_the_room_still_works(
    database: Database, pool: ThreadPoolExecutor
) -> None:
    owner, other = await owner_of(database, pool, 50), await owner_of(database, pool, 60)
    copies = VectorCopies(1, pool)
    first = await nearest(copies, database, owner, 7)
    assert len(first) == 1
    await nearest(copies, database, other, 7)
    assert await nearest(copies, database, owner, 7) == first
    assert copies.size == 50 * (DIMENSIONS + 8 + 4)


async def test_every_vector_finds_itself(database: Database, pool: ThreadPoolExecutor) -> None:
    owner = await owner_of(database, pool, 700)
    copies = VectorCopies(2**20, pool)
    found = [await nearest(copies, database, owner, n) for n in range(0, 700, 35)]
    first = found[0][0]
    assert [number for [number] in found] == [first + n for n in range(0, 700, 35)]
