"""A run's events as the few words that a client shows while it waits."""

import time
from collections.abc import AsyncGenerator, Callable
from contextlib import aclosing
from dataclasses import dataclass
from typing import Any, Literal

import orjson

from steward.answers import store
from steward.answers.events import ENDS
from steward.answers.watch import watch
from steward.http.sse import parts
from steward.kit.errors import NotFound
from steward.mcp_server.visit import Visit, counted

WAITS = "run.waiting"
# Between two words about a text that grows.
SECONDS = 1.0


@dataclass(frozen=True)
class Step:
    """Something that is said, or a sign of life; or the watching is over, because the run has
    `ended` or waits for a person, because this process `left`, or because it is `gone`: deleted, or
    the visitor is welcome no more."""

    kind: Literal["said", "alive", "ended", "left", "gone"]
    words: str = ""


async def steps(visit: Visit, run_id: str) -> AsyncGenerator[Step, None]:
    """The run, step by step. The caller has checked whose it is."""
    teller = Teller(visit)
    async with aclosing(watch(visit.who, run_id, 0, watching=visit.watching)) as shown:
        async for each in shown:
            empty = True
            for name, data in parts(each.frames):
                empty = False
                if name == WAITS and not await _waits(visit, run_id):
                    continue  # it did so once, and somebody has decided
                if (over := _over(name)) is not None:
                    yield over
                    return
                if (words := teller.tell(name, orjson.loads(data))) is not None:
                    yield Step("said", words)
            if empty:
                yield Step("alive")
    yield Step("gone")


async def _waits(visit: Visit, run_id: str) -> bool:
    async with visit.runtime.database.read() as session:
        try:
            run = await store.run_of(session, visit.who.user_id, run_id)
        except NotFound:  # deleted at this moment, which ends the watching by itself
            return False
    return run.status == store.WAITING


def _over(name: str) -> Step | None:
    if name in ENDS or name == WAITS:
        return Step("ended")
    return Step("left") if name == "run.interrupted" else None


class Teller:
    """Says what is new, in the visitor's language, and of a growing text only from time to time."""

    def __init__(self, visit: Visit, clock: Callable[[], float] = time.monotonic) -> None:
        self._visit = visit
        self._clock = clock
        self._characters = 0
        self._said_at = clock()

    def tell(self, name: str, event: dict[str, Any]) -> str | None:
        """The words for an event, if it is worth any."""
        words = self._visit.words
        if name == "step" and event["kind"] == "search":
            n = event["passages"]
            found = counted(n, "passage")
            return words(f"Found {found} in the documents.", f"在文档中找到 {n} 个段落。")
        if name == "step" and event["kind"] == "model":
            n = event["round"]
            return words(f"Asking the model, round {n}.", f"正在询问模型，第 {n} 轮。")
        if name == "tool.call":
            return words(f"Using {event['name']}.", f"正在使用 {event['name']}。")
        if name == "step.restarted":
            self._characters = 0
            return words("A step begins again.", "正在重新开始一个步骤。")
        return self._growing(event["text"]) if name == "text.delta" else None

    def _growing(self, text: str) -> str | None:
        self._characters += len(text)
        if self._clock() - self._said_at < SECONDS:
            return None
        self._said_at = self._clock()
        n = self._characters
        return self._visit.words(f"Writing: {n} characters.", f"正在撰写：{n} 个字符。")
