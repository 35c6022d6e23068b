"""A server that says what it was told to, byte for byte, and breaks off where it hurts."""

import socket
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress

STREAM = b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n"


def answer(status: int, body: str, kind: str = "application/problem+json", **headers: str) -> bytes:
    """A whole answer."""
    more = "".join(f"{name.replace('_', '-')}: {value}\r\n" for name, value in headers.items())
    data = body.encode()
    head = f"HTTP/1.1 {status} Said\r\nContent-Type: {kind}\r\nContent-Length: {len(data)}\r\n"
    return f"{head}{more}Connection: close\r\n\r\n".encode() + data


def problem(status: int, code: str, **headers: str) -> bytes:
    """A refusal of Steward's."""
    return answer(status, f'{{"code": "{code}", "detail": "No: {code}."}}', **headers)


@contextmanager
def broken_server(answers: Sequence[bytes]) -> Iterator[tuple[str, list[str]]]:
    """Its address, and the requests it was sent. It answers one connection after the other; after
    the last answer nobody listens any more."""
    asked: list[str] = []
    listener = socket.create_server(("127.0.0.1", 0))
    url = f"http://127.0.0.1:{listener.getsockname()[1]}"

    def serve() -> None:
        with listener, suppress(OSError):  # nobody wants the rest of the answers
            for said in answers:
                connection, _ = listener.accept()
                with connection:
                    asked.append(_request(connection))
                    connection.sendall(said)

    thread = threading.Thread(target=serve, daemon=True)
    thread.start()
    if not answers:
        thread.join(10)
    yield url, asked
    with suppress(OSError):
        listener.shutdown(socket.SHUT_RDWR)
    thread.join(10)


def _request(connection: socket.socket) -> str:
    """A request with its body, whose length is told."""
    said = b""
    while b"\r\n\r\n" not in said:
        said += connection.recv(65536)
    head, _, body = said.partition(b"\r\n\r\n")
    for line in head.decode().lower().splitlines():
        if line.startswith("content-length:"):
            while len(body) < int(line.split()[1]):
                body += connection.recv(65536)
    return (head + b"\r\n\r\n" + body).decode()
