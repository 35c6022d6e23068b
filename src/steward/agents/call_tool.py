"""Performs one call of a tool, once, and sorts how it ends by who must act on it.

It keeps no books: whether a call may be done, and what is written before and after, is decided by
whoever calls.
"""

import asyncio
from dataclasses import dataclass
from typing import Any, Literal

from pydantic_core import from_json, to_json

from steward.agents.tool import OWN, Calling, NeedsApproval, Tool, ToolFailed, TryAgain
from steward.db.away import is_away
from steward.kit.logs import log

FAULT = "The tool failed through a fault of its own; go on without it."


@dataclass(frozen=True)
class Outcome:
    """How a call ended: `ok`; `try_again` with better arguments; `failed`, as the tool says;
    `broken`, through a fault of the tool's. `text` is what the model is told."""

    kind: Literal["ok", "try_again", "failed", "broken"]
    text: str


class OutcomeUnknown(Exception):
    """A call with effects was begun, and nobody can say whether it had them. The message says why,
    to a person."""


async def call_tool(tool: Tool, arguments: str, calling: Calling, *, seconds: float) -> Outcome:
    """Call the tool with the JSON that the model gave, for at most `seconds` or the tool's own
    limit. An empty text means no arguments.

    Raises `NeedsApproval` as the tool does, and `OutcomeUnknown` when a tool with effects breaks
    or takes too long. Cancelling passes through: what it interrupted is then the caller's to judge;
    so does an error of the database in a tool of Steward's own, while it is away.
    """
    patience = min(tool.timeout_seconds, seconds)
    if patience <= 0:
        return Outcome("failed", f"There was no time left for {tool.name}.")
    begun = False
    limit = asyncio.timeout(patience)
    try:
        checked = tool.check(_read(arguments))
        begun = True
        async with limit:
            result = await tool.call(checked, calling)
    except (TryAgain, ToolFailed) as said:
        kind: Literal["try_again", "failed"] = (
            "try_again" if isinstance(said, TryAgain) else "failed"
        )
        return Outcome(kind, _told(said, tool))
    except NeedsApproval:
        raise
    except asyncio.CancelledError as error:
        if _is_cancelled():
            raise
        # Something inside the tool was cancelled, not the run.
        return _broken(tool, calling, error, begun=begun)
    except (Exception, SystemExit) as error:
        if tool.source == OWN and is_away(error):
            raise
        if begun and limit.expired():
            return _late(tool, patience, error)
        return _broken(tool, calling, error, begun=begun)
    return Outcome("ok", _told(result, tool))


def _is_cancelled() -> bool:
    task = asyncio.current_task()
    return task is None or task.cancelling() > 0


def _late(tool: Tool, patience: float, error: BaseException) -> Outcome:
    sentence = f"{tool.name} did not finish within {patience:g} seconds."
    if tool.effects:
        raise OutcomeUnknown(sentence) from error
    return Outcome("failed", sentence)


def takes(tool: Tool, arguments: str) -> bool:
    """Whether the tool takes these arguments. What it does not take goes back to the model, and is
    neither put to a person nor marked as begun."""
    try:
        tool.check(_read(arguments))
    except Exception:  # noqa: BLE001 - a check that breaks is told when the tool is called
        return False
    return True


def _broken(tool: Tool, calling: Calling, error: BaseException, *, begun: bool) -> Outcome:
    log("agents").error(
        "a tool is broken",
        tool=tool.name,
        source=tool.source,
        run=calling.run_id,
        call=calling.call_id,
        exc_info=error,
    )
    if tool.effects and begun:
        raise OutcomeUnknown(f"{tool.name} broke off with an error.") from error
    return Outcome("broken", FAULT)


def _read(arguments: str) -> dict[str, Any]:
    """The object in the model's JSON. Raises `TryAgain` for anything else."""
    try:
        # Python's own reader takes NaN and stumbles over depth; orjson rounds large numbers.
        given = from_json(arguments, allow_inf_nan=False) if arguments.strip() else {}
    except ValueError as wrong:
        raise TryAgain(f"The arguments are not JSON: {wrong}.") from wrong
    if not isinstance(given, dict):
        raise TryAgain("The arguments must be a JSON object.")
    return given


def _told(result: Any, tool: Tool) -> str:
    return _cut(_as_text(result), tool.result_characters)


def _as_text(result: Any) -> str:
    """What a tool returned, as a model reads it: text as it is, anything else as JSON."""
    if not isinstance(result, str | Exception):
        try:
            return to_json(result, fallback=str, bytes_mode="base64").decode()
        except ValueError:
            result = str(result)  # it goes round in circles, for instance
    # A text for the database has no half characters and no NUL.
    return str(result).encode(errors="replace").decode().replace("\0", "\ufffd")


def _cut(text: str, most: int) -> str:
    """The text in at most `most` characters: its beginning and its end, and what is left out
    between."""
    if len(text) <= most:
        return text
    note = f"\n[… {len(text) - most} characters are left out here …]\n"
    room = max(0, most - len(note))
    end = room // 4
    return text[: room - end] + note + text[len(text) - end :]
