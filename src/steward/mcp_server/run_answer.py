"""The answer to a call that may take long: it is told how far it is, and may be broken off.

A client that began with a handshake cancels with a message, which may reach another process; one
that is cut off leaves its run as it is. Since 2026-07-28 a client cancels by closing the stream,
and the server must take every closed stream for that.
"""

import asyncio
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import aclosing, asynccontextmanager, suppress
from typing import Any

import orjson
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from steward.accounts.tokens import not_signed_in
from steward.answers.cancel import cancel_run
from steward.answers.store import run_of
from steward.answers.tell_end import leave_to_itself
from steward.answers.watch import RETRY_AFTER_SECONDS
from steward.bus.port import NewsLost, Subscription
from steward.http.sse import HEARTBEAT_SECONDS
from steward.kit.errors import NotFound, Problem, Unavailable
from steward.mcp_server import rpc
from steward.mcp_server.line import Line
from steward.mcp_server.methods import finished
from steward.mcp_server.progress import steps
from steward.mcp_server.rpc import Json, Message
from steward.mcp_server.see_run import see_end, see_run
from steward.mcp_server.sessions import topic
from steward.mcp_server.tool import RUN_ID, Tool, Watched, refused, told
from steward.mcp_server.toolbox import call_tool
from steward.mcp_server.visit import Visit

# After the bus went away.
AGAIN_SECONDS = 1.0
ToldToStop = Callable[[], Coroutine[Any, Any, None]]


class RunAnswer(Response):
    """Begins what the tool does, and answers when it ends; as events if the client `streams`."""

    def __init__(self, visit: Visit, tool: Tool, message: Message, *, streams: bool) -> None:
        super().__init__(media_type="application/json")
        self._visit = visit
        self._tool = tool
        self._message = message
        self._streams = streams

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        # Listening begins before the run does, lest a cancellation comes in between.
        async with self._listening() as told_to_stop:
            done = await call_tool(self._visit, self._tool, self._message)
            if not isinstance(done, Watched):
                await Response(self._last(done), media_type="application/json")(
                    scope, receive, send
                )
                return
            await self._answer(done, Line(send, streams=self._streams), receive, told_to_stop)

    async def _answer(
        self, watched: Watched, line: Line, receive: Receive, told_to_stop: ToldToStop
    ) -> None:
        speaking = asyncio.create_task(self._speak(watched, line))
        left = asyncio.create_task(_left(receive))
        stop = asyncio.create_task(told_to_stop())
        everything = {speaking, left, stop}
        try:
            await asyncio.wait(everything, return_when=asyncio.FIRST_COMPLETED)
            if speaking.done():
                speaking.result()
                return
            speaking.cancel()
            await asyncio.wait({speaking})
            if left.done():
                await self._was_left(watched)
            else:
                stop.result()
                await self._was_cancelled(watched)
                await line.close()
        finally:
            for task in everything:
                task.cancel()

    async def _speak(self, watched: Watched, line: Line) -> None:
        """Tell how far the run is, and then what it came to."""
        run_id = watched.run.id
        await line.open(run_id)
        try:
            async with asyncio.timeout(watched.patience):
                result = await self._follow(run_id, line)
        except TimeoutError:
            await self._leave(watched)
            result = await self._so_far(run_id)
        await line.say(self._last(result), last=True)

    async def _follow(self, run_id: str, line: Line) -> Json:
        n = 1
        begun = self._visit.words(f"Run {run_id} is under way.", f"运行 {run_id} 正在进行。")
        await line.say(self._progress(run_id, n, begun))
        async with aclosing(steps(self._visit, run_id)) as way:
            async for step in way:
                if step.kind not in ("said", "alive"):
                    return await self._outcome(run_id, step.kind)
                n += 1
                said = self._progress(run_id, n, step.words) if step.words else None
                await (line.beat() if said is None else line.say(said))
        raise AssertionError("unreachable: the last step says how it ended")

    async def _outcome(self, run_id: str, how: str) -> Json:
        try:
            if how == "left":
                raise _restarting(run_id)
            if how == "gone":
                raise await self._why_gone(run_id)
            return told(await see_end(self._visit, run_id))
        except Problem as problem:
            return refused(problem, self._visit)

    async def _so_far(self, run_id: str) -> Json:
        try:
            return told(await see_run(self._visit, run_id))
        except NotFound as deleted:
            return refused(deleted, self._visit)

    async def _why_gone(self, run_id: str) -> Problem:
        """Either the run was deleted, or the visitor may not see it any more."""
        try:
            async with self._visit.runtime.database.read() as session:
                await run_of(session, self._visit.who.user_id, run_id)
        except NotFound as deleted:
            return deleted
        return not_signed_in()

    def _progress(self, run_id: str, n: int, words: str) -> bytes | None:
        token = self._message.progress_token
        if token is None:
            return None
        params = {
            "progressToken": token,
            "progress": n,
            "message": words,
            "_meta": {RUN_ID: run_id},
        }
        return rpc.notification("notifications/progress", params)

    def _last(self, result: Json) -> bytes:
        return rpc.result(self._message.id, finished(self._visit, self._message, result))

    async def _was_left(self, watched: Watched) -> None:
        if self._visit.era == "stateless":
            await self._was_cancelled(watched)
        else:
            await self._leave(watched)

    async def _was_cancelled(self, watched: Watched) -> None:
        if watched.its_own:
            owner_id = self._visit.who.user_id
            with suppress(NotFound):  # deleted at the same moment
                await cancel_run(owner_id, watched.run.id, answering=self._visit.answering)

    async def _leave(self, watched: Watched) -> None:
        """Nobody waits for it any more, so its owner is told of its end."""
        if watched.its_own:
            async with self._visit.runtime.database.unit() as session:
                await leave_to_itself(session, self._visit.who.user_id, watched.run.id)

    @asynccontextmanager
    async def _listening(self) -> AsyncIterator[ToldToStop]:
        """Hear of cancellations of this request, if it has a session by which they can come."""
        if self._visit.session is None or not self._tool.long:
            yield _never
            return
        bus, where = self._visit.runtime.bus, topic(self._visit.session)
        async with bus.subscribe(where) as news:

            async def told_to_stop() -> None:
                with suppress(NewsLost):
                    return await self._named(news)
                while True:
                    await asyncio.sleep(AGAIN_SECONDS)
                    with suppress(NewsLost):
                        async with bus.subscribe(where) as news_again:
                            return await self._named(news_again)

            yield told_to_stop

    async def _named(self, news: Subscription) -> None:
        """Return when this request is to be cancelled. Raises `NewsLost`."""
        told = None
        while told is None or orjson.loads(told[1]) != [self._message.id]:
            told = await news.get(HEARTBEAT_SECONDS)


async def _left(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass


async def _never() -> None:
    await asyncio.Event().wait()


def _restarting(run_id: str) -> Unavailable:
    return Unavailable(
        "draining",
        f"Steward is restarting. The run {run_id} goes on: ask for it with get_run in a moment.",
        f"Steward 正在重启，运行 {run_id} 会继续，请稍后用 get_run 查询。",
        retry_after=RETRY_AFTER_SECONDS,
        run_id=run_id,
    )
