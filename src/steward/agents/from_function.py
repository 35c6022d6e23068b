"""Makes a tool of a typed Python function: `@tool`, or `@tool(effects=True, …)`."""

import inspect
from collections.abc import Awaitable, Callable
from functools import partial
from typing import Any, overload

from steward.agents.arguments import Arguments
from steward.agents.describe import describe
from steward.agents.tool import RESULT_CHARACTERS, TIMEOUT_SECONDS, Calling, Tool
from steward.kit.in_thread import in_thread

Function = Callable[..., Any]


@overload
def tool(function: Function, /) -> Tool: ...


@overload
def tool(
    *,
    name: str | None = None,
    effects: bool = False,
    needs_approval: bool = False,
    timeout_seconds: float = TIMEOUT_SECONDS,
    result_characters: int = RESULT_CHARACTERS,
) -> Callable[[Function], Tool]: ...


def tool(
    function: Function | None = None,
    /,
    *,
    name: str | None = None,
    effects: bool = False,
    needs_approval: bool = False,
    timeout_seconds: float = TIMEOUT_SECONDS,
    result_characters: int = RESULT_CHARACTERS,
) -> Tool | Callable[[Function], Tool]:
    """The tool that calls this function; its name is the function's unless another is given.

    The schema comes from the signature and the descriptions from the docstring. A parameter
    annotated `Calling` is filled in by Steward and is not shown to the model. A function that is
    not async runs in a thread. Raises `TypeError` for a function without docstring, or with a
    parameter without type.
    """

    def make(function: Function) -> Tool:
        described = describe(function)
        arguments = Arguments(function, described.parameters)
        return Tool(
            name=name or function.__name__,
            description=described.text,
            parameters=arguments.schema,
            check=arguments.check,
            call=_calling(function, arguments.injected),
            effects=effects,
            needs_approval=needs_approval,
            timeout_seconds=timeout_seconds,
            result_characters=result_characters,
        )

    return make if function is None else make(function)


def _calling(
    function: Function, injected: str | None
) -> Callable[[dict[str, Any], Calling], Awaitable[Any]]:
    """The function as a tool calls it: with checked arguments, and the call itself if wanted."""
    is_async = inspect.iscoroutinefunction(function)

    async def call(arguments: dict[str, Any], calling: Calling) -> Any:
        given = arguments if injected is None else arguments | {injected: calling}
        if is_async:
            return await function(**given)
        return await in_thread(partial(function, **given))

    return call
