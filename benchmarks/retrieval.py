"""How well Steward finds and quotes: `python benchmarks/retrieval.py [--data FOLDER]`.

Takes in the documents of a retrieval set, asks its questions and prints the set's own figures
(`score.py` beside the folder): nDCG@10, whether the answer is within the first 750 tokens of
context (ctx), whether the key-less answer contains it, and the AUC of answerable against
unanswerable by the best passage's score. Then how often a question is said to be answerable.
"""

import argparse
import asyncio
import collections
import importlib.util
import json
import tempfile
import time
import uuid
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

import steward.index.tables  # noqa: F401 - its tables are to be made
from steward.answers.quote import choose_quotes
from steward.db.base import Base
from steward.db.engine import Database, open_sqlite
from steward.db.postgres import open_postgres
from steward.documents.chunk import cut_passages
from steward.embedding.minilm import open_minilm
from steward.embedding.port import Embedder
from steward.index.port import Index, NewPassage, Scope
from steward.index.postgres import PostgresIndex
from steward.index.sqlite import SqliteIndex
from steward.kit.text import cut_words
from steward.search.find import find

HERE = Path(__file__).resolve().parents[1]


@dataclass
class Answer:
    """What came back for one question: spans (document, start, end) and the quoted answer."""

    ranked: list[tuple[str, int, int]]
    score: float
    answerable: bool
    text: str


class Modules:
    """Steward's own functions, called directly on a database: an empty PostgreSQL database with
    this address, or SQLite in a temporary folder.
    """

    def __init__(
        self, folder: Path, pool: ThreadPoolExecutor, *, vectors: bool, address: str | None = None
    ) -> None:
        self.database: Database
        self.index: Index
        if address is not None:
            self.database, self.index = open_postgres(address), PostgresIndex()
        else:
            self.database, self.index = open_sqlite(folder / "steward.db"), SqliteIndex(pool)
        self.embedder: Embedder | None = None
        if vectors:
            self.embedder = open_minilm(folder, executor=pool, threads=2)
        self.scope = Scope(str(uuid.uuid4()))
        self.documents: dict[str, str] = {}

    async def open(self) -> None:
        async with self.database.writer.begin() as connection:
            await connection.run_sync(Base.metadata.create_all)
            await self.index.prepare(connection)
        if self.embedder is not None:
            await self.embedder.load()

    async def take_in(self, name: str, text: str) -> None:
        document_id = str(uuid.uuid4())
        self.documents[document_id] = name
        rows = [
            NewPassage(
                owner_id=self.scope.owner_id,
                collection_id=None,
                document_id=document_id,
                n=n,
                page=1,
                start=start,
                end=end,
                text=text[start:end],
                words=cut_words(f"{name_words(name)} {text[start:end]}"),
            )
            for n, (start, end) in enumerate(cut_passages(text))
        ]
        async with self.database.unit() as session:
            await self.index.add(session, rows)

    async def add_vectors(self) -> None:
        if self.embedder is None:
            return
        async with self.database.unit() as session:
            model, dimensions = self.embedder.model, self.embedder.dimensions
            space = await self.index.open_space(session, model, dimensions)
        while True:
            async with self.database.read() as session:
                batch = await self.index.without_vectors(session, space, None, 256)
            if not batch:
                return
            vectors = await self.embedder.embed([text for _, text in batch], kind="passage")
            async with self.database.unit() as session:
                await self.index.add_vectors(session, space, [n for n, _ in batch], vectors)

    async def ask(self, question: str) -> Answer:
        found = await find(
            question,
            self.scope,
            index=self.index,
            database=self.database,
            embedder=self.embedder,
        )
        texts = [hit.passage.text for hit in found.hits]
        quotes = choose_quotes(question, texts)
        return Answer(
            [
                (self.documents[h.passage.document_id], h.passage.start, h.passage.end)
                for h in found.hits
            ],
            found.confidence,
            found.answerable,
            "\n".join(texts[q.passage][q.start : q.end] for q in quotes),
        )

    async def close(self) -> None:
        if self.embedder is not None:
            await self.embedder.close()
        await self.database.close()


