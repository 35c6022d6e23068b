"""How fast and how truly the index on PostgreSQL finds among very many passages.

In one database, one owner has all the passages asked for, one a tenth and one a thousandth of that
beside them; the two have subjects of their own, and are asked about everything. The searches run
in this process, the server in its own.
"""

import asyncio
import random
import statistics
import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass

import numpy as np
from psycopg.sql import SQL
from tests.postgres_server import PostgresServer, start_postgres

import steward.index.tables  # noqa: F401 - its tables are to be made
from benchmarks.bench import Bench
from benchmarks.cost import Cpu, Tree
from benchmarks.figures import Figure, Tell, cpu_milliseconds, percentile
from benchmarks.fill_postgres import EACH_DOCUMENT, Filling, Owner
from benchmarks.made_up_library import Library, RememberedEmbedder
from benchmarks.real_vectors import DIMENSIONS
from benchmarks.stewards import OUT
from steward.db.base import Base
from steward.db.engine import Database
from steward.db.postgres import open_postgres
from steward.index.port import NewPassage, Scope
from steward.index.postgres import PostgresIndex
from steward.kit.ids import new_id
from steward.kit.text import query_words
from steward.search.find import find
from steward.search.propose import CANDIDATES, rarest

# The share of the passages asked for, and the share of all subjects that they are about.
OWNERS = ((1.0, 1.0), (0.1, 0.1), (0.001, 0.2))
QUESTIONS = 200
JUDGED = 50  # of them are compared with looking at every vector
# p95 of a whole search in milliseconds, up to so many passages, and above.
FEW, AT_MOST, AT_MOST_OF_MANY = 100_000, 100, 300
# As an operator would for a database of this size; the tests' own are for small ones.
SERVER = {"shared_buffers": "2GB", "max_wal_size": "16GB"}
SIZES = SQL("""
SELECT relname, pg_relation_size(oid) / 1e6 FROM pg_class
WHERE relname IN ('ix_passage_words_scope_words', 'passage_words')
OR relname LIKE 'passage_vector__' OR relname LIKE 'ix_passage_vector___vector' ORDER BY 2 DESC
""")


@dataclass(frozen=True, slots=True)
class Scene:
    """A filled database and those who ask it."""

    database: Database
    index: PostgresIndex
    space: int
    library: Library
    questions: Sequence[str]
    server: Tree

    def spent(self) -> Cpu:
        """The processor time of this process and of the server until now."""
        return Cpu(time.process_time(), self.server.cpu())


def measure(bench: Bench) -> None:
    """Fill a server of its own, search as each owner, then take documents out and put some in."""
    if bench.data is None:
        print("  no retrieval set: see --data")
        return
    library = Library(bench.data, OUT / "made-up")
    server = start_postgres(**SERVER)
    try:
        _measure(bench, library, server)
    finally:
        server.stop()


def _measure(bench: Bench, library: Library, server: PostgresServer) -> None:
    address = server.new_database()
    space = asyncio.run(prepare(address, RememberedEmbedder.model))
    owners = some_owners(library, [(int(bench.passages * n), of) for n, of in OWNERS])
    filling = Filling(address)
    took = filling.words(library, owners) | filling.vectors(space, library, owners)
    for what, seconds in took.items():
        bench.tell(Figure(f"made: {what}, wall clock", seconds, "s"))
    filling.settle()
    filling.close()
    tree = Tree(server.pid)
    asyncio.run(_search(bench, library, address, space, owners, tree))
    for name, size in server.run(SIZES, address.rpartition("/")[2]):
        bench.tell(Figure(f"on disk: {name}", float(size), "MB"))


async def prepare(address: str, model: str) -> int:
    """Make the tables of the index and a space for this model; returns its number."""
    database, index = open_postgres(address, connections=2), PostgresIndex()
    tables = [Base.metadata.tables[name] for name in ("passage", "vector_space")]
    async with database.writer.begin() as connection:
        await connection.run_sync(Base.metadata.create_all, tables=tables)
        await index.prepare(connection)
    async with database.unit() as session:
        space = await index.open_space(session, model, DIMENSIONS)
    await database.close()
    return space


def some_owners(
    library: Library, wanted: Sequence[tuple[int, float]], ids: Sequence[str] = ()
) -> list[Owner]:
    """Owners of so many passages each, about such a share of the subjects; new ones, or these."""
    chance, first, owners = np.random.default_rng(0), 1, []
    for n, (passages, share) in enumerate(wanted):
        own = chance.permutation(library.subjects)[: int(library.subjects * share)]
        id_ = ids[n] if ids else new_id()
        owners.append(Owner(id_, first, chance.choice(own, max(passages, 20)).tolist()))
        first += len(owners[-1].subjects)
    return owners


