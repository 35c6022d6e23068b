"""The index on a real PostgreSQL: the contract, and what only this backend could get wrong."""

import asyncio
import random
from collections.abc import AsyncIterator, Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from sqlalchemy import event, text

from contracts.index_contract import DIMENSIONS, House, IndexContract, new_id, vector
from postgres_server import PostgresServer
from steward.db.base import Base
from steward.db.engine import Database, open_sqlite
from steward.db.postgres import open_postgres
from steward.index.port import NewPassage, Scope
from steward.index.postgres import NoVectors, PostgresIndex
from steward.index.sqlite import SqliteIndex

TABLES = ("passage", "vector_space")


@pytest.fixture
async def database(new_database: Callable[[], str]) -> AsyncIterator[Database]:
    database = open_postgres(new_database())
    async with database.writer.begin() as connection:
        tables = [Base.metadata.tables[name] for name in TABLES]
        await connection.run_sync(Base.metadata.create_all, tables=tables)
    yield database
    await database.close()


@pytest.fixture
async def house(database: Database) -> House:
    index = PostgresIndex()
    for _ in range(2):
        async with database.writer.begin() as connection:
            await index.prepare(connection)
    return House(index, database)


class TestPostgresIndex(IndexContract):
    """The contract, kept by the index on PostgreSQL."""


class TestAlongTheGraph(IndexContract):
    """The contract once more, with every vector found along the graph."""

    @pytest.fixture
    async def house(self, house: House) -> House:
        return House(PostgresIndex(one_by_one=0), house.database)


async def stored(house: House, query: str) -> list[Any]:
    async with house.database.read() as session:
        return list((await session.scalars(text(query))).all())


async def test_many_can_prepare_and_open_a_space_at_once(database: Database) -> None:
    async def start() -> int:
        index = PostgresIndex()
        async with database.writer.begin() as connection:
            await index.prepare(connection)
        async with database.unit() as session:
            return await index.open_space(session, "model", DIMENSIONS)

    spaces = await asyncio.gather(*(start() for _ in range(6)))
    assert len(set(spaces)) == 1


async def test_without_pgvector_it_says_what_to_do(postgres: PostgresServer) -> None:
    address = postgres.new_database(vector=False)
    database = open_postgres(address)
    with pytest.raises(NoVectors, match="CREATE EXTENSION vector"):
        async with database.writer.begin() as connection:
            await PostgresIndex().prepare(connection)
    await database.close()
    postgres.drop_database(address)


async def test_no_word_of_a_removed_document_stays(house: House) -> None:
    owner, space = new_id(), await house.space()
    document = await house.add(owner, ["a very peculiar expression", "peculiar"])
    await house.add_vectors(document, space)
    await house.add(owner, ["something very different"])
    async with house.database.unit() as session:
        await house.index.remove_document(session, document)
    for words in ("word FROM word_count", "unnest(words) FROM passage_words"):
        assert set(await stored(house, f"SELECT {words}")) == {"someth", "very", "differ"}
    assert await stored(house, "SELECT ARRAY[passages, words] FROM owner_words") == [[1, 3]]
    assert await stored(house, f"SELECT passage_id FROM passage_vector_{space}") == []


async def test_counts_stay_true_when_many_write_for_one_owner(house: House) -> None:
    owner = new_id()
    gone = await house.add(owner, ["tax and rent", "rent"])

    async def remove() -> None:
        async with house.database.unit() as session:
            await house.index.remove_document(session, gone)

    writers = [house.add(owner, [f"tax {n}", f"rent {n} rent", "repairs"]) for n in range(12)]
    await asyncio.gather(*writers, remove(), remove(), remove())
    async with house.database.read() as session:
        words = ["tax", "rent", "repairs", "and", "7"]
        found = await house.index.frequencies(session, Scope(owner), words)
    assert found.passages == 36
    assert found.containing == {"tax": 12, "rent": 12, "repairs": 12, "and": 0, "7": 2}
    assert await stored(house, "SELECT words FROM owner_words") == [12 * 6]


async def test_a_document_removed_while_its_vectors_are_added_leaves_none(house: House) -> None:
    owner, space = new_id(), await house.space()
    document = await house.add(owner, ["one"])
    [number] = await house.ids(owner, "one")

    async def remove() -> None:
        async with house.database.unit() as session:
            await house.index.remove_document(session, document)

    async with house.database.unit() as session:
        await house.index.add_vectors(session, space, [number], vector("one")[None])
        removing = asyncio.create_task(remove())
        await until_somebody_waits(house.database)
    await removing
    assert await stored(house, f"SELECT passage_id FROM passage_vector_{space}") == []


async def until_somebody_waits(database: Database) -> None:
    """Return once a session of this database waits for another's lock."""
    waiting = text(
        "SELECT count(*) FROM pg_stat_activity"
        " WHERE datname = current_database() AND wait_event_type = 'Lock'"
    )
    async with asyncio.timeout(10), database.reader.connect() as connection:
        while not (await connection.execute(waiting)).scalar_one():  # noqa: ASYNC110 - no event here
            await asyncio.sleep(0.01)


async def test_a_text_may_hold_a_nul(house: House) -> None:
    owner = new_id()
    await house.add(owner, ["before\0after"])
    assert await house.words(Scope(owner), "after") == ["before after"]


