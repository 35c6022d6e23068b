"""Looks up the passages that may answer a question: by its words, by its vector, scored by both."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy.ext.asyncio import AsyncSession

from steward.index.port import Frequencies, Index, Scope, StoredPassage, Vectors

CANDIDATES = 20  # of each list, and of both together: more change nothing that is measured
# The rarest words of a question propose; those that would bring the passages to be compared above
# this number only take part in the scores. A tenth of it finds as well.
_COMPARED = 5_000


@dataclass(frozen=True, slots=True)
class Meaning:
    """A question's vector, and the model whose space it lies in."""

    model: str
    vector: Vectors


@dataclass(frozen=True, slots=True)
class Candidate:
    """A passage; how well the lists like it, from 0 to 1; and its cosine, where that is known."""

    passage: StoredPassage
    by_lists: float
    cosine: float | None


@dataclass(frozen=True, slots=True)
class Proposed:
    """The candidates, best first, and how common the question's words are."""

    candidates: list[Candidate]
    frequencies: Frequencies
    by_vectors: bool


async def propose(
    session: AsyncSession,
    index: Index,
    scope: Scope,
    words: Sequence[str],
    meaning: Meaning | None,
    *,
    least: int,
) -> Proposed:
    """The passages of the scope that words and vector bring up; at least so many, if there are."""
    limit = max(CANDIDATES, least)
    frequencies = await index.frequencies(session, scope, words)
    telling = rarest(frequencies)
    ids = {hit.id for hit in await index.search_words(session, scope, telling, limit)}
    cosines: dict[int, float] = {}
    space = None
    if meaning is not None:
        space = await index.find_space(session, meaning.model, len(meaning.vector))
    if meaning is not None and space is not None:
        near = await index.search_vectors(session, scope, space, meaning.vector, limit)
        cosines = {hit.id: hit.score for hit in near}
        others = sorted(ids - cosines.keys())
        cosines |= await index.score_vectors(session, scope, space, meaning.vector, others)
    ids |= cosines.keys()
    by_words = await index.score_words(session, scope, words, sorted(ids))
    # A passage without a word of the question is known to be far from it; one without a vector is
    # not, it is only new.
    fused = fuse([{number: by_words.get(number, 0.0) for number in ids}, cosines])
    best = sorted(ids, key=lambda number: -fused[number])[:limit]
    passages = await index.passages(session, scope.owner_id, best)
    candidates = [Candidate(p, fused[p.id], cosines.get(p.id)) for p in passages]
    return Proposed(candidates, frequencies, bool(cosines))


def fuse(lists: Sequence[Mapping[int, float]]) -> dict[int, float]:
    """Each passage's mean over the lists that know it, each list scaled by its own best."""
    scaled: dict[int, list[float]] = {}
    for scores in lists:
        best = max(scores.values(), default=0.0)
        for number, score in scores.items():
            scaled.setdefault(number, []).append(max(score, 0.0) / best if best > 0 else 0.0)
    return {number: sum(parts) / len(parts) for number, parts in scaled.items()}


def rarest(frequencies: Frequencies) -> list[str]:
    """The words to look up: as many of the rarest as stay within what is compared; at least one."""
    telling: list[str] = []
    compared = 0
    for word, count in sorted(frequencies.containing.items(), key=lambda item: item[1]):
        compared += count
        if telling and compared > _COMPARED:
            break
        if count:
            telling.append(word)
    return telling
