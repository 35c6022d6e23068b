"""Somebody to whom Steward sends: a webhook, a carrier of text messages, a browser's maker."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


@dataclass
class Posts:
    """What was received so far, and what is answered: a status and a body."""

    url: str
    bodies: list[bytes] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)
    answer: tuple[int, bytes] = (204, b"")


@contextmanager
def receiver_of_posts() -> Iterator[Posts]:
    """Listens on a port of its own until the block ends."""
    posts = Posts("")

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            posts.headers.append({name.lower(): value for name, value in self.headers.items()})
            posts.bodies.append(self.rfile.read(int(self.headers["content-length"])))
            status, said = posts.answer
            self.send_response(status)
            self.send_header("Content-Length", str(len(said)))
            self.end_headers()
            self.wfile.write(said)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    posts.url = f"http://127.0.0.1:{server.server_address[1]}/post"
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield posts
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
