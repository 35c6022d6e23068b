"""An OpenTelemetry collector for tests: takes spans by OTLP over HTTP and keeps them."""

import asyncio
import gzip
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from aiohttp import web
from opentelemetry.proto.collector.trace.v1.trace_service_pb2 import (
    ExportTraceServiceRequest,
    ExportTraceServiceResponse,
)


@dataclass(frozen=True)
class Seen:
    """A span as it arrived. Ids are hexadecimal; `parent` is empty at the top of a trace."""

    name: str
    trace: str
    id: str
    parent: str
    links: tuple[str, ...]
    attributes: dict[str, Any]
    failed: bool


class Receiver:
    """What has arrived at `url`: spans, and the bytes they came in."""

    def __init__(self) -> None:
        self.spans: list[Seen] = []
        self.resources: list[dict[str, Any]] = []
        self.bytes = b""
        self.url = ""

    def named(self, name: str) -> list[Seen]:
        """The spans with this name."""
        return [span for span in self.spans if span.name == name]

    def of_trace(self, trace: str) -> list[Seen]:
        """The spans of one trace."""
        return [span for span in self.spans if span.trace == trace]

    async def take(self, request: web.Request) -> web.Response:
        """POST /v1/traces."""
        body = await request.read()
        if request.headers.get("Content-Encoding") == "gzip":
            body = gzip.decompress(body)
        self.bytes += body
        sent = ExportTraceServiceRequest.FromString(body)
        for resource in sent.resource_spans:
            self.resources.append(_read(resource.resource.attributes))
            for scope in resource.scope_spans:
                self.spans.extend(_seen(span) for span in scope.spans)
        return web.Response(
            body=ExportTraceServiceResponse().SerializeToString(),
            content_type="application/x-protobuf",
        )


def _seen(span: Any) -> Seen:
    return Seen(
        span.name,
        span.trace_id.hex(),
        span.span_id.hex(),
        span.parent_span_id.hex(),
        tuple(link.trace_id.hex() for link in span.links),
        _read(span.attributes),
        span.status.code == span.status.STATUS_CODE_ERROR,
    )


def _read(attributes: Any) -> dict[str, Any]:
    return {
        pair.key: getattr(pair.value, pair.value.WhichOneof("value") or "string_value")
        for pair in attributes
    }


@contextmanager
def otlp_receiver() -> Iterator[Receiver]:
    """A receiver in a thread of its own, for as long as the block runs."""
    receiver, loop = Receiver(), asyncio.new_event_loop()
    app = web.Application(client_max_size=64 * 1024 * 1024)
    app.router.add_post("/v1/traces", receiver.take)
    runner = web.AppRunner(app)

    async def start() -> None:
        await runner.setup()
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        receiver.url = f"http://127.0.0.1:{runner.addresses[0][1]}"

    thread = threading.Thread(target=loop.run_forever, name="otlp receiver")
    thread.start()
    asyncio.run_coroutine_threadsafe(start(), loop).result()
    try:
        yield receiver
    finally:
        asyncio.run_coroutine_threadsafe(runner.cleanup(), loop).result()
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        loop.close()
