"""The outside world of the tests: a real HTTP server at which tools ring a bell."""

import os
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import orjson

OUTSIDE_TOOLS = Path(__file__).parent / "outside_tools"


@dataclass(frozen=True)
class Ring:
    """The bell was rung: by which call, and how often."""

    key: str
    times: int
    at: float


@dataclass
class Tower:
    """What arrived, in order; what has arrived has happened, whatever is answered.

    `hang` lets those who ring wait for an answer until `release`; `seconds` is how long an answer
    takes otherwise, `status` what it says.
    """

    url: str = ""
    rings: list[Ring] = field(default_factory=list)
    status: int = 200
    seconds: float = 0.0
    # When each call was answered first.
    answered: dict[str, float] = field(default_factory=dict)
    _free: threading.Event = field(default_factory=threading.Event)

    def __post_init__(self) -> None:
        self._free.set()

    @property
    def keys(self) -> list[str]:
        """Who rang, in order."""
        return [ring.key for ring in self.rings]

    def hang(self) -> None:
        """Answer nobody until `release`."""
        self._free.clear()

    def release(self) -> None:
        """Answer those who wait, and whoever comes."""
        self._free.set()

    def reset(self) -> None:
        """Forget who rang, and answer at once and kindly."""
        self.rings.clear()
        self.answered.clear()
        self.status, self.seconds = 200, 0.0
        self.release()

    def settings(self) -> dict[str, str]:
        """The environment of a Steward that has the tools of `outside_tools` and rings here."""
        path = [str(OUTSIDE_TOOLS), *filter(None, [os.environ.get("PYTHONPATH")])]
        return {"PYTHONPATH": os.pathsep.join(path), "BELL_TOWER": self.url}

    def answer(self, ring: Ring) -> tuple[int, bytes]:
        """Take note of a ring, and say what the bell said when it is time to."""
        self.rings.append(ring)
        time.sleep(self.seconds)
        self._free.wait(120)
        self.answered.setdefault(ring.key, time.monotonic())
        return self.status, f"The bell rang {ring.times} times.".encode()


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        """Who rang has gone, or was killed."""
        if not isinstance(sys.exception(), OSError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


@contextmanager
def bell_tower() -> Iterator[Tower]:
    """A tower on the loopback, for as long as the block runs."""
    tower = Tower()

    class AtTheDoor(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self) -> None:
            sent = orjson.loads(self.rfile.read(int(self.headers["Content-Length"])))
            ring = Ring(self.headers["Idempotency-Key"], sent["times"], time.monotonic())
            status, said = tower.answer(ring)
            self.send_response(status)
            self.send_header("Content-Length", str(len(said)))
            self.end_headers()
            self.wfile.write(said)

        def log_message(self, *_: object) -> None:
            """Quietly."""

    server = _Server(("127.0.0.1", 0), AtTheDoor)
    tower.url = f"http://127.0.0.1:{server.server_address[1]}/ring"
    thread = threading.Thread(target=server.serve_forever, name="bell tower")
    thread.start()
    try:
        yield tower
    finally:
        tower.release()
        server.shutdown()
        server.server_close()
        thread.join()