async def _search(
    bench: Bench, library: Library, address: str, space: int, owners: Sequence[Owner], server: Tree
) -> None:
    questions = random.Random(2).sample(library.questions, QUESTIONS)
    database = open_postgres(address, connections=2)
    scene = Scene(database, PostgresIndex(), space, library, questions, server)
    most = AT_MOST if bench.passages <= FEW else AT_MOST_OF_MANY
    for owner in owners:
        await _ask(scene, owner, bench.tell, most)
    memory = server.memory().proportional
    bench.tell(Figure("memory of the server, shared pages once", memory, "MB"))
    await _change(scene, owners[0], bench.tell)
    await database.close()


async def _ask(scene: Scene, owner: Owner, tell: Tell, most: float) -> None:
    scope, title = Scope(owner.id), f"{len(owner.subjects):,} passages"
    embedder = RememberedEmbedder(scene.library)

    async def words(question: str) -> None:
        async with scene.database.read() as session:
            every = query_words(question)
            telling = rarest(await scene.index.frequencies(session, scope, every))
            await scene.index.search_words(session, scope, telling, CANDIDATES)

    async def vectors(question: str) -> None:
        vector = scene.library.vector_of(question)
        async with scene.database.read() as session:
            await scene.index.search_vectors(session, scope, scene.space, vector, CANDIDATES)

    async def whole(question: str) -> None:
        await find(question, scope, index=scene.index, database=scene.database, embedder=embedder)

    for what, search in (("words", words), ("vectors", vectors), ("a whole search", whole)):
        before = scene.spent()
        waits = [await _timed(search, question) for question in scene.questions]
        spent = (scene.spent() - before) / len(waits)
        p50, p95 = (percentile(waits, share) for share in (0.5, 0.95))
        at_most = most if search is whole else None
        tell(Figure(f"{title}, {what}, p50, wall clock", p50, "ms"))
        tell(Figure(f"{title}, {what}, p95, wall clock", p95, "ms", at_most=at_most))
        tell(cpu_milliseconds(f"{title}, {what}, each", spent))
    recall = statistics.mean([await _recall(scene, scope, q) for q in scene.questions[:JUDGED]])
    tell(Figure(f"{title}, of the 10 nearest found", recall, "", at_least=0.95))


async def _timed(search: Callable[[str], Awaitable[None]], question: str) -> float:
    """Milliseconds."""
    began = time.perf_counter()
    await search(question)
    return (time.perf_counter() - began) * 1e3


async def _recall(scene: Scene, scope: Scope, question: str) -> float:
    """The share of the ten nearest that a search finds, against looking at every vector."""
    vector, every = scene.library.vector_of(question), PostgresIndex(one_by_one=10**9)
    async with scene.database.read() as session:
        near = await scene.index.search_vectors(session, scope, scene.space, vector, CANDIDATES)
        nearest = await every.search_vectors(session, scope, scene.space, vector, 10)
    return len({hit.id for hit in near[:10]} & {hit.id for hit in nearest}) / len(nearest)


async def _change(scene: Scene, owner: Owner, tell: Tell) -> None:
    """Take some of the owner's documents out of the index, and put them in again."""
    removals, additions, vectors = [], [], []
    for n in range(1, 6):
        document = owner.document(n)
        began = time.perf_counter()
        async with scene.database.unit() as session:
            await scene.index.remove_document(session, document)
        removals.append(time.perf_counter() - began)
        subjects = owner.subjects[:EACH_DOCUMENT]
        rows = [
            NewPassage(owner.id, None, document, n, 1, 0, 1, made.text, " ".join(made.words))
            for n, made in enumerate(scene.library.texts(subjects, n))
        ]
        began = time.perf_counter()
        async with scene.database.unit() as session:
            await scene.index.add(session, rows)
        additions.append(time.perf_counter() - began)
        [matrix] = scene.library.vectors(subjects, n)
        began = time.perf_counter()
        async with scene.database.unit() as session:
            missing = await scene.index.without_vectors(session, scene.space, document, len(rows))
            await scene.index.add_vectors(session, scene.space, [i for i, _ in missing], matrix)
        vectors.append(time.perf_counter() - began)
    title = f"a document of {EACH_DOCUMENT} passages"
    for what, waits in (("taken out", removals), ("words in", additions), ("vectors in", vectors)):
        tell(Figure(f"{title}, {what}, p50, wall clock", statistics.median(waits) * 1e3, "ms"))
