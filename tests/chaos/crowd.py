"""Everybody at one Steward: who asks, talks, uploads, rings and sends notifications."""

import asyncio
import random
from collections.abc import Coroutine
from dataclasses import dataclass
from functools import partial
from typing import Any

from bell_tower import Tower
from chaos.client import Client, Files, signed_up
from chaos.diary import Diary, Told
from chaos.letterboxes import Letterboxes
from chaos.traffic import (
    Decider,
    Words,
    keep_asking,
    keep_ringing,
    keep_stopping,
    keep_talking,
    keep_telling,
    keep_uploading,
    new_agent,
    with_webhook,
)
from chaos.words import DAY, NIGHT

Work = Coroutine[Any, Any, None]
WAYS = ("inbox", "email", "webhook")
# How many streams, or notifications, one person has under way.
EACH = 10
# So many of those who ring do it at night, and of those who ask have it stopped.
AT_NIGHT, STOPPING = 4, 10
# All files of one uploader are there within about so many seconds.
UPLOAD_SECONDS = 2.0


@dataclass(frozen=True)
class Load:
    """How much is under way at any time. An answer has so many tokens, `rate` of them a second."""

    streams: int
    sockets: int
    agents: int
    notifications: int
    files: int
    tokens: int
    rate: int


class Crowd:
    """All of them, by their names, and what they do."""

    def __init__(self, url: str, diary: Diary, words: Words, files: Files, seed: int) -> None:
        self.url, self.diary, self.words, self.files = url, diary, words, files
        self.seed = seed
        self.enough, self.over = asyncio.Event(), asyncio.Event()
        self._clients: dict[str, Client] = {}
        self._at_work: list[asyncio.Task[None]] = []
        self._deciding: list[asyncio.Task[None]] = []

    def dice(self, what: str) -> random.Random:
        """Chance of its own for everybody, so that the same seed does the same to each."""
        return random.Random(f"{self.seed} {what}")

    async def somebody(self, name: str) -> Client:
        """Whoever has this name; somebody new if nobody has."""
        if name not in self._clients:
            self._clients[name] = await signed_up(self.url, name, self.diary)
        return self._clients[name]

    async def begin(self, load: Load, tower: Tower, boxes: Letterboxes) -> None:
        """Set everybody to work but those who upload."""
        works = [*await self._ringing(load.agents, tower), *await self._asking(load.streams)]
        talker = await self.somebody("talker")
        works += [keep_talking(talker, self.words, self.enough) for _ in range(load.sockets)]
        works += await self._telling(load.notifications, boxes)
        self._at_work += map(asyncio.create_task, works)

    def upload(self, name: str) -> None:
        """Somebody of this name uploads all files."""
        self._at_work.append(asyncio.create_task(self._upload(name)))

    async def finish(self, seconds: float) -> int:
        """Wait so long until everybody has come to an end by themselves, after `enough` or `over`;
        returns how many have not."""
        if self.over.is_set():
            self._at_work += self._deciding
        done, late = await asyncio.wait(self._at_work, timeout=seconds)
        for one in done:
            one.result()
        return len(late)

    async def close(self) -> None:
        """Nobody does anything any more."""
        tasks = self._at_work + self._deciding
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        for client in self._clients.values():
            await client.close()

    async def _upload(self, name: str) -> None:
        client = await self.somebody(name)
        await keep_uploading(client, self.files, self.dice(name), UPLOAD_SECONDS)

    async def _ringing(self, agents: int, tower: Tower) -> list[Work]:
        works: list[Work] = []
        for name, words, tool in (("day", DAY, "ring_bell"), ("night", NIGHT, "ring_at_night")):
            keeper = await self.somebody(name)
            decider = Decider(keeper, tower, self.dice(f"{name} decides"))
            self._deciding.append(asyncio.create_task(decider.keep_deciding(self.over)))
            agent = await new_agent(keeper, tool, "look_out")
            at_night = agents // AT_NIGHT
            for _ in range(at_night if name == "night" else agents - at_night):
                works.append(keep_ringing(keeper, agent, words, self.enough))
        return works

    async def _asking(self, streams: int) -> list[Work]:
        works: list[Work] = []
        for n in range(streams):
            client = await self.somebody(f"asker{n // EACH}")
            if n % STOPPING:
                works.append(keep_asking(client, self.words, self.enough))
            else:
                dice = self.dice(f"{client.name} stops")
                works.append(keep_stopping(client, self.words, dice, self.enough))
        return works

    async def _telling(self, notifications: int, boxes: Letterboxes) -> list[Work]:
        works: list[Work] = []
        for n in range(notifications):
            client = await self.somebody(f"told{n // EACH}")
            if n % EACH == 0:
                await with_webhook(client, boxes.webhook)
            has_come = partial(_has_come, boxes)
            works.append(keep_telling(client, WAYS, has_come, self.enough))
        return works


def _has_come(boxes: Letterboxes, told: Told) -> bool:
    return boxes.has(told.key)
