"""What the tests of notifications over HTTP share: a receiver of webhooks, and a few words."""

import threading
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import httpx
from mail_server import Post

from steward_process import Person, wait_until

ORDER = {"order": "7", "amount": 12.5, "currency": "EUR"}
NOBODY = "00000000-0000-7000-8000-000000000000"


class Hook:
    """A receiver of webhooks: what it was sent, and what it answers."""

    def __init__(self) -> None:
        hook = self
        self.got: list[tuple[dict[str, str], bytes]] = []
        self.paths: list[str] = []
        self.status = 204
        self.says = b""
        self.delay = 0.0  # how many seconds it thinks first
        self.begun = 0
        self.open = threading.Event()  # until then it does not answer
        self.open.set()

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["content-length"]))
                hook.begun += 1
                threading.Event().wait(hook.delay)
                hook.open.wait()
                hook.paths.append(self.path)
                hook.got.append(({k.lower(): v for k, v in self.headers.items()}, body))
                with suppress(ConnectionError):  # who asked was killed since
                    self.answer()

            def answer(self) -> None:
                self.send_response(hook.status)
                said = b"" if hook.status == 204 else hook.says
                self.send_header("Content-Length", str(len(said)))
                self.end_headers()
                self.wfile.write(said)

            def log_message(self, *_: Any) -> None:
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_address[1]}/hook"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def close(self) -> None:
        """Listen no more."""
        self.server.shutdown()
        self.server.server_close()


def ok(said: httpx.Response) -> Any:
    assert said.status_code < 300, said.text
    return said.json() if said.content else None


def me(person: Person) -> dict[str, Any]:
    found: dict[str, Any] = ok(person.http.get("/users/me"))
    return found


def send(sender: Person, *to: dict[str, str], **more: Any) -> httpx.Response:
    body = {"event": "order.created", "values": ORDER, "to": list(to), **more}
    return sender.http.post("/notifications/events", json=body)


def mail_to(mailed: tuple[Post, int], address: str) -> Any:
    def there() -> Any:
        return next((mail for mail in mailed[0].mails if mail["To"] == address), None)

    return wait_until(there, f"mail to {address}")
