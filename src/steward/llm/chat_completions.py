"""Steward's own model for servers that speak Chat Completions: OpenAI and nearly all others.

Pydantic AI's class for them sits on the `openai` package, which costs most of the work per token
and per message of the history; this one reads the wire itself.
"""

import asyncio
import io
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from typing import Any

import aiohttp
import orjson
from pydantic_ai.exceptions import ModelHTTPError
from pydantic_ai.messages import ModelMessage, ModelResponse
from pydantic_ai.models import Model, ModelRequestParameters, StreamedResponse
from pydantic_ai.profiles import ModelProfile
from pydantic_ai.settings import ModelSettings
from pydantic_ai.tools import RunContext

from steward.kit.clock import now
from steward.llm import failures
from steward.llm.chat_messages import Wire, wire_messages
from steward.llm.chat_request import patience, request_body
from steward.llm.chat_source import read_chunks
from steward.llm.chat_stream import ChatStream
from steward.llm.connections import Connections, proxy_for

OPENAI_URL = "https://api.openai.com/v1"
_REFUSAL_BYTES = 65_536
"""How much of an error is read; what is kept of it is less."""


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
        self._url = url.rstrip("/")
        self._key = key
        self._connections = connections
        self._provider_name = provider
        self._begin_seconds = begin_seconds
        self._stall_seconds = stall_seconds
        self._gather_seconds = gather_seconds
        self._proxy = proxy_for(url)
        self._asks_usage = True  # until the server turns out to refuse that

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
        return self._url

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
            limit_name="max_completion_tokens" if self._url == OPENAI_URL else "max_tokens",
        )
        started = now()
        response, prompt = await self._send(body, settings, stream=stream)
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
                url=self._url,
                prompt=prompt,
                secret=self._key,
                started=started,
            )
        finally:
            response.close()  # does nothing after an answer read to its end: that one is reused

    async def _send(
        self, body: Wire, settings: ModelSettings, *, stream: bool
    ) -> tuple[aiohttp.ClientResponse, bytes]:
        """The response of a request that was accepted, and the body that was sent.

        A server that refuses to be asked for the token count is not asked again.
        """
        body["stream"] = stream
        if not (stream and self._asks_usage):
            return await self._post(orjson.dumps(body), settings)
        try:
            with_usage = {**body, "stream_options": {"include_usage": True}}
            return await self._post(orjson.dumps(with_usage), settings)
        except ModelHTTPError as error:
            if error.status_code not in (400, 422):
                raise
            accepted = await self._post(orjson.dumps(body), settings)
            self._asks_usage = False
            return accepted

    async def _post(
        self, payload: bytes, settings: ModelSettings
    ) -> tuple[aiohttp.ClientResponse, bytes]:
        seconds = patience(settings, self._begin_seconds)
        try:
            async with asyncio.timeout(seconds):
                response = await self._connections.session().post(
                    f"{self._url}/chat/completions",
                    data=io.BytesIO(payload),  # written in pieces, where bytes would block the loop
                    headers=self._headers() | settings.get("extra_headers", {}),
                    proxy=self._proxy,
                )
                if response.status < 400:
                    return response, payload
                async with response:
                    refusal = await response.content.read(_REFUSAL_BYTES)
        except aiohttp.ClientError as error:
            raise failures.unreachable(self._name, error) from error
        except TimeoutError as error:
            raise failures.too_slow(self._name, seconds, in_stream=False) from error
        text = refusal.decode(errors="replace")
        raise failures.refused(
            self._name, response.status, text, response.headers, secret=self._key
        )

    def _headers(self) -> dict[str, str]:
        headers = {
            "Content-Type": "application/json",
            "Accept-Encoding": "identity",  # compressing a stream holds tokens back
        }
        if self._key:
            headers["Authorization"] = f"Bearer {self._key}"
        return headers
