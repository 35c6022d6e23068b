"""As many passages as one likes that resemble a real library's, in words and in vectors.

Random words and vectors would mislead: all vectors would be equally far from each other, all words
equally rare. Here every passage has a subject: a passage of a retrieval set. It holds sentences of
the subject, sentences from elsewhere in the set and some made-up words, few of which are common
(Zipf). Its vector is the subject's real one, mixed with a real sentence's, and with noise that
spreads as the real ones do. Questions are the set's own, with their real vectors.
"""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from benchmarks.real_vectors import DIMENSIONS, real_vectors
from benchmarks.retrieval import read_lines
from steward.documents.chunk import cut_passages
from steward.embedding.port import Kind
from steward.index.port import Vectors
from steward.kit.sentences import sentences
from steward.kit.text import Language, cut_words, language

EMBEDDED_SENTENCES = 3_000
MADE_UP_WORDS = 300_000
MADE_UP_IN_EACH = 12
OWN_SENTENCES = 3
LETTERS: dict[Language, int] = {"en": 750, "zh": 330}
# How much of a vector is its subject, another sentence, and noise, before it gets length 1.
SUBJECT, OTHER, NOISE = 0.75, 0.35, 0.45
AT_ONCE = 5_000


@dataclass(frozen=True, slots=True)
class Piece:
    """A text, and its words as they are searched by."""

    text: str
    words: list[str]


class Library:
    """Makes passages on subjects, which are numbers; the same seed makes the same passages."""

    def __init__(self, data: Path, kept: Path) -> None:
        docs = read_lines(data / "docs.jsonl")
        subjects = [doc["text"][a:b] for doc in docs for a, b in cut_passages(doc["text"])]
        self.questions: list[str] = [row["question"] for row in read_lines(data / "queries.jsonl")]
        self._spoken = [language(text) for text in subjects]
        self._own = [[_piece(text[a:b]) for a, b in sentences(text)] for text in subjects]
        self._any: dict[Language, list[Piece]] = {"en": [], "zh": []}
        for spoken, own in zip(self._spoken, self._own, strict=True):
            self._any[spoken] += own
        every = [piece.text for pieces in self._any.values() for piece in pieces]
        some = random.Random(1).sample(every, min(EMBEDDED_SENTENCES, len(every)))
        texts: dict[str, Sequence[str]] = {
            "subjects": subjects,
            "sentences": some,
            "questions": self.questions,
        }
        self._vectors = real_vectors(texts, kept)
        self._spread = _spread(self._vectors["subjects"])
        self._rare = _made_up_words()
        self._zipf = np.cumsum(1 / np.arange(1, MADE_UP_WORDS + 1) ** 1.05)

    @property
    def subjects(self) -> int:
        """How many subjects there are."""
        return len(self._own)

    def vocabulary(self) -> list[str]:
        """Every word that a passage may hold, once."""
        real = {word for own in self._own for piece in own for word in piece.words}
        return sorted(real | set(self._rare))

    def vector_of(self, question: str) -> Vectors:
        """The real vector of one of the questions."""
        vector: Vectors = self._vectors["questions"][self.questions.index(question)]
        return vector

    def texts(self, subjects: Sequence[int], seed: int) -> Iterator[Piece]:
        """A passage's text and words for each subject."""
        chance, numbers = random.Random(seed), np.random.default_rng(seed)
        for start in range(0, len(subjects), AT_ONCE):
            batch = subjects[start : start + AT_ONCE]
            drawn = numbers.random((len(batch), MADE_UP_IN_EACH)) * self._zipf[-1]
            for subject, rare in zip(batch, np.searchsorted(self._zipf, drawn), strict=True):
                yield self._text(subject, [self._rare[n] for n in rare], chance)

    def vectors(self, subjects: Sequence[int], seed: int) -> Iterator[Vectors]:
        """A passage's vector for each subject, in batches."""
        chance, others = np.random.default_rng(seed), self._vectors["sentences"]
        for start in range(0, len(subjects), AT_ONCE):
            batch = np.asarray(subjects[start : start + AT_ONCE])
            other = others[chance.integers(len(others), size=len(batch))]
            noise = chance.standard_normal((len(batch), DIMENSIONS), np.float32) @ self._spread
            yield _normal(
                SUBJECT * self._vectors["subjects"][batch] + OTHER * other + NOISE * noise
            )

    def _text(self, subject: int, rare: list[str], chance: random.Random) -> Piece:
        spoken, own = self._spoken[subject], self._own[subject]
        pieces = chance.sample(own, min(OWN_SENTENCES, len(own)))
        pieces.append(Piece(" ".join(rare) + ".", rare))
        letters = sum(len(piece.text) for piece in pieces)
        while letters < LETTERS[spoken]:
            pieces.append(chance.choice(self._any[spoken]))
            letters += len(pieces[-1].text)
        words = [word for piece in pieces for word in piece.words]
        return Piece(" ".join(piece.text for piece in pieces), words)


class RememberedEmbedder:
    """Gives each question the vector that it was given before: what is measured is the search."""

    model = "made-up library"
    dimensions = DIMENSIONS
    languages = frozenset({"en"})
    ready = True
    in_flight = 0

    def __init__(self, library: Library) -> None:
        self._library = library

    async def embed(self, texts: Sequence[str], *, kind: Kind) -> Vectors:
        """See `Embedder`."""
        return np.stack([self._library.vector_of(text) for text in texts])

    async def load(self) -> None:
        """It is there."""

    async def unload(self) -> None:
        """It is small."""

    async def close(self) -> None:
        """Nothing is open."""


def _piece(text: str) -> Piece:
    return Piece(text.strip(), cut_words(text).split())


def _made_up_words() -> list[str]:
    chance = random.Random(7)
    syllables = [a + b for a in "bcdfghjklmnprstvz" for b in "aeiou"]
    made: dict[str, None] = {}
    while len(made) < MADE_UP_WORDS:
        made["".join(chance.choices(syllables, k=chance.choice((3, 4, 4, 5))))] = None
    return list(made)


def _spread(vectors: Vectors) -> NDArray[np.float32]:
    """What turns plain noise into noise of about length 1 that spreads as these vectors do."""
    covariance = np.cov(vectors, rowvar=False)
    values, directions = np.linalg.eigh(covariance)
    root = (directions * np.sqrt(np.maximum(values, 0))) @ directions.T
    spread: NDArray[np.float32] = (root / np.sqrt(np.trace(covariance))).astype(np.float32)
    return spread


def _normal(vectors: NDArray[np.float32]) -> Vectors:
    normal: Vectors = (vectors / np.linalg.norm(vectors, axis=1, keepdims=True)).astype(np.float32)
    return normal
