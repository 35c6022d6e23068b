"""How much of a question a text speaks of: the share of its words, the rare ones weighing more.

This does what the engines' own scores cannot: it means the same for every question and every
engine, and it asks whether one sentence holds the words together.
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from steward.index.port import Frequencies
from steward.kit.sentences import Span, sentences
from steward.kit.text import cut_words, stem

# A word's weight is its inverse document frequency as BM25 has it, as if there were so many more
# passages without it: among three passages nobody knows which words are rare.
_BACKGROUND = 100


@dataclass(frozen=True, slots=True)
class Weights:
    """What each word of a question, without its ending, weighs; together they weigh 1."""

    by_stem: dict[str, float]

    def of(self, stems: Iterable[str]) -> float:
        """The weight of those of the question's words that are among the stems."""
        return sum(self.by_stem.get(word, 0.0) for word in set(stems))


@dataclass(frozen=True, slots=True)
class Cover:
    """The share of a question in a whole text, and in the one sentence that has most of it."""

    whole: float
    sentence: float


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


def cover(weights: Weights, text: str) -> Cover:
    """How much of the question the text has."""
    by_sentence = [stems(text[start:end]) for start, end in sentences(text)]
    whole: set[str] = set().union(*by_sentence)
    best = max((weights.of(words) for words in by_sentence), default=0.0)
    return Cover(weights.of(whole), best)


def sentence_covers(weights: Weights, text: str) -> list[tuple[Span, float]]:
    """The text's sentences, in order, each with the share of the question it has."""
    return [((a, b), weights.of(stems(text[a:b]))) for a, b in sentences(text)]


def stems(text: str) -> set[str]:
    """The words of a text without their endings."""
    return {stem(word) for word in cut_words(text).split()}
