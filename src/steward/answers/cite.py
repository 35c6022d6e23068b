"""Binds each [n] of an answer to a passage and an exact quote of the stored page.

What the answer puts in quotation marks before [n] must stand in passage n; otherwise the sentences
of the passage that carry the claim are the quote. A citation whose quote is not on the stored page,
or whose passage shares next to nothing with the claim, is marked as not verified.
"""

import re
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

from steward.agents.evidence import Evidence, NumberedPassage
from steward.answers.locate import locate
from steward.answers.quote import support

MARK = re.compile(r"[\[【](\d{1,3}(?:\s*[,，、]\s*\d{1,3})*)[\]】]")
MARKS = re.compile(rf"(?:{MARK.pattern}\s*)+")
CLAIM_END = re.compile(r"(?<=[.!?。！？])\s+|\n+")
QUOTED = re.compile(r"[“\"「『]([^”\"」』]{12,})[”\"」』]")
BLOCK_QUOTE = re.compile(r"^>\s*(.+)$", re.DOTALL)
# The share of a claim's words that must stand in the passage for it to count as its source.
LEAST_SUPPORT = 0.25


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


def cite(answer: str, evidence: Evidence) -> list[Citation]:
    """The answer's citations in order of appearance, one for each passage it names.

    Numbers that no passage has are not citations. Every quote still has to be compared with the
    stored page: see `check_against_pages`.
    """
    claims: dict[int, list[str]] = {}
    for claim in _claims(answer):
        numbers = re.findall(r"\d+", " ".join(MARK.findall(claim)))
        for number in dict.fromkeys(numbers):
            claims.setdefault(int(number), []).append(MARK.sub("", claim).strip())
    return [_bind(claims[n], passage) for n in claims if (passage := evidence.get(n)) is not None]


def _claims(answer: str) -> Sequence[str]:
    """Sentences of the answer. A mark that stands after the full stop belongs to that sentence."""
    joined: list[str] = []
    for piece in CLAIM_END.split(answer):
        marks = MARKS.match(piece) if joined else None
        rest = piece
        if marks is not None:
            joined[-1] += marks.group()
            rest = piece[marks.end() :]
        if rest.strip():
            joined.append(rest)
    return joined


def _bind(claims: Sequence[str], passage: NumberedPassage) -> Citation:
    """The first claim whose quote is found; else the one with the most support."""
    for claim in claims:
        for quoted in [*BLOCK_QUOTE.findall(claim), *QUOTED.findall(claim)]:
            span = locate(quoted, passage.text)
            if span is not None:
                return _citation(passage, *span, verified=True)
    wrong = [quoted for claim in claims for quoted in QUOTED.findall(claim)]
    start, end, share = max((support(claim, passage.text) for claim in claims), key=lambda s: s[2])
    return _citation(passage, start, end, verified=share >= LEAST_SUPPORT and not wrong)


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
