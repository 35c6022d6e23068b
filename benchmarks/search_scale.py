"""How fast a search is among many passages: `python benchmarks/search_scale.py [--passages N]`.

Makes passages of real sentences in a random order, with made-up vectors: one owner has all of
them, one a tenth, one a hundredth of what the first has, in one database. Prints milliseconds of
wall and CPU time of whole searches (words, vectors, fusing; not the embedding of the question),
the share of the true nearest vectors found, and the memory.
"""

import argparse
import asyncio
import json
import random
import statistics
import tempfile
import time
import uuid
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import psutil
from numpy.typing import NDArray

import steward.index.tables  # noqa: F401 - its tables are to be made
from steward.db.base import Base
from steward.db.engine import Database, open_sqlite
from steward.db.postgres import open_postgres
from steward.embedding.port import Kind
from steward.index.port import Index, NewPassage, Scope
from steward.index.postgres import PostgresIndex
from steward.index.sqlite import SqliteIndex
from steward.kit.sentences import sentences
from steward.kit.text import cut_words, language, size
from steward.search.find import find

HERE = Path(__file__).resolve().parents[1]
DIMENSIONS = 384
SHARES = (1.0, 0.1, 0.01)
BATCH = 500


class MadeUpEmbedder:
    """Random vectors of length 1, the same for the same text."""

    model = "made-up"
    dimensions = DIMENSIONS
    languages: frozenset[str] = frozenset()
    ready = True
    in_flight = 0

    async def embed(self, texts: Sequence[str], *, kind: Kind) -> NDArray[np.float32]:
        return np.stack([self.vector(text) for text in texts])

    def vector(self, text: str) -> NDArray[np.float32]:
        chance = np.random.default_rng(abs(hash(text)))
        vector = chance.standard_normal(DIMENSIONS, np.float32)
        return vector / np.linalg.norm(vector)

    async def load(self) -> None: ...

    async def unload(self) -> None: ...

    async def close(self) -> None: ...


def load(data: Path) -> tuple[dict[str, list[str]], list[str]]:
    """Sentences by language, and questions, of a retrieval set."""
    by_language: dict[str, list[str]] = {"en": [], "zh": []}
    for line in (data / "docs.jsonl").read_text(encoding="utf-8").splitlines():
        text = json.loads(line)["text"]
        by_language[language(text)] += [text[a:b] for a, b in sentences(text)]
    lines = (data / "queries.jsonl").read_text(encoding="utf-8").splitlines()
    return by_language, [json.loads(line)["question"] for line in lines]


def texts(by_language: dict[str, list[str]], count: int) -> Iterator[str]:
    chance = random.Random(1)
    for _ in range(count):
        pool = by_language[chance.choice(("en", "zh"))]
        parts: list[str] = []
        while size(" ".join(parts)) < 650:
            parts.append(chance.choice(pool))
        yield " ".join(parts)


async def fill(
    database: Database, index: Index, owner: str, made: list[str], cut: list[str]
) -> None:
    document = str(uuid.uuid4())
    async with database.unit() as session:
        space = await index.open_space(session, "made-up", DIMENSIONS)
    for first in range(0, len(made), BATCH):
        rows = [
            NewPassage(owner, None, document, n, 1, 0, len(made[n]), made[n], cut[n])
            for n in range(first, min(first + BATCH, len(made)))
        ]
        async with database.unit() as session:
            await index.add(session, rows)
            pairs = await index.without_vectors(session, space, document, BATCH)
            vectors = np.random.default_rng(first).standard_normal((len(pairs), DIMENSIONS))
            vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
            ids = [number for number, _ in pairs]
            await index.add_vectors(session, space, ids, vectors.astype(np.float32))


async def measure(database: Database, index: Index, owner: str, questions: list[str]) -> None:
    embedder, scope = MadeUpEmbedder(), Scope(owner)
    walls, cpus = [], []
    for question in questions:
        cpu, wall = time.process_time(), time.perf_counter()
        await find(question, scope, index=index, database=database, embedder=embedder)
        walls.append((time.perf_counter() - wall) * 1e3)
        cpus.append((time.process_time() - cpu) * 1e3)
    for what, values in (("wall", walls[1:]), ("CPU", cpus[1:])):
        p50, p95 = statistics.median(values), statistics.quantiles(values, n=20)[-1]
        print(f"  {what:5} p50 {p50:7.1f}   p95 {p95:7.1f}   most {max(values):7.1f} ms")
    print(f"  first search, which reads the vectors: {walls[0]:.0f} ms")


async def recall(database: Database, index: Index, owner: str) -> float:
    """The share of the ten nearest that a search finds, against a plain sum over all rows."""
    query = MadeUpEmbedder().vector("recall")
    async with database.read() as session:
        space = await index.find_space(session, "made-up", DIMENSIONS) or 0
        found = await index.search_vectors(session, Scope(owner), space, query, 10)
        every: dict[int, float] = {}
        for first in range(1, 200_000, 10_000):
            numbers = range(first, first + 10_000)
            every |= await index.score_vectors(session, Scope(owner), space, query, numbers)
    nearest = sorted(every, key=lambda number: -every[number])[:10]
    return len({hit.id for hit in found} & set(nearest)) / 10


def on_disk(folder: Path) -> int:
    return sum(file.stat().st_size for file in folder.iterdir())


def open_index(
    folder: Path, pool: ThreadPoolExecutor, address: str | None
) -> tuple[Database, Index]:
    """An empty PostgreSQL database with this address, or SQLite in the folder."""
    if address is not None:
        return open_postgres(address), PostgresIndex()
    return open_sqlite(folder / "steward.db"), SqliteIndex(pool)


async def main(data: Path, count: int, asked: int, address: str | None) -> None:
    """Fill, then search as each of the owners."""
    by_language, questions = load(data)
    chosen = random.Random(2).sample(questions, asked)
    memory = psutil.Process()
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(4) as pool:
        database, index = open_index(Path(folder), pool, address)
        async with database.writer.begin() as connection:
            await connection.run_sync(Base.metadata.create_all)
            await index.prepare(connection)
        made = list(texts(by_language, count))
        cpu = time.process_time()
        cut = [cut_words(text) for text in made]
        print(f"words cut: {time.process_time() - cpu:.1f} CPU s")
        owners = {share: str(uuid.uuid4()) for share in SHARES}
        cpu = time.process_time()
        for share, owner in owners.items():
            await fill(database, index, owner, made[: int(count * share)], cut)
        spent = time.process_time() - cpu
        total = int(count * sum(SHARES))
        print(f"{total} passages written: {spent:.1f} CPU s, {spent / total * 1e3:.2f} ms each")
        if address is None:
            print(f"on disk {on_disk(Path(folder)) / total / 1e3:.1f} KB each")
        del made, cut
        for share, owner in owners.items():
            before = memory.memory_info().rss
            print(f"owner of {int(count * share)} passages")
            await measure(database, index, owner, chosen)
            grown = (memory.memory_info().rss - before) / 2**20
            print(
                f"  recall {await recall(database, index, owner):.2f}, memory grew {grown:.0f} MB"
            )
        await database.close()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=HERE / "../shared/data/retrieval-dev")
    parser.add_argument("--passages", type=int, default=100_000)
    parser.add_argument("--questions", type=int, default=200)
    parser.add_argument("--postgres", metavar="ADDRESS", help="of an empty database, with pgvector")
    given = parser.parse_args()
    asyncio.run(main(given.data, given.passages, given.questions, given.postgres))
