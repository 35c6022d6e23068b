"""The running text of Word and PowerPoint, whose paragraphs and tables have the same names.

ECMA-376 part 1: `p` is a paragraph, `t` its text, `tbl` / `tr` / `tc` a table, its rows and cells,
both in WordprocessingML and in DrawingML. Text of deleted passages and of field codes has other
names, so it does not appear.
"""

from collections.abc import Iterable, Iterator

from steward.documents.parsing.tidy import paragraphs
from steward.documents.parsing.xml_events import Event, What

_INLINE = {"tab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_BETWEEN_CELLS = " | "


def blocks(events: Iterable[Event]) -> list[str]:
    """The paragraphs and tables in their order; a table is one block with a line for each row."""
    text = _RunningText()
    for event in _without_fallback(events):
        if event.what is What.START:
            text.start(event.name)
        elif event.what is What.END:
            text.end(event.name)
        elif text.meant:
            text.add(event.name)
    return text.blocks


class _RunningText:
    """What is open at a point of the stream; text boxes and cells nest, so all are stacks."""

    def __init__(self) -> None:
        self.blocks: list[str] = []
        self.meant = False  # inside a `t`
        self._paragraphs: list[list[str]] = []
        self._tables: list[list[str]] = []
        self._rows: list[list[str]] = []
        self._cells: list[list[str]] = []
        self._in_properties = False

    def start(self, name: str) -> None:
        if name == "t":
            self.meant = True
        elif name == "pPr":
            self._in_properties = True
        elif name == "p":
            self._paragraphs.append([])
        elif name == "tbl":
            self._tables.append([])
        elif name == "tr" and self._tables:
            self._rows.append([])
        elif name == "tc" and self._rows:
            self._cells.append([])
        elif name == "numPr":
            self.add("- ")
        elif name in _INLINE and not self._in_properties:
            self.add(_INLINE[name])

    def end(self, name: str) -> None:
        if name == "t":
            self.meant = False
        elif name == "pPr":
            self._in_properties = False
        elif name == "p" and self._paragraphs:
            self._keep(paragraphs("".join(self._paragraphs.pop())))
        elif name == "tc" and self._cells:
            self._rows[-1].append(" ".join(self._cells.pop()).replace("\n", " "))
        elif name == "tr" and self._rows:
            row = self._rows.pop()
            if any(row):
                self._tables[-1].append(_BETWEEN_CELLS.join(row))
        elif name == "tbl" and self._tables:
            self._keep("\n".join(self._tables.pop()))

    def add(self, text: str) -> None:
        if self._paragraphs:
            self._paragraphs[-1].append(text)

    def _keep(self, block: str) -> None:
        if block.strip("- "):
            (self._cells[-1] if self._cells else self.blocks).append(block)


def _without_fallback(events: Iterable[Event]) -> Iterator[Event]:
    """The events outside of `mc:Fallback`, which repeats for older programs what stands before."""
    inside = 0
    for event in events:
        if event.name == "Fallback" and event.what is not What.TEXT:
            inside += 1 if event.what is What.START else -1
        elif not inside:
            yield event
