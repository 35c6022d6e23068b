"""A form with files, read as it arrives: nothing is kept in memory or in temporary files.

The framework's own reader keeps each file in memory up to a megabyte and then in a temporary file,
and is done only when all have arrived; two hundred files at once would be felt.
"""

import re
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from urllib.parse import unquote_to_bytes

from python_multipart.exceptions import FormParserError
from python_multipart.multipart import MultipartParser, parse_options_header
from starlette.requests import ClientDisconnect, Request

from steward.http.limit_bodies import stream_body
from steward.kit.errors import Invalid

LONGEST_FIELD = 4096
LONGEST_HEADERS = 16_384
LONGEST_BOUNDARY = 70  # RFC 2046, 5.1.1

# Some clients put a name that is not ASCII in this form (RFC 5987), beside the plain one or alone.
_EXTENDED_FILENAME = re.compile(rb";\s*filename\*\s*=\s*utf-8'[^']*'([^;\s]+)", re.I)


@dataclass
class Part:
    """The beginning of one part of the form. `filename` is None for a plain field."""

    name: str = ""
    filename: str | None = None


@dataclass
class _Arrived:
    """What one chunk of the body contained, in order: parts that begin, data, parts that end."""

    things: list[Part | bytes | None] = field(default_factory=list)
    header: list[bytes] = field(default_factory=lambda: [b"", b""])
    part: Part = field(default_factory=Part)
    header_bytes: int = 0
    ended: bool = False


def bad_form(why: str) -> Invalid:
    """The body is not the form that the route takes."""
    return Invalid(
        "bad_form", f"The form cannot be read: {why}.", f"无法读取表单：{why}。", field="body"
    )


class Form:
    """Walk the parts of a request's body: `async for part`, and `data()` for each part's content.

    Raises `Invalid` for a body that is not multipart/form-data or is broken, and for a field that
    is longer than a field should be.
    """

    def __init__(self, request: Request) -> None:
        kind, options = parse_options_header(request.headers.get("content-type"))
        boundary = options.get(b"boundary", b"")
        if kind != b"multipart/form-data" or not 0 < len(boundary) <= LONGEST_BOUNDARY:
            raise bad_form("it is not multipart/form-data with a boundary")
        stream_body(request)
        self._body = request.stream()
        self._arrived = _Arrived()
        self._parser = MultipartParser(
            boundary,
            {
                "on_part_begin": self._on_part_begin,
                "on_header_field": self._on_header_field,
                "on_header_value": self._on_header_value,
                "on_header_end": self._on_header_end,
                "on_headers_finished": lambda: self._arrived.things.append(self._arrived.part),
                "on_part_data": lambda data, a, b: self._arrived.things.append(bytes(data[a:b])),
                "on_part_end": lambda: self._arrived.things.append(None),
                "on_end": self._on_end,
            },
        )

    async def parts(self) -> AsyncIterator[Part]:
        """Each part as it begins; what is left of the one before is skipped."""
        while (thing := await self._next()) is not _END:
            if isinstance(thing, Part):
                yield thing

    async def data(self) -> AsyncIterator[bytes]:
        """The content of the part that began last."""
        while isinstance(thing := await self._next(), bytes):
            yield thing

    async def text(self) -> str:
        """The content of a plain field."""
        value = b""
        async for chunk in self.data():
            value += chunk
            if len(value) > LONGEST_FIELD:
                raise bad_form("a field is too long")
        try:
            return value.decode()
        except UnicodeDecodeError:
            raise bad_form("a field is not UTF-8") from None

    async def _next(self) -> "Part | bytes | _End | None":
        things = self._arrived.things
        while not things:
            try:
                chunk = await anext(self._body)
            except StopAsyncIteration:
                if not self._arrived.ended:
                    raise bad_form("it ends too early") from None
                return _END
            except ClientDisconnect:
                raise bad_form("it ends too early") from None
            try:
                self._parser.write(chunk)
            except FormParserError:
                raise bad_form("it is not well-formed") from None
            things.reverse()  # taken from the end, so that taking is cheap
        return things.pop()

    def _on_part_begin(self) -> None:
        self._arrived.part = Part()
        self._arrived.header_bytes = 0

    def _on_header_field(self, data: bytes, start: int, end: int) -> None:
        self._grow_header(0, data[start:end])

    def _on_header_value(self, data: bytes, start: int, end: int) -> None:
        self._grow_header(1, data[start:end])

    def _grow_header(self, place: int, piece: bytes) -> None:
        self._arrived.header_bytes += len(piece)
        if self._arrived.header_bytes > LONGEST_HEADERS:
            raise bad_form("a part's headers are too long")
        self._arrived.header[place] += piece

    def _on_header_end(self) -> None:
        name, value = self._arrived.header
        self._arrived.header = [b"", b""]
        if name.lower() == b"content-disposition":
            _, options = parse_options_header(value)
            extended = _EXTENDED_FILENAME.search(value)
            filename = unquote_to_bytes(extended[1]) if extended else options.get(b"filename")
            self._arrived.part.name = options.get(b"name", b"").decode("utf-8", "replace")
            if filename is not None:
                self._arrived.part.filename = filename.decode("utf-8", "replace")

    def _on_end(self) -> None:
        self._arrived.ended = True


class _End:
    """The form is over."""


_END = _End()
