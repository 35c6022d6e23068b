"""With a Redis, a run can be watched in another process; without it, the rows still tell all."""

import asyncio
import threading
from collections.abc import Callable
from contextlib import aclosing

from redis_server import RedisServer
from run_events import assert_whole, events_of, standing_text
from scripted_provider import ScriptedProvider
from scripted_scenarios import Scenario
from steward.accounts.identify import identify
from steward.answers.watch import Watching, watch
from steward.bus.redis import RedisBus
from steward.db.secrets import installation_secret
from steward.kit.clock import now
from steward.kit.lifecycle import Lifecycle
from steward_process import Person, StewardProcess, wait_until
from talking_steward import asks

QUESTION = "What is said, and by whom?"
# Less than a heartbeat, at which everybody looks at the rows anyway.
SOON = 12.0


class Elsewhere(threading.Thread):
    """What a second replica does: it has a bus of its own, reads the same rows, and shows one run
    to somebody. `frames` is what it has shown so far."""

    def __init__(self, person: Person, redis: RedisServer, run_id: str) -> None:
        super().__init__()
        self._person, self._redis, self._run_id = person, redis, run_id
        self.frames: list[bytes] = []

    def run(self) -> None:
        asyncio.run(self._watch())

    async def _watch(self) -> None:
        data = self._person.steward.data
        database = self._person.steward.database.open()
        bus = RedisBus(self._redis.url, "steward:")
        await bus.open()
        secret = installation_secret(data / "secrets", "secret_key")
        who = (await identify(database, secret, self._person.token, now())).who
        watching = Watching(database, bus, Lifecycle())
        async with aclosing(watch(who, self._run_id, 0, watching=watching)) as shown:
            async for some in shown:
                self.frames += [frame for frame in some.frames.split(b"\n\n") if frame]
        await bus.close()
        await database.close()

    def hear_on(self, count: int = 10) -> None:
        """Return when so many more events have come."""
        enough = len(self.frames) + count
        wait_until(lambda: len(self.frames) >= enough, f"{count} more events", SOON)


def redis_is(steward: StewardProcess, state: str) -> bool:
    """Whether health says so; Steward is ready in any case."""
    with steward.client() as http:
        said = http.get("/health/ready")
    assert said.status_code == 200, said.text
    return bool(said.json()["dependencies"]["redis"] == state)


def test_redis_is_killed_in_the_middle_of_an_answer(
    new_steward: Callable[..., StewardProcess],
    provider: ScriptedProvider,
    redis_server: RedisServer,
) -> None:
    steward = new_steward(**asks(provider), STEWARD_REDIS_URL=redis_server.url).start()
    person = steward.person("watched")
    assert redis_is(steward, "ok")
    provider.script(Scenario(tokens=1000, rate=50))
    run_id = person.ask(QUESTION, mode="background")["run_id"]
    elsewhere = Elsewhere(person, redis_server, run_id)
    elsewhere.start()
    elsewhere.hear_on(1)
    elsewhere.hear_on()
    redis_server.stop()
    wait_until(lambda: redis_is(steward, "gone"), "health says that redis is gone")
    elsewhere.hear_on()
    redis_server.start()
    wait_until(lambda: redis_is(steward, "ok"), "health says that redis is back")
    elsewhere.hear_on()
    here = events_of(person, run_id)
    elsewhere.join(SOON)
    assert_whole(here)
    shown = [frame for frame in elsewhere.frames if not frame.startswith(b":")]
    assert shown == [frame.raw.encode() for frame in here if frame.number is not None]
    run = person.http.get(f"/runs/{run_id}").json()
    assert standing_text(here) == run["output"]
    assert len(run["output"].split()) == 1000
    assert steward.stop() == 0


def test_steward_starts_and_answers_while_redis_is_away(
    new_steward: Callable[..., StewardProcess],
    provider: ScriptedProvider,
    redis_server: RedisServer,
) -> None:
    redis_server.stop()
    steward = new_steward(**asks(provider), STEWARD_REDIS_URL=redis_server.url).start()
    person = steward.person("patient")
    assert redis_is(steward, "gone")
    provider.script(Scenario(tokens=60, rate=50))
    run_id = person.ask(QUESTION, mode="background")["run_id"]
    assert_whole(events_of(person, run_id))
    redis_server.start()
    wait_until(lambda: redis_is(steward, "ok"), "it finds redis")
    assert steward.stop() == 0


def test_nobody_hears_of_a_redis_that_is_not_set(steward: StewardProcess) -> None:
    with steward.client() as http:
        assert "redis" not in http.get("/health/ready").json()["dependencies"]
