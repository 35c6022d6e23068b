"""Where a text says a quote, letter by letter, whatever its white space and punctuation."""

import unicodedata

Span = tuple[int, int]


def locate(quote: str, text: str) -> Span | None:
    """The first place in the text that says the quote: (start, end), or None when it nowhere does.

    White space, case, quotation marks, dashes and other punctuation do not count, so that line
    breaks, hyphens at line ends and Markdown do no harm. Marks that belong to a number do: 1.5
    is not 15. Only whole words match.
    """
    wanted, _ = _bare(quote)
    there, places = _bare(text)
    at = there.find(wanted) if wanted else -1
    while at >= 0:
        start, end = places[at], places[at + len(wanted) - 1] + 1
        if not (_joined(text, start) or _joined(text, end)):
            return start, end
        at = there.find(wanted, at + 1)
    return None


def _bare(text: str) -> tuple[str, list[int]]:
    """The characters that count, in ordinary form and lower case, and where each one stood."""
    kept: list[str] = []
    places: list[int] = []
    for place, character in enumerate(text):
        if not _counts(text, place, character):
            continue
        for part in unicodedata.normalize("NFKC", character).lower():
            kept.append(part)
            places.append(place)
    return "".join(kept), places


def _counts(text: str, place: int, character: str) -> bool:
    if character.isalnum() or character in "%％":
        return True
    if character.isspace():
        return False
    if character in ".,:/-−":
        before, after = text[place - 1 : place], text[place + 1 : place + 2]
        return after.isdigit() and (before.isdigit() or (character in "-−" and not before.strip()))
    return unicodedata.category(character) in {"Sm", "Sc", "So", "Mn", "Mc"} and character != "|"


def _joined(text: str, place: int) -> bool:
    """Whether a word in letters goes on across this place."""
    pair = text[max(place - 1, 0) : place + 1]
    return len(pair) == 2 and place > 0 and all(c.isalnum() and ord(c) < 0x2E80 for c in pair)
