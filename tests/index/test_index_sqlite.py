from collections.abc import AsyncIterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sqlalchemy import text

from contracts.index_contract import House, IndexContract, new_id
from steward.db.base import Base
from steward.db.engine import open_sqlite
from steward.index.port import Scope
from steward.index.sqlite import SqliteIndex

TABLES = ("passage", "passage_vector", "vector_space", "index_version")


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    database = open_sqlite(tmp_path / "steward.db")
    with ThreadPoolExecutor(2) as pool:
        index = SqliteIndex(pool)
        async with database.writer.begin() as connection:
            tables = [Base.metadata.tables[name] for name in TABLES]
            await connection.run_sync(Base.metadata.create_all, tables=tables)
            await index.prepare(connection)
            await index.prepare(connection)
        yield House(index, database)
        await database.close()


class TestSqliteIndex(IndexContract):
    """The contract, kept by the embedded index."""


async def test_no_word_of_a_removed_document_stays_in_the_table_of_words(house: House) -> None:
    owner = new_id()
    document = await house.add(owner, ["a very peculiar expression"])
    await house.add(owner, ["something else"])
    async with house.database.unit() as session:
        await house.index.remove_document(session, document)
    async with house.database.read() as session:
        stored = await session.execute(text("SELECT words FROM passage_words"))
        assert stored.scalars().all() == ["something else"]
    async with house.database.unit() as session:
        # FTS5 compares its index with its content and raises if they differ.
        check = "INSERT INTO passage_words (passage_words) VALUES ('integrity-check')"
        await session.execute(text(check))


async def test_an_id_that_ends_like_an_english_word_is_not_shortened(house: House) -> None:
    one, other = f"{new_id()[:-3]}bed", f"{new_id()[:-3]}beds"[:36]
    await house.add(one, ["mine"])
    assert await house.words(Scope(one), "mine") == ["mine"]
    assert await house.words(Scope(other), "mine") == []
