"""What can go wrong for a program that talks to Steward.

    StewardError
    ├── Unreachable        nobody answers there, or the connection broke off
    │   └── StreamLost     nobody answered again while a run was followed; it goes on without you
    ├── NotSteward         what answers there is something else
    ├── RunFailed          the run ended in a failure
    ├── RunCancelled       somebody stopped it
    ├── DocumentsFailed    documents that were waited for cannot be read
    ├── WaitedTooLong      your timeout passed; the run goes on
    └── Refused            Steward says no: `status`, `code`, a sentence, `request_id`
        ├── LimitReached       402  `left` of a limit, and when it `renews_at`
        ├── Unauthenticated    401  no key or sign-in, or one that is revoked
        ├── Forbidden          403  known, but not allowed
        ├── NotFound           404  no such thing, or not yours
        ├── Conflict           409  not in the state it is in now
        ├── TooLarge           413
        ├── Invalid            422  `fields` says what is wrong where
        ├── TooManyRequests    429  `retry_after` seconds
        ├── Unavailable        503  `retry_after` seconds
        │   └── Draining            it restarts and has begun nothing
        └── ServerFault        500 and what else is Steward's own fault

`code` is stable and for programs; the sentence is for people, in the client's language.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from steward.client.things.answers import Run
    from steward.client.things.documents import Document


class StewardError(Exception):
    """Everything that this client raises by itself."""


class Unreachable(StewardError):
    """Nobody answers at `url`, or the connection broke off.

    With `may_have_happened` the request was on its way, and nobody knows whether it was done.
    """

    def __init__(self, url: str, why: str, *, may_have_happened: bool = False) -> None:
        doubt = " It is not known whether the request was carried out." * may_have_happened
        super().__init__(f"Steward does not answer at {url} ({why}).{doubt}")
        self.url = url
        self.why = why
        self.may_have_happened = may_have_happened


class StreamLost(Unreachable):
    """Nobody answered again within the client's patience. What was followed goes on without it;
    follow it anew, from `last_id` on."""

    def __init__(self, url: str, why: str, last_id: str) -> None:
        super().__init__(url, why)
        self.last_id = last_id


class NotSteward(StewardError):
    """The answer is none that Steward gives: a wrong address, or a proxy that speaks for itself."""

    def __init__(self, url: str, status: int, what: str) -> None:
        super().__init__(f"What answers at {url} is not Steward: {status}, {what}.")
        self.url = url
        self.status = status


class RunFailed(StewardError):
    """The run ended in a failure; `run.error` says which, and `run.text` is what had been said."""

    def __init__(self, run: "Run") -> None:
        super().__init__(run.error.message if run.error else "The run failed.")
        self.run = run
        self.code = run.error.code if run.error else "failed"


class RunCancelled(StewardError):
    """Somebody stopped the run; `run.text` is what had been said."""

    def __init__(self, run: "Run") -> None:
        super().__init__("The run was cancelled.")
        self.run = run


class DocumentsFailed(StewardError):
    """Some of the documents that were waited for cannot be read. `documents` are all of them,
    `failed` those."""

    def __init__(self, documents: Sequence["Document"], failed: Sequence["Document"]) -> None:
        super().__init__("; ".join(f"{each.name}: {each.error}" for each in failed))
        self.documents = documents
        self.failed = failed


class WaitedTooLong(StewardError):
    """What was waited for did not come within your timeout, in seconds. Nothing was stopped; a run
    that was begun is `run_id`."""

    def __init__(self, what: str, seconds: float, run_id: str | None = None) -> None:
        super().__init__(f"{what} within {seconds:g} seconds.")
        self.run_id = run_id


class WrongField(NamedTuple):
    """A field of a request that Steward refused, and why."""

    field: str
    why: str


class Refused(StewardError):
    """A problem document of the API (RFC 9457). `facts` are its further members, and `retry_after`
    is in seconds, 0 where none is named."""

    def __init__(
        self,
        status: int,
        code: str,
        sentence: str,
        *,
        request_id: str | None = None,
        retry_after: float = 0.0,
        facts: Mapping[str, Any] | None = None,
    ) -> None:
        super().__init__(sentence)
        self.status = status
        self.code = code
        self.sentence = sentence
        self.request_id = request_id
        self.retry_after = retry_after
        self.facts: Mapping[str, Any] = facts or {}

    @property
    def run_id(self) -> str | None:
        """The run that was begun all the same, if one was."""
        return self.facts.get("run_id")


class Unauthenticated(Refused):
    """No key or sign-in, a wrong one, or one that is revoked."""


class LimitReached(Refused):
    """A limit is used up, or what is left is too little for this."""

    @property
    def kind(self) -> str:
        """`conversations`, `tokens` or `money`."""
        return str(self.facts.get("kind", ""))

    @property
    def left(self) -> int | None:
        """What is left of it; money in millionths of the currency."""
        return self.facts.get("left")

    @property
    def limit(self) -> int | None:
        """The limit itself."""
        return self.facts.get("limit")

    @property
    def renews_at(self) -> datetime | None:
        """When it is whole again."""
        given = self.facts.get("renews_at")
        return datetime.fromisoformat(given) if given else None


class Forbidden(Refused):
    """Known, but not allowed."""


class NotFound(Refused):
    """No such thing, or not yours: both look the same."""


class Conflict(Refused):
    """Not possible in the state the thing is in now."""


class TooLarge(Refused):
    """More than Steward takes."""


class Invalid(Refused):
    """The request says something that cannot be."""

    @property
    def fields(self) -> list[WrongField]:
        """What is wrong where, as far as Steward names it."""
        named = [*self.facts.get("errors", ()), *self.facts.get("fields", ())]
        if not named and "field" in self.facts:
            named = [{"field": self.facts["field"], "why": self.sentence}]
        return [WrongField(str(each["field"]), str(each["why"])) for each in named]


class TooManyRequests(Refused):
    """Too often. The client has waited for as long as its patience allows."""


class Unavailable(Refused):
    """Not now."""


class Draining(Unavailable):
    """Steward restarts; nothing was begun, unless there is a `run_id`."""


class ServerFault(Refused):
    """Steward's own fault, or that of a proxy before it. Its log has more under `request_id`."""
