"""Server-sent events as they are read (WHATWG HTML, 9.2): bytes in, whole events out.

An event that was cut off by the end of its connection was not heard; the server sends it again to
whoever names the last one that was.
"""

import codecs
import io
import json
from collections.abc import Iterator
from typing import Any, NamedTuple


class Event(NamedTuple):
    """One event. `data` is all that Steward says in it; `id` is the last number it has named, by
    this event or before it."""

    type: str
    data: dict[str, Any]
    id: str = ""

    @property
    def text(self) -> str:
        """The piece of text or of thought in a `text.delta` or `reasoning.delta`, else nothing."""
        piece = self.data.get("text", "")
        return piece if isinstance(piece, str) else ""

    @property
    def retry_after(self) -> float:
        """The seconds after which a goodbye asks to come back; 0 for every other event."""
        seconds = self.data.get("retry_after", 0)
        return float(seconds) if isinstance(seconds, int | float) else 0.0

    @property
    def seq(self) -> int | None:
        """Its number in its run. An event about the connection alone has none."""
        return self.data.get("seq")


class EventReader:
    """Puts events together from the pieces of a body whose data are JSON objects."""

    def __init__(self, last_id: str = "") -> None:
        self.last_id = self._id = last_id
        self._decoder = io.IncrementalNewlineDecoder(
            codecs.getincrementaldecoder("utf-8")("replace"), translate=True
        )
        self._rest = ""
        self._kind = ""
        self._data: list[str] = []

    def feed(self, chunk: bytes) -> Iterator[Event]:
        """The events that are whole with these bytes. Raises `ValueError` for data that is no JSON
        object.

        Lines end with CR LF, LF or CR; never with what else Unicode calls a line end, since JSON
        may contain that.
        """
        *lines, self._rest = (self._rest + self._decoder.decode(chunk)).split("\n")
        for line in lines:
            if not line:
                self.last_id = self._id
                if self._data:
                    yield Event(self._kind or "message", _object(self._data), self.last_id)
                self._kind, self._data = "", []
                continue
            name, _, value = line.partition(":")
            value = value.removeprefix(" ")
            if name == "data":
                self._data.append(value)
            elif name == "event":
                self._kind = value
            elif name == "id" and "\0" not in value:
                self._id = value


def _object(lines: list[str]) -> dict[str, Any]:
    data = json.loads("\n".join(lines))
    if not isinstance(data, dict):
        raise ValueError(f"not a JSON object: {data!r}")
    return data