def name_words(name: str) -> str:
    """A file's name as words of its passages, without its ending."""
    return Path(name).stem


def read_lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line]


def load_scorer(data: Path) -> ModuleType:
    """The set's `score.py`, beside its folder."""
    spec = importlib.util.spec_from_file_location("score", data.parent / "score.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


async def run(data: Path, names: str, address: str | None, *, vectors: bool) -> dict[str, Any]:
    """The run as the scorer wants it, by question."""
    docs, queries = read_lines(data / "docs.jsonl"), read_lines(data / "queries.jsonl")
    run: dict[str, Any] = {}
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(4) as pool:
        steward = Modules(Path(folder), pool, vectors=vectors, address=address)
        await steward.open()
        clock = Clock()
        ids: dict[str, str] = {}
        for n, doc in enumerate(docs):
            name = {"title": doc["title"], "id": f"{doc['id']}.txt", "none": f"{n}.txt"}[names]
            ids[name] = doc["id"]
            await steward.take_in(name, doc["text"])
        clock.lap(f"{len(docs)} documents taken in")
        await steward.add_vectors()
        clock.lap("vectors added")
        for query in queries:
            answer = await steward.ask(query["question"])
            run[query["id"]] = {
                "ranked": [{"doc_id": ids[d], "start": a, "end": b} for d, a, b in answer.ranked],
                "score": answer.score,
                "answer": answer.text,
                "answerable": answer.answerable,
            }
        clock.lap(f"{len(queries)} questions asked")
        await steward.close()
    return run


class Clock:
    """Prints the CPU seconds of each stage."""

    def __init__(self) -> None:
        self.last = time.process_time()

    def lap(self, what: str) -> None:
        now = time.process_time()
        print(f"{what:32}{now - self.last:8.2f} CPU s")
        self.last = now


def report(data: Path, run: dict[str, Any]) -> None:
    figures = load_scorer(data).score(str(data), run)
    columns = ("ndcg@10", "recall@5", "mrr@10", "ctx", "contains", "auc")
    print(f"{'':16}" + "".join(f"{column:>10}" for column in columns) + f"{'n':>6}")
    for group, row in figures.items():
        cells = "".join(f"{row[c]:10.3f}" if c in row else " " * 10 for c in columns)
        print(f"{group:16}{cells}{row['n']:6}")
    said: dict[tuple[str, bool], list[bool]] = collections.defaultdict(list)
    lengths = collections.defaultdict(list)
    for query in read_lines(data / "queries.jsonl"):
        key = (query["lang"], bool(query["relevant"]))
        said[key].append(run[query["id"]]["answerable"])
        lengths[key].append(len(run[query["id"]]["answer"]))
    for (group, there), answers in sorted(said.items()):
        truth = "answerable" if there else "not answerable"
        share = sum(answers) / len(answers)
        length = sum(lengths[group, there]) / len(answers)
        print(f"{group:6} {truth:15} found for {share:.3f}; quotes of {length:.0f} characters")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=HERE / "../shared/data/retrieval-dev")
    parser.add_argument("--names", choices=("title", "id", "none"), default="id")
    parser.add_argument("--postgres", metavar="ADDRESS", help="of an empty database, with pgvector")
    parser.add_argument("--words-only", action="store_true")
    parser.add_argument("--out", type=Path, help="keep the run as JSON lines for score.py")
    given = parser.parse_args()
    vectors = not given.words_only
    done = asyncio.run(run(given.data, given.names, given.postgres, vectors=vectors))
    if given.out:
        lines = [json.dumps({"id": key, **row}, ensure_ascii=False) for key, row in done.items()]
        given.out.write_text("\n".join(lines), encoding="utf-8")
    report(given.data, done)


if __name__ == "__main__":
    main()
