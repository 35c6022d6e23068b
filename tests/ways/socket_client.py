"""A client of Steward's socket, on the `websockets` library, as any program would write it."""

import contextlib
import socket
from collections.abc import Iterable, Iterator
from typing import Any
from urllib.parse import urlsplit

import orjson
from websockets.exceptions import ConnectionClosed
from websockets.sync.client import ClientConnection, connect

from run_events import ENDS, Frame
from steward_process import DEADLINE, Person, StewardProcess

Message = dict[str, Any]


class Socket:
    """One connection. `heard` is everything that came on it, in order."""

    def __init__(self, connection: ClientConnection) -> None:
        self.connection = connection
        self.heard: list[Message] = []

    def say(self, type_: str, **facts: Any) -> None:
        self.connection.send(orjson.dumps({"type": type_, **facts}).decode())

    def hear(self, seconds: float = DEADLINE) -> Message:
        """The next message. Raises `ConnectionClosed`, and `TimeoutError`."""
        message: Message = orjson.loads(self.connection.recv(seconds))
        self.heard.append(message)
        return message

    def until(self, *types: str) -> list[Message]:
        """What comes up to and with the first message of one of these types."""
        before = len(self.heard)
        while self.hear()["type"] not in types:
            pass
        return self.heard[before:]

    def asks(self, type_: str, **facts: Any) -> Message:
        """Say something, and return its reply; what comes in between is kept in `heard`."""
        ref = f"{type_} {len(self.heard)}"
        self.say(type_, ref=ref, **facts)
        while True:
            if (message := self.hear()).get("ref") == ref:
                return message

    def rest(self) -> tuple[list[Message], int]:
        """What still comes, and the code with which the connection is closed."""
        before = len(self.heard)
        try:
            while True:
                self.hear()
        except ConnectionClosed as closed:
            return self.heard[before:], closed.rcvd.code if closed.rcvd else 1006


@contextlib.contextmanager
def dial(
    steward: StewardProcess, headers: dict[str, str] | None = None, **how: Any
) -> Iterator[Socket]:
    """A connection of nobody yet."""
    url = steward.url.replace("http", "ws", 1) + "/api/v1/ws"
    with connect(url, additional_headers=headers or {}, open_timeout=DEADLINE, **how) as connection:
        yield Socket(connection)


@contextlib.contextmanager
def on_socket(person: Person, **how: Any) -> Iterator[Socket]:
    """A connection of somebody who is signed in by a header."""
    with dial(person.steward, {"Authorization": f"Bearer {person.token}"}, **how) as connected:
        assert connected.hear()["type"] == "signed_in"
        yield connected


def narrow(steward: StewardProcess) -> socket.socket:
    """A way to Steward through which little fits that nobody reads."""
    where = urlsplit(steward.url)
    one = socket.socket()
    one.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
    one.setsockopt(socket.IPPROTO_TCP, socket.TCP_MAXSEG, 536)
    one.connect((where.hostname, where.port))
    return one


def widen(one: socket.socket) -> None:
    """Let more through, for one who reads on."""
    one.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 1_000_000)


def frames_of(messages: Iterable[Message], run_id: str) -> list[Frame]:
    """The events of a run among what was heard."""
    return [
        Frame("", message["type"], message.get("seq"), message)
        for message in messages
        if message.get("run_id") == run_id and ("seq" in message or message["type"] in ENDS)
    ]
