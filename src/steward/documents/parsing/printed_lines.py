"""Lines as they were printed, joined into lines as they were meant.

A PDF, and a scanned page, ends a line where the paper did. Then a sentence is two half sentences, a
word is two half words, and a Chinese word in two halves is found by nobody. So a line that fills
its column is joined to the next one; a line that ends early ends a paragraph, a heading or a row
and stays as it is. Only the text is looked at, so the same page always gives the same text.
"""

import re
from itertools import pairwise

_WIDE = re.compile(
    "[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]"
)
_NARROWEST = 30  # columns; what is narrower is a list, a table or a verse
_FULL = 0.8  # of the column's width
_NEARLY_FULL = 0.93
_ENDS_SENTENCE = re.compile(r"[.!?:;。！？：；][\"'”’)\]」』）]*$")
_BEGINS_ITEM = re.compile(
    r"[-–•●○◦▪■□◆*·]\s|\(?(\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})[.)]\s|\d{1,3}(\.\d{1,3})+\.?\s"
    r"|[一二三四五六七八九十百]{1,4}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[）)]|第.{1,4}[章节条]|\d{1,3}、"
)
_HYPHENATED = re.compile(r"[^\W_][-\u00ad]$")
_DIGIT = re.compile(r"\d")


def join_lines(text: str) -> str:
    """The text with printed lines joined where they go on. `text` has \\n between its lines."""
    lines = [line.strip() for line in text.split("\n")]
    full = _column_width(lines)
    pieces: list[str] = []
    for line, following in pairwise(lines):
        if _HYPHENATED.search(line) and following[:1].isalnum():
            pieces.append(_without_hyphen(line, following))
        else:
            pieces += (line, _between(line, following, full))
    return "".join(pieces) + lines[-1]


def _without_hyphen(line: str, following: str) -> str:
    """The hyphen goes where it only parts a word; in "COVID-" it belongs to the word."""
    return line[:-1] if line[-2].islower() and following[0].islower() else line


def _column_width(lines: list[str]) -> float:
    """The width that nine of ten lines do not exceed, in columns of half a Chinese character."""
    widths = sorted(_width(line) for line in lines if line)
    return widths[int(len(widths) * 0.9)] if widths else 0


def _width(line: str) -> int:
    return len(line) + len(_WIDE.findall(line))


def _between(line: str, following: str, full: float) -> str:
    """What belongs between two lines: nothing, a space or a line end."""
    if not _goes_on(line, following, full):
        return "\n"
    return "" if _WIDE.match(line[-1]) or _WIDE.match(following[0]) else " "


def _goes_on(line: str, following: str, full: float) -> bool:
    if not line or not following or full < _NARROWEST or _BEGINS_ITEM.match(following):
        return False
    width = _width(line)
    if width < _FULL * full or (width < _NEARLY_FULL * full and _ENDS_SENTENCE.search(line)):
        return False
    return not (_is_row(line) and _is_row(following))


def _is_row(line: str) -> bool:
    """A row of a table rather than a sentence: numbers in a third of its words or more."""
    words = line.split()
    return len(words) > 3 and sum(1 for word in words if _DIGIT.search(word)) * 3 >= len(words)
