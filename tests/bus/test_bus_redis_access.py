"""Redis behind a password, few rights and TLS: what is a mistake is told at the start, what may
pass is waited for."""

import asyncio
import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from certificates import Certificates, make_certificates

from redis_server import HOW_TO_GET_IT, RedisServer, free_port
from steward.bus.open import open_bus, open_cache
from steward.bus.port import Bus
from steward.bus.redis_mistakes import RedisRefuses

PATIENCE = 20.0
# What docs/operate/redis.md says.
RIGHTS = (
    "resetchannels &steward:* ~steward:* -@all +ping +publish +subscribe +unsubscribe +get +set"
)


@pytest.fixture(scope="module")
def guarded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RedisServer]:
    """A Redis that nobody gets into without a password."""
    if shutil.which("redis-server") is None:
        pytest.skip(HOW_TO_GET_IT)
    folder = tmp_path_factory.mktemp("guarded")
    users = folder / "users.acl"
    users.write_text(
        f"user default on nopass ~* &* +@all\n"
        f"user steward on >right {RIGHTS}\n"
        f"user elsewhere on >right {RIGHTS.replace('&steward:*', '&other:*')}\n"
        f"user deaf on >right {RIGHTS.replace('+subscribe', '')}\n"
        f"user mute on >right {RIGHTS.replace('+publish', '')}\n"
        f"user still on >right {RIGHTS.replace('+ping', '')}\n"
        f"user forgetful on >right {RIGHTS.replace('+get +set', '')}\n"
    )
    server = RedisServer(folder / "redis.log", "--aclfile", str(users)).start()
    yield server
    server.stop()


@pytest.fixture(scope="module")
def certificates(tmp_path_factory: pytest.TempPathFactory) -> Certificates:
    return make_certificates(tmp_path_factory.mktemp("certificates"))


