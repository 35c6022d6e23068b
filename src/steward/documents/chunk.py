"""A page's text becoming passages: along its paragraphs and sentences, packed to a good size.

Measured on the development set: passages of one paragraph find better than equal windows, and a
long paragraph is best cut at sentences into pieces of 500 to 900 letters, one sentence shared.
"""

import re
from collections.abc import Iterator

from steward.kit.sentences import Span, paragraphs, sentences

FULL = 800  # the size of a passage at most, in letters
SHORT = 120  # a paragraph below this size (a heading) goes with the next one
HAN = 2.3  # the size of a Chinese character: it says as much as so many letters

_HAN = re.compile("[\u3400-\u9fff\uf900-\ufaff]")
_BREAK = re.compile(r"[\s,;:，、：]+")


def cut_passages(text: str) -> list[Span]:
    """Offsets (start, end) of the passages of one page, in order.

    Together they cover all that is not white space; none is only white space, none is larger than
    FULL. Neighbours within a paragraph share a sentence when it is not long. Time is linear.
    """
    passages: list[Span] = []
    held = _Held()
    for start, end in paragraphs(text):
        whole = True
        for piece, size in _pieces(text, start, end):
            if held.sizes and held.total + size > FULL:
                passages.append(held.close(share=not whole, room=FULL - size))
            held.add(piece, size)
            whole = False
        if held.total >= SHORT or (held.spans and held.spans[0][0] > start):
            passages.append(held.close())
    if held.spans:
        passages.append(held.close())
    return passages


class _Held:
    """The sentences of the passage in the making."""

    def __init__(self) -> None:
        self.spans: list[Span] = []
        self.sizes: list[float] = []
        self.total = 0.0

    def add(self, span: Span, size: float) -> None:
        self.spans.append(span)
        self.sizes.append(size)
        self.total += size

    def close(self, *, share: bool = False, room: float = 0) -> Span:
        """The passage; the next begins with its last sentence if that is to be shared and fits."""
        closed = self.spans[0][0], self.spans[-1][1]
        keep = share and len(self.spans) > 1 and self.sizes[-1] <= min(room, FULL / 3)
        self.spans = self.spans[-1:] if keep else []
        self.sizes = self.sizes[-1:] if keep else []
        self.total = sum(self.sizes)
        return closed


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[Span, float]]:
    """The sentences of a paragraph and their sizes; one that is too large comes in pieces."""
    for first, last in sentences(text, start, end):
        begin = first
        while last - begin > FULL or _size(text, begin, last) > FULL:
            cut = _cut(text, begin)
            yield (begin, cut), _size(text, begin, cut)
            begin = cut
            while begin < last and text[begin].isspace():
                begin += 1
        if begin < last:
            yield (begin, last), _size(text, begin, last)


def _size(text: str, start: int, end: int) -> float:
    return end - start + (HAN - 1) * len(_HAN.findall(text, start, end))


def _cut(text: str, start: int) -> int:
    """Where a piece that starts here may end: after a break in its second half, or when full."""
    full = start + int(FULL / HAN) if _HAN.search(text, start, start + FULL) else start + FULL
    ends = [gap.start() + 1 for gap in _BREAK.finditer(text, (start + full) // 2, full)]
    return ends[-1] if ends else full
