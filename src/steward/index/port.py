"""What an index of passages can do, whichever engine it lives in.

Every method works in the session it is given and never commits: passages, words and vectors are
written in the unit of the thing they are about. Scores are the engine's own; higher is better, and
only scores of one call, or of `search_…` and `score_…` with the same words or vector, compare.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncSession

Vectors = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Scope:
    """Where to look: always one owner's passages; `None` leaves the rest unrestricted.

    Both restrictions together must both hold; an empty one admits nothing.
    """

    owner_id: str
    collection_ids: Sequence[str] | None = None
    document_ids: Sequence[str] | None = None


@dataclass(frozen=True, slots=True)
class NewPassage:
    """A passage to be indexed. `n` counts within its document, `page` from 1; `start` and `end`
    are offsets in the whole document's text; `words` come from `steward.kit.text.cut_words`.
    """

    owner_id: str
    collection_id: str | None
    document_id: str
    n: int
    page: int
    start: int
    end: int
    text: str
    words: str


@dataclass(frozen=True, slots=True)
class StoredPassage:
    """A passage as it was indexed, and its number in the index."""

    id: int
    document_id: str
    n: int
    page: int
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Scored:
    """A passage's number and how well it matched."""

    id: int
    score: float


@dataclass(frozen=True, slots=True)
class Frequencies:
    """In how many passages of a scope's owner each word stands, and how many passages there are."""

    passages: int
    containing: dict[str, int]


@dataclass(frozen=True, slots=True)
class Counts:
    """How far a document's indexing is."""

    passages: int
    vectors: int


class Index(Protocol):
    """An index of passages. Words are searched as alternatives: any may be missing."""

    async def prepare(self, connection: AsyncConnection) -> None:
        """Make what the tables of `steward.index.tables` do not say; harmless when it exists."""

    async def add(self, session: AsyncSession, passages: Sequence[NewPassage]) -> None:
        """Index passages; one that is there already (same document, same `n`) is an error."""

    async def remove_document(self, session: AsyncSession, document_id: str) -> None:
        """Forget a document's passages, words and vectors."""

    async def move_document(
        self, session: AsyncSession, document_id: str, collection_id: str | None
    ) -> None:
        """A document's passages now belong to another collection, or to none."""

    async def passages(
        self, session: AsyncSession, owner_id: str, ids: Sequence[int]
    ) -> list[StoredPassage]:
        """The owner's passages with these numbers, in this order; unknown ones are left out."""

    async def counts(
        self, session: AsyncSession, document_id: str, space_id: int | None = None
    ) -> Counts:
        """How many passages a document has, and how many of them a vector in this space."""

    async def open_space(self, session: AsyncSession, model: str, dimensions: int) -> int:
        """The number of the vector space of a model; made when it is new."""

    async def find_space(self, session: AsyncSession, model: str, dimensions: int) -> int | None:
        """The number of the vector space of a model, if there is one."""

    async def without_vectors(
        self, session: AsyncSession, space_id: int, document_id: str | None, limit: int
    ) -> list[tuple[int, str]]:
        """Numbers and texts of passages not yet in this space, oldest first."""

    async def add_vectors(
        self, session: AsyncSession, space_id: int, ids: Sequence[int], vectors: Vectors
    ) -> None:
        """Keep the passages' vectors, one row each; those of vanished passages are left out."""

    async def remove_other_spaces(self, session: AsyncSession, space_id: int, limit: int) -> int:
        """Forget at most `limit` vectors of other spaces than this; returns how many those were,
        and when there were none, forgets the spaces themselves."""

    async def frequencies(
        self, session: AsyncSession, scope: Scope, words: Sequence[str]
    ) -> Frequencies:
        """How common words are among all passages of the scope's owner."""

    async def search_words(
        self, session: AsyncSession, scope: Scope, words: Sequence[str], limit: int
    ) -> list[Scored]:
        """The passages that the words match best, best first."""

    async def score_words(
        self, session: AsyncSession, scope: Scope, words: Sequence[str], ids: Sequence[int]
    ) -> dict[int, float]:
        """How well the words match these passages; those they do not match are left out."""

    async def search_vectors(
        self, session: AsyncSession, scope: Scope, space_id: int, query: Vectors, limit: int
    ) -> list[Scored]:
        """The passages nearest to a normalised vector by cosine, nearest first."""

    async def score_vectors(
        self,
        session: AsyncSession,
        scope: Scope,
        space_id: int,
        query: Vectors,
        ids: Sequence[int],
    ) -> dict[int, float]:
        """The cosine of these passages to a normalised vector; those without one are left out."""
