"""EPUB: each chapter is a page, in reading order; a very long chapter is several."""

import posixpath
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

from steward.documents.parsing.archive import Archive
from steward.documents.parsing.errors import damaged_file, password_protected
from steward.documents.parsing.order import Opened, Order, of_texts
from steward.documents.parsing.paging import cut_into_pages
from steward.documents.parsing.readable_html import readable_text
from steward.documents.parsing.web_page import decode_html
from steward.documents.parsing.xml_events import What, xml_events

_CONTAINER = "META-INF/container.xml"
_PROTECTION = "META-INF/rights.xml"
_CHAPTERS = ("application/xhtml+xml", "text/html", "application/x-dtbook+xml")
_LONG_CHAPTER = 30_000  # characters that are still served as one page


def open_document(path: Path, order: Order) -> Opened:
    """The chapters that have text. Raises `Unreadable` for a book that a shop has locked."""
    archive = Archive(path)
    if archive.has(_PROTECTION):
        raise password_protected()
    return of_texts(_pages(archive), order)


def _pages(archive: Archive) -> Iterator[str]:
    for part in _spine(archive, _package(archive)):
        text = readable_text(decode_html(archive.read(part)))
        if not text:
            continue
        text += "\n\n"
        yield from [text] if len(text) <= _LONG_CHAPTER else cut_into_pages(text)


def _package(archive: Archive) -> str:
    """The part that lists the book's contents (EPUB 3, Open Container Format)."""
    for event in xml_events(archive.chunks(_CONTAINER), doctype=True):
        if event.what is What.START and event.name == "rootfile":
            return event.attributes.get("full-path", "")
    raise damaged_file("no package document is named")


def _spine(archive: Archive, package: str) -> Iterator[str]:
    """The parts with text in reading order; those that are listed and missing are left out."""
    items: dict[str, str] = {}
    for event in xml_events(archive.chunks(package), doctype=True):
        a = event.attributes
        if event.what is not What.START:
            continue
        if event.name == "item" and a.get("media-type") in _CHAPTERS:
            href = unquote(a.get("href", "").partition("#")[0])
            items[a.get("id", "")] = posixpath.normpath(
                posixpath.join(posixpath.dirname(package), href)
            )
        elif event.name == "itemref" and a.get("idref", "") in items:
            part = items[a["idref"]]
            if archive.has(part):
                yield part
