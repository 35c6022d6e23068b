"""Limits as people meet them: on a real Steward, and on two replicas that share a Redis."""

import time
from collections.abc import Callable
from pathlib import Path

import httpx
from socket_client import on_socket

from redis_server import RedisServer
from steward_process import Person, StewardProcess, share_models

THERE = {"X-Forwarded-For": "203.0.113.7"}


def statuses(http: httpx.Client, path: str, times: int, **headers: str) -> list[int]:
    return [http.get(path, headers=headers).status_code for _ in range(times)]


def test_strangers_users_and_sockets_wait_and_watchers_do_not(
    new_steward: Callable[..., StewardProcess],
) -> None:
    settings = {"STEWARD_REQUESTS_A_MINUTE": "10", "STEWARD_EMBEDDING": "none"}
    steward = new_steward(**settings).start()
    person = steward.person("somebody")
    with steward.client() as anybody:
        assert 429 in statuses(anybody, "/auth/options", 12, **THERE)
        refused = anybody.get("/auth/options", headers=THERE | {"Accept-Language": "zh-CN"})
        assert (refused.status_code, refused.json()["code"]) == (429, "too_many_requests")
        assert int(refused.headers["retry-after"]) > 0
        assert refused.json()["request_id"] == refused.headers["x-request-id"]
        assert "请求过于频繁" in refused.json()["detail"]
        for path in ("/health/live", "/health/ready", "/status"):
            assert set(statuses(anybody, path, 15, **THERE)) == {200}
        assert set(statuses(person.http, "/users/me", 14)) == {200, 429}
        assert set(statuses(person.http, f"/runs/{person.name}/events", 3)) == {404}
    with on_socket(person) as socket:
        said = [socket.asks("ping") for _ in range(14)]
    assert "too_many_requests" in {message.get("code") for message in said}
    with steward.client() as anybody:
        measured = anybody.get("/metrics").text
    assert 'steward_requests_held_back_total{who="user"}' in measured
    assert 'steward_requests_held_back_total{who="address"}' in measured
    assert steward.stop() == 0


def test_two_replicas_count_requests_and_registrations_together(
    new_database: Callable[[], str], redis_server: RedisServer, models: Path, tmp_path: Path
) -> None:
    data = tmp_path / "shared"
    share_models(models, data)
    settings = {
        "STEWARD_DATABASE_URL": new_database(),
        "STEWARD_REDIS_URL": redis_server.url,
        "STEWARD_REQUESTS_A_MINUTE": "100",
        "STEWARD_REGISTRATIONS_AN_HOUR": "4",
        "STEWARD_EMBEDDING": "none",
    }
    made = [StewardProcess(data, settings, name=f"-{n}").start() for n in range(2)]
    try:
        person = made[0].person("somebody")
        both = [person.http, Person(made[1], person.name, person.token).http]
        began, passed = time.monotonic(), 0
        while both[passed % 2].get("/users/me").status_code == 200:
            passed += 1
        filled_up = (time.monotonic() - began) * 100 / 60
        # Alone each would have let its hundred pass; what is on the way to the other passes too.
        assert 100 <= passed < 140 + filled_up
        codes = [register(made[n % 2], f"far{n}") for n in range(6)]
        assert codes == [201] * 4 + [429] * 2
    finally:
        for one in made:
            one.kill()


def register(steward: StewardProcess, name: str) -> int:
    wish = {"username": name, "email": f"{name}@example.com", "password": "a quiet harbour"}
    with steward.client() as anybody:
        return anybody.post("/auth/register", json=wish, headers=THERE).status_code