async def test_words_are_ranked_as_the_embedded_index_ranks_them(
    house: House, tmp_path: Path
) -> None:
    chance, owner = random.Random(4), new_id()
    words = [f"word{n}" for n in range(40)]
    weights = [1 / (n + 1) for n in range(40)]
    texts = [" ".join(chance.choices(words, weights, k=chance.randint(20, 80))) for _ in range(300)]
    embedded = await sqlite_house(tmp_path)
    scores = []
    for each in (house, embedded):
        await each.add(owner, texts)
        async with each.database.read() as session:
            query = ["word3", "word20", "word39"]
            hits = await each.index.search_words(session, Scope(owner), query, 50)
            passages = await each.index.passages(session, owner, [hit.id for hit in hits])
            scores.append({p.n: h.score for p, h in zip(passages, hits, strict=True)})
    await embedded.database.close()
    # The embedded index counts the words of the scope as words of the passage.
    assert scores[0] == pytest.approx(scores[1], rel=0.02)
    assert len(scores[0]) == 50


async def test_of_a_common_word_those_with_most_of_it_are_found(house: House) -> None:
    owner, few = new_id(), PostgresIndex(word_by_word=20)
    once = [f"tax {n} and something about rent" for n in range(60)]
    often = [f"tax tax tax {'tax ' * n} something about rent" for n in range(12)]
    document = await house.add(owner, once[:30] + often + once[30:])
    async with house.database.read() as session:
        for scope in (Scope(owner), Scope(owner, document_ids=[document])):
            exact = await house.index.search_words(session, scope, ["tax"], 10)
            assert await few.search_words(session, scope, ["tax"], 10) == exact
            # Where those are too few, others make up for them.
            assert len(await few.search_words(session, scope, ["tax"], 25)) == 25
            assert len(await few.search_words(session, scope, ["rent"], 10)) == 10


async def sqlite_house(folder: Path) -> House:
    database, index = open_sqlite(folder / "steward.db"), SqliteIndex(ThreadPoolExecutor(1))
    async with database.writer.begin() as connection:
        await connection.run_sync(
            Base.metadata.create_all, tables=[Base.metadata.tables["passage"]]
        )
        await index.prepare(connection)
    return House(index, database)


async def test_the_graph_finds_the_nearest_of_one_owner_among_many(house: House) -> None:
    """A tenth of the vectors is the owner's, and half of those in a collection."""
    owner, collection, vectors = new_id(), new_id(), clustered(4000)
    async with house.database.unit() as session:
        space = await house.index.open_space(session, "clusters", vectors.shape[1])
    await add_vectors(house, space, new_id(), None, vectors[400:])
    await add_vectors(house, space, owner, None, vectors[:200])
    await add_vectors(house, space, owner, collection, vectors[200:400])
    along, each = PostgresIndex(one_by_one=0), house.index
    for scope in (Scope(owner), Scope(owner, [collection])):
        shares = []
        for query in clustered(4020)[4000:]:
            async with house.database.read() as session:
                near = await along.search_vectors(session, scope, space, query, 10)
                nearest = await each.search_vectors(session, scope, space, query, 10)
            shares.append(len({hit.id for hit in near} & {hit.id for hit in nearest}) / 10)
        assert len(shares) == 20
        assert np.mean(shares) >= 0.95


async def test_a_small_share_of_all_is_not_searched_along_the_graph(house: House) -> None:
    some, many, vectors = new_id(), new_id(), clustered(600)
    index = PostgresIndex(one_by_one=10)
    async with house.database.unit() as session:
        space = await index.open_space(session, "clusters", vectors.shape[1])
    await add_vectors(house, space, some, None, vectors[:60])
    await add_vectors(house, space, many, None, vectors[60:])
    async with house.database.unit() as session:
        await session.execute(text(f"ANALYZE passage_vector_{space}"))
    for owner, statements in ((some, 1), (many, 2)):
        with counted(house.database) as asked:
            async with house.database.read() as session:
                found = await index.search_vectors(session, Scope(owner), space, vectors[0], 5)
        assert len(found) == 5
        assert len(asked) == statements


@contextmanager
def counted(database: Database) -> Iterator[list[str]]:
    """The statements by which somebody looks into the database meanwhile."""
    asked: list[str] = []

    def count(_connection: Any, _cursor: Any, statement: str, *_: Any) -> None:
        asked.append(statement)

    event.listen(database.reader.sync_engine, "before_cursor_execute", count)
    yield asked
    event.remove(database.reader.sync_engine, "before_cursor_execute", count)


def clustered(count: int) -> NDArray[np.float32]:
    """Vectors of length 1 around 50 others; a larger count only adds to the end."""
    chance = np.random.default_rng(5)
    centres = chance.standard_normal((50, 32))
    made = [centres[chance.integers(50)] + 0.5 * chance.standard_normal(32) for _ in range(count)]
    vectors = np.stack(made)
    return (vectors / np.linalg.norm(vectors, axis=1, keepdims=True)).astype(np.float32)


async def add_vectors(
    house: House, space: int, owner: str, collection: str | None, vectors: NDArray[np.float32]
) -> None:
    document, places = new_id(), range(len(vectors))
    rows = [NewPassage(owner, collection, document, n, 1, 0, 1, "x", "x") for n in places]
    async with house.database.unit() as session:
        await house.index.add(session, rows)
        missing = await house.index.without_vectors(session, space, document, len(vectors))
        await house.index.add_vectors(session, space, [number for number, _ in missing], vectors)
