"""The command's access, for a client that does several things at once."""

import asyncio
from collections.abc import AsyncGenerator

import httpx

from steward.client import StewardError
from steward.commands.access import Flow
from steward.commands.api import as_failure


class InThreads(httpx.Auth):
    """What proves who asks, one step at a time in threads: a step may wait for another command."""

    def __init__(self, auth: httpx.Auth) -> None:
        self._auth = auth

    async def async_auth_flow(
        self, request: httpx.Request
    ) -> AsyncGenerator[httpx.Request, httpx.Response]:
        """Send what the access sends. Raises `Failure`."""
        flow: Flow = self._auth.sync_auth_flow(request)
        step = await asyncio.to_thread(next, flow, None)
        while step is not None:
            response = yield step
            if step is not request or response.is_error:
                await response.aread()  # an exchange of tokens reads it
            step = await asyncio.to_thread(_next, flow, response)


def _next(flow: Flow, response: httpx.Response) -> httpx.Request | None:
    try:
        return flow.send(response)
    except StopIteration:
        return None
    except StewardError as error:  # the sign-in could not be carried on
        raise as_failure(error) from None
