"""Images: what can be read in them."""

from pathlib import Path

from steward.documents.parsing.ocr import find_ocr, not_installed
from steward.documents.parsing.order import Opened, Order, of_texts


def open_document(path: Path, order: Order) -> Opened:
    """The text of an image; a TIFF may hold several pages. `Unreadable` without the program."""
    ocr = find_ocr(order.ocr_languages)
    if ocr is None:
        raise not_installed(order.ocr_languages)
    return of_texts((f"{text}\n\n" for text in ocr.text(path.read_bytes())), order)
