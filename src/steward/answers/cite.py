"""Binds each [n] of an answer to a passage and an exact quote of the stored page.

What the answer puts in quotation marks before [n] must stand in passage n; where it quotes nothing,
the sentences of the passage that carry the claim are the quote. A citation is marked as not
verified when its words are not on the stored page, or the passage says nothing of the claim.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

from steward.agents.evidence import Evidence, NumberedPassage
from steward.answers.locate import locate
from steward.answers.quote import support
from steward.kit.text import language, query_words

MARK = re.compile(r"[\[【](\d{1,3}(?:\s*[,，、]\s*\d{1,3})*)[\]】]")
MARKS = re.compile(rf"(?:{MARK.pattern}\s*)+")
CLAIM_END = re.compile(r"(?<=[.!?])\s+|(?<=[。！？])|\n+")
QUOTED = re.compile(r"[“\"「『]([^”\"」』\n]{8,})[”\"」』]")
BLOCK_QUOTE = re.compile(r"^>\s*(.+)$", re.MULTILINE)
# The share of a claim's words that must stand in the passage for it to count as its source.
LEAST_SUPPORT = 0.2
# A claim of fewer words ("See [1].") says nothing by itself: it points to what was asked.
LEAST_WORDS = 3


@dataclass(frozen=True)
class Citation:
    """Where a statement comes from. `start` and `end` are offsets in the document's text, and
    `quote` is exactly what stands there when `verified`."""

    n: int
    document_id: str
    document_name: str
    page: int
    start: int
    end: int
    quote: str
    verified: bool

    def as_json(self) -> dict[str, Any]:
        """The citation as clients see it."""
        return asdict(self)


def cite(question: str, answer: str, evidence: Evidence) -> list[Citation]:
    """The answer's citations in order of appearance, one for each passage it names.

    Numbers that no passage has are not citations. Every quote still has to be compared with the
    stored page: see `check_against_pages`.
    """
    claims: dict[int, list[str]] = {}
    for claim in _claims(answer):
        numbers = re.findall(r"\d+", " ".join(MARK.findall(claim)))
        for number in dict.fromkeys(numbers):
            claims.setdefault(int(number), []).append(MARK.sub("", claim).strip())
    return [
        _bind(question, claims[n], passage)
        for n in claims
        if (passage := evidence.get(n)) is not None
    ]


def _claims(answer: str) -> Sequence[str]:
    """Sentences of the answer. A mark that stands after the full stop belongs to that sentence."""
    joined: list[str] = []
    for piece in _sentences(answer):
        marks = MARKS.match(piece) if joined else None
        rest = piece
        if marks is not None:
            joined[-1] += marks.group()
            rest = piece[marks.end() :]
        if rest.strip():
            joined.append(rest)
    return joined


def _sentences(answer: str) -> Iterator[str]:
    """The answer cut at the ends of sentences and lines, but never inside of a quotation."""
    quotations = [m.span() for kind in (BLOCK_QUOTE, QUOTED) for m in kind.finditer(answer)]
    begin = 0
    for cut in CLAIM_END.finditer(answer):
        if not any(start < cut.start() < end for start, end in quotations):
            yield answer[begin : cut.start()]
            begin = cut.end()
    yield answer[begin:]


def _bind(question: str, claims: Sequence[str], passage: NumberedPassage) -> Citation:
    """By the words the answer quotes, if it quotes; else by the claim with the most support."""
    quoted = [q for claim in claims for q in (*BLOCK_QUOTE.findall(claim), *QUOTED.findall(claim))]
    for words in quoted:
        span = locate(words, passage.text)
        if span is not None:
            return _citation(passage, *span, verified=True)
    if quoted:
        made_up = _citation(passage, 0, len(passage.text), verified=False)
        return replace(made_up, quote=quoted[0])
    return max((_carry(question, claim, passage) for claim in claims), key=lambda c: c.verified)


def _carry(question: str, claim: str, passage: NumberedPassage) -> Citation:
    """The sentences of the passage that carry a claim."""
    if _says_little(claim) or language(claim) != language(passage.text):
        # Words of another language cannot be compared; what was asked is the better pointer.
        start, end, _ = support(f"{question} {claim}", passage.text)
        return _citation(passage, start, end, verified=True)
    start, end, share = support(claim, passage.text)
    return _citation(passage, start, end, verified=share >= LEAST_SUPPORT)


def _says_little(claim: str) -> bool:
    return len(query_words(claim)) < LEAST_WORDS


def _citation(passage: NumberedPassage, start: int, end: int, *, verified: bool) -> Citation:
    return Citation(
        n=passage.n,
        document_id=passage.document_id,
        document_name=passage.document_name,
        page=passage.page,
        start=passage.start + start,
        end=passage.start + end,
        quote=passage.text[start:end],
        verified=verified,
    )
