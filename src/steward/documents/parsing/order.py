"""What a format's reader is asked for, and what it gives back."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from steward.documents.parsing.errors import no_text, too_many_pages


@dataclass(frozen=True)
class Order:
    """Read the pages of a document from `from_page` (1-based) on; refuse more than `max_pages`.

    `ocr_languages` are tesseract's names joined by "+".
    """

    from_page: int
    max_pages: int
    ocr_languages: str


@dataclass(frozen=True)
class Page:
    """The text of page `n` (1-based). `needs_ocr`: an image that no installed program can read."""

    n: int
    text: str
    needs_ocr: bool = False


@dataclass(frozen=True)
class Opened:
    """A document whose number of pages is known, and the pages that were ordered, in order.

    Iterating may raise `Unreadable` at any page.
    """

    total: int
    pages: Iterator[Page]


# Each format's module has one: `open_document`.
OpenDocument = Callable[[Path, Order], Opened]


def of_texts(texts: Iterable[str], order: Order) -> Opened:
    """A document whose pages are all at hand. `Unreadable` if they are too many or have no text."""
    kept: list[str] = []
    for text in texts:
        if len(kept) == order.max_pages:
            raise too_many_pages(order.max_pages)
        kept.append(text)
    if not any(text.strip() for text in kept):
        raise no_text()
    first = order.from_page
    pages = (Page(n, text) for n, text in enumerate(kept[first - 1 :], first))
    return Opened(len(kept), pages)
