"""Three replicas behind a proxy, people at work, and everything going wrong: replicas are killed,
told to leave, stopped until they are believed dead; Redis is killed, the database crashes. At the
end an accountant finds nothing lost and nothing doubled.

`make chaos SECONDS=300 SEED=7` does it for longer. The same seed draws the same.
"""

import asyncio
import os
import random
import shutil
import time
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from ways_files import chinese_prose, pdf, prose, table

from bell_tower import Tower
from chaos import inventory
from chaos.answers_account import AnswersAccount
from chaos.client import Client, Files, signed_up
from chaos.diary import Diary, Uploaded
from chaos.effects_account import EffectsAccount
from chaos.findings import Line, as_table
from chaos.mischief import Mischief, Outside, blows
from chaos.proxy import Proxy
from chaos.replica_set import Replicas
from chaos.rows import Row, Rows, in_postgres
from chaos.traffic import (
    Decider,
    keep_asking,
    keep_ringing,
    keep_stopping,
    keep_talking,
    keep_uploading,
    new_agent,
)
from chaos.words import DAY, NIGHT, plain, plan_agents
from postgres_outage import Outage, outage
from redis_server import HOW_TO_GET_IT, RedisServer
from scripted_provider import ScriptedProvider
from steward_process import share_models
from talking_steward import asks

__all__ = ["outage"]  # a fixture, made in a file of its own

SECONDS = float(os.environ.get("STEWARD_TEST_CHAOS_SECONDS", "20"))
SEED = int(os.environ.get("STEWARD_TEST_SEED", "20261121"))
# How long it may take after all that until everything is over.
CALM_SECONDS = 120.0
TOKENS, RATE = 150, 40
# A tenth of the defaults.
BEAT_SECONDS, TAKEOVER_SECONDS = 0.5, 2.0
ROLES = {"first": ("serve",), "second": ("serve",), "taking": ("serve", "--no-jobs")}
# Those that work are hit more often.
VICTIMS = ["first", "second", "first", "second", "taking"]
ANSWER = plain(TOKENS)


@dataclass
class House:
    """Everything that runs."""

    replicas: Replicas
    proxy: Proxy
    database: Outage
    redis: RedisServer
    rows: Rows
    data: Path
    temporary: Path


@pytest.fixture
def redis(tmp_path: Path) -> Iterator[RedisServer]:
    if shutil.which("redis-server") is None:
        pytest.skip(HOW_TO_GET_IT)
    server = RedisServer(tmp_path / "redis.log").start()
    yield server
    server.stop()


@pytest.fixture
async def house(
    outage: Outage,
    redis: RedisServer,
    provider: ScriptedProvider,
    tower: Tower,
    models: Path,
    tmp_path: Path,
) -> AsyncIterator[House]:
    data, temporary = tmp_path / "shared", tmp_path / "temporary"
    share_models(models, data)
    temporary.mkdir()
    settings = {
        **asks(provider, f"scripted:tokens={TOKENS},rate={RATE}"),
        **tower.settings(),
        "STEWARD_DATABASE_URL": outage.address,
        "STEWARD_REDIS_URL": redis.url,
        "STEWARD_JOB_BEAT_SECONDS": str(BEAT_SECONDS),
        "STEWARD_JOB_TAKEOVER_SECONDS": str(TAKEOVER_SECONDS),
        "STEWARD_TOKENS_A_MONTH": "100000000",
        "TMPDIR": str(temporary),
    }
    plan_agents(provider)
    tower.seconds = 0.6
    proxy = await Proxy().start()
    replicas = Replicas(data, settings, ROLES, proxy)
    try:
        await replicas.start()
        rows = in_postgres(outage.address)
        yield House(replicas, proxy, outage, redis, rows, data, temporary)
    finally:
        replicas.kill()
        await proxy.close()


def some_files(dice: random.Random) -> Files:
    """Short ones, and some that take a while to be read."""
    return [
        ("long.pdf", pdf([prose(dice, 60) for _ in range(300)])),
        ("chinese.txt", chinese_prose(dice, 8_000).encode()),
        ("table.csv", table(dice, 300).encode()),
        *((f"note{n}.md", prose(dice, dice.randint(200, 6_000)).encode()) for n in range(9)),
    ]


