"""The model that stands in when no language model is set: it says what others have composed."""

import re
from collections.abc import AsyncGenerator, AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from typing import Any

from pydantic_ai.messages import ModelMessage, ModelResponse, ModelResponseStreamEvent, TextPart
from pydantic_ai.models import Model, ModelRequestParameters, StreamedResponse
from pydantic_ai.profiles import ModelProfile
from pydantic_ai.settings import ModelSettings
from pydantic_ai.tools import RunContext
from pydantic_ai.usage import RequestUsage

from steward.kit.clock import now

NAME = "quotes"
_PIECE = re.compile(r"\s*\S{1,16}|\s+")


class QuotesModel(Model[Any]):
    """Answers with a given text, or with what a function returns when the model is asked.

    The text is put together from passages by whoever makes the model, once for each run. It is
    streamed in pieces like any answer, and uses no tokens.
    """

    _profile = ModelProfile(context_window=None)

    def __init__(self, answer: str | Callable[[], str]) -> None:
        # Not super().__init__(): all it adds is to load 20 MB of price lists. For the same reason
        # the profile knows its window and the usage its cost, which are else looked up there.
        self._answer = answer

    @property
    def model_name(self) -> str:
        """Always `quotes`."""
        return NAME

    @property
    def system(self) -> str:
        """Steward itself."""
        return "steward"

    async def request(
        self,
        messages: list[ModelMessage],
        model_settings: ModelSettings | None,
        model_request_parameters: ModelRequestParameters,
    ) -> ModelResponse:
        """The text at once."""
        parts = [TextPart(self._text())]
        return ModelResponse(parts, model_name=NAME, provider_name=self.system, usage=_free())

    @asynccontextmanager
    async def request_stream(
        self,
        messages: list[ModelMessage],
        model_settings: ModelSettings | None,
        model_request_parameters: ModelRequestParameters,
        run_context: RunContext[Any] | None = None,
    ) -> AsyncGenerator[StreamedResponse]:
        """The text in pieces of about a word."""
        yield _Recital(model_request_parameters=model_request_parameters, text=self._text())

    def _text(self) -> str:
        return self._answer if isinstance(self._answer, str) else self._answer()


def _free() -> RequestUsage:
    return RequestUsage(cost=Decimal(0))


@dataclass(kw_only=True)
class _Recital(StreamedResponse):
    text: str
    started: datetime = field(default_factory=now)
    provider_url = None
    provider_name = "steward"
    model_name = NAME
    _usage: RequestUsage = field(default_factory=_free, init=False)

    async def _get_event_iterator(self) -> AsyncIterator[ModelResponseStreamEvent]:
        for piece in _PIECE.findall(self.text):
            for event in self._parts_manager.handle_text_delta(vendor_part_id=None, content=piece):
                yield event
        self.finish_reason = "stop"

    async def close_stream(self) -> None:
        """There is no connection to close."""

    @property
    def timestamp(self) -> datetime:
        return self.started
