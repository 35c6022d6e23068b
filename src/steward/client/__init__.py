"""A typed client of Steward, for programs that wait and for programs with an event loop.

    from steward.client import Steward

    with Steward("http://127.0.0.1:8000", "stw_…") as steward:
        (report,) = steward.documents.upload("report.pdf")
        steward.documents.wait_until_ready(report)
        print(steward.ask("What did it cost?").text)

How it is made. What is asked of Steward, how answers are read, what may be sent again and when,
how a broken stream goes on: all of that is written once, in *plans*. A plan is a generator that
yields what it wants done (`effects`: send this, read on, wait so long), is told what came of it,
and returns its result. It touches no socket, so it neither waits nor needs to be awaited.

    calls     one plan for each thing that can be asked
    send      one request until it is answered: what is tried again
    follow    one stream until its end, over breaks and restarts: no event twice, none lost
    session   signing in, and carrying that on
    things    JSON as typed values
    errors    everything that can go wrong

Two shells carry plans out: `blocking` waits, `awaiting` lets other tasks go on. Each is a loop over
effects, and a table that makes a method of each call, with the call's own parameters and types.
httpx's authentication flows are made the same way.

The client knows nothing else of Steward: it can be imported where no server is installed to run.
"""

from typing import TYPE_CHECKING, Any

from steward.client.blocking.run_stream import RunStream
from steward.client.blocking.steward import Steward
from steward.client.effects import File
from steward.client.errors import (
    Conflict,
    DocumentsFailed,
    Draining,
    Forbidden,
    Invalid,
    LimitReached,
    NotFound,
    NotSteward,
    Refused,
    RunCancelled,
    RunFailed,
    ServerFault,
    StewardError,
    StreamLost,
    TooLarge,
    TooManyRequests,
    Unauthenticated,
    Unavailable,
    Unreachable,
    WaitedTooLong,
)
from steward.client.events import Event

if TYPE_CHECKING:
    from steward.client.awaiting.run_stream import AsyncRunStream
    from steward.client.awaiting.steward import AsyncSteward

__all__ = [
    "AsyncRunStream",
    "AsyncSteward",
    "Conflict",
    "DocumentsFailed",
    "Draining",
    "Event",
    "File",
    "Forbidden",
    "Invalid",
    "LimitReached",
    "NotFound",
    "NotSteward",
    "Refused",
    "RunCancelled",
    "RunFailed",
    "RunStream",
    "ServerFault",
    "Steward",
    "StewardError",
    "StreamLost",
    "TooLarge",
    "TooManyRequests",
    "Unauthenticated",
    "Unavailable",
    "Unreachable",
    "WaitedTooLong",
]


def __getattr__(name: str) -> Any:
    """What needs an event loop is imported when it is asked for."""
    if name == "AsyncSteward":
        from steward.client.awaiting.steward import AsyncSteward  # noqa: PLC0415

        return AsyncSteward
    if name == "AsyncRunStream":
        from steward.client.awaiting.run_stream import AsyncRunStream  # noqa: PLC0415

        return AsyncRunStream
    raise AttributeError(name)
