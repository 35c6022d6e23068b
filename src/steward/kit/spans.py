"""Spans in the words Steward tells them with: what a span is about, and how it failed.

The trace of a run or a document has its id, without the hyphens: a UUID and a trace id are both 128
bits. So every attempt at a run, in whichever process and however many days later, is in one trace,
nothing has to be stored for it, and whoever knows the run can look its trace up.
"""

import asyncio
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from uuid import UUID

from opentelemetry import context
from opentelemetry.trace import Span, SpanKind, Status, StatusCode, Tracer, get_current_span
from opentelemetry.util.types import AttributeValue

from steward.kit.ids import is_id
from steward.kit.logs import asked_by

# Where the id of the trace that begins next stands in OpenTelemetry's context.
TRACE_OF = "steward.trace_of"

Attributes = Mapping[str, AttributeValue]


@contextmanager
def span(
    tracer: Tracer,
    name: str,
    attributes: Attributes,
    kind: SpanKind = SpanKind.INTERNAL,
    inside: context.Context | None = None,
) -> Iterator[Span]:
    """A span inside the one that is open, or inside another. How it failed is told by the kind of
    error alone, since its words may be somebody's own."""
    with tracer.start_as_current_span(
        name,
        inside,
        kind,
        attributes=attributes,
        record_exception=False,
        set_status_on_exception=False,
    ) as opened:
        try:
            yield opened
        except BaseException as error:
            opened.set_attribute("error.type", type(error).__qualname__)
            if not isinstance(error, asyncio.CancelledError):
                opened.set_status(Status(StatusCode.ERROR))
            raise


@contextmanager
def span_about(tracer: Tracer, name: str, thing_id: str, attributes: Attributes) -> Iterator[Span]:
    """A span at the top of the trace of one thing. It knows the id of the request that asked for
    it, and is linked to its span if that is under way in this process."""
    request, request_id = get_current_span().get_span_context(), asked_by()
    known = {"steward.request.id": request_id} if request_id else {}
    top = context.Context()
    if is_id(thing_id):
        top = context.set_value(TRACE_OF, UUID(thing_id).int, top)
    token = context.attach(top)
    try:
        with span(tracer, name, {**attributes, **known}) as opened:
            if request.is_valid:
                opened.add_link(request)
            yield opened
    finally:
        context.detach(token)
