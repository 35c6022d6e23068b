"""What `steward doctor` finds out about one thing."""

from dataclasses import dataclass
from enum import Enum

Words = tuple[str, str]  # English, Chinese


class Mark(Enum):
    """How a thing is."""

    FINE = "✓"
    NOTE = "!"  # works, and could be better
    MEND = "✗"  # Steward does not work, or not as it was told to


@dataclass(frozen=True)
class Finding:
    """A thing, how it is, and what to do about it."""

    mark: Mark
    what: Words
    en: str
    zh: str


def fine(what: Words, en: str, zh: str) -> Finding:
    """Nothing is to be done."""
    return Finding(Mark.FINE, what, en, zh)


def note(what: Words, en: str, zh: str) -> Finding:
    """Steward works; something could be better."""
    return Finding(Mark.NOTE, what, en, zh)


def mend(what: Words, en: str, zh: str) -> Finding:
    """Steward does not work until this is mended."""
    return Finding(Mark.MEND, what, en, zh)
