"""HTML: the readable text of a page, cut by size."""

import re
from pathlib import Path

from steward.documents.parsing.decode import decode
from steward.documents.parsing.order import Opened, Order, of_texts
from steward.documents.parsing.paging import cut_into_pages
from steward.documents.parsing.readable_html import readable_text

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]+)", re.I)
_WITHIN = 4096  # bytes; the standard allows 1024, pages take more


def open_document(path: Path, order: Order) -> Opened:
    """The pages of a web page's text."""
    return of_texts(cut_into_pages(readable_text(decode_html(path.read_bytes()))), order)


def decode_html(data: bytes, declared: str | None = None) -> str:
    """The characters of an HTML file, by what was declared outside of it or in its `meta`."""
    if declared is None and (found := _CHARSET.search(data[:_WITHIN])):
        declared = found[1].decode("ascii", "replace")
    return decode(data, declared)
