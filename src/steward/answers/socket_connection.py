"""One connection from its first message to its close: reading, telling, and the reasons to end."""

import asyncio
from contextlib import suppress

from sqlalchemy.exc import SQLAlchemyError
from starlette.websockets import WebSocket, WebSocketDisconnected

from steward.accounts.request_limit import RequestLimit
from steward.answers.answering import Answering
from steward.answers.socket_commands import Commands
from steward.answers.socket_messages import decode, ref_of, understand
from steward.answers.socket_sender import (
    BROKEN,
    GOING_AWAY,
    NONSENSE,
    NOT_SIGNED_IN,
    TRY_AGAIN,
    Ended,
    Sender,
)
from steward.answers.socket_sign_in import sign_in, until_unwelcome
from steward.answers.socket_subscriptions import Subscriptions
from steward.answers.watch import Watching
from steward.db.away import is_away, why
from steward.kit.errors import Problem
from steward.kit.logs import log
from steward.runtime import Runtime

GOODBYE_SECONDS = 3.0
# So many messages in a row that mean nothing, and the connection is closed.
MOST_NONSENSE = 20


class Connection:
    """One client's connection. All its tasks are one group, which ends with the first reason."""

    def __init__(self, websocket: WebSocket, runtime: Runtime, answering: Answering) -> None:
        self._websocket = websocket
        self._runtime = runtime
        self._answering = answering
        self._limit: RequestLimit = websocket.app.state.request_limit
        self._sender = Sender(websocket)
        self._in_hand = asyncio.Lock()

    async def serve(self) -> None:
        """Serve until the client leaves, may no longer stay, or this process drains."""
        ended = Ended(BROKEN, "internal error")
        try:
            async with asyncio.TaskGroup() as group:
                subscriptions = Subscriptions(self._sender, group)
                group.create_task(self._talk(subscriptions, group))
                group.create_task(self._leave_at_drain(subscriptions))
        except* Ended as reasons:
            ended = next(one for one in reasons.exceptions if isinstance(one, Ended))
        except* SQLAlchemyError as errors:
            if not all(map(is_away, errors.exceptions)):
                raise
            log("answers").error("a socket ends: no database", error=why(errors.exceptions[0]))
            ended = Ended(TRY_AGAIN, "the database does not answer")
        finally:
            await self._sender.close(ended)

    async def _talk(self, subscriptions: Subscriptions, group: asyncio.TaskGroup) -> None:
        who = await sign_in(self._websocket, self._sender, self._runtime)
        watching = Watching(self._runtime.database, self._runtime.bus, self._runtime.lifecycle)
        commands = Commands(
            who=who,
            sender=self._sender,
            subscriptions=subscriptions,
            answering=self._answering,
            watching=watching,
        )

        async def leave_when_unwelcome() -> None:
            await until_unwelcome(who, watching)
            async with self._in_hand:
                raise Ended(NOT_SIGNED_IN, "signed out")

        group.create_task(leave_when_unwelcome())
        await self._read(commands)

    async def _read(self, commands: Commands) -> None:
        """Message by message: the next is read when the last was replied to."""
        nonsense = 0
        while nonsense < MOST_NONSENSE:
            text = await self._receive()
            ref = None
            try:
                decoded = decode(text)
                ref = ref_of(decoded)
                message = understand(decoded)
            except Problem as problem:
                nonsense += 1
                await self._sender.tell_problem(problem, ref)
                continue
            nonsense = 0
            async with self._in_hand:
                try:
                    self._limit.take_user(commands.who.user_id)
                    await commands.perform(message)
                except Problem as problem:
                    await self._sender.tell_problem(problem, ref)
        raise Ended(NONSENSE, "too many messages that mean nothing")

    async def _receive(self) -> str | None:
        """The text of the next message; None for a binary one. Raises `Ended`."""
        try:
            received = await self._websocket.receive()
        except WebSocketDisconnected:
            raise Ended from None
        if received["type"] == "websocket.disconnect":
            raise Ended
        text: str | None = received.get("text")
        return text

    async def _leave_at_drain(self, subscriptions: Subscriptions) -> None:
        """Everything subscribed to says goodbye by itself; then the connection is closed. What was
        asked for is done and replied to first."""
        await self._runtime.lifecycle.wait_for_drain()
        await subscriptions.all_ended(GOODBYE_SECONDS)
        with suppress(TimeoutError):
            async with asyncio.timeout(GOODBYE_SECONDS):
                await self._in_hand.acquire()
        raise Ended(GOING_AWAY, "restarting")
