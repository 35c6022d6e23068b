"""Texts to measure with: those of a retrieval set where there is one, else made up.

Made-up words are drawn by Zipf's law, as in real text: what counts is how many different words
there are, how long they are, and where sentences and paragraphs end.
"""

import itertools
import json
import random
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from reportlab.lib.pagesizes import A4  # type: ignore[import-untyped]
from reportlab.pdfgen.canvas import Canvas  # type: ignore[import-untyped]

_SYLLABLES = [a + b for a in "bcdfghklmnprstvw" for b in ("a", "e", "i", "o", "u", "an", "er")]
_HAN = (
    "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动"
    "同工也能下过子说产种面而方后多定行学法所民得经"
)
_MARGIN, _LEADING, _LINE = 60, 14, 84


class Texts:
    """An endless supply, the same at every run. `data` is a folder with docs.jsonl, or None."""

    def __init__(self, data: Path | None) -> None:
        self._chance = random.Random(7)
        self._documents: dict[str, list[str]] = {"en": [], "zh": []}
        if data is not None:
            for line in (data / "docs.jsonl").read_text(encoding="utf-8").splitlines():
                document = json.loads(line)
                self._documents.setdefault(document["lang"], []).append(document["text"])

    def english(self, size: int) -> str:
        """English of so many bytes, or words that behave like it."""
        return self._text(size, self._documents["en"] or [self._made_up(" ")])

    def chinese(self, size: int) -> str:
        """Chinese of so many bytes."""
        return self._text(size, self._documents["zh"] or [self._made_up("")])

    def _text(self, size: int, documents: list[str]) -> str:
        """Documents one after the other; a second round brings the same sentences in new order."""
        pieces: list[str] = []
        left = size
        for document in itertools.chain(documents, self._again(documents)):
            pieces.append(document)
            left -= len(document.encode()) + 2
            if left <= 0:
                break
        return "\n\n".join(pieces).encode()[:size].decode(errors="ignore")

    def _again(self, documents: list[str]) -> Iterator[str]:
        while True:
            for document in documents:
                paragraphs = [p for p in document.split("\n") if p.strip()]
                self._chance.shuffle(paragraphs)
                yield "\n\n".join(paragraphs)

    def _made_up(self, between: str) -> str:
        """A text in words of one to three parts; `between` stands between two words."""
        chance = self._chance
        parts, stop = (_SYLLABLES, ". ") if between else (list(_HAN), "。")
        words = ["".join(chance.choices(parts, k=chance.randint(1, 3))) for _ in range(20_000)]
        weights = list(itertools.accumulate(1 / rank for rank in range(1, len(words) + 1)))

        def sentence() -> str:
            size = chance.randint(6, 24)
            return between.join(chance.choices(words, cum_weights=weights, k=size)) + stop

        def paragraph() -> str:
            return "".join(sentence() for _ in range(chance.randint(2, 8)))

        return "\n\n".join(paragraph() for _ in range(1500))


def as_pdf(text: str, pages: int) -> bytes:
    """The text on so many pages, in lines of ordinary length."""
    lines = [
        paragraph[start : start + _LINE]
        for paragraph in text.split("\n")
        for start in range(0, max(len(paragraph), 1), _LINE)
    ]
    for_each = -(-len(lines) // pages)
    written = BytesIO()
    canvas = Canvas(written, pagesize=A4)
    leading = min(_LEADING, (A4[1] - 2 * _MARGIN) / for_each)
    for number in range(pages):
        block = canvas.beginText(_MARGIN, A4[1] - _MARGIN)
        block.setFont("Helvetica", leading * 0.75, leading)
        block.textLines("\n".join(lines[number * for_each : (number + 1) * for_each]))
        canvas.drawText(block)
        canvas.showPage()
    canvas.save()
    return written.getvalue()
