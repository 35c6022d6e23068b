"""Server-sent events (WHATWG HTML, 9.2) with resume, a heartbeat, and an end at the drain."""

from collections.abc import AsyncIterator, Iterator

from starlette.requests import Request
from starlette.responses import StreamingResponse

from steward.kit.errors import Invalid

HEARTBEAT_SECONDS = 15.0
HEARTBEAT = b": still here\n\n"
HEADERS = {"Cache-Control": "no-cache, no-transform", "X-Accel-Buffering": "no"}


def event(name: str, data: bytes, number: int | None = None) -> bytes:
    """One event. `data` is JSON without line breaks."""
    head = f"event: {name}\n" if number is None else f"id: {number}\nevent: {name}\n"
    return b"%bdata: %b\n\n" % (head.encode(), data)


def parts(frames: bytes) -> Iterator[tuple[str, bytes]]:
    """Name and data of each event in some frames that `event` made, for those who are told in
    another form. Comments are left out."""
    for frame in frames.split(b"\n\n"):
        head, found, data = frame.partition(b"\ndata: ")
        if found:
            yield head.rpartition(b"event: ")[2].decode(), data


def stream(body: AsyncIterator[bytes], headers: dict[str, str] | None = None) -> StreamingResponse:
    """Send events as they come; nothing on the way may keep them back."""
    return StreamingResponse(
        body, media_type="text/event-stream", headers=HEADERS | (headers or {})
    )


def last_event_id(request: Request) -> int:
    """The number of the last event the client has seen; 0 for a new client. Raises `Invalid`."""
    given = request.headers.get("last-event-id") or request.query_params.get("after") or "0"
    if not given.isdigit() or len(given) > 12:
        raise Invalid(
            "bad_event_id",
            "Last-Event-ID is the number of an event.",
            "Last-Event-ID 应为事件编号。",
            field="Last-Event-ID",
        )
    return int(given)


def wants_stream(request: Request) -> bool:
    """Whether the client asked for events rather than for one JSON document."""
    return "text/event-stream" in request.headers.get("accept", "")
