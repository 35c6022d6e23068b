"""An HTTP client that speaks with one host, at addresses that were looked at before.

Made for servers that strangers name: the name is not resolved again, other hosts and compressed
answers are refused, and an answer has a limit.
"""

from collections.abc import AsyncIterator, Sequence

from steward.agents.adapters.need_extra import libraries_of_the_extra

with libraries_of_the_extra():
    import httpx2

MOST_BYTES = 16 * 1024 * 1024  # of one answer; a stream of events is one answer too
CONNECT_SECONDS = 10.0
READ_SECONDS = 120.0


def pinned_client(
    host: str, addresses: Sequence[str], headers: dict[str, str], statuses: list[int]
) -> httpx2.AsyncClient:
    """A client for this host. The status of each answer that is an error goes to `statuses`."""

    async def note(response: httpx2.Response) -> None:
        if response.is_error:
            statuses.append(response.status_code)

    return httpx2.AsyncClient(
        headers={**headers, "Accept-Encoding": "identity"},
        timeout=httpx2.Timeout(CONNECT_SECONDS, read=READ_SECONDS),
        transport=_Pinned(host, addresses),
        trust_env=False,  # a proxy would resolve the name itself
        event_hooks={"response": [note]},
    )


class _Pinned(httpx2.AsyncBaseTransport):
    def __init__(self, host: str, addresses: Sequence[str]) -> None:
        self._host = host
        self._addresses = addresses
        self._inner = httpx2.AsyncHTTPTransport()

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        """Send the request to the first of the addresses that can be connected to."""
        if request.url.host != self._host:
            raise httpx2.ConnectError(f"{request.url.host} is not {self._host}", request=request)
        failure: httpx2.TransportError | None = None
        for address in self._addresses:
            try:
                response = await self._inner.handle_async_request(self._to(address, request))
            except (httpx2.ConnectError, httpx2.ConnectTimeout) as error:
                failure = error
            else:
                return await self._limited(response)
        raise failure or httpx2.ConnectError(f"{self._host} has no address", request=request)

    def _to(self, address: str, request: httpx2.Request) -> httpx2.Request:
        """The same request to an address; name and certificate stay the host's."""
        return httpx2.Request(
            request.method,
            request.url.copy_with(host=address),
            headers=request.headers,
            stream=request.stream,
            extensions={**request.extensions, "sni_hostname": self._host},
        )

    async def _limited(self, response: httpx2.Response) -> httpx2.Response:
        if response.headers.get("content-encoding", "identity") != "identity":
            await response.aclose()
            raise httpx2.RemoteProtocolError("the answer is compressed, which was not asked for")
        assert isinstance(response.stream, httpx2.AsyncByteStream)
        response.stream = _Limited(response.stream)
        return response

    async def aclose(self) -> None:
        """Close all connections."""
        await self._inner.aclose()


class _Limited(httpx2.AsyncByteStream):
    def __init__(self, stream: httpx2.AsyncByteStream) -> None:
        self._stream = stream

    async def __aiter__(self) -> AsyncIterator[bytes]:
        size = 0
        async for chunk in self._stream:
            size += len(chunk)
            if size > MOST_BYTES:
                raise httpx2.ReadError(f"the answer is longer than {MOST_BYTES} bytes")
            yield chunk

    async def aclose(self) -> None:
        """Let the connection go."""
        await self._stream.aclose()
