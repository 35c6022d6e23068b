"""A span for each request, in plain ASGI; part of the caller's trace if it brings a `traceparent`.

In use only when traces are sent anywhere.
"""

from opentelemetry.trace import Span, SpanKind, Tracer
from opentelemetry.trace.propagation.tracecontext import TraceContextTextMapPropagator
from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from steward.http.middleware import route_of
from steward.kit.spans import span

# Asked for every few seconds, by machines.
NOT_TOLD = ("/health/live", "/health/ready", "/metrics", "/status")


class TraceRequests:
    """Opens a span around each request (W3C Trace Context; OpenTelemetry's HTTP conventions). It
    knows the run that was asked for, whose own trace has the run's id."""

    def __init__(self, app: ASGIApp, tracer: Tracer) -> None:
        self.app = app
        self._tracer = tracer
        self._context = TraceContextTextMapPropagator()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one request."""
        if scope["type"] not in ("http", "websocket") or scope["path"].endswith(NOT_TOLD):
            await self.app(scope, receive, send)
            return
        method = scope.get("method", "WEBSOCKET")
        brought = self._context.extract(Headers(scope=scope))
        attributes = {
            "http.request.method": method,
            "steward.request.id": scope.get("state", {}).get("request_id", ""),
        }
        with span(self._tracer, method, attributes, SpanKind.SERVER, brought) as opened:

            async def send_seen(message: Message) -> None:
                if message["type"] == "http.response.start":
                    _note_start(opened, message)
                await send(message)

            try:
                await self.app(scope, receive, send_seen)
            finally:
                opened.update_name(f"{method} {route_of(scope)}")
                opened.set_attribute("http.route", route_of(scope))


def _note_start(opened: Span, message: Message) -> None:
    opened.set_attribute("http.response.status_code", message["status"])
    run_id = Headers(raw=message["headers"]).get("x-run-id")
    if run_id:
        opened.set_attribute("steward.run.id", run_id)
