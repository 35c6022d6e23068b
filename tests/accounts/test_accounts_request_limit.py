"""Who asks too often has to wait; the clock is the test's own where it matters."""

import asyncio
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

import pytest
from accounts_house import open_house

from database_under_test import DatabaseUnderTest
from redis_server import RedisServer
from steward.accounts import request_limit
from steward.accounts.request_limit import RequestLimit
from steward.accounts.share_limits import keep_sharing
from steward.bus.redis import RedisBus
from steward.kit.errors import TooManyRequests
from steward.kit.observe import NoMeter

THERE = {"X-Forwarded-For": "203.0.113.7"}


class Clock:
    """A time that stands still until it is set on."""

    now = 1000.0

    def __call__(self) -> float:
        return self.now


def passes(limit: RequestLimit, times: int, user: str = "anna", path: str = "") -> int:
    """How many of so many requests are let pass."""
    passed = 0
    for _ in range(times):
        try:
            limit.take_user(user, path)
        except TooManyRequests:
            continue
        passed += 1
    return passed


def test_so_many_at_once_then_as_fast_as_the_bucket_fills() -> None:
    clock = Clock()
    limit = RequestLimit(60, NoMeter(), clock=clock)
    assert passes(limit, 100) == 60
    with pytest.raises(TooManyRequests) as refused:
        limit.take_user("anna")
    assert refused.value.headers["Retry-After"] == "1"
    clock.now += 10
    assert passes(limit, 100) == 10
    clock.now += 1000
    assert passes(limit, 100) == 60


def test_each_user_has_a_bucket_and_another_for_events() -> None:
    limit = RequestLimit(5, NoMeter(), clock=Clock())
    assert passes(limit, 9) == passes(limit, 9, "bert") == 5
    assert passes(limit, 9, path="/api/v1/runs/1/events") == 5


def test_zero_sets_no_limit() -> None:
    assert passes(RequestLimit(0, NoMeter()), 1000) == 1000


def test_what_others_let_pass_counts_here_and_the_pace_is_kept_in_the_long_run() -> None:
    clock = Clock()
    limit = RequestLimit(60, NoMeter(), clock=clock)
    limit.take_elsewhere({"anna": 50})
    assert passes(limit, 100) == 10
    limit.take_elsewhere({"anna": 10})
    assert passes(limit, 1) == 0
    clock.now += 10.5
    assert passes(limit, 1) == 0, "it was overdrawn"
    clock.now += 1
    assert passes(limit, 9) == 1
    limit.take_elsewhere({"anna": 1_000_000})
    clock.now += 61 + 1
    assert passes(limit, 9) > 0, "nobody is shut out for long by what others tell"


def test_the_one_who_is_quiet_for_longest_is_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(request_limit, "MOST_SUBJECTS", 2)
    limit = RequestLimit(2, NoMeter(), clock=Clock())
    for user in ("anna", "bert", "anna", "carl"):
        limit.take_user(user)
    assert len(limit._levels) == 2
    assert passes(limit, 3) == 0
    assert passes(limit, 3, "bert") == 2


async def test_over_http_it_is_429_with_retry_after_in_both_languages(
    place: DatabaseUnderTest,
) -> None:
    async with open_house(place, requests_a_minute=5) as house:
        anna, bert = await house.person("anna"), await house.person("bert")
        said = [await anna.ask("GET", "/users/me") for _ in range(7)]
        assert [answer.status_code for answer in said] == [200] * 5 + [429] * 2
        problem = said[-1].json()
        assert problem["code"] == "too_many_requests"
        assert int(said[-1].headers["retry-after"]) == problem["retry_after"] == 12
        bearer = {"Authorization": f"Bearer {anna.tokens['access_token']}"}
        chinese = await house.http.get("/users/me", headers=bearer | {"Accept-Language": "zh"})
        assert "请求过于频繁" in chinese.json()["detail"]
        assert await bert.is_welcome()
        wrong = {"Authorization": "Bearer nonsense"} | THERE
        codes = [(await house.http.get("/users/me", headers=wrong)).status_code for _ in range(7)]
        assert codes == [401] * 5 + [429] * 2


@asynccontextmanager
async def replica(
    redis: RedisServer, a_minute: int
) -> AsyncIterator[tuple[RequestLimit, RedisBus]]:
    bus, limit = RedisBus(redis.url, "limits:"), RequestLimit(a_minute, NoMeter(), shared=True)
    await bus.open()
    sharing = asyncio.create_task(keep_sharing(limit, bus))
    yield limit, bus
    sharing.cancel()
    await asyncio.gather(sharing, return_exceptions=True)
    await bus.close()


async def until(condition: Callable[[], bool], what: str) -> None:
    deadline = time.monotonic() + 20
    while not condition():
        assert time.monotonic() < deadline, what
        await asyncio.sleep(0.01)


async def test_replicas_count_together_and_each_for_itself_without_redis(
    redis_server: RedisServer,
) -> None:
    async with replica(redis_server, 60) as (one, bus), replica(redis_server, 60) as (other, _):
        counted = ("PUBSUB", "NUMSUB", "limits:requests")
        await until(lambda: redis_server.ask(*counted).endswith(":2\r\n"), "both listen")
        assert passes(one, 100) == 60
        await until(lambda: other._level("anna") < 2, "the other hears of it")
        assert passes(other, 100) < 3, "all but what has come in since"
        redis_server.stop()
        await until(lambda: bus.state == "gone", "it knows")
        assert passes(one, 100, "bert") == passes(other, 100, "bert") == 60