@pytest.fixture(scope="module")
def sealed(certificates: Certificates, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The host and port of a Redis that speaks TLS."""
    if shutil.which("redis-server") is None:
        pytest.skip(HOW_TO_GET_IT)
    port = free_port()
    files = ("--tls-cert-file", str(certificates.certificate), "--tls-key-file",
             str(certificates.key), "--tls-ca-cert-file", str(certificates.authority))  # fmt: skip
    server = RedisServer(
        tmp_path_factory.mktemp("sealed") / "redis.log",
        *("--tls-port", str(port), "--tls-auth-clients", "no", *files),
    ).start()
    yield f"127.0.0.1:{port}"
    server.stop()


async def until(condition: Callable[[], bool], what: str) -> None:
    deadline = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < deadline, what
        await asyncio.sleep(0.02)


def as_user(guarded: RedisServer, user: str, password: str = "right") -> str:
    return guarded.url.replace("redis://", f"redis://{user}:{password}@")


async def tell_each_other(url: str) -> None:
    """News go from one to another, and what one has kept the other finds."""
    one, other = await open_bus(url, "steward:"), await open_bus(url, "steward:")
    caches = [cache for _ in "ab" if (cache := open_cache(url, "steward:"))]
    try:
        assert one.state == other.state == "ok"
        async with other.subscribe("a") as news:
            await one.publish("a", b"!")
            assert await news.get(PATIENCE) == ("a", b"!")
        await caches[0].put("question:1", b"kept", 60)
        assert await caches[1].get("question:1") == b"kept"
        assert await caches[1].get("question:2") is None
    finally:
        for each in (one, other, *caches):
            await each.close()


async def refusal(url: str) -> str:
    """What is said about it at the start."""
    with pytest.raises(RedisRefuses) as refused:
        await open_bus(url, "steward:")
    return str(refused.value)


async def test_the_rights_that_are_documented_are_enough(guarded: RedisServer) -> None:
    await tell_each_other(as_user(guarded, "steward"))
    rights = (Path(__file__).parents[2] / "docs" / "operate" / "redis.md").read_text()
    assert RIGHTS in rights


@pytest.mark.parametrize(("user", "password"), [("steward", "wrong"), ("nobody", "right")])
async def test_a_wrong_password_is_told(guarded: RedisServer, user: str, password: str) -> None:
    said = await refusal(as_user(guarded, user, password))
    assert "user or password" in said
    assert password not in said.replace("user or password", "").replace("username-password", "")


@pytest.mark.parametrize("user", ["elsewhere", "deaf", "mute", "still"])
async def test_a_right_that_is_missing_is_told(guarded: RedisServer, user: str) -> None:
    assert "docs/operate/redis.md" in await refusal(as_user(guarded, user))


async def test_without_rights_to_the_cache_there_is_none(guarded: RedisServer) -> None:
    url = as_user(guarded, "forgetful")
    bus, cache = await open_bus(url, "steward:"), open_cache(url, "steward:")
    assert cache is not None
    assert bus.state == "ok"
    await cache.put("question:1", b"kept", 60)
    assert await cache.get("question:1") is None
    await cache.close()
    await bus.close()


async def test_a_database_that_is_not_there_is_told(guarded: RedisServer) -> None:
    assert "out of range" in await refusal(f"{guarded.url}/99")


async def test_over_tls_with_an_authority_of_ones_own(
    sealed: str, certificates: Certificates
) -> None:
    await tell_each_other(f"rediss://{sealed}?ssl_ca_certs={certificates.authority}")


async def test_a_certificate_that_nobody_knows_is_told(sealed: str, tmp_path: Path) -> None:
    assert "ssl_ca_certs=FILE" in await refusal(f"rediss://{sealed}")
    assert "cannot be read" in await refusal(f"rediss://{sealed}?ssl_ca_certs={tmp_path / 'no'}")
    (tmp_path / "text").write_text("not a certificate")
    assert "none of these" in await refusal(f"rediss://{sealed}?ssl_ca_certs={tmp_path / 'text'}")
    other = make_certificates(tmp_path).authority
    assert "does not trust" in await refusal(f"rediss://{sealed}?ssl_ca_certs={other}")


async def test_a_redis_that_has_no_room_is_waited_for(tmp_path: Path) -> None:
    if shutil.which("redis-server") is None:
        pytest.skip(HOW_TO_GET_IT)
    full = RedisServer(tmp_path / "redis.log").start()
    bus: Bus | None = None
    try:
        full.ask("CONFIG", "SET", "maxclients", "1")
        bus = await open_bus(full.url, "steward:")
        assert bus.state == "gone"
        full.ask("CONFIG", "SET", "maxclients", "100")
        await until(lambda: bus is not None and bus.state == "ok", "there is room, and it comes")
    finally:
        if bus is not None:
            await bus.close()
        full.stop()


async def test_a_password_that_is_changed_meanwhile_costs_news_and_no_more(
    guarded: RedisServer,
) -> None:
    guarded.ask("ACL", "SETUSER", "passing", "on", ">before", *RIGHTS.split())
    bus = await open_bus(as_user(guarded, "passing", "before"), "steward:")
    try:
        guarded.ask("ACL", "SETUSER", "passing", "resetpass", ">after")
        guarded.ask("CLIENT", "KILL", "USER", "passing")
        await until(lambda: bus.state == "gone", "it is refused, and stays up")
        async with bus.subscribe("a") as news:
            await bus.publish("a", b"here")
            assert await news.get(PATIENCE) == ("a", b"here")
        guarded.ask("ACL", "SETUSER", "passing", ">before")
        await until(lambda: bus.state == "ok", "it is let in again")
    finally:
        await bus.close()


async def test_a_cache_that_stands_still_is_left_alone(redis_server: RedisServer) -> None:
    cache = open_cache(redis_server.url, "still:")
    assert cache is not None
    await cache.put("a", b"kept", 60)
    assert await cache.get("a") == b"kept"
    redis_server.stand_still()
    try:
        asked = time.monotonic()
        for _ in range(1000):
            assert await cache.get("a") is None
        # One waited; the others did not ask.
        assert time.monotonic() - asked < PATIENCE
    finally:
        redis_server.go_on()
        await cache.close()
