"""Opens OpenTelemetry's tracing, sent by OTLP over HTTP, where a setting names the collector."""

import asyncio
import threading
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

from opentelemetry import context
from opentelemetry.trace import NoOpTracer, Tracer

from steward import __version__
from steward.kit.spans import TRACE_OF
from steward.runtime import CannotStart
from steward.settings import Settings

if TYPE_CHECKING:
    from opentelemetry.sdk.trace.id_generator import IdGenerator

PATH = "/v1/traces"
# How long one export may take, and with it the last one of a process that leaves.
EXPORT_SECONDS = 5.0


class Tracing(NamedTuple):
    """Makes spans; `close` sends the last of them, for `EXPORT_SECONDS` at most."""

    tracer: Tracer
    on: bool
    close: Callable[[], Awaitable[None]]


def open_tracing(settings: Settings) -> Tracing:
    """Tracing as it is set; off, it loads nothing. Raises `CannotStart` when the extra is missing.

    The standard variables `OTEL_EXPORTER_OTLP_HEADERS`, `OTEL_RESOURCE_ATTRIBUTES` and
    `OTEL_TRACES_SAMPLER` are obeyed as well.
    """
    if not settings.otlp_endpoint:
        return Tracing(NoOpTracer(), False, _nothing_to_close)
    try:
        from opentelemetry.exporter.otlp.proto.http.trace_exporter import (  # noqa: PLC0415
            OTLPSpanExporter,
        )
        from opentelemetry.sdk.resources import Resource  # noqa: PLC0415
        from opentelemetry.sdk.trace import TracerProvider  # noqa: PLC0415
        from opentelemetry.sdk.trace.export import BatchSpanProcessor  # noqa: PLC0415
    except ImportError as error:
        raise CannotStart(
            "STEWARD_OTLP_ENDPOINT needs a package that is not installed: "
            'pip install "steward[otel]".'
        ) from error
    provider = TracerProvider(
        resource=Resource.create({"service.name": "steward", "service.version": __version__}),
        id_generator=_ids(),
        shutdown_on_exit=False,
    )
    address = settings.otlp_endpoint.rstrip("/").removesuffix(PATH) + PATH
    exporter = OTLPSpanExporter(endpoint=address, timeout=EXPORT_SECONDS)
    provider.add_span_processor(BatchSpanProcessor(exporter))

    async def close() -> None:
        loop, closed = asyncio.get_running_loop(), asyncio.Event()

        def shut_down() -> None:
            provider.shutdown()
            with suppress(RuntimeError):  # nobody waits any more
                loop.call_soon_threadsafe(closed.set)

        # A thread that a process which has waited long enough can leave behind.
        threading.Thread(target=shut_down, daemon=True).start()
        with suppress(TimeoutError):
            async with asyncio.timeout(EXPORT_SECONDS):
                await closed.wait()

    return Tracing(provider.get_tracer("steward", __version__), True, close)


async def _nothing_to_close() -> None:
    """What was not opened."""


def _ids() -> "IdGenerator":
    """Random ids, but a trace that is about a thing has the thing's: see `kit.spans`."""
    from opentelemetry.sdk.trace.id_generator import RandomIdGenerator  # noqa: PLC0415

    class Ids(RandomIdGenerator):
        def generate_trace_id(self) -> int:
            about = context.get_value(TRACE_OF)
            return about if isinstance(about, int) else super().generate_trace_id()

    return Ids()
