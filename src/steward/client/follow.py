"""A stream of events, followed until its end, however often its connection breaks."""

import time
from collections.abc import Callable

import httpx

from steward.client.effects import Close, Give, OnWhatTerms, Open, Pause, Plan, Read, Request, Terms
from steward.client.errors import (
    NotSteward,
    StreamLost,
    TooManyRequests,
    Unavailable,
    Unreachable,
    WaitedTooLong,
)
from steward.client.events import Event, EventReader
from steward.client.patience import Patience
from steward.client.refusal import HOPELESS, NEVER_SENT, no_answer, not_steward, refusal

# The server sends a sign of life every 15 s.
SILENCE_SECONDS = 45.0
Waiting = Callable[[float], None]


def tell_nobody(_seconds: float) -> None:
    """Waits that nobody wants to hear of."""


class Deadline:
    """When whoever waits for the end of a stream stops doing so; never, without `seconds`."""

    def __init__(self, seconds: float | None = None, run_id: str | None = None) -> None:
        self._seconds = seconds
        self._run_id = run_id
        self._ends = None if seconds is None else time.monotonic() + seconds

    @property
    def silence(self) -> float:
        """How many seconds a server may be silent from now on."""
        if self._ends is None:
            return SILENCE_SECONDS
        return min(SILENCE_SECONDS, max(self._ends - time.monotonic(), 0.001))

    def check(self) -> None:
        """Raises `WaitedTooLong` when it has passed."""
        if self._ends is not None and time.monotonic() >= self._ends:
            raise WaitedTooLong("It had not ended", self._seconds or 0.0, self._run_id)


def stream_request(method: str, path: str, json: object = None, last_id: str = "") -> Request:
    """A request that is answered with events, those after `last_id`."""
    headers = {"Accept": "text/event-stream"}
    if last_id:
        headers["Last-Event-ID"] = last_id
    return Request(method, path, json=json, headers=headers, seconds=SILENCE_SECONDS)


def follow(
    path: str,
    *,
    ends: Callable[[Event], bool],
    opened: bool = False,
    last_id: str = "",
    deadline: Deadline | None = None,
    waiting: Waiting = tell_nobody,
) -> Plan[None]:
    """Give the events at `path` that follow `last_id`, each once, until the one that `ends` it.

    `opened`: the shell has a stream of them open already. A connection that ends is opened again
    with `Last-Event-ID`, after as long as the server's goodbye asks for or after ever longer waits,
    of which `waiting` is told. Patience begins anew with each sign of life. 204 says that nothing
    will follow. Raises `StreamLost`, `WaitedTooLong`, `Refused` and `NotSteward`.
    """
    terms: Terms = yield OnWhatTerms()
    patience, deadline = Patience(terms.stream_patience), deadline or Deadline()
    reader, why = EventReader(last_id), "the connection broke off"
    while True:
        asked_for = 0.0
        try:
            if not opened:
                reader = EventReader(reader.last_id)
                request = stream_request("GET", path, last_id=reader.last_id)
                response = yield Open(request._replace(seconds=deadline.silence))
                terms.met = True
                if response.status_code == httpx.codes.NO_CONTENT:
                    return
                asked_for, opened = _not_now(response), response.is_success
            while opened and (chunk := (yield Read())) is not None:
                patience.sign_of_life()
                events = _new(reader, chunk)
                for event in events:
                    asked_for = event.retry_after
                    yield Give(event)
                    if ends(event):
                        return
                deadline.check()
                # After a mere sign of life, silence may last no longer than the wait.
                opened = bool(events) or deadline.silence == SILENCE_SECONDS
        except HOPELESS as error:
            raise no_answer(terms.url, error, sent=False) from None
        except (httpx.RequestError, Unreachable, Unavailable) as error:
            if isinstance(error, NEVER_SENT) and not terms.met:
                raise no_answer(terms.url, error, sent=False) from None
            why = str(error) or type(error).__name__
        yield Close()
        opened = False
        deadline.check()
        wait = patience.next_wait(asked_for)
        if wait is None:
            raise StreamLost(terms.url, why, reader.last_id)
        waiting(wait)
        yield Pause(wait)


def _new(reader: EventReader, chunk: bytes) -> list[Event]:
    """The events in these bytes that were not given before: numbers only rise."""
    seen = int(reader.last_id) if reader.last_id.isdecimal() else 0
    events: list[Event] = []
    try:
        for event in reader.feed(chunk):
            number = event.seq
            if number is None or number > seen:
                events.append(event)
                seen = number or seen
    except ValueError as error:
        raise NotSteward(
            "the stream", httpx.codes.OK, f"events that are no JSON: {error}"
        ) from None
    return events


def _not_now(response: httpx.Response) -> float:
    """The seconds to wait before it is opened again; 0 for a stream. Raises what it is refused with
    for good."""
    if response.is_success:
        if "text/event-stream" not in response.headers.get("Content-Type", ""):
            raise not_steward(response)
        return 0.0
    failure = refusal(response)
    if isinstance(failure, Unavailable | TooManyRequests):
        return failure.retry_after
    raise failure
