"""How long a search takes among 100,000 passages, asked over HTTP.

The database on SQLite is made once and kept in `benchmarks/out`: sentences of a retrieval set in a
random order, made-up vectors. One person has a hundred thousand passages, another a tenth as many.
"""

import asyncio
import hashlib
import random
import shutil
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
from tests.steward_process import Person

import steward.accounts.tables  # noqa: F401 - whose rows the documents refer to
from benchmarks.bench import Bench
from benchmarks.figures import Figure, Tell, cpu_milliseconds, percentile
from benchmarks.search_on_postgres import filled_postgres
from benchmarks.search_scale import load, texts
from benchmarks.stewards import OUT, ROOT, Stewards, wait_for_model
from steward.db.engine import Database, open_sqlite
from steward.documents.tables import Document
from steward.embedding.minilm import MODEL
from steward.index.port import NewPassage, Vectors
from steward.index.sqlite import SqliteIndex
from steward.kit.ids import new_id
from steward.kit.text import cut_words

PASSAGES = 100_000
EACH_DOCUMENT = 500
DIMENSIONS = 384
QUESTIONS = 200
# The name, how many passages they have, and the target for p95 in milliseconds.
OWNERS = (("everything", PASSAGES, 120), ("atenth", PASSAGES // 10, 50))


def measure(bench: Bench) -> None:
    """Ask questions of the set, one after the other, as each of the two."""
    if bench.data is None:
        print("  no retrieval set: see --data")
        return
    if bench.stewards.on_postgres:
        data = filled_postgres(bench, [(name, passages) for name, passages, _ in OWNERS])
    else:
        data = _database(bench.stewards, bench.data)
    _, questions = load(bench.data)
    chosen = random.Random(2).sample(questions, min(QUESTIONS, len(questions)))
    steward = bench.stewards.at(data).start()
    wait_for_model(steward)
    tree = bench.stewards.tree_of(steward)
    before = tree.memory().resident
    for name, passages, most in OWNERS:
        person = steward.sign_in(name)
        cpu, waits = tree.spent(), [_search(person, question) for question in chosen]
        _tell(bench.tell, f"{passages:,} passages", waits, most)
        spent = (tree.spent() - cpu) / len(chosen)
        bench.tell(cpu_milliseconds(f"{passages:,} passages, each", spent))
    bench.tell(Figure("memory these searches took", tree.memory().resident - before, "MB"))
    steward.stop()


def _tell(tell: Tell, title: str, waits: Sequence[float], most: float) -> None:
    tell(Figure(f"{title}, the first search, which reads the vectors", waits[0] * 1e3, "ms"))
    tell(Figure(f"{title}, p50, wall clock", percentile(waits[1:], 0.5) * 1e3, "ms"))
    p95 = percentile(waits[1:], 0.95) * 1e3
    tell(Figure(f"{title}, p95, wall clock", p95, "ms", at_most=most))


def _search(person: Person, question: str) -> float:
    began = time.perf_counter()
    person.http.post("/search", json={"query": question}).raise_for_status()
    return time.perf_counter() - began


def _database(stewards: Stewards, data: Path) -> Path:
    """The data folder with everything in it; made anew when the code that writes it has changed."""
    folder = OUT / f"search-{PASSAGES}-{_version()}"
    if not (folder / "complete").exists():
        for old in OUT.glob("search-*"):
            shutil.rmtree(old) if old.is_dir() else old.unlink()
        OUT.mkdir(exist_ok=True)
        print(f"  making {folder}, once ...", flush=True)
        steward = stewards.at(folder).start()
        ids = [_id(steward.person(name)) for name, *_ in OWNERS]
        wait_for_model(steward)
        steward.stop()
        asyncio.run(_fill(folder / "steward.db", data, ids))
        (folder / "complete").touch()
    return folder


def _version() -> str:
    digest = hashlib.sha256()
    source = ROOT / "src" / "steward"
    for file in sorted([*source.glob("index/*.py"), *source.glob("migrations/versions/*.py")]):
        digest.update(file.read_bytes())
    return digest.hexdigest()[:12]


def _id(person: Person) -> str:
    user_id: str = person.http.get("/users/me").json()["id"]
    return user_id


async def _fill(path: Path, data: Path, owner_ids: Sequence[str]) -> None:
    by_language, _ = load(data)
    made = list(texts(by_language, PASSAGES))
    chance = np.random.default_rng(3)
    with ThreadPoolExecutor(2) as pool:
        database, index = open_sqlite(path), SqliteIndex(pool)
        for owner_id, (_, passages, _) in zip(owner_ids, OWNERS, strict=True):
            for first in range(0, passages, EACH_DOCUMENT):
                document = made[first : first + EACH_DOCUMENT]
                vectors = chance.standard_normal((len(document), DIMENSIONS), np.float32)
                vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
                await _add(database, index, owner_id, document, vectors)
        await database.close()


async def _add(
    database: Database, index: SqliteIndex, owner_id: str, made: list[str], vectors: Vectors
) -> None:
    """One document of these passages, all on one page."""
    document = Document(
        id=new_id(),
        owner_id=owner_id,
        name="made up.txt",
        digest=new_id(),
        media_type="text/plain",
        size=0,
        status="ready",
        text_complete=True,
        passages=len(made),
        vectors=len(made),
    )
    rows = [
        NewPassage(owner_id, None, document.id, n, 1, 0, len(text), text, cut_words(text))
        for n, text in enumerate(made)
    ]
    async with database.unit() as session:
        session.add(document)
        await session.flush()
        await index.add(session, rows)
        space = await index.open_space(session, MODEL, DIMENSIONS)
        missing = await index.without_vectors(session, space, document.id, len(made))
        await index.add_vectors(session, space, [id_ for id_, _ in missing], vectors)
