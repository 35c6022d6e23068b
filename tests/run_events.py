"""A run's events as a client hears them, and a client that comes back until it has heard all."""

import threading
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

import httpx
import orjson

from steward_process import DEADLINE, Person, StewardProcess

ENDS = ("run.completed", "run.failed", "run.cancelled")


@dataclass(frozen=True)
class Frame:
    """One event as it was sent; a comment has the type `:` and no data."""

    raw: str
    type: str
    number: int | None = None
    data: dict[str, Any] = field(default_factory=dict)


def read_frames(response: httpx.Response) -> Iterator[Frame]:
    """The frames of an event stream, as they come."""
    waiting = ""
    for text in response.iter_text():
        waiting += text
        *whole, waiting = waiting.split("\n\n")
        yield from map(as_frame, whole)
    assert waiting == "", f"cut off in the middle of a frame: {waiting!r}"


def as_frame(raw: str) -> Frame:
    """One event, or a comment, from the text between two empty lines."""
    if raw.startswith(":"):
        return Frame(raw, ":")
    lines = dict(line.split(": ", 1) for line in raw.split("\n"))
    number = int(lines["id"]) if "id" in lines else None
    data = orjson.loads(lines["data"])
    assert data["type"] == lines["event"]
    assert data.get("seq") == number
    return Frame(raw, lines["event"], number, data)


def numbered(frames: Iterable[Frame]) -> list[Frame]:
    """Those that are events of the run, not words about the stream."""
    return [frame for frame in frames if frame.number is not None]


def standing_text(frames: Iterable[Frame]) -> str:
    """What a client shows: all text, less what a restarted step has made void."""
    pieces: list[tuple[int, str]] = []
    for frame in numbered(frames):
        assert frame.number is not None
        if frame.type == "text.delta":
            pieces.append((frame.number, frame.data["text"]))
        elif frame.type == "step.restarted":
            pieces = [piece for piece in pieces if piece[0] < frame.data["from_seq"]]
    return "".join(text for _, text in pieces)


def events_of(person: Person, run_id: str, after: int | None = None) -> list[Frame]:
    """All events of a run from one after a number, until its stream ends."""
    headers = {} if after is None else {"Last-Event-ID": str(after)}
    with person.http.stream("GET", f"/runs/{run_id}/events", headers=headers) as response:
        assert response.status_code in (200, 204), response.read()
        return list(read_frames(response))


class Follower(threading.Thread):
    """A client that follows one run to its end, whatever happens to the server: when its stream
    ends or breaks it comes back with the number of the last event it has heard.

    `frames` is everything it heard, in order.
    """

    def __init__(self, steward: StewardProcess, token: str, run_id: str) -> None:
        super().__init__(name=f"follower of {run_id}", daemon=True)
        self.steward, self.token, self.run_id = steward, token, run_id
        self.frames: list[Frame] = []
        self.came_back = 0
        self.gone = False
        self._last = 0
        self.start()

    def run(self) -> None:
        while not self.ended and not self.gone:
            try:
                with self.steward.client(self.token) as http:
                    self._listen(http)
            except (httpx.TransportError, AssertionError):
                # The server was killed, perhaps in the middle of a frame.
                time.sleep(0.05)
            self.came_back += 1

    def _listen(self, http: httpx.Client) -> None:
        headers = {"Last-Event-ID": str(self._last)}
        with http.stream("GET", f"/runs/{self.run_id}/events", headers=headers) as response:
            # It leaves; or it has left, and another Steward has its port, which does not know us.
            if response.status_code in (401, 503):
                time.sleep(0.05)
                return
            if response.status_code != 200:
                self.gone = True
                return
            for frame in read_frames(response):
                self.frames.append(frame)
                self._last = frame.number or self._last

    @property
    def ended(self) -> bool:
        return bool(self.frames) and self.frames[-1].type in ENDS

    @property
    def text(self) -> str:
        return standing_text(self.frames)

    def wait(self, seconds: float = DEADLINE) -> "Follower":
        """The follower, once it has heard the end."""
        self.join(seconds)
        assert self.ended, f"{self.run_id}: heard {len(self.frames)} events, no end"
        return self


def assert_whole(frames: Iterable[Frame]) -> None:
    """Events numbered 1 to n with none missing and none twice, the last of them an end."""
    heard = numbered(frames)
    assert [frame.number for frame in heard] == list(range(1, len(heard) + 1))
    assert heard[0].type == "run.started"
    assert [frame.type for frame in heard if frame.type in ENDS] == [heard[-1].type]
