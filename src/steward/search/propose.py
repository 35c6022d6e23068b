"""Looks up the passages that may answer a question: by its words, by its vector, scored by both."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy.ext.asyncio import AsyncSession

from steward.index.port import Frequencies, Index, Scope, StoredPassage, Vectors

CANDIDATES = 20  # of each list; more change nothing that is measured
# The rarest words of a question propose; those that would bring the passages to be compared above
# this number only take part in the scores. A tenth of it finds as well.
_COMPARED = 5_000


@dataclass(frozen=True, slots=True)
class Meaning:
    """A question's vector, and the model whose space it lies in."""

    model: str
    vector: Vectors


@dataclass(frozen=True, slots=True)
class Candidates:
    """Passages, each scored by every list that knows it."""

    passages: list[StoredPassage]
    by_words: Mapping[int, float]
    by_vectors: Mapping[int, float]
    frequencies: Frequencies


async def propose(
    session: AsyncSession,
    index: Index,
    scope: Scope,
    words: Sequence[str],
    meaning: Meaning | None,
    *,
    least: int,
) -> Candidates:
    """The passages of the scope that the words or the vector bring up: at least so many of each
    list, if it has them.
    """
    limit = max(CANDIDATES, least)
    frequencies = await index.frequencies(session, scope, words)
    telling = rarest(frequencies)
    ids = {hit.id for hit in await index.search_words(session, scope, telling, limit)}
    by_vectors: dict[int, float] = {}
    space = None
    if meaning is not None:
        space = await index.find_space(session, meaning.model, len(meaning.vector))
    if meaning is not None and space is not None:
        near = await index.search_vectors(session, scope, space, meaning.vector, limit)
        ids |= {hit.id for hit in near}
        by_vectors = await index.score_vectors(session, scope, space, meaning.vector, sorted(ids))
    by_words = await index.score_words(session, scope, words, sorted(ids))
    passages = await index.passages(session, scope.owner_id, sorted(ids))
    return Candidates(passages, by_words, by_vectors, frequencies)


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