class Day:
    """What happens in the house, from the first question until everything is over."""

    def __init__(self, house: House, tower: Tower, seed: int) -> None:
        self.house, self.tower, self.seed = house, tower, seed
        self.diary = Diary()
        self.files = some_files(self.dice("files"))
        self.clients: list[Client] = []
        self.tasks: list[asyncio.Task[None]] = []
        outside = {
            "redis": Outside(house.redis.stop, house.redis.start),
            # As after a loss of power.
            "database": Outside(lambda: house.database.begin("immediate"), house.database.end),
        }
        self.mischief = Mischief(house.replicas, outside)

    def dice(self, what: str) -> random.Random:
        """Chance of its own for everybody, so that the same seed does the same to each."""
        return random.Random(f"{self.seed} {what}")

    async def somebody(self, name: str) -> Client:
        """Somebody new."""
        client = await signed_up(self.house.proxy.url, name, self.diary)
        self.clients.append(client)
        return client

    async def pass_by(self) -> None:
        """People work while things go wrong, and then until all that they began is over."""
        enough, over = asyncio.Event(), asyncio.Event()
        people = await self.people(enough)
        deciders = [await self.decider(name, over) for name in ("day", "night")]
        self.tasks += [*people, *deciders]
        drawn = blows(self.dice("blows"), VICTIMS, TAKEOVER_SECONDS)
        await self.mischief.do(drawn, SECONDS)
        enough.set()
        began = time.monotonic()
        await asyncio.wait_for(asyncio.gather(*people), CALM_SECONDS)
        await self.until_all_is_over()
        self.mischief.done.append(f"all was over after {time.monotonic() - began:.1f} s more")
        over.set()
        await asyncio.gather(*deciders)

    async def people(self, enough: asyncio.Event) -> list["asyncio.Task[None]"]:
        """Everybody who asks and uploads."""
        works = [keep_asking(await self.somebody(f"asker{n}"), ANSWER, enough) for n in range(6)]
        for n in range(2):
            works.append(keep_talking(await self.somebody(f"talker{n}"), ANSWER, enough))
            stopper = await self.somebody(f"stopper{n}")
            works.append(keep_stopping(stopper, ANSWER, self.dice(stopper.name), enough))
        uploader = await self.somebody("uploader")
        works.append(keep_uploading(uploader, self.files, self.dice("uploads"), SECONDS * 0.8))
        for words, tool in ((DAY, "ring_bell"), (NIGHT, "ring_at_night")):
            keeper = await self.somebody("day" if words is DAY else "night")
            agent = await new_agent(keeper, tool, "look_out")
            works += [keep_ringing(keeper, agent, words, enough) for _ in range(3)]
        return [asyncio.create_task(work) for work in works]

    async def decider(self, name: str, over: asyncio.Event) -> "asyncio.Task[None]":
        """Who answers for a keeper of the tower."""
        keeper = next(client for client in self.clients if client.name == name)
        decider = Decider(keeper, self.tower, self.dice(f"{name} decides"))
        return asyncio.create_task(decider.keep_deciding(over))

    async def until_all_is_over(self) -> None:
        """Return when nothing is under way any more. Raises AssertionError with what is for too
        long."""
        until = time.monotonic() + CALM_SECONDS
        while left := await asyncio.to_thread(self.under_way):
            assert time.monotonic() < until, f"STEWARD_TEST_SEED={self.seed}: still there: {left}"
            await asyncio.sleep(0.3)

    def under_way(self) -> list[Row]:
        """Whatever is not over."""
        queries = (
            "SELECT id, status FROM run WHERE status NOT IN ('completed', 'failed', 'cancelled')",
            "SELECT id, status FROM document WHERE status NOT IN ('ready', 'failed')",
            "SELECT name, status FROM {jobs}workflow_status WHERE status NOT IN ('SUCCESS')",
        )
        return [row for query in queries for row in self.house.rows(query)]

    async def upload_undisturbed(self) -> list[Uploaded]:
        """The same files once more, for somebody else, when nothing goes wrong."""
        witness = await self.somebody("witness")
        before = len(self.diary.uploaded)
        await keep_uploading(witness, self.files, self.dice("witness"), 0)
        await self.until_all_is_over()
        return self.diary.uploaded[before:]

    async def close(self) -> None:
        """Nobody does anything any more."""
        for task in self.tasks:
            task.cancel()
        await asyncio.gather(*self.tasks, return_exceptions=True)
        for client in self.clients:
            await client.close()


async def test_nothing_is_lost_and_nothing_doubled(house: House, tower: Tower) -> None:
    print(f"STEWARD_TEST_SEED={SEED}, {SECONDS:g} seconds")
    day = Day(house, tower, SEED)
    try:
        await day.pass_by()
        undisturbed = await day.upload_undisturbed()
    finally:
        print("\n".join(day.mischief.done))
        await day.close()
    lines = await settle_accounts(day, undisturbed)
    print(as_table(lines))
    wrong = [line.what for line in lines if line.wrong]
    assert not wrong, f"STEWARD_TEST_SEED={SEED}: {', '.join(wrong)}\n{as_table(lines)}"


async def settle_accounts(day: Day, undisturbed: list[Uploaded]) -> list[Line]:
    """What the accountant says, after everybody has left, come back once to tidy up, and left."""
    house = day.house
    codes = day.mischief.codes + await house.replicas.leave()
    strays = inventory.age_what_nobody_owns(house.data, house.rows)
    await house.replicas["first"].start()
    codes += await house.replicas.leave()
    uploaded = [one for one in day.diary.uploaded if one not in undisturbed]
    return [
        *AnswersAccount(day.diary, house.rows).lines(),
        *EffectsAccount(day.diary, house.rows, day.tower).lines(),
        inventory.documents(uploaded, undisturbed, house.rows),
        inventory.words_and_vectors(house.rows),
        inventory.files(house.data, house.temporary, strays, house.rows),
        inventory.processes(house.temporary),
        exits(codes, house.replicas),
        zombies(house.replicas),
        inventory.logs(house.replicas.logs()),
    ]


def exits(codes: list[int], replicas: Replicas) -> Line:
    """Whoever was told to leave left well."""
    counted = f"{len(codes)} told to leave; {replicas.failed_starts} starts without a database"
    return Line("exits", counted, [f"code {code}" for code in codes if code])


def zombies(replicas: Replicas) -> Line:
    """Who was stopped for too long has heard that it was believed dead."""
    logs = replicas.logs()
    stopped = sum(replicas[name].zombied for name in ("first", "second"))
    heard = sum(text.count("believed dead") for text in logs.values())
    taken = sum(text.count('"taken over"') for text in logs.values())
    wrong = ["not one of them was believed dead"] if stopped > 2 and not heard else []
    return Line("zombies", f"{stopped} stopped, {heard} believed dead, {taken} took over", wrong)
