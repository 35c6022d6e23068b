"""Calls become coroutines. Each call is written once, as a function that makes a plan; here are the
things that can be done with one while other tasks go on."""

from collections.abc import AsyncIterator, Callable, Coroutine
from functools import wraps
from typing import Any, Generic, ParamSpec, Self, TypeVar, overload

from steward.client.awaiting.run_stream import AsyncRunStream
from steward.client.awaiting.shell import AsyncShell
from steward.client.calls.asking import Asked, Question
from steward.client.calls.runs import begin_in_background
from steward.client.effects import Items, Plan
from steward.client.things.answers import Begun, Run

P = ParamSpec("P")
S = TypeVar("S")
T = TypeVar("T")


class AsyncRoom:
    """Some of what a client can do."""

    def __init__(self, shell: AsyncShell) -> None:
        self._shell = shell


class Method(Generic[P, S, T]):
    """A method whose parameters are those of `call`; `do` makes of its value what is returned."""

    def __init__(self, call: Callable[P, S], do: Callable[[AsyncShell, S], T]) -> None:
        self._call = call
        self._do = do
        self.__doc__ = call.__doc__

    @overload
    def __get__(self, room: None, owner: type) -> Self: ...
    @overload
    def __get__(self, room: AsyncRoom, owner: type) -> Callable[P, T]: ...
    def __get__(self, room: AsyncRoom | None, owner: type) -> Self | Callable[P, T]:
        if room is None:
            return self
        call, do, shell = self._call, self._do, room._shell

        @wraps(call)
        def method(*args: P.args, **kwargs: P.kwargs) -> T:
            return do(shell, call(*args, **kwargs))

        return method


def does(call: Callable[P, Plan[T]]) -> Method[P, Plan[T], Coroutine[Any, Any, T]]:
    """Do it; the result is returned."""
    return Method(call, lambda shell, plan: shell.run(plan))


def lists(call: Callable[P, Items[T]]) -> Method[P, Items[T], AsyncIterator[T]]:
    """Give one thing after the other, asking for more pages as they are wanted."""
    return Method(call, lambda shell, items: shell.each(items))


def streams(call: Callable[P, Asked]) -> Method[P, Asked, AsyncRunStream]:
    """Ask, and hear the answer as it comes: `async with … as run`."""
    return Method(call, AsyncRunStream)


def waits(call: Callable[P, Asked]) -> Method[P, Asked, Coroutine[Any, Any, Run]]:
    """Ask, and wait for the end, over breaks and restarts."""

    async def wait(shell: AsyncShell, asked: Asked) -> Run:
        async with AsyncRunStream(shell, asked) as run:
            return await run.result()

    return Method(call, wait)


def leaves(call: Callable[P, Question]) -> Method[P, Question, Coroutine[Any, Any, Begun]]:
    """Ask, and let it go on by itself."""
    return Method(call, lambda shell, question: shell.run(begin_in_background(question)))
