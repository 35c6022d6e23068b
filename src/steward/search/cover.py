"""How much of a question a text speaks of: the share of its words, the rare ones weighing more.

This does what the engines' own scores cannot: it means the same for every question and every
engine, and it asks whether one sentence holds the words together.
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from steward.index.port import Frequencies
from steward.kit.sentences import Span, sentences
from steward.kit.text import stem, stems_of_each

# A word's weight is its inverse document frequency as BM25 has it, as if there were so many more
# passages without it: among three passages nobody knows which words are rare.
_BACKGROUND = 100


@dataclass(frozen=True, slots=True)
class Weights:
    """What each word of a question, without its ending, weighs; together they weigh 1."""

    by_stem: dict[str, float]

    def of(self, stems: Iterable[str]) -> float:
        """The weight of those of the question's words that are among the stems."""
        return sum(self.by_stem[word] for word in self.by_stem.keys() & set(stems))


@dataclass(frozen=True, slots=True)
class Cover:
    """The share of a question in a whole text, and in each of its sentences, in order."""

    whole: float
    sentences: list[tuple[Span, float]]

    @property
    def best(self) -> float:
        """The share in the one sentence that has most of it."""
        return max((share for _, share in self.sentences), default=0.0)


def weigh(words: Sequence[str], frequencies: Frequencies | None = None) -> Weights:
    """The weights of a question's words; all alike when nothing is known about them."""
    weights: dict[str, float] = {}
    for word in words:
        weight = 1.0
        if frequencies is not None:
            there = frequencies.containing.get(word, 0)
            weight = math.log(1 + (frequencies.passages + _BACKGROUND - there) / (there + 1))
        weights[stem(word)] = max(weight, weights.get(stem(word), 0.0))
    total = sum(weights.values()) or 1.0
    return Weights({word: weight / total for word, weight in weights.items()})


def cover_each(weights: Weights, texts: Sequence[str]) -> list[Cover]:
    """How much of a question each of the texts has. A text of 800 letters takes about 0.1 ms."""
    spans = [list(sentences(text)) for text in texts]
    pieces = [text[a:b] for text, inside in zip(texts, spans, strict=True) for a, b in inside]
    stems = iter(stems_of_each(pieces))
    return [_cover(weights, [(span, next(stems)) for span in inside]) for inside in spans]


def _cover(weights: Weights, sentences: list[tuple[Span, list[str]]]) -> Cover:
    shares = [(span, weights.of(stems)) for span, stems in sentences]
    return Cover(weights.of(word for _, stems in sentences for word in stems), shares)
