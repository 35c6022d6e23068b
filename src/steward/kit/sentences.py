"""Where paragraphs and sentences of a text begin and end, in English and in Chinese."""

import re
from collections.abc import Iterator

Span = tuple[int, int]

# A blank line ends a paragraph, and so does a page break.
_PARAGRAPH_END = re.compile(r"\n[^\S\n]*+\n\s*+|\f\s*+")
# Marks end a sentence together with what closes after them; a point only before white space that
# no small letter follows. A new line may end one too: `_ends_sentence` decides. Nothing here is
# tried twice (`++`): a page of dots takes no longer than any other.
_POSSIBLE_END = re.compile(
    r"""(?P<full>[。！？；]++[”’」』）》"')\]]*+\s*+)"""
    r"""|(?P<point>(?<![.!?…])[.!?…]++["'”’)\]]*+\s++(?![a-z]))"""
    r"""|(?P<line>\n\s*+)"""
)
_ABBREVIATION = re.compile(
    r"(?:\b(?:[A-Z]|Mr|Mrs|Ms|Dr|Prof|St|Jr|Sr|vs|etc|al|ca|approx|Inc|Ltd|Co)"
    r"|\b[a-zA-Z](?:\.[a-zA-Z])+)$"
)
_BEFORE_A_NUMBER = re.compile(
    r"\b(?:No|Nos|Fig|Figs|Eq|Art|Sec|vol|pp?|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)$"
)
_WIDE = re.compile("[\u3000-\u9fff\uff00-\uffef]")
_CELL_MARKS = ("\t", "|", "   ")
_WRAPPED = 50  # columns: a narrower line was ended on purpose, a wider one by the edge of the page


def paragraphs(text: str) -> Iterator[Span]:
    """The paragraphs of a text without the white space around them, in order."""
    begin = 0
    for gap in _PARAGRAPH_END.finditer(text):
        yield from _bare(text, begin, gap.start())
        begin = gap.end()
    yield from _bare(text, begin, len(text))


def sentences(text: str, start: int = 0, end: int | None = None) -> Iterator[Span]:
    """The sentences of a stretch of text without the white space around them, in order.

    Lines that were broken only because the page was full (as in PDF files) are read on; rows of
    tables, headings and verses are sentences of their own.
    """
    end = len(text) if end is None else end
    begin = line = start
    for mark in _POSSIBLE_END.finditer(text, start, end):
        if _ends_sentence(text, line, mark):
            yield from _bare(text, begin, mark.end())
            begin = mark.end()
        if "\n" in mark.group():
            line = mark.end()
    yield from _bare(text, begin, end)


def _ends_sentence(text: str, line: int, mark: re.Match[str]) -> bool:
    if mark.lastgroup == "point":
        before = text[max(line, mark.start() - 12) : mark.start()]
        abbreviates = _ABBREVIATION.search(before) or (
            text[mark.end() : mark.end() + 1].isdigit() and _BEFORE_A_NUMBER.search(before)
        )
        return mark.group().strip() != "." or not abbreviates
    if mark.lastgroup == "line":
        # No more of a line is read than can decide: one of 5 MB costs no more than a short one.
        content = text[line : min(mark.start(), line + 400)]
        columns = len(content) + len(_WIDE.findall(content))
        return columns < _WRAPPED or any(cell in content for cell in _CELL_MARKS)
    return True


def _bare(text: str, start: int, end: int) -> Iterator[Span]:
    part = text[start:end]
    stripped = part.strip()
    if stripped:
        start += len(part) - len(part.lstrip())
        yield start, start + len(stripped)
