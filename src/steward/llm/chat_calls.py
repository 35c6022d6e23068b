"""Which tool call a streamed fragment belongs to."""

from dataclasses import dataclass
from typing import Any

import orjson


@dataclass(slots=True)
class Call:
    """A tool call as far as it has come; `number` counts the calls of one answer."""

    number: int
    index: int | None
    id: str | None
    named: bool = False


@dataclass(slots=True)
class Fragment:
    """What one fragment adds to the call `number`; `name` is given once for each call."""

    number: int
    id: str | None
    name: str | None
    arguments: str | None


class ToolCalls:
    """Sorts the fragments of an answer's tool calls.

    The protocol gives each call an index, and its id and name once. Servers that are only nearly
    compatible repeat the id or the name in each fragment, make up an id for each, leave the index
    out, give every call the index 0, send a call in one piece, or its arguments as an object: all
    are understood.
    """

    def __init__(self) -> None:
        self._calls: list[Call] = []

    def take(self, raw: dict[str, Any]) -> Fragment:
        """The fragment in `delta.tool_calls[i]` (or in `message.tool_calls[i]`)."""
        function = raw.get("function") or {}
        name = function.get("name") or None
        call = self._call(raw.get("index"), raw.get("id") or None, name)
        if call.named:
            name = None
        elif name:
            call.named = True
        arguments = function.get("arguments")
        if isinstance(arguments, dict):
            arguments = orjson.dumps(arguments).decode()
        return Fragment(call.number, call.id, name, arguments or None)

    def _call(self, index: int | None, id: str | None, name: str | None) -> Call:
        """The call with this index or id, or the last one, or else a new one."""
        for call in reversed(self._calls):
            if id is not None and call.id is not None:
                goes_on = name is None and index is not None and call.index == index
                if call.id == id or goes_on:
                    return call
            elif index is not None or call.index is not None:
                if call.index == index:
                    call.id = call.id or id
                    return call
            elif name is None or not call.named:
                call.id = call.id or id
                return call
        self._calls.append(Call(len(self._calls), index, id))
        return self._calls[-1]
