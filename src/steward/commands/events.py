"""Server-sent events as a client hears them: read as they come, taken up where they broke off.

The protocol is WHATWG HTML, 9.2. An event that was cut off by the end of its connection was not
heard; the server sends it again to whoever names the last one that was.
"""

import codecs
import io
import json
import time
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from typing import Any

import httpx

# The server sends a sign of life every 15 s.
STREAM = httpx.Timeout(30.0, connect=5.0, read=45.0)
FIRST_WAIT_SECONDS = 0.5
LONGEST_WAIT_SECONDS = 5.0
NOT_NOW = (429, 502, 503, 504)


class StreamLost(Exception):
    """The server could not be reached again within the client's patience."""


@dataclass(frozen=True, slots=True)
class Event:
    """One event. `id` is the last one that the server has named, by this event or before it."""

    type: str
    data: dict[str, Any]
    id: str = ""


def read_events(chunks: Iterable[bytes], last_id: str = "") -> Iterator[Event]:
    """The events in a body whose data are JSON objects, each as soon as it is whole."""
    kind, data = "", list[str]()
    for line in _lines(chunks):
        name, _, value = line.partition(":")
        value = value.removeprefix(" ")
        if not line:
            if data:
                yield Event(kind or "message", json.loads("\n".join(data)), last_id)
            kind, data = "", []
        elif name == "data":
            data.append(value)
        elif name == "event":
            kind = value
        elif name == "id" and "\0" not in value:
            last_id = value


class Following:
    """The events at `url` until the one that `ends` it, across restarts of the server.

    `opened` is a response whose events are heard first. A connection that ends is opened again with
    `Last-Event-ID`, after as long as the server's goodbye asks for or after ever longer waits, of
    which `waiting` is told; 204 says that nothing will follow. Iterating raises
    `httpx.HTTPStatusError` when the server refuses (the body is read by then), and `StreamLost`
    when nobody has answered for `patience` seconds.
    """

    def __init__(
        self,
        http: httpx.Client,
        url: str,
        *,
        ends: Callable[[Event], bool],
        opened: httpx.Response | None = None,
        patience: float = 120.0,
        waiting: Callable[[float], None] = lambda _: None,
    ) -> None:
        self._http = http
        self._url = url
        self._ends = ends
        self._opened = opened
        self._patience = patience
        self._waiting = waiting
        self._last_id = ""
        self._answered = time.monotonic()
        self._wait = FIRST_WAIT_SECONDS
        self._asked_to_wait = 0.0
        self._over = False

    def __iter__(self) -> Iterator[Event]:
        while True:
            with closing(self._one_connection()) as events:
                for event in events:
                    yield event
                    if self._ends(event):
                        return
            if self._over:
                return
            self._pause()

    def _one_connection(self) -> Generator[Event, None, None]:
        """What is heard until the connection ends, however it does."""
        self._asked_to_wait = 0.0
        try:
            with closing(self._open()) as response:
                if response.status_code in NOT_NOW:
                    self._asked_to_wait = retry_after(response)
                    return
                if response.is_error:
                    response.read()
                    response.raise_for_status()
                self._over = response.status_code == httpx.codes.NO_CONTENT
                for event in read_events(self._noticed(response), self._last_id):
                    self._last_id = event.id
                    self._wait = FIRST_WAIT_SECONDS
                    self._asked_to_wait = float(event.data.get("retry_after") or 0)
                    yield event
        except httpx.TransportError:
            return

    def _open(self) -> httpx.Response:
        if self._opened is not None:
            response, self._opened = self._opened, None
            return response
        headers = {"Accept": "text/event-stream"}
        if self._last_id:
            headers["Last-Event-ID"] = self._last_id
        request = self._http.build_request("GET", self._url, headers=headers, timeout=STREAM)
        return self._http.send(request, stream=True)

    def _noticed(self, response: httpx.Response) -> Iterator[bytes]:
        """The body; each piece of it, be it a sign of life only, renews the patience."""
        for chunk in response.iter_bytes():
            self._answered = time.monotonic()
            yield chunk

    def _pause(self) -> None:
        if time.monotonic() - self._answered > self._patience:
            raise StreamLost(self._url)
        seconds = max(self._asked_to_wait, self._wait)
        self._waiting(seconds)
        time.sleep(seconds)
        self._wait = min(self._wait * 2, LONGEST_WAIT_SECONDS)


def retry_after(response: httpx.Response) -> float:
    """The seconds that a refusal asks to wait; 0 when it names none, or a date."""
    try:
        return max(float(response.headers.get("Retry-After", "")), 0.0)
    except ValueError:
        return 0.0


def _lines(chunks: Iterable[bytes]) -> Iterator[str]:
    """Whole lines, which end with CR LF, LF or CR; never with what else Unicode calls a line end,
    since JSON may contain that."""
    decoder = io.IncrementalNewlineDecoder(
        codecs.getincrementaldecoder("utf-8")("replace"), translate=True
    )
    rest = ""
    for chunk in chunks:
        *lines, rest = (rest + decoder.decode(chunk)).split("\n")
        yield from lines
