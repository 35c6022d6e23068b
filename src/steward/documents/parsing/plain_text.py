"""Plain text, Markdown and CSV: the file itself, decoded and otherwise unchanged."""

from pathlib import Path

from steward.documents.parsing.decode import decode
from steward.documents.parsing.order import Opened, Order, of_texts
from steward.documents.parsing.paging import cut_into_pages


def open_document(path: Path, order: Order) -> Opened:
    """The pages of a text file; put together they are the decoded file."""
    return of_texts(cut_into_pages(decode(path.read_bytes())), order)
