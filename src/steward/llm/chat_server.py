"""A server that speaks Chat Completions, and how it is asked."""

import asyncio
import io
from collections.abc import Mapping

import aiohttp
import orjson
from pydantic_ai.exceptions import ModelHTTPError

from steward.llm import failures
from steward.llm.chat_messages import Wire
from steward.llm.connections import Connections, proxy_for

REFUSAL_BYTES = 65_536
"""How much of an error is read; what is kept of it is less."""


class ChatServer:
    """The server at `url`, to which `/chat/completions` is added, and the key it wants, if any."""

    def __init__(self, url: str, key: str | None, connections: Connections) -> None:
        self.url = url.rstrip("/")
        self.key = key
        self._connections = connections
        self._proxy = proxy_for(url)
        self._counts_in_streams = True  # until it turns out to refuse that

    async def ask(
        self, body: Wire, *, stream: bool, seconds: float, headers: Mapping[str, str]
    ) -> tuple[aiohttp.ClientResponse, bytes]:
        """The response to a request that was accepted, to be closed, and the body that was sent.

        A server that refuses to be asked for the count of tokens in a stream is asked again
        without, and never again with it. Raises ModelHTTPError, ModelConnectionError when there is
        no answer, and ModelTimeoutError when it does not begin within `seconds`.
        """
        body = body | {"stream": stream}
        if not (stream and self._counts_in_streams):
            return await self._post(body, seconds, headers)
        try:
            counted = body | {"stream_options": {"include_usage": True}}
            return await self._post(counted, seconds, headers)
        except ModelHTTPError as error:
            if error.status_code not in (400, 422):
                raise
            accepted = await self._post(body, seconds, headers)
            self._counts_in_streams = False
            return accepted

    async def _post(
        self, body: Wire, seconds: float, headers: Mapping[str, str]
    ) -> tuple[aiohttp.ClientResponse, bytes]:
        payload, model = orjson.dumps(body), body["model"]
        try:
            async with asyncio.timeout(seconds):
                response = await self._connections.session().post(
                    f"{self.url}/chat/completions",
                    data=io.BytesIO(payload),  # written in pieces, where bytes would block the loop
                    headers={**self._headers(), **headers},
                    proxy=self._proxy,
                )
                if response.status < 400:
                    return response, payload
                async with response:
                    refusal = await response.content.read(REFUSAL_BYTES)
        except aiohttp.ClientError as error:
            raise failures.unreachable(model, error) from error
        except TimeoutError as error:
            raise failures.too_slow(model, seconds, in_stream=False) from error
        text = refusal.decode(errors="replace")
        raise failures.refused(model, response.status, text, response.headers, secret=self.key)

    def _headers(self) -> dict[str, str]:
        headers = {
            "Content-Type": "application/json",
            "Accept-Encoding": "identity",  # compressing a stream holds tokens back
        }
        if self.key:
            headers["Authorization"] = f"Bearer {self.key}"
        return headers
