"""An HTTP client that keeps to one host and to addresses that were looked at."""

import gzip
from collections.abc import AsyncIterator

import httpx2
import pytest
from aiohttp import web

from steward.agents.adapters import pinned_http
from steward.agents.adapters.pinned_http import pinned_client


async def answer(request: web.Request) -> web.Response:
    if request.path == "/gzip":
        packed = gzip.compress(b"0" * 1_000_000)
        return web.Response(body=packed, headers={"Content-Encoding": "gzip"})
    if request.path == "/long":
        return web.Response(body=b"0" * (pinned_http.MOST_BYTES + 1))
    if request.path == "/refused":
        return web.Response(status=403)
    return web.json_response({"host": request.host, "key": request.headers.get("X-Key")})


@pytest.fixture
async def port() -> AsyncIterator[int]:
    """Where a server listens on loopback."""
    app = web.Application()
    app.router.add_get("/{path:.*}", answer)
    runner = web.AppRunner(app)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    yield runner.addresses[0][1]
    await runner.cleanup()


async def test_the_name_is_not_resolved_again_and_stays_the_hosts(port: int) -> None:
    async with pinned_client("tower.invalid", ["127.0.0.1"], {"X-Key": "key"}, []) as client:
        said = await client.get(f"http://tower.invalid:{port}/")
    assert said.json() == {"host": f"tower.invalid:{port}", "key": "key"}


async def test_the_next_address_is_tried_when_one_does_not_answer(port: int) -> None:
    async with pinned_client("tower.invalid", ["127.0.0.2", "127.0.0.1"], {}, []) as client:
        assert (await client.get(f"http://tower.invalid:{port}/")).status_code == 200


async def test_another_host_is_refused(port: int) -> None:
    async with pinned_client("tower.invalid", ["127.0.0.1"], {}, []) as client:
        with pytest.raises(httpx2.ConnectError, match=r"is not tower\.invalid"):
            await client.get(f"http://127.0.0.1:{port}/")


async def test_a_compressed_answer_is_refused(port: int) -> None:
    async with pinned_client("tower.invalid", ["127.0.0.1"], {}, []) as client:
        with pytest.raises(httpx2.RemoteProtocolError, match="compressed"):
            await client.get(f"http://tower.invalid:{port}/gzip")


async def test_an_answer_has_a_limit(port: int) -> None:
    async with pinned_client("tower.invalid", ["127.0.0.1"], {}, []) as client:
        with pytest.raises(httpx2.ReadError, match="longer than"):
            await client.get(f"http://tower.invalid:{port}/long")


async def test_refusals_are_noted(port: int) -> None:
    statuses: list[int] = []
    async with pinned_client("tower.invalid", ["127.0.0.1"], {}, statuses) as client:
        await client.get(f"http://tower.invalid:{port}/refused")
    assert statuses == [403]
