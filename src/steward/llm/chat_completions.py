"""Steward's own model for servers that speak Chat Completions: OpenAI and nearly all others.

Pydantic AI's class for them sits on the `openai` package, which costs most of the work per token
and per message of the history; this one reads the wire itself.
"""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from typing import Any

from pydantic_ai.messages import ModelMessage, ModelResponse
from pydantic_ai.models import Model, ModelRequestParameters, StreamedResponse
from pydantic_ai.profiles import ModelProfile
from pydantic_ai.settings import ModelSettings
from pydantic_ai.tools import RunContext

from steward.kit.clock import now
from steward.llm.chat_messages import wire_messages
from steward.llm.chat_request import patience, request_body
from steward.llm.chat_server import ChatServer
from steward.llm.chat_source import read_chunks
from steward.llm.chat_stream import ChatStream
from steward.llm.connections import Connections
from steward.llm.providers import COMPATIBLE

OPENAI_URL = COMPATIBLE["openai"].url


class ChatCompletionsModel(Model[Any]):
    """A model behind `POST {url}/chat/completions`.

    `begin_seconds` is how long the answer may take to begin (a local server may have to load the
    model first), `stall_seconds` how long it may then be silent; the setting `timeout` stands for
    both. `gather_seconds` of rest between two reads lets tokens gather into one event; with 0 each
    token that finds an idle loop is an event of its own.

    Requests raise the errors of `failures`. There are no retries: the caller knows what was shown.
    """

    def __init__(
        self,
        name: str,
        *,
        url: str,
        key: str | None,
        connections: Connections,
        provider: str = "openai",
        begin_seconds: float = 300.0,
        stall_seconds: float = 60.0,
        gather_seconds: float = 0.0,
        settings: ModelSettings | None = None,
        profile: ModelProfile | None = None,
    ) -> None:
        super().__init__(settings=settings, profile=profile)
        self._name = name
        self._server = ChatServer(url, key, connections)
        self._provider_name = provider
        self._begin_seconds = begin_seconds
        self._stall_seconds = stall_seconds
        self._gather_seconds = gather_seconds

    @property
    def model_name(self) -> str:
        """The name the server knows the model by."""
        return self._name

    @property
    def system(self) -> str:
        """The provider's name, such as `openai` or `deepseek`."""
        return self._provider_name

    @property
    def base_url(self) -> str:
        """The address that `/chat/completions` is added to."""
        return self._server.url

    async def request(
        self,
        messages: list[ModelMessage],
        model_settings: ModelSettings | None,
        model_request_parameters: ModelRequestParameters,
    ) -> ModelResponse:
        """The whole answer, asked for without streaming."""
        asked = self._ask(messages, model_settings, model_request_parameters, stream=False)
        async with asked as answer:
            async for _ in answer:
                pass
            return answer.get()

    @asynccontextmanager
    async def request_stream(
        self,
        messages: list[ModelMessage],
        model_settings: ModelSettings | None,
        model_request_parameters: ModelRequestParameters,
        run_context: RunContext[Any] | None = None,
    ) -> AsyncGenerator[StreamedResponse]:
        """The answer as it comes. Leaving the context early closes the connection at once."""
        asked = self._ask(messages, model_settings, model_request_parameters, stream=True)
        async with asked as answer:
            yield answer

    @asynccontextmanager
    async def _ask(
        self,
        messages: list[ModelMessage],
        model_settings: ModelSettings | None,
        parameters: ModelRequestParameters,
        *,
        stream: bool,
    ) -> AsyncGenerator[ChatStream]:
        settings, parameters = self.prepare_request(model_settings, parameters)
        settings = settings or {}
        instructions = self._get_instruction_parts(messages, parameters) or []
        body = request_body(
            self._name,
            wire_messages(messages, instructions, self._provider_name),
            settings,
            parameters,
            # OpenAI refuses the old name for its newer models, the others do not know the new one
            limit_name="max_completion_tokens" if self._server.url == OPENAI_URL else "max_tokens",
        )
        started = now()
        response, prompt = await self._server.ask(
            body,
            stream=stream,
            seconds=patience(settings, self._begin_seconds),
            headers=settings.get("extra_headers", {}),
        )
        try:
            yield ChatStream(
                model_request_parameters=parameters,
                source=read_chunks(
                    response,
                    self._name,
                    stall_seconds=patience(settings, self._stall_seconds),
                    gather_seconds=self._gather_seconds,
                ),
                close=response.close,
                name=self._name,
                provider=self._provider_name,
                url=self._server.url,
                prompt=prompt,
                secret=self._server.key,
                started=started,
            )
        finally:
            response.close()  # does nothing after an answer read to its end: that one is reused
