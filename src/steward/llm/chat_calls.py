"""Which tool call a streamed fragment belongs to."""

from dataclasses import dataclass
from typing import Any

import orjson


@dataclass(slots=True)
class Call:
    """A tool call as far as it has come; `number` counts the calls of one answer, and
    `written` is what has come of its arguments."""

    number: int
    index: int | None
    id: str | None
    named: bool = False
    written: str = ""


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
    out, give every call the index 0 or the same id, send a call in one piece, or its arguments as
    an object: all are understood.
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
        call.written += arguments or ""
        return Fragment(call.number, call.id, name, arguments or None)

    def _call(self, index: int | None, id: str | None, name: str | None) -> Call:
        """The call with this index or id, or the last one, or else a new one."""
        for call in reversed(self._calls):
            if id is not None and call.id is not None:
                goes_on = name is None and index is not None and call.index == index
                if goes_on or (call.id == id and not _another(call, index, name)):
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


def _another(call: Call, index: int | None, name: str | None) -> bool:
    """Whether a fragment with the call's id is the beginning of another one: it has an index of its
    own, or it names a tool again while the arguments of the first are whole."""
    if index is not None and call.index is not None:
        return index != call.index
    return name is not None and call.named and _is_whole(call.written)


def _is_whole(arguments: str) -> bool:
    try:
        return isinstance(orjson.loads(arguments), dict)
    except ValueError:
        return False
