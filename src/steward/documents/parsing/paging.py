"""Text that has no pages of its own, cut into pieces of a readable size.

Nothing is added or dropped: the pieces put together are the text again.
"""

import re
import unicodedata
from collections.abc import Iterator

PAGE = 8_000  # characters from which on a good place to end is looked for
_LONGEST = 12_000  # characters after which any place will do
_LONGEST_MARKS = 1_000  # combining characters in a row that are still taken for one letter

# Places to end a page, the best first: after a paragraph, a line, a sentence, a word.
_PLACES = (
    re.compile(r"\n[^\S\n\f]*\n+"),
    re.compile(r"\n|\r(?!\n)"),
    re.compile(r"[。！？][”’」』）]*|[.!?][\"”’)]*\s"),
    re.compile(r"\s"),
)
_JOINER = "\u200d"
_SKIN_TONES = range(0x1F3FB, 0x1F400)


def cut_into_pages(text: str) -> Iterator[str]:
    """The pages of a text: at each form feed, and where a page has become long enough."""
    start = 0
    while start < len(text):
        end = _end_of_page(text, start)
        yield text[start:end]
        start = end


def _end_of_page(text: str, start: int) -> int:
    end = _end_by_size(text, start)
    feed = text.find("\f", start, end)
    while feed >= 0 and not text[start:feed].strip():
        feed = text.find("\f", feed + 1, end)
    return end if feed < 0 else feed + 1


def _end_by_size(text: str, start: int) -> int:
    if len(text) - start <= PAGE:
        return len(text)
    for place in _PLACES:
        found = place.search(text, start + PAGE, start + _LONGEST)
        if found:
            return found.end()
    return _whole_letter(text, start + _LONGEST)


def _whole_letter(text: str, end: int) -> int:
    """The first place from `end` on that does not part a letter from its marks."""
    most = min(end + _LONGEST_MARKS, len(text))
    while end < most and (_continues(text[end]) or text[end - 1] == _JOINER):
        end += 1
    return min(end, len(text))


def _continues(character: str) -> bool:
    return (
        unicodedata.category(character) in ("Mn", "Mc", "Me")
        or character == _JOINER
        or ord(character) in _SKIN_TONES
    )
