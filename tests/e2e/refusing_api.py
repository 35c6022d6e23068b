"""An API that refuses for a while, as a page sees it."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from playwright.async_api import Page, Route


@asynccontextmanager
async def refused(
    page: Page, addresses: str, status: int, *, method: str = "GET", **problem: Any
) -> AsyncIterator[None]:
    """Within this, whatever the page asks of these addresses in this way is answered with a
    problem."""

    async def answer(route: Route) -> None:
        if route.request.method == method:
            await route.fulfill(status=status, json={"code": "refused", **problem})
        else:
            await route.fallback()

    await page.route(addresses, answer)
    yield
    await page.unroute(addresses)
