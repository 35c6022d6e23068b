"""Filling and emptying an index as a whole, on both engines."""

from collections.abc import AsyncIterator, Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sqlalchemy import text

from contracts.index_contract import DIMENSIONS, House
from contracts.transfer_contract import TransferContract
from steward.db.base import Base
from steward.db.engine import Database, open_sqlite
from steward.db.postgres import open_postgres
from steward.index.port import Index
from steward.index.postgres import PostgresIndex
from steward.index.postgres_transfer import PostgresTransfer
from steward.index.sqlite import SqliteIndex
from steward.index.sqlite_transfer import SqliteTransfer
from steward.index.transfer import Space, Transfer

TABLES = ("passage", "passage_vector", "vector_space", "index_version")


async def make(database: Database, index: Index) -> House:
    async with database.writer.begin() as connection:
        tables = [Base.metadata.tables[name] for name in TABLES]
        await connection.run_sync(Base.metadata.create_all, tables=tables)
        await index.prepare(connection)
    return House(index, database)


class TestOfTheEmbeddedIndex(TransferContract):
    """The contract, kept by SQLite."""

    @pytest.fixture
    async def house(self, tmp_path: Path) -> AsyncIterator[House]:
        database = open_sqlite(tmp_path / "steward.db")
        with ThreadPoolExecutor(2) as pool:
            yield await make(database, SqliteIndex(pool))
            await database.close()

    @pytest.fixture
    def transfer(self) -> Transfer:
        return SqliteTransfer()


class TestOfTheIndexInPostgres(TransferContract):
    """The contract, kept by PostgreSQL."""

    @pytest.fixture
    async def house(self, new_database: Callable[[], str]) -> AsyncIterator[House]:
        database = open_postgres(new_database())
        yield await make(database, PostgresIndex())
        await database.close()

    @pytest.fixture
    def transfer(self) -> Transfer:
        return PostgresTransfer()

    async def test_the_graph_comes_last(self, house: House, transfer: Transfer) -> None:
        graphs = text("SELECT count(*) FROM pg_indexes WHERE indexdef LIKE '%hnsw%'")
        async with house.database.unit() as session:
            number = await transfer.begin_space(session, "model", DIMENSIONS)
            assert await session.scalar(graphs) == 0
            await transfer.finish_space(session, Space(number, "model", DIMENSIONS))
            assert await session.scalar(graphs) == 1
