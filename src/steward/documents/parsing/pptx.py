"""PowerPoint: each slide is a page, with its tables, charts, diagrams and the speaker's notes."""

from collections.abc import Iterator
from pathlib import Path

from steward.documents.parsing.archive import Archive
from steward.documents.parsing.office_text import blocks
from steward.documents.parsing.order import Opened, Order, of_texts
from steward.documents.parsing.package import main_part, relations
from steward.documents.parsing.tidy import one_line
from steward.documents.parsing.xml_events import What, xml_events

_CHART_TEXT = ("t", "v")  # words of titles, and values of categories and series


def open_document(path: Path, order: Order) -> Opened:
    """The slides in the order in which they are shown, hidden ones too."""
    return of_texts(_slides(Archive(path)), order)


def _slides(archive: Archive) -> Iterator[str]:
    main = main_part(archive, "ppt/presentation.xml")
    parts = relations(archive, main)
    for event in xml_events(archive.chunks(main)):
        if event.what is What.START and event.name == "sldId":
            slide = parts.get(event.attributes.get("r:id", ""))
            if slide:
                yield _slide(archive, slide.target)


def _slide(archive: Archive, part: str) -> str:
    found = blocks(xml_events(archive.chunks(part)))
    for relation in relations(archive, part).values():
        if relation.kind == "chart":
            found.append(_chart(archive, relation.target))
        elif relation.kind == "diagramData":
            found += blocks(xml_events(archive.chunks(relation.target)))
        elif relation.kind == "notesSlide":
            notes = blocks(xml_events(archive.chunks(relation.target)))
            found += [note for note in notes if not note.isdecimal()]  # its own page number
    return "\n\n".join(filter(None, found)) + "\n\n"


def _chart(archive: Archive, part: str) -> str:
    words: list[str] = []
    meant = False
    for event in xml_events(archive.chunks(part)):
        if event.what is What.TEXT:
            if meant:
                words.append(one_line(event.name))
        else:
            meant = event.what is What.START and event.name in _CHART_TEXT
    return " ".join(filter(None, words))
