"""What a tool is: a typed Python function that a model may call, with what it may do and touch.

    @tool(effects=True, needs_approval=True)
    async def cancel_order(order_id: str, calling: Calling) -> str:
        '''Cancel an order that has not been sent.

        Args:
            order_id: The number on the order, such as SO-1001.
        '''

The model sees the name, the first part of the docstring and the typed arguments; `calling` is for
the function alone. What goes wrong is sorted by who must act: `TryAgain` goes back to the model,
`ToolFailed` is told to it as a fact, `NeedsApproval` asks a person, and anything else is our bug.
"""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from steward.agents.evidence import NumberedPassage
from steward.bus.port import Bus
from steward.db.engine import Database
from steward.kit.announce import Announce

# The source of the tools that Steward brings itself.
OWN = "steward"
TIMEOUT_SECONDS = 30.0
RESULT_CHARACTERS = 20_000


class TryAgain(Exception):
    """The model can do better: the message tells it how. Wrong arguments are this."""


class ToolFailed(Exception):
    """It did not work and calling again will not help now; the message says why, to the model."""


class NeedsApproval(Exception):
    """This call, with these arguments, is for a person to allow; the message says why. Raise it
    before anything has happened."""


class Desk(Protocol):
    """The documents a run may see, and the numbers under which it cites them."""

    @property
    def collection_ids(self) -> Sequence[str] | None:
        """The collections the run is limited to; None for all."""

    @property
    def document_ids(self) -> Sequence[str] | None:
        """The documents the run is limited to; None for all."""

    async def search(self, query: str) -> list[NumberedPassage]:
        """The best passages, numbered and kept as evidence."""

    async def show(self, passages: Sequence[NumberedPassage]) -> list[NumberedPassage]:
        """Number passages that a tool has found itself (their `n` is not looked at), and keep
        them as evidence, so that the answer can cite them."""


@dataclass(frozen=True)
class Calling:
    """One call: for whom, as part of what, and what the tool may touch.

    `key` is the same for every attempt at this call, also after a crash: pass it on wherever the
    other side can use it to drop a repetition. `announce` tells people of something, in a unit of
    the database. `approved` says that a person has allowed the call.
    """

    owner_id: str
    language: str
    run_id: str
    call_id: str
    key: str
    database: Database
    bus: Bus
    desk: Desk
    announce: Announce
    approved: bool = False


@dataclass(frozen=True)
class Tool:
    """A tool as agents use it.

    `parameters` is a JSON schema; `check` turns the model's arguments into what `call` takes, and
    raises `TryAgain`. With `effects` the world outside changes: such a call is never repeated
    unless a person says so. Results longer than `result_characters` are cut.
    """

    name: str
    description: str
    parameters: dict[str, Any]
    check: Callable[[dict[str, Any]], dict[str, Any]]
    call: Callable[[dict[str, Any], Calling], Awaitable[Any]]
    effects: bool = False
    needs_approval: bool = False
    timeout_seconds: float = TIMEOUT_SECONDS
    result_characters: int = RESULT_CHARACTERS
    source: str = OWN
