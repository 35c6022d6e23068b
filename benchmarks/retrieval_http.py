"""How well Steward finds and quotes, asked over HTTP as anybody would: without a language model."""

import itertools
from collections.abc import Iterator, Sequence
from typing import Any, TypeVar

from tests.steward_process import Person

from benchmarks.bench import Bench
from benchmarks.figures import Figure, cpu_milliseconds, cpu_seconds
from benchmarks.retrieval import load_scorer, read_lines
from benchmarks.stewards import wait_for_model

T = TypeVar("T")

AT_ONCE = 100  # documents in one upload
PASSAGES = 50
PATIENCE_SECONDS = 1800


def measure(bench: Bench) -> None:
    """Upload every document of the set, search and ask every question, and score what came."""
    if bench.data is None:
        print("  no retrieval set: see --data")
        return
    docs, queries = read_lines(bench.data / "docs.jsonl"), read_lines(bench.data / "queries.jsonl")
    steward = bench.stewards.make("retrieval").start()
    wait_for_model(steward)
    person, tree = steward.person("somebody"), bench.stewards.tree_of(steward)
    begun = tree.spent()
    names = _take_in(person, docs)
    taken_in = tree.spent()
    bench.tell(cpu_seconds(f"{len(docs)} documents taken in, with vectors", taken_in - begun))
    run = {query["id"]: _answer(person, query["question"], names) for query in queries}
    each = (tree.spent() - taken_in) / len(queries)
    bench.tell(cpu_milliseconds("a question searched and asked", each))
    steward.stop()
    for language, figures in load_scorer(bench.data).score(str(bench.data), run).items():
        if "/" in language:  # a part of the set
            continue
        for name in ("ndcg@10", "ctx", "contains", "auc"):
            if name in figures:
                bench.tell(Figure(f"{language}, {name}", figures[name], ""))


def _take_in(person: Person, docs: Sequence[dict[str, Any]]) -> dict[str, str]:
    """The set's name of each document, by Steward's, once all are ready."""
    names: dict[str, str] = {}
    for batch in _batches(docs, AT_ONCE):
        files = [(f"{doc['id']}.txt", doc["text"].encode()) for doc in batch]
        for doc, made in zip(batch, person.upload(*files), strict=True):
            names[made["id"]] = doc["id"]
    for document_id in names:
        ready = person.wait_for(document_id, seconds=PATIENCE_SECONDS)
        assert ready["status"] == "ready", ready
    return names


def _answer(person: Person, question: str, names: dict[str, str]) -> dict[str, Any]:
    """What came back for a question, as the scorer wants it."""
    said = person.http.post("/search", json={"query": question, "limit": PASSAGES})
    said.raise_for_status()
    hits = said.json()["items"]
    return {
        "ranked": [
            {"doc_id": names[hit["document_id"]], "start": hit["start"], "end": hit["end"]}
            for hit in hits
        ],
        "score": hits[0]["score"] if hits else 0.0,
        "answer": person.ask(question)["answer"],
    }


def _batches(items: Sequence[T], size: int) -> Iterator[list[T]]:
    rest = iter(items)
    while batch := list(itertools.islice(rest, size)):
        yield batch
