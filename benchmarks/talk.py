"""A client of the API that asks and reads streams, many at the same time."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any, TypeVar

import aiohttp
import orjson
from tests.steward_process import Person

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Heard:
    """One answer as a client has it: its text, how it ended, and the moment at which each piece of
    text came, by the machine's own clock."""

    text: str
    ended: str
    pieces: list[tuple[float, str]] = field(default_factory=list)


class Talk:
    """A client of the API that reads streams."""

    def __init__(self, http: aiohttp.ClientSession, person: Person) -> None:
        self._http = http
        self._base = f"{person.steward.url}/api/v1"

    async def ask(self, question: str) -> Heard:
        """Ask one's documents."""
        return await self._stream("/ask", {"question": question})

    async def say(self, conversation_id: str, content: str) -> Heard:
        """Send a message."""
        return await self._stream(
            f"/conversations/{conversation_id}/messages", {"content": content}
        )

    async def ask_all(self, streams: int) -> list[Heard]:
        """Ask so many questions at the same time."""
        questions = [self.ask(f"What does note {n} say?") for n in range(streams)]
        return list(await asyncio.gather(*questions))

    async def run(self, agent_id: str, wish: str) -> Heard:
        """Give an agent something to do, and hear it to its end."""
        return await self._stream(f"/agents/{agent_id}/runs", {"input": wish})

    async def wait_for(self, agent_id: str, wish: str) -> dict[str, Any]:
        """Give an agent something to do, and wait for the answer."""
        path = f"{self._base}/agents/{agent_id}/runs"
        async with self._http.post(path, json={"input": wish, "mode": "wait"}) as answer:
            answer.raise_for_status()
            said: dict[str, Any] = await answer.json()
            return said

    async def _stream(self, path: str, body: dict[str, str]) -> Heard:
        pieces: list[tuple[float, str]] = []
        kind = ""
        wish = body | {"mode": "stream"}
        async with self._http.post(self._base + path, json=wish) as answer:
            answer.raise_for_status()
            async for line in answer.content:
                if line.startswith(b"event: "):
                    kind = line[7:].strip().decode()
                elif kind == "text.delta" and line.startswith(b"data: "):
                    pieces.append((time.monotonic(), orjson.loads(line[6:])["text"]))
        return Heard("".join(text for _, text in pieces), kind, pieces)


async def with_session(person: Person, talk: Callable[[Talk], Awaitable[T]]) -> T:
    """What comes of a talk on connections of its own."""
    headers = {"Authorization": f"Bearer {person.token}"}
    connector = aiohttp.TCPConnector(limit=0)
    timeout = aiohttp.ClientTimeout(total=600)
    async with aiohttp.ClientSession(
        headers=headers, connector=connector, timeout=timeout, read_bufsize=2**20
    ) as http:
        return await talk(Talk(http, person))
