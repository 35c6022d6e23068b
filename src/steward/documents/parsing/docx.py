"""Word: the paragraphs, tables and notes of a document in their order."""

from pathlib import Path

from steward.documents.parsing.archive import Archive
from steward.documents.parsing.office_text import blocks
from steward.documents.parsing.order import Opened, Order, of_texts
from steward.documents.parsing.package import main_part, relations
from steward.documents.parsing.paging import cut_into_pages
from steward.documents.parsing.xml_events import xml_events

_NOTES = ("footnotes", "endnotes", "comments")


def open_document(path: Path, order: Order) -> Opened:
    """The pages of a Word file, cut by size: Word itself knows pages only when it prints."""
    archive = Archive(path)
    main = main_part(archive, "word/document.xml")
    notes = [part.target for part in relations(archive, main).values() if part.kind in _NOTES]
    text = "\n\n".join(
        block for part in (main, *notes) for block in blocks(xml_events(archive.chunks(part)))
    )
    return of_texts(cut_into_pages(text), order)
