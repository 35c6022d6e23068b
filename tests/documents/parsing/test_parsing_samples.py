"""Real files: the sentence each is known to contain is found, on every one."""

import json
import re
from collections.abc import Awaitable, Callable
from difflib import SequenceMatcher
from pathlib import Path

import pytest

from steward.documents.parsing.errors import Unreadable
from steward.documents.parsing.readers import ParsedPage, Readers
from steward.documents.parsing.sniff import media_type

ReadAll = Callable[..., Awaitable[tuple[int, list[ParsedPage]]]]
SCANNED = ("scanned_en.pdf", "scanned_zh.pdf")


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


def likeness(sentence: str, text: str) -> float:
    """How much of a sentence a text contains, at the place where it has most of it."""
    match = SequenceMatcher(None, text, sentence, autojunk=False)
    found = match.find_longest_match(0, len(text), 0, len(sentence))
    start = max(0, found.a - found.b)
    return SequenceMatcher(None, text[start : start + len(sentence)], sentence).ratio()


async def test_every_sample_has_its_sentence(
    samples: Path, readers: Readers, read_all: ReadAll
) -> None:
    for entry in json.loads((samples / "manifest.json").read_text()):
        if entry["sentence"] is None or entry["file"] in SCANNED:
            continue
        path = samples / entry["file"]
        _, pages = await read_all(readers, path, media_type(path, path.name))
        text = "".join(page.text for page in pages)
        assert squeezed(entry["sentence"]) in squeezed(text), entry["file"]
        passages = [page.text[cut.start : cut.end] for page in pages for cut in page.passages]
        assert any(squeezed(entry["sentence"]) in squeezed(p) for p in passages), entry["file"]


async def test_scanned_samples_are_read_nearly_right(
    tesseract: str, samples: Path, readers: Readers, read_all: ReadAll
) -> None:
    for entry in json.loads((samples / "manifest.json").read_text()):
        if entry["file"] in SCANNED:
            path = samples / entry["file"]
            _, pages = await read_all(readers, path, media_type(path, path.name))
            text = squeezed("".join(page.text for page in pages))
            assert likeness(squeezed(entry["sentence"]), text) >= 0.9, entry["file"]


async def test_plain_samples_are_served_unchanged(
    samples: Path, readers: Readers, read_all: ReadAll
) -> None:
    for name, encoding in (
        ("notes_gb18030.txt", "gb18030"),
        ("llm_notes_zh.md", "utf-8"),
        ("issues_zh.csv", "utf-8-sig"),
    ):
        path = samples / name
        _, pages = await read_all(readers, path, media_type(path, name))
        assert "".join(page.text for page in pages) == path.read_bytes().decode(encoding)


async def test_the_protected_sample_is_said_to_be_protected(
    samples: Path, readers: Readers, read_all: ReadAll
) -> None:
    path = samples / "password.pdf"
    with pytest.raises(Unreadable) as refused:
        await read_all(readers, path, media_type(path, path.name))
    assert refused.value.code == "password_protected"
