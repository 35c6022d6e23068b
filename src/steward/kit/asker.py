"""Who is asking, known to all that is done on their behalf: where from, and in whose name.

It is told like the id of the request in the log: by the context a task runs in. Nothing is decided
by it; it only says afterwards who it was.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Asker:
    """The network address of a request; and whose account and which key it showed, once that is
    known."""

    address: str | None = None
    user_id: str | None = None
    key_id: str | None = None


_NOBODY = Asker()
_asker: ContextVar[Asker] = ContextVar("asker", default=_NOBODY)


def asker() -> Asker:
    """Whoever asked for what this task does; nobody, for what Steward does unasked."""
    return _asker.get()


@contextmanager
def asked_from(address: str) -> Iterator[None]:
    """What is done in the block is asked for from this address, by nobody known yet."""
    before = _asker.set(Asker(address))
    try:
        yield
    finally:
        _asker.reset(before)


def asked_as(user_id: str, key_id: str | None) -> None:
    """From now on the asker is known, for as long as the request lasts."""
    _asker.set(replace(_asker.get(), user_id=user_id, key_id=key_id))
