"""PDF: each page by itself, its own text, or what can be read in its image when it has none."""

import math
import re
from collections.abc import Iterator
from pathlib import Path

import pypdfium2 as pdfium
from pypdfium2 import raw

from steward.documents.parsing.errors import (
    Unreadable,
    damaged_file,
    no_text,
    password_protected,
    too_many_pages,
)
from steward.documents.parsing.ocr import Ocr, find_ocr, not_installed
from steward.documents.parsing.order import Opened, Order, Page
from steward.documents.parsing.printed_lines import join_lines
from steward.documents.parsing.tidy import without_controls

_HARDLY_ANY = 12  # characters; a scanned page may have a printed number or a stamp beside its image
_INCH = 72  # PDF units
_DPI = 300
_MOST_PIXELS = 25_000_000  # an A3 page at 300 dpi has 17 million
# PDFium says with one of these that a word goes on after the hyphen at a line's end.
_HYPHEN = re.compile("[\x02\ufffe]\n?")


def open_document(path: Path, order: Order) -> Opened:
    """The pages of a PDF from `order.from_page` on, each ending in an empty line.

    Raises `Unreadable` for passwords, damage and too many pages, and, after the last page, when the
    whole document has no text.
    """
    try:
        document = pdfium.PdfDocument(path)
    except pdfium.PdfiumError as error:
        locked = error.err_code in (raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY)
        raise (password_protected() if locked else damaged_file(str(error))) from error
    total = len(document)
    if total > order.max_pages:
        raise too_many_pages(order.max_pages)
    if total == 0:
        raise no_text()
    return Opened(total, _pages(document, order))


def _pages(document: pdfium.PdfDocument, order: Order) -> Iterator[Page]:
    images = _Images(order.ocr_languages)
    some_text = False
    damaged = ""
    for index in range(order.from_page - 1, len(document)):
        try:
            page = _page(document, index, images)
        except pdfium.PdfiumError as error:  # the other pages may be whole
            page, damaged = Page(index + 1, "\n\n"), f"page {index + 1}: {error}"
        some_text = some_text or bool(page.text.strip())
        yield page
    # A resumed reading does not know the pages before: they may have had all the text.
    if not some_text and order.from_page == 1:
        raise _nothing_found(images, damaged)


def _nothing_found(images: "_Images", damaged: str) -> Unreadable:
    if images.missed:
        return not_installed(images.languages)
    return damaged_file(damaged) if damaged else no_text()


def _page(document: pdfium.PdfDocument, index: int, images: "_Images") -> Page:
    page = document[index]
    text = _own_text(page)
    needs_ocr = False
    if len(text) < _HARDLY_ANY and _has_image(page):
        seen = images.text(page)
        needs_ocr = seen is None
        text = max(text, seen or "", key=len)
    page.close()
    return Page(index + 1, f"{text}\n\n", needs_ocr)


def _own_text(page: pdfium.PdfPage) -> str:
    textpage = page.get_textpage()
    text: str = textpage.get_text_bounded()
    textpage.close()
    lines = _HYPHEN.sub("-\n", text.replace("\r\n", "\n"))
    return join_lines(without_controls(lines)).strip()


def _has_image(page: pdfium.PdfPage) -> bool:
    return any(page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE], max_depth=5))


class _Images:
    """Reads pages as images; looks for the program only when the first such page comes."""

    def __init__(self, languages: str) -> None:
        self.languages = languages
        self._looked = False
        self._ocr: Ocr | None = None
        self.missed = False  # a page was left unread for want of the program

    def text(self, page: pdfium.PdfPage) -> str | None:
        """What the page shows, or None without the program."""
        if not self._looked:
            self._ocr, self._looked = find_ocr(self.languages), True
        if self._ocr is None:
            self.missed = True
            return None
        return "\n\n".join(self._ocr.text(_picture(page)))


def _picture(page: pdfium.PdfPage) -> bytes:
    """The page in grey as a PGM file (netpbm's plainest), at 300 dpi or what a huge page allows."""
    width, height = page.get_size()
    scale = min(_DPI / _INCH, math.sqrt(_MOST_PIXELS / max(width * height, 1)))
    bitmap = page.render(scale=scale, grayscale=True)
    pixels = memoryview(bitmap.buffer).cast("B")
    rows = (pixels[y * bitmap.stride :][: bitmap.width] for y in range(bitmap.height))
    picture = b"P5 %d %d 255\n" % (bitmap.width, bitmap.height) + b"".join(rows)
    bitmap.close()
    return picture
