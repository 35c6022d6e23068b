"""A question becoming the passages that answer it, and how sure one can be that they do.

Words and vectors each propose candidates. Every candidate is scored by both, each list scaled by
its own best, and by how much of the question one of its sentences holds; half of the result is
that, half the lists. Fusing by rank instead, as is usual, loses 0.05 nDCG on the development set.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from steward.db.engine import Database
from steward.embedding.port import Embedder, EmbeddingRefused, EmbeddingUnavailable, Vectors
from steward.index.port import Frequencies, Index, Scope, StoredPassage
from steward.kit.text import language, query_words
from steward.search.cover import Cover, Weights, cover, weigh

CANDIDATES = 30  # of each list; more change nothing that is measured
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

    `weights` are those of the question's words; `by_vectors` is false when only words counted:
    there is no model, it is not ready, or it does not speak the question's language.
    """

    hits: list[Hit]
    confidence: float
    answerable: bool
    weights: Weights
    by_vectors: bool


@dataclass(frozen=True, slots=True)
class _Candidates:
    passages: list[StoredPassage]
    by_words: Mapping[int, float]
    by_vectors: Mapping[int, float]
    frequencies: Frequencies


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
    vector = await _embedded(question, embedder)
    model = embedder.model if embedder else ""
    candidates = await _look_up(words, scope, index, database, vector, model)
    return _rank(words, candidates, limit)


async def _embedded(question: str, embedder: Embedder | None) -> Vectors | None:
    if embedder is None or not embedder.ready:
        return None
    if embedder.languages and language(question) not in embedder.languages:
        return None
    try:
        vectors = await embedder.embed([question], kind="query")
    except (EmbeddingRefused, EmbeddingUnavailable):
        return None
    vector: Vectors = vectors[0]
    return vector


async def _look_up(
    words: Sequence[str],
    scope: Scope,
    index: Index,
    database: Database,
    vector: Vectors | None,
    model: str,
) -> _Candidates:
    async with database.read() as session:
        by_words = await index.search_words(session, scope, words, CANDIDATES)
        words_score = {hit.id: hit.score for hit in by_words}
        vectors_score: dict[int, float] = {}
        space = None
        if vector is not None:
            space = await index.find_space(session, model, len(vector))
        if vector is not None and space is not None:
            near = await index.search_vectors(session, scope, space, vector, CANDIDATES)
            ids = [hit.id for hit in near if hit.id not in words_score]
            others = [number for number in words_score if number not in {hit.id for hit in near}]
            vectors_score = {hit.id: hit.score for hit in near}
            vectors_score |= await index.score_vectors(session, scope, space, vector, others)
            words_score |= await index.score_words(session, scope, words, ids)
        passages = await index.passages(
            session, scope.owner_id, sorted({*words_score, *vectors_score})
        )
        frequencies = await index.frequencies(session, scope, words)
    return _Candidates(passages, words_score, vectors_score, frequencies)


def _rank(words: Sequence[str], candidates: _Candidates, limit: int) -> Found:
    weights = weigh(words, candidates.frequencies)
    covers = {p.id: cover(weights, p.text) for p in candidates.passages}
    lists = [scores for scores in (candidates.by_words, candidates.by_vectors) if scores]
    fused = {p.id: _fused(p.id, lists, covers[p.id]) for p in candidates.passages}
    best = sorted(candidates.passages, key=lambda p: -fused[p.id])[:limit]
    by_vectors = bool(candidates.by_vectors)
    if not best:
        return Found([], 0.0, False, weights, by_vectors)
    top = best[0].id
    confidence = _confidence(covers[top], candidates.by_vectors.get(top))
    hits = [Hit(p, confidence * fused[p.id] / (fused[top] or 1.0)) for p in best]
    return Found(hits, confidence, confidence >= ANSWERABLE, weights, by_vectors)


def _fused(number: int, lists: Sequence[Mapping[int, float]], covered: Cover) -> float:
    """Half by the lists, each scaled by its own best; half by the best sentence."""
    scaled = [max(scores.get(number, 0.0), 0.0) / max(scores.values()) for scores in lists]
    return (sum(scaled) / len(lists) + covered.sentence) / 2


def _confidence(covered: Cover, cosine: float | None) -> float:
    """Between 0 and 1: a logistic curve over the mean of what is known about the best passage."""
    known = [covered.whole, covered.sentence] + ([] if cosine is None else [cosine])
    return 1 / (1 + math.exp(-12 * (sum(known) / len(known) - 0.45)))
