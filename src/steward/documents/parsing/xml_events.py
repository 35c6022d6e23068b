"""XML read as a stream of events, never as a tree, and without the parts of XML that do harm.

Office files and EPUB packages need no document type declaration, so one is refused: with it go
entity expansion and outside references. Depth is limited; size is the archive's business.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum, auto
from xml.parsers import expat

from steward.documents.parsing.errors import damaged_file, needed_too_much_memory

_DEEPEST = 500
_NAMESPACE_MARK = " "


class What(Enum):
    """What happens in the stream."""

    START = auto()
    END = auto()
    TEXT = auto()


@dataclass(slots=True)
class Event:
    """One thing in the stream.

    `name` is the tag without its namespace, or the characters of a text. `attributes` are by their
    names without namespace, except those that name a relationship: Office files put them beside
    others of the same name, so they keep "r:".
    """

    what: What
    name: str
    attributes: dict[str, str]


def xml_events(chunks: Iterable[bytes], *, doctype: bool = False) -> Iterator[Event]:
    """The events of an XML document. Raises `Unreadable` if it is not well-formed.

    With `doctype` a document type declaration is passed over; entities stay unexpanded.
    """
    parser = expat.ParserCreate(namespace_separator=_NAMESPACE_MARK)
    parser.buffer_text = True
    pending = _listen(parser, doctype=doctype)
    try:
        for chunk in chunks:
            parser.Parse(chunk, False)
            yield from pending
            pending.clear()
        parser.Parse(b"", True)
    except expat.ExpatError as error:
        if error.code == expat.errors.codes[expat.errors.XML_ERROR_NO_MEMORY]:
            raise needed_too_much_memory() from error
        raise damaged_file(str(error)) from error
    yield from pending


def _listen(parser: expat.XMLParserType, *, doctype: bool) -> list[Event]:
    """Have the parser append what it meets to the list that is returned."""
    pending: list[Event] = []
    none: dict[str, str] = {}
    depth = 0

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > _DEEPEST:
            raise damaged_file(f"XML nested deeper than {_DEEPEST}")
        local = {_attribute(key): value for key, value in attributes.items()} or none
        pending.append(Event(What.START, _local(name), local))

    def end(name: str) -> None:
        nonlocal depth
        depth -= 1
        pending.append(Event(What.END, _local(name), none))

    def refuse(*_: object) -> None:
        raise damaged_file("a document type declaration where none belongs")

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = lambda text: pending.append(Event(What.TEXT, text, none))
    if not doctype:
        parser.StartDoctypeDeclHandler = refuse
    return pending


def _local(name: str) -> str:
    return name.rpartition(_NAMESPACE_MARK)[2]


def _attribute(name: str) -> str:
    namespace, _, local = name.rpartition(_NAMESPACE_MARK)
    return f"r:{local}" if namespace.endswith("/relationships") else local
