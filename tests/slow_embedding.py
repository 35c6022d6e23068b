"""A server of embeddings that takes its time, and remembers which texts it was asked for."""

import json
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from scripted_scenarios import embedding

SIZE = 64


class SlowEmbedding:
    """`texts` counts how often each was asked for; `pace` is the seconds that each answer takes."""

    def __init__(self, pace: float) -> None:
        self.pace = pace
        self.texts: Counter[str] = Counter()
        self.url = ""

    def answer(self, body: dict[str, Any]) -> dict[str, Any]:
        """What the provider says to a request."""
        texts = [body["input"]] if isinstance(body["input"], str) else body["input"]
        self.texts.update(texts)
        time.sleep(self.pace)
        data = [
            {"object": "embedding", "index": n, "embedding": embedding(text, SIZE)}
            for n, text in enumerate(texts)
        ]
        usage = {"prompt_tokens": 1, "total_tokens": 1}
        return {"object": "list", "data": data, "model": body["model"], "usage": usage}


@contextmanager
def slow_embedding(pace: float) -> Iterator[SlowEmbedding]:
    """The server, for as long as the block runs."""
    provider = SlowEmbedding(pace)

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            body = json.dumps(provider.answer(asked)).encode()
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    provider.url = f"http://127.0.0.1:{server.server_port}/v1"
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield provider
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
