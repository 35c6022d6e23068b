"""A model provider for tests: a real HTTP server that speaks Chat Completions by a script.

What it answers is decided by scenarios that wait in its queue, or else by the plan of the question
(see `scripted_plan`), or else by the name of the model (see `scripted_scenarios`). It keeps what it
was asked and how each answer ended.

    python tests/scripted_provider.py --port 0      prints the address to use as STEWARD_MODEL_URL

    POST /v1/chat/completions, /v1/embeddings    GET /v1/models
    GET /requests    POST /script (a list of scenarios)    POST /reset
    POST /plan (for the words of each question, a list of scenarios, one for each round)
"""

import argparse
import asyncio
import contextlib
import math
from collections import deque
from collections.abc import AsyncIterator
from dataclasses import asdict, dataclass, field
from typing import Any

import orjson

from scripted_plan import planned
from scripted_scenarios import Body, Scenario, completion, embedding, from_json, from_model
from scripted_stream import Asked, Reader, Stream, Writer


@dataclass
class ScriptedProvider:
    """The server. `url` is the base URL, once `start` has been awaited."""

    requests: list[Asked] = field(default_factory=list)
    queue: deque[Scenario] = field(default_factory=deque)
    plans: dict[str, tuple[Scenario, ...]] = field(default_factory=dict)
    connections: int = 0  # accepted so far
    url: str = ""
    _server: asyncio.Server | None = None
    _open: set[Writer] = field(default_factory=set)

    def script(self, *scenarios: Scenario) -> None:
        """Answer the next requests by these, before plans and names of models decide again."""
        self.queue.extend(scenarios)

    def plan(self, question: str, *rounds: Scenario) -> None:
        """Answer requests about a question that contains these words by these, round by round."""
        self.plans[question] = rounds

    @property
    def disconnected(self) -> int:
        """How many answers the client did not wait for."""
        return sum(asked.ended == "disconnected" for asked in self.requests)

    def reset(self) -> None:
        """Forget requests, script and plans."""
        self.requests.clear()
        self.queue.clear()
        self.plans.clear()

    async def start(self, port: int = 0) -> None:
        """Listen on the loopback; port 0 takes a free one."""
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", port, backlog=1024)
        self.url = f"http://127.0.0.1:{self._server.sockets[0].getsockname()[1]}/v1"

    async def close(self) -> None:
        """Stop listening and cut what is open."""
        assert self._server is not None
        self._server.close()
        for writer in self._open:
            writer.transport.abort()

    async def _serve(self, reader: Reader, writer: Writer) -> None:
        """One connection: request after request, until one side closes it."""
        self.connections += 1
        self._open.add(writer)
        try:
            while request := await _read_request(reader):
                await self._answer(*request, reader, writer)
                await writer.drain()
        except (ConnectionError, asyncio.IncompleteReadError):
            pass
        finally:
            self._open.discard(writer)
            writer.close()

    async def _answer(
        self, path: str, headers: dict[str, str], sent: bytes, reader: Reader, writer: Writer
    ) -> None:
        if path == "/v1/chat/completions":
            asked = Asked(orjson.loads(sent), headers)
            self.requests.append(asked)
            await self._complete(asked, reader, writer)
        elif path == "/v1/embeddings":
            _write_json(writer, 200, _embeddings(orjson.loads(sent)))
        elif path == "/v1/models":
            model = {"id": "scripted", "object": "model", "owned_by": "tests"}
            _write_json(writer, 200, {"object": "list", "data": [model]})
        elif path == "/requests":
            found = [asdict(asked) for asked in self.requests]
            _write_json(writer, 200, {"requests": found, "disconnected": self.disconnected})
        elif path == "/script":
            self.script(*(from_json(described) for described in orjson.loads(sent)))
            _write_json(writer, 200, {})
        elif path == "/plan":
            for words, rounds in orjson.loads(sent).items():
                self.plan(words, *map(from_json, rounds))
            _write_json(writer, 200, {})
        elif path == "/reset":
            self.reset()
            _write_json(writer, 200, {})
        else:
            _write_json(writer, 404, {"error": {"message": f"no route {path}"}})

    async def _complete(self, asked: Asked, reader: Reader, writer: Writer) -> None:
        body = asked.body
        scenario = self._scenario(body)
        if scenario.refuse_usage and "stream_options" in body:
            _write_json(writer, 400, {"error": {"message": "stream_options: not permitted"}})
        elif scenario.status != 200:
            error = {"message": scenario.error, "type": "scripted", "code": None}
            _write_json(writer, scenario.status, {"error": error}, scenario.retry_after)
        elif not body.get("stream"):
            _write_json(writer, 200, completion(scenario, body))
        else:
            await Stream(scenario, asked, reader, writer).run()
            return
        asked.ended = "complete"

    def _scenario(self, body: Body) -> Scenario:
        if self.queue:
            return self.queue.popleft()
        return planned(self.plans, body) or from_model(body["model"])


async def _read_request(reader: Reader) -> tuple[str, dict[str, str], bytes] | None:
    """Path, headers and body of the next request, or None when the client has closed."""
    try:
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
    except asyncio.IncompleteReadError:
        return None
    first, *lines = head.split("\r\n")
    headers = {}
    for line in filter(None, lines):
        name, _, value = line.partition(":")
        headers[name.lower()] = value.strip()
    body = await reader.readexactly(int(headers.get("content-length", 0)))
    return first.split(" ")[1], headers, body


def _write_json(writer: Writer, status: int, answer: Any, retry_after: int = 0) -> None:
    body = orjson.dumps(answer)
    head = f"HTTP/1.1 {status} Scripted\r\nContent-Type: application/json\r\n"
    if retry_after:
        head += f"Retry-After: {retry_after}\r\n"
    writer.write(f"{head}Content-Length: {len(body)}\r\n\r\n".encode() + body)


def _embeddings(body: Body) -> dict[str, Any]:
    texts = [body["input"]] if isinstance(body["input"], str) else body["input"]
    size = body.get("dimensions") or 64
    data = [
        {"object": "embedding", "index": index, "embedding": embedding(text, size)}
        for index, text in enumerate(texts)
    ]
    count = sum(math.ceil(len(text) / 4) for text in texts)
    usage = {"prompt_tokens": count, "total_tokens": count}
    return {"object": "list", "data": data, "model": body["model"], "usage": usage}


@contextlib.asynccontextmanager
async def scripted_provider(port: int = 0) -> AsyncIterator[ScriptedProvider]:
    """A provider on the running loop."""
    provider = ScriptedProvider()
    await provider.start(port)
    try:
        yield provider
    finally:
        await provider.close()


async def _main(port: int) -> None:
    async with scripted_provider(port) as provider:
        print(provider.url, flush=True)
        await asyncio.Event().wait()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--port", type=int, default=0)
    arguments = parser.parse_args()
    with contextlib.suppress(ImportError, KeyboardInterrupt):
        import uvloop

        uvloop.run(_main(arguments.port))
