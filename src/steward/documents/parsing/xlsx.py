"""Excel: each sheet is a page, or several when it is long; each row is a line.

A sheet whose first row is a heading gives lines like "City: Paris; Rooms: 12", so that a row means
something by itself; other sheets give the cells of a row with " | " between them.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path

from steward.documents.parsing.archive import Archive
from steward.documents.parsing.cell_formats import CellFormats
from steward.documents.parsing.order import Opened, Order, of_texts
from steward.documents.parsing.package import main_part, relations
from steward.documents.parsing.paging import PAGE
from steward.documents.parsing.tidy import one_line
from steward.documents.parsing.xml_events import Event, What, xml_events

Row = dict[int, str]  # cells by column, 0-based; empty ones left out


def open_document(path: Path, order: Order) -> Opened:
    """The sheets in their order, hidden ones too; empty ones are left out."""
    return of_texts(_pages(Archive(path)), order)


def _pages(archive: Archive) -> Iterator[str]:
    main = main_part(archive, "xl/workbook.xml")
    parts = relations(archive, main)
    kinds = {part.kind: part.target for part in parts.values()}
    strings = list(_strings(archive, kinds.get("sharedStrings")))
    formats = CellFormats.of(archive, main, kinds.get("styles"))
    for event in xml_events(archive.chunks(main)):
        if event.what is What.START and event.name == "sheet":
            sheet = parts.get(event.attributes.get("r:id", ""))
            if sheet and sheet.kind == "worksheet":
                rows = _rows(xml_events(archive.chunks(sheet.target)), strings, formats)
                yield from _sheet(one_line(event.attributes.get("name", "")), rows)


def _sheet(name: str, rows: Iterable[Row]) -> Iterator[str]:
    """The pages of one sheet, cut between rows; its name stands on each."""
    lines: list[str] = []
    size = 0
    for line in _lines(rows):
        lines.append(line)
        size += len(line)
        if size >= PAGE:
            yield f"{name}\n\n" + "\n".join(lines) + "\n\n"
            lines, size = [], 0
    if lines:
        yield f"{name}\n\n" + "\n".join(lines) + "\n\n"


def _lines(rows: Iterable[Row]) -> Iterator[str]:
    heading: Row | None = None
    for n, row in enumerate(rows):
        if n == 0 and _is_heading(row):
            heading = row
            yield " | ".join(row.values())
        elif heading:
            yield "; ".join(_named(heading.get(column), cell) for column, cell in row.items())
        else:
            yield " | ".join(row.values())


def _is_heading(row: Row) -> bool:
    """At least two cells, all different, none of which is a number or long."""
    cells = list(row.values())
    return (
        len(cells) > 1
        and len(set(cells)) == len(cells)
        and all(len(cell) <= 60 and not cell[0].isdigit() and cell[0] != "-" for cell in cells)
    )


def _named(heading: str | None, cell: str) -> str:
    return f"{heading}: {cell}" if heading else cell


def _strings(archive: Archive, part: str | None) -> Iterator[str]:
    """The texts that cells refer to by number; phonetic readings (`rPh`) are left out."""
    if part is None:
        return
    words: list[str] = []
    meant = phonetic = False
    for event in xml_events(archive.chunks(part)):
        if event.what is What.TEXT:
            if meant and not phonetic:
                words.append(event.name)
        elif event.name == "t":
            meant = event.what is What.START
        elif event.name == "rPh":
            phonetic = event.what is What.START
        elif event.name == "si" and event.what is What.END:
            yield one_line("".join(words))
            words.clear()


def _rows(events: Iterable[Event], strings: list[str], formats: CellFormats) -> Iterator[Row]:
    """The rows of a sheet that have something in them."""
    row: Row = {}
    column = -1
    cell: dict[str, str] = {}
    words: list[str] = []
    meant = False
    for event in events:
        if event.what is What.TEXT:
            if meant:
                words.append(event.name)
        elif event.name in ("v", "t"):
            meant = event.what is What.START
        elif event.name == "c" and event.what is What.START:
            cell = event.attributes
            column = _column(cell.get("r", ""), column + 1)
        elif event.name == "c":
            shown = _shown("".join(words), cell, strings, formats)
            if shown:
                row[column] = shown
            words.clear()
        elif event.name == "row" and event.what is What.END:
            if row:
                yield row
            row, column = {}, -1


def _column(reference: str, following: int) -> int:
    """The column of a reference like "BC12", 0-based; `following` where there is none."""
    number = 0
    for letter in reference:
        if not "A" <= letter <= "Z":
            break
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1 if number else following


def _shown(value: str, cell: dict[str, str], strings: list[str], formats: CellFormats) -> str:
    """What a person sees in the cell."""
    kind = cell.get("t", "n")
    if kind == "s":
        n = int(value or -1)
        return strings[n] if 0 <= n < len(strings) else ""
    if kind == "b":
        return "TRUE" if value == "1" else "FALSE"
    if kind == "n":
        return formats.shown(value, cell.get("s", "0"))
    return one_line(value)
