"""Text of others, shown so that nothing in it hides or pretends to be something else."""

import unicodedata

# What turns the direction of text, joins, or has no width or no glyph: people do not see it, and
# what they see may stand in another order than it is in.
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
_LAYOUT = "\n\t"


def visible(text: str) -> str:
    """The text with each character that cannot be seen written as JSON would escape it. Line breaks
    and tabs stay."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(_shown(character) for character in text)


def _shown(character: str) -> str:
    if character in _LAYOUT or unicodedata.category(character) not in _UNSEEN:
        return character
    units = character.encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[n : n + 2].hex()}" for n in range(0, len(units), 2))
