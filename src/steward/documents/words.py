"""The words by which a passage is found: its own, and those of its document's name."""

from pathlib import PurePath

from steward.kit.text import cut_words


def words_of_name(name: str) -> str:
    """The words of a document's name, which often says what the document is about."""
    return cut_words(PurePath(name).stem)


def words_of_passage(name_words: str, text_words: str) -> str:
    """What the index is given, of words that are cut already."""
    return f"{name_words} {text_words}"
