"""What is said about an event, before its values are put in; and where that is found.

A channel without words of its own says what stands under `any`; a language without them falls back
to English. What an administrator has written stands before what is shipped.
"""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib.resources import files
from typing import Any

ANY = "any"
ENGLISH = "en"
LANGUAGES = (ENGLISH, "zh-CN")
FOLDER = "shipped"

Place = tuple[str, str, str]
"""Event, channel (or `any`) and language."""


@dataclass(frozen=True, slots=True)
class Words:
    """Templates of one notification. `html` is the middle of an e-mail; where there is none, it is
    made of the text."""

    title: str
    text: str
    html: str | None = None


Book = Mapping[Place, Words]


def find_words(event: str, channel: str, language: str, *books: Book) -> Words | None:
    """The words for this channel and language, from the first book that has the nearest ones."""
    for tongue in dict.fromkeys((language, ENGLISH)):
        for way in (channel, ANY):
            for book in books:
                words = book.get((event, way, tongue))
                if words is not None:
                    return words
    return None


def read_shipped() -> dict[Place, Words]:
    """All words that are shipped: one TOML file for each event, a table for each language, in it
    the words for any channel and tables for those that say it otherwise."""
    book: dict[Place, Words] = {}
    for file in (files("steward.notifications") / FOLDER).iterdir():
        if file.name.endswith(".toml"):
            event = file.name.removesuffix(".toml")
            book.update(_entries(event, tomllib.loads(file.read_text("utf-8"))))
    return book


def _entries(event: str, written: Mapping[str, Any]) -> Iterator[tuple[Place, Words]]:
    for language, words in written.items():
        ways = {way: table for way, table in words.items() if isinstance(table, dict)}
        plain = {name: text for name, text in words.items() if name not in ways}
        for way, table in {ANY: plain, **ways}.items():
            yield (
                (event, way, language),
                Words(**{k: v.strip() for k, v in (plain | table).items()}),
            )
