"""A language model whose calls are measured and, if anybody looks, traced."""

import asyncio
import time
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from typing import Any

from opentelemetry.metrics import NoOpMeterProvider
from opentelemetry.trace import NoOpTracerProvider
from pydantic_ai.exceptions import (
    ModelConnectionError,
    ModelHTTPError,
    ModelQuotaExceededError,
    ModelRateLimitError,
    ModelRequestRejectedError,
    ModelServerError,
    ModelTimeoutError,
    ModelUnavailableError,
)
from pydantic_ai.messages import ModelMessage, ModelResponse
from pydantic_ai.models import Model, ModelRequestParameters, StreamedResponse
from pydantic_ai.models.instrumented import InstrumentationSettings, InstrumentedModel
from pydantic_ai.models.wrapper import WrapperModel
from pydantic_ai.settings import ModelSettings
from pydantic_ai.tools import RunContext

from steward.kit.logs import log
from steward.kit.observe import Meter, Observing

# By the first kind that fits.
OUTCOMES: tuple[tuple[type[BaseException], str], ...] = (
    (ModelTimeoutError, "timeout"),
    (ModelRateLimitError, "rate_limited"),
    (ModelQuotaExceededError, "quota"),
    (ModelRequestRejectedError, "rejected"),
    (ModelServerError, "server_error"),
    (ModelUnavailableError, "server_error"),
    (ModelHTTPError, "http_error"),
    (ModelConnectionError, "unreachable"),
    (asyncio.CancelledError, "cancelled"),
    (GeneratorExit, "cancelled"),
)


def observed(model: Model[Any], observing: Observing) -> Model[Any]:
    """The same model, with each of its calls told. Spans follow OpenTelemetry's conventions for
    generative AI, as Pydantic AI writes them."""
    if observing.tracing:
        model = InstrumentedModel(model, _instrumentation(observing))
    return MeasuredModel(model, observing.meter)


def _instrumentation(observing: Observing) -> InstrumentationSettings:
    settings = InstrumentationSettings(
        tracer_provider=NoOpTracerProvider(),  # else it takes the process's, and there is none
        meter_provider=NoOpMeterProvider(),
        include_content=observing.content,
        include_binary_content=False,
        include_model_request_parameters=False,
    )
    settings.tracer = observing.tracer
    return settings


class MeasuredModel(WrapperModel):
    """Passes everything on, and tells the meter of a call when it is over."""

    def __init__(self, wrapped: Model[Any], meter: Meter) -> None:
        super().__init__(wrapped)
        self._meter = meter

    async def request(
        self,
        messages: list[ModelMessage],
        model_settings: ModelSettings | None,
        model_request_parameters: ModelRequestParameters,
    ) -> ModelResponse:
        """See Pydantic AI's Model."""
        began = time.perf_counter()
        try:
            said = await self.wrapped.request(messages, model_settings, model_request_parameters)
        except BaseException as error:
            self._ended(outcome_of(error), began, None)
            raise
        self._ended("ok", began, None)
        self._meter.model_tokens(self.model_name, said.usage.input_tokens, said.usage.output_tokens)
        return said

    @asynccontextmanager
    async def request_stream(
        self,
        messages: list[ModelMessage],
        model_settings: ModelSettings | None,
        model_request_parameters: ModelRequestParameters,
        run_context: RunContext[Any] | None = None,
    ) -> AsyncGenerator[StreamedResponse]:
        """See Pydantic AI's Model."""
        began, answer = time.perf_counter(), None
        try:
            async with self.wrapped.request_stream(
                messages, model_settings, model_request_parameters, run_context
            ) as answer:
                yield answer
        except BaseException as error:
            self._ended(outcome_of(error), began, answer)
            raise
        self._ended("ok", began, answer)
        self._meter.model_tokens(
            self.model_name, answer.usage.input_tokens, answer.usage.output_tokens
        )

    def _ended(self, outcome: str, began: float, answer: StreamedResponse | None) -> None:
        first = answer.time_to_first_chunk(began) if answer is not None else None
        seconds = time.perf_counter() - began
        self._meter.model_call(self.model_name, outcome, seconds, first)
        log("llm").debug(
            f"model call {outcome}", model=self.model_name, ms=round(seconds * 1000, 1)
        )


def outcome_of(error: BaseException) -> str:
    """How a call failed, in one of a few words."""
    return next((word for kind, word in OUTCOMES if isinstance(error, kind)), "broken")
