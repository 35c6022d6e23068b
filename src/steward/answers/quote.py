"""Which sentences of the passages to quote: as an answer to a question, or behind a claim."""

from collections.abc import Sequence
from dataclasses import dataclass

from steward.answers.locate import locate
from steward.index.port import Frequencies
from steward.kit.sentences import Span
from steward.kit.text import query_words, size, stem, stems_of_each
from steward.search.cover import Cover, cover_each, weigh

__all__ = ["Quote", "choose_quotes", "locate", "support"]

QUOTES = 3
QUOTE = 500  # the size of a quote at most, in letters, unless one sentence alone is larger
# A further passage is quoted when a sentence of it has this much of what the first one's best has.
_WORTH_QUOTING = 0.7


@dataclass(frozen=True, slots=True)
class Quote:
    """A stretch of a passage: which one (its place in the ranking), from where to where in it."""

    passage: int
    start: int
    end: int


def choose_quotes(question: str, passages: Sequence[str]) -> list[Quote]:
    """The stretches of the ranked passages that answer the question, best first; at most QUOTES.

    Each is the sentence with most of the question's words and as many around it as there is room
    for, the more telling side first. On the development set 0.84 (English) and 0.94 (Chinese) of
    the answers stand in the quotes, which have 670 and 310 characters together.
    """
    weights = weigh(query_words(question), _among(question, passages))
    quotes: list[Quote] = []
    enough = 0.0
    for n, covered in enumerate(cover_each(weights, passages[:QUOTES])):
        if covered.sentences and covered.best >= enough:
            quotes.append(Quote(n, *_around_best(passages[n], covered)))
            enough = enough or covered.best * _WORTH_QUOTING
    return quotes


def support(claim: str, passage: str) -> tuple[int, int, float]:
    """The stretch of a passage that carries a claim best: start, end, and the share of the claim's
    words that stand in it. A neighbouring sentence is taken in when it holds words still missing.
    """
    [covered] = cover_each(weigh(query_words(claim)), [passage])
    if not covered.sentences:
        return 0, len(passage), 0.0
    best = _place_of_best(covered)
    options = [(best, best), (best - 1, best), (best, best + 1)]
    spans = [
        (covered.sentences[first][0][0], covered.sentences[last][0][1])
        for first, last in options
        if first >= 0 and last < len(covered.sentences)
    ]
    shares = cover_each(weigh(query_words(claim)), [passage[a:b] for a, b in spans])
    # Two sentences must say clearly more than the one, or the shorter quote is the better proof.
    gains = [share.whole - (0.15 if n else 0.0) for n, share in enumerate(shares)]
    chosen = gains.index(max(gains))
    return *spans[chosen], shares[chosen].whole


def _among(question: str, passages: Sequence[str]) -> Frequencies:
    """How common the question's words are in the passages that were found for it."""
    texts = [set(stems) for stems in stems_of_each(passages)]
    words = query_words(question)
    return Frequencies(
        len(texts), {word: sum(stem(word) in text for text in texts) for word in words}
    )


def _around_best(passage: str, covered: Cover) -> Span:
    sentences = covered.sentences
    first = last = _place_of_best(covered)
    while True:
        sides = [
            (share, a, b)
            for a, b in ((first, last + 1), (first - 1, last))
            if a >= 0
            and b < len(sentences)
            and size(passage[sentences[a][0][0] : sentences[b][0][1]]) <= QUOTE
            for share in [sentences[b if b > last else a][1]]
        ]
        if not sides:
            return sentences[first][0][0], sentences[last][0][1]
        _, first, last = max(sides, key=lambda side: side[0])


def _place_of_best(covered: Cover) -> int:
    shares = [share for _, share in covered.sentences]
    return shares.index(max(shares))
