"""Carries plans out while other tasks go on."""

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator, Awaitable
from contextlib import aclosing
from typing import Any, TypeVar

import httpx

from steward.client.connect import written
from steward.client.course import Course
from steward.client.effects import (
    Close,
    Effect,
    Exchange,
    Give,
    Items,
    OnWhatTerms,
    Open,
    Pause,
    Plan,
    Read,
    Renew,
    Send,
    Terms,
)
from steward.client.errors import StewardError
from steward.client.send import send
from steward.client.session import Session

T = TypeVar("T")


class AsyncShell:
    """The connections of one client; used by as many tasks of one event loop as like."""

    def __init__(self, http: httpx.AsyncClient, terms: Terms, session: Session | None) -> None:
        self.http = http
        self.terms = terms
        self.session = session
        self.endings: set[asyncio.Task[None]] = set()
        self._renewing = asyncio.Lock()

    async def run(self, plan: Plan[T]) -> T:
        """Carry a plan out; returns its result."""
        async with AsyncLine(self) as line:
            return await line.run(plan)

    async def each(self, items: Items[T]) -> AsyncIterator[T]:
        """What a plan gives, as it is asked for."""
        async with AsyncLine(self) as line, aclosing(line.items(items.plan)) as given:
            async for item in given:
                yield item

    async def renew(self, token: str) -> None:
        """Sign in anew, one task for all that found the token too old."""
        assert self.session is not None
        async with self._renewing:
            if self.session.token == token:
                await self.run(self.session.renew())

    async def close(self) -> None:
        """Close the connections, once all that was cancelled has let go of them."""
        while self.endings:
            await asyncio.wait(self.endings)
        await self.http.aclose()


class AsyncLine:
    """One plan at a time, and the response that it has open."""

    def __init__(self, shell: AsyncShell) -> None:
        self._shell = shell
        self._response: httpx.Response | None = None
        self._chunks: AsyncIterator[bytes] | None = None
        self._deed: asyncio.Future[Any] | None = None

    async def __aenter__(self) -> "AsyncLine":
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()

    async def run(self, plan: Plan[T]) -> T:
        """Carry a plan out; returns its result."""
        course = Course(plan)
        effect = course.go_on()
        while effect is not None:
            effect = await self._one_step(course, effect)
        return course.result

    async def items(self, plan: Plan[None]) -> AsyncGenerator[Any, None]:
        """What the plan gives, as it is asked for."""
        course = Course(plan)
        try:
            effect = course.go_on()
            while effect is not None:
                if isinstance(effect, Give):
                    yield effect.item
                    effect = course.go_on()
                else:
                    effect = await self._one_step(course, effect)
        finally:
            course.leave()

    async def close(self) -> None:
        """Let go of what is open, also when this task is cancelled once more meanwhile."""
        response, self._response = self._response, None
        deed, self._deed = self._deed, None
        if response is None and deed is None:
            return
        ending = asyncio.create_task(_let_go(response, deed))
        self._shell.endings.add(ending)
        ending.add_done_callback(self._shell.endings.discard)
        await asyncio.shield(ending)

    async def _one_step(self, course: Course[Any], effect: Effect) -> Effect | None:
        try:
            answer = await self._do(effect)
        except (httpx.RequestError, StewardError) as error:
            return course.fail(error)
        return course.go_on(answer)

    async def _do(self, effect: Effect) -> Any:
        match effect:
            case Read():
                assert self._chunks is not None
                return await self._undisturbed(anext(self._chunks, None))
            case OnWhatTerms():
                return self._shell.terms
            case Send(request):
                return await self.run(send(Exchange(request)))
            case Exchange(request) | Open(request) if self._shell.session and not request.signed:
                return await self.run(self._shell.session.signed(effect))
            case Exchange() | Open():
                await self.close()
                return await self._undisturbed(self._send(effect))
            case Pause(seconds):
                await asyncio.sleep(seconds)
            case Renew(token):
                await self._shell.renew(token)
            case Close():
                await self.close()
            case Give():
                raise TypeError("a plan that gives things is iterated over")
        return None

    async def _undisturbed(self, deed: Awaitable[T]) -> T:
        """What a deed comes to, which is done by a task of its own: httpx loses a connection whose
        user is cancelled twice, and this one is cancelled once at most."""
        task = asyncio.ensure_future(deed)
        self._deed = task
        try:
            await asyncio.wait((task,))
        except asyncio.CancelledError:
            task.cancel()
            raise
        self._deed = None
        return task.result()

    async def _send(self, wish: Exchange | Open) -> httpx.Response:
        opens = isinstance(wish, Open)
        with written(wish.request, self._shell.http) as request:
            response = await self._shell.http.send(request, stream=opens)
        if opens:
            self._response, self._chunks = response, response.aiter_bytes()
            if not response.is_success:
                await response.aread()
        return response


async def _let_go(response: httpx.Response | None, deed: asyncio.Future[Any] | None) -> None:
    """Close what is open, and what a deed that was cancelled may have opened all the same."""
    opened = [response]
    if deed is not None:
        await asyncio.wait((deed,))
        if not deed.cancelled() and deed.exception() is None:
            opened.append(deed.result())
    for each in opened:
        if isinstance(each, httpx.Response):
            await each.aclose()
