"""A question becoming the passages that answer it, and how sure one can be that they do.

Words and vectors each propose candidates. Every candidate is scored by both, each list scaled by
its own best, and by how much of the question one of its sentences holds; half of the result is
that, half the lists. Fusing by rank instead, as is usual, loses 0.05 nDCG on the development set.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from steward.db.engine import Database
from steward.embedding.port import Embedder, EmbeddingRefused, EmbeddingUnavailable
from steward.index.port import Index, Scope, StoredPassage
from steward.kit.text import language, query_words
from steward.search.cover import Cover, cover_each, weigh
from steward.search.propose import Candidates, Meaning, propose

ANSWERABLE = 0.5  # the confidence from which the documents are said to answer


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage that was found. `score` is between 0 and 1 and falls from hit to hit; the first
    one's is the confidence that the documents answer the question at all.
    """

    passage: StoredPassage
    score: float


@dataclass(frozen=True, slots=True)
class Found:
    """What a search came to, best hit first.

    `by_vectors` is false when only words counted: there is no model, it is not ready, or it does
    not speak the question's language.
    """

    hits: list[Hit]
    confidence: float
    answerable: bool
    by_vectors: bool


async def find(
    question: str,
    scope: Scope,
    *,
    index: Index,
    database: Database,
    embedder: Embedder | None,
    limit: int = 10,
) -> Found:
    """The passages of the scope that answer the question best.

    Works by words alone when vectors cannot help. Nothing is open while the question is embedded.
    """
    words = query_words(question)
    meaning = await _embedded(question, embedder)
    async with database.read() as session:
        candidates = await propose(session, index, scope, words, meaning, least=limit)
    return rank(words, candidates, limit)


async def _embedded(question: str, embedder: Embedder | None) -> Meaning | None:
    if embedder is None or not embedder.ready:
        return None
    if embedder.languages and language(question) not in embedder.languages:
        return None
    try:
        vectors = await embedder.embed([question], kind="query")
    except (EmbeddingRefused, EmbeddingUnavailable):
        return None
    return Meaning(embedder.model, vectors[0])


def rank(words: Sequence[str], candidates: Candidates, limit: int) -> Found:
    """The best candidates in order, and the confidence that they answer."""
    weights = weigh(words, candidates.frequencies)
    passages = candidates.passages
    covers = dict(
        zip([p.id for p in passages], cover_each(weights, [p.text for p in passages]), strict=True)
    )
    both = (candidates.by_words, candidates.by_vectors)
    lists = [scores for scores in both if max(scores.values(), default=0.0) > 0]
    fused = {p.id: _fused(p.id, lists, covers[p.id]) for p in passages}
    best = sorted(passages, key=lambda passage: -fused[passage.id])[:limit]
    if not best:
        return Found([], 0.0, False, bool(candidates.by_vectors))
    top = best[0].id
    confidence = _confidence(covers[top], candidates.by_vectors.get(top))
    hits = [Hit(p, confidence * fused[p.id] / (fused[top] or 1.0)) for p in best]
    return Found(hits, confidence, confidence >= ANSWERABLE, bool(candidates.by_vectors))


def _fused(number: int, lists: Sequence[Mapping[int, float]], covered: Cover) -> float:
    """Half by the lists, each scaled by its own best; half by the best sentence."""
    scaled = [max(scores.get(number, 0.0), 0.0) / max(scores.values()) for scores in lists]
    return (sum(scaled) / max(len(scaled), 1) + covered.best) / 2


def _confidence(covered: Cover, cosine: float | None) -> float:
    """The probability that the best passage answers: a logistic curve, fitted on the development
    set, over the mean of what is known about it.
    """
    known = [covered.whole, covered.best] + ([] if cosine is None else [cosine])
    return 1 / (1 + math.exp(-14 * (sum(known) / len(known) - 0.5)))
