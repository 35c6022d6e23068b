"""The part of a text where a search found its words, and where in it they stand."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from steward.conversations.fold import folded

BEFORE = 60
LONGEST = 240
# A letter with the accents that follow it: folded together, since they may become one character.
_LETTER = re.compile(r"[\s\S][\u0300-\u036f\u3099\u309a]*")


@dataclass(frozen=True)
class Snippet:
    """A piece of a text, and the (start, end) of each match in it, in characters."""

    text: str
    matches: list[tuple[int, int]]


def snippet(text: str, words: Sequence[str]) -> Snippet:
    """The piece around the first match, cut at spaces where there are some near."""
    matches = _joined(_matches(text, words))
    start = _after_a_space(text, max(matches[0][0] - BEFORE, 0)) if matches else 0
    end = min(start + LONGEST, len(text))
    if end < len(text) and (space := text.rfind(" ", end - 20, end)) > 0:
        end = space
    inside = [(at - start, to - start) for at, to in matches if start <= at and to <= end]
    return Snippet(text[start:end], inside)


def _matches(text: str, words: Sequence[str]) -> Iterator[tuple[int, int]]:
    plain = folded(text)
    places = None if len(plain) == len(text) else _places(text)
    for word in words:
        at = plain.find(word)
        while at >= 0:
            to = at + len(word)
            if places is None:
                yield at, to
            elif to < len(places):
                yield places[at], max(places[to], places[at] + 1)
            at = plain.find(word, to)


def _places(text: str) -> list[int]:
    """For each character of the folded text, where it comes from."""
    letters = _LETTER.findall(text)
    starts = accumulate((len(letter) for letter in letters), initial=0)
    places: list[int] = []
    for letter, start in zip(letters, starts, strict=False):
        places += [start] * len(folded(letter))
    return [*places, len(text)]


def _joined(matches: Iterator[tuple[int, int]]) -> list[tuple[int, int]]:
    """In order, those that touch or overlap as one."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted(matches):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def _after_a_space(text: str, start: int) -> int:
    space = text.find(" ", start, start + 20)
    return start if start == 0 or space < 0 else space + 1
