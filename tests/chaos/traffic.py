"""What people do at Steward all day.

Each deed goes on until there is `enough`, comes to its own end then, and writes down in the diary
what it saw.
"""

import asyncio
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from bell_tower import Tower
from chaos.client import Client, Files, Unheard
from chaos.diary import Asked, Decided, Told, Uploaded
from chaos.socket_talk import talk

# Between two questions of one person, and two looks at what waits for them.
PAUSE_SECONDS = 0.3
# How many pieces of an answer are heard, at most, before it is stopped.
HEARD_BEFORE_CANCEL = 20


@dataclass(frozen=True)
class Words:
    """What is asked, and the text of the answer where that is known before."""

    ask: str
    expect: str | None = None


async def keep_asking(client: Client, words: Words, enough: asyncio.Event) -> None:
    """Ask one question after the other and listen; every other one continues a conversation."""
    conversation_id: str | None = None
    while not enough.is_set():
        asked = client.diary.ask("stream", client.name, words.ask, words.expect)
        body: dict[str, Any] = {"question": asked.question}
        goes_on = len(client.diary.asked) % 2 == 0
        if goes_on and conversation_id is not None:
            body["conversation_id"] = conversation_id
        await client.ask(asked, "/ask", body)
        if asked.run_id is None:
            await asyncio.sleep(PAUSE_SECONDS)
        elif conversation_id is None:
            conversation_id = asked.frames[0].data.get("conversation_id")


async def keep_talking(client: Client, words: Words, enough: asyncio.Event) -> None:
    """The same on sockets."""
    while not enough.is_set():
        asked = client.diary.ask("socket", client.name, words.ask, words.expect)
        await talk(client, asked)
        if asked.run_id is None:
            await asyncio.sleep(PAUSE_SECONDS)


async def keep_stopping(
    client: Client, words: Words, dice: random.Random, enough: asyncio.Event
) -> None:
    """Ask, and have the answer stopped in the middle, or perhaps when it is over."""
    while not enough.is_set():
        asked = client.diary.ask("stream", client.name, words.ask, words.expect)
        listening = asyncio.create_task(
            client.ask(asked, "/ask", {"question": asked.question}), name="listening"
        )
        pieces = dice.randint(0, HEARD_BEFORE_CANCEL)
        while not listening.done() and asked.last <= pieces:
            await asyncio.wait({listening}, timeout=0.02)
        if asked.run_id is not None:
            asked.wants_it_cancelled = True
            await client.patiently("POST", f"/runs/{asked.run_id}/cancel")
        await listening
        await asyncio.sleep(PAUSE_SECONDS)


async def keep_uploading(client: Client, files: Files, dice: random.Random, seconds: float) -> None:
    """Upload these files one by one, with pauses, within about so many seconds."""
    for name, content in files:
        await asyncio.sleep(dice.uniform(0, 2 * seconds / len(files)))
        status, said, _ = await client.patiently("POST", "/documents", files=[(name, content)])
        assert status == 202, said
        client.diary.uploaded.append(Uploaded(name, content, client.name, said[0]["id"]))


async def new_agent(client: Client, *tools: str) -> str:
    """An agent of this person's with these tools; its id."""
    body = {"name": "Keeper of the tower", "tools": tools}
    status, said, _ = await client.once("POST", "/agents", json=body)
    assert status == 201, said
    agent_id: str = said["id"]
    return agent_id


async def keep_ringing(client: Client, agent_id: str, words: Words, enough: asyncio.Event) -> None:
    """Give an agent something to do, again and again, and listen to what it does."""
    while not enough.is_set():
        asked = client.diary.ask("agent", client.name, words.ask, words.expect)
        await client.ask(asked, f"/agents/{agent_id}/runs", {"input": asked.question})
        if asked.run_id is None:
            await asyncio.sleep(PAUSE_SECONDS)


async def with_webhook(client: Client, address: str) -> Client:
    """Somebody who is also told by webhook."""
    body = {"channel": "webhook", "address": address}
    status, said, _ = await client.once("POST", "/notifications/addresses", json=body)
    assert status == 201, said
    return client


async def keep_telling(
    client: Client, channels: Sequence[str], arrived: Callable[[Told], bool], enough: asyncio.Event
) -> None:
    """Send oneself notifications, each when the one before has arrived."""
    while not enough.is_set():
        told = client.diary.tell(client.name)
        body = {
            "to": [{"user": client.name}], "channels": channels, "title": told.key, "key": told.key,
        }  # fmt: skip
        status, said, _ = await client.patiently("POST", "/notifications", json=body)
        assert status == 202, said
        told.id = said["id"]
        while not arrived(told) and not enough.is_set():  # noqa: ASYNC110 - it has no event
            await asyncio.sleep(PAUSE_SECONDS)


@dataclass
class Decider:
    """Who answers what Steward asks about calls: allows most, rejects some, and, where nobody knows
    whether a call was done, looks into the tower and says what is true there.

    Each answer is given by another replica than the one that told of the question.
    """

    client: Client
    tower: Tower
    dice: random.Random
    said: dict[tuple[str, str, int], Decided] = field(default_factory=dict)

    async def keep_deciding(self, over: asyncio.Event) -> None:
        """Until all is over."""
        while not over.is_set():
            try:
                _, waiting, shown_by = await self.client.once("GET", "/approvals")
                for question in waiting["items"]:
                    await self._decide(question, shown_by)
            except Unheard:
                pass
            await asyncio.sleep(PAUSE_SECONDS)

    async def _decide(self, question: dict[str, Any], shown_by: str) -> None:
        name = question["run_id"], question["call_id"], question["asked"]
        decided = self.said.get(name)
        if decided is None:
            decision = self._decision(f"{name[0]}:{name[1]}", question["question"])
            decided = Decided(name[0], name[1], question["question"], decision, elsewhere=False)
            self.said[name] = decided
            self.client.diary.decided.append(decided)
        path = f"/runs/{decided.run_id}/approvals/{decided.call_id}"
        body = {"decision": decided.decision, "asked": question["asked"]}
        status, said, heard_by = await self.client.once("POST", path, json=body, not_by=shown_by)
        decided.elsewhere |= heard_by != shown_by
        if status != 200 and not self._stopped(decided.run_id):
            self.client.diary.complaints.append(f"{status} for a decision: {said}")

    def _decision(self, key: str, question: str) -> str:
        if question == "unknown_outcome":
            return "happened" if key in self.tower.keys else "again"
        return self.dice.choice(["approve", "approve", "reject"])

    def _stopped(self, run_id: str) -> bool:
        """Whether somebody wants the run cancelled, so that a decision may come too late."""
        asked: list[Asked] = self.client.diary.asked
        return any(one.run_id == run_id and one.wants_it_cancelled for one in asked)
