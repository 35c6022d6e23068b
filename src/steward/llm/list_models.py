"""Which models a server that speaks Chat Completions has.

Protocol: https://platform.openai.com/docs/api-reference/models/list
"""

import asyncio

import aiohttp
import orjson

from steward.llm import failures
from steward.llm.connections import Connections, proxy_for

MOST_BYTES = 4_000_000
MOST_NAMES = 1000


async def list_models(
    url: str, key: str | None, connections: Connections, *, seconds: float
) -> list[str]:
    """The names at `GET {url}/models`, in alphabetical order. A redirect is not followed.

    Raises the errors of `failures`: a ModelHTTPError for what the server refuses, and a
    ModelConnectionError for what is no list.
    """
    headers = {"Authorization": f"Bearer {key}"} if key else {}
    try:
        async with (
            asyncio.timeout(seconds),
            connections.session().get(
                f"{url}/models", headers=headers, proxy=proxy_for(url), allow_redirects=False
            ) as response,
        ):
            body = await _read(response)
    except aiohttp.ClientError as error:
        raise failures.unreachable("", error) from error
    except TimeoutError as error:
        raise failures.too_slow("", seconds, in_stream=False) from error
    text = body.decode(errors="replace")
    if response.status != 200:
        status = response.status if response.status >= 400 else 404
        raise failures.refused("", status, text, response.headers, secret=key)
    names = _names(body)
    if names is None:
        raise failures.broke_off("", "this is no list of models")
    return names


async def _read(response: aiohttp.ClientResponse) -> bytes:
    """The body, or its beginning where it is too long for a list."""
    body = bytearray()
    async for piece in response.content.iter_any():
        body += piece
        if len(body) > MOST_BYTES:
            break
    return bytes(body[:MOST_BYTES])


def _names(body: bytes) -> list[str] | None:
    try:
        listed = orjson.loads(body)["data"]
        names = {str(model["id"]) for model in listed}
    except (ValueError, KeyError, TypeError):
        return None
    return sorted(names)[:MOST_NAMES]
