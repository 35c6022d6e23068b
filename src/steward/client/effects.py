"""What a plan asks its shell to do.

A plan is a generator: it yields one of these, is sent what came of it (or has thrown at it what
went wrong), and returns its result. It reads no socket and waits for nothing by itself.
"""

from collections.abc import Generator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Generic, NamedTuple, Protocol, TypeAlias, TypeVar
from urllib.parse import quote

T = TypeVar("T")
NOTHING: Mapping[str, Any] = {}
SAFE = ("GET", "HEAD", "PUT", "PATCH", "DELETE")


class Readable(Protocol):
    """What can be read from, piece by piece; with `seek`, from its beginning once more."""

    def read(self, size: int = ..., /) -> bytes:
        """The next bytes, at most so many."""
        ...


class File(NamedTuple):
    """A file on its way: its name, and its bytes, or where to read them from as often as they are
    sent."""

    name: str
    content: bytes | Path | Readable


class Request(NamedTuple):
    """One request below `/api/v1`.

    `repeatable` says that doing it twice is doing it once, which is so for everything but POST, and
    for some of those. `signed`: it carries its proof of who asks, or needs none. `seconds` is how
    long the server may be silent.
    """

    method: str
    path: str
    params: Mapping[str, Any] = NOTHING
    json: Any = None
    form: Mapping[str, str] | None = None
    files: Sequence[File] = ()
    headers: Mapping[str, str] = NOTHING
    repeatable: bool = False
    signed: bool = False
    seconds: float | None = None

    def __repr__(self) -> str:
        return f"Request({self.method} {self.path})"  # what it carries may be secret

    @property
    def may_be_repeated(self) -> bool:
        """Whether sending it again is safe although it may have been done."""
        return self.repeatable or self.method in SAFE


@dataclass
class Terms:
    """The address, and for how many seconds one is patient: with a request, and with a stream that
    broke off.

    `met` is whether anybody has ever answered there. An address at which nobody ever has is more
    likely wrong than away for a moment, so it is not waited for.
    """

    url: str
    patience: float
    stream_patience: float
    met: bool = False


class OnWhatTerms(NamedTuple):
    """The `Terms` of the client."""


class Send(NamedTuple):
    """Send until it is answered or patience ends; the answer is an `httpx.Response`."""

    request: Request


class Exchange(NamedTuple):
    """Send once; the answer is an `httpx.Response` that has been read."""

    request: Request


class Open(NamedTuple):
    """Send once and leave the body to `Read`; what is not a stream of events has been read."""

    request: Request


class Read(NamedTuple):
    """The next bytes of what was opened; None at its end."""


class Close(NamedTuple):
    """Let go of what was opened."""


class Pause(NamedTuple):
    """Wait so many seconds."""

    seconds: float


class Renew(NamedTuple):
    """Sign in anew, unless another thread or task has done so since `token` was given."""

    token: str


class Give(NamedTuple):
    """Hand this to whoever iterates; go on when they ask for the next."""

    item: Any


Effect: TypeAlias = OnWhatTerms | Send | Exchange | Open | Read | Close | Pause | Renew | Give
Plan: TypeAlias = Generator[Effect, Any, T]


class Items(NamedTuple, Generic[T]):
    """A plan that gives things of one kind, one after the other."""

    plan: Plan[None]


def path(pattern: str, *ids: object) -> str:
    """A path with ids in it that cannot leave their place."""
    return pattern.format(*(quote(str(each), safe="") for each in ids))


def given(**values: Any) -> dict[str, Any]:
    """Those of the values that are not None."""
    return {name: value for name, value in values.items() if value is not None}
