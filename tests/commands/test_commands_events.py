"""The client of server-sent events, against a server that breaks off where it hurts."""

import socket
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import httpx
import pytest

from steward.commands.events import Event, Following, StreamLost, read_events

OK = b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n"


def heard(*chunks: bytes) -> list[tuple[str, object, str]]:
    return [(event.type, event.data, event.id) for event in read_events(chunks)]


def test_an_event_is_its_type_its_data_and_the_last_number() -> None:
    assert heard(b"id: 7\nevent: a\ndata: {}\n\n", b"event: b\ndata: {}\n\n") == [
        ("a", {}, "7"),
        ("b", {}, "7"),
    ]


@pytest.mark.parametrize("end", [b"\n", b"\r\n", b"\r"])
def test_any_cut_and_any_line_end_is_the_same(end: bytes) -> None:
    body = (
        b": still here\n\nid: 1\nevent: text.delta\n"
        b'data: {"text": "\xe7\x81\xaf\xe2\x80\xa8"}\n\nid: 2\ndata: {"a":\ndata: 1}\n\n'
    ).replace(b"\n", end)
    whole = [("text.delta", {"text": "灯\u2028"}, "1"), ("message", {"a": 1}, "2")]
    # The last CR could be the first half of a line end, so one more byte decides.
    for cut in range(len(body)):
        assert heard(body[:cut], body[cut:], b":") == whole
    assert heard(*(bytes([byte]) for byte in body), b":") == whole


def test_an_event_that_was_cut_off_was_not_heard() -> None:
    assert heard(b"id: 1\ndata: {}\n\nid: 2\ndata: {}\n") == [("message", {}, "1")]


@contextmanager
def server(answers: Sequence[bytes]) -> Iterator[tuple[str, list[str]]]:
    """Answers one connection after the other with these bytes; keeps what it was asked."""
    asked: list[str] = []
    with socket.create_server(("127.0.0.1", 0)) as listener:

        def serve() -> None:
            for answer in answers:
                connection, _ = listener.accept()
                with connection:
                    asked.append(connection.recv(65536).decode())
                    connection.sendall(answer)

        thread = threading.Thread(target=serve, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{listener.getsockname()[1]}/events", asked
        thread.join(10)


def is_end(event: Event) -> bool:
    return event.type == "end"


def follow(url: str, patience: float = 120.0) -> list[Event]:
    with httpx.Client(trust_env=False) as http:
        return list(Following(http, url, ends=is_end, patience=patience))


def test_it_comes_back_with_the_number_of_the_last_whole_event() -> None:
    answers = [
        OK + b"id: 1\nevent: a\ndata: {}\n\nid: 2\nevent: a\nda",
        b"HTTP/1.1 503 Draining\r\nRetry-After: 0\r\nContent-Length: 0\r\n\r\n",
        OK + b"id: 2\nevent: a\ndata: {}\n\nid: 3\nevent: end\ndata: {}\n\nid: 4\ndata: {}\n\n",
    ]
    with server(answers) as (url, asked):
        events = follow(url)
    assert [event.id for event in events] == ["1", "2", "3"]
    assert ["last-event-id: 1" in request.lower() for request in asked] == [False, True, True]


def test_the_goodbye_of_a_server_says_how_long_to_wait() -> None:
    waits: list[float] = []
    goodbye = OK + b'id: 1\nevent: run.interrupted\ndata: {"retry_after": 0.75}\n\n'
    with (
        server([goodbye, OK + b"event: end\ndata: {}\n\n"]) as (url, _),
        httpx.Client(trust_env=False) as http,
    ):
        events = list(Following(http, url, ends=is_end, waiting=waits.append))
    assert [event.type for event in events] == ["run.interrupted", "end"]
    assert waits == [0.75]


def test_nothing_will_follow_ends_it() -> None:
    with server([b"HTTP/1.1 204 No Content\r\n\r\n"]) as (url, _):
        assert follow(url) == []


def test_a_refusal_is_raised_with_its_body() -> None:
    refusal = b"HTTP/1.1 404 Not Found\r\nContent-Length: 4\r\n\r\ngone"
    with server([refusal]) as (url, _), pytest.raises(httpx.HTTPStatusError) as raised:
        follow(url)
    assert raised.value.response.text == "gone"


def test_patience_ends() -> None:
    with server([]) as (url, _):
        pass
    with pytest.raises(StreamLost):
        follow(url, patience=0.1)
