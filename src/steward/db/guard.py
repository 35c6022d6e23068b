"""No transaction is open while a model, a file or the network is waited for; this says so."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

_open: ContextVar[bool] = ContextVar("unit_open", default=False)


@contextmanager
def unit_is_open() -> Iterator[None]:
    """Mark the block as one in which nothing slow may be waited for."""
    before = _open.get()
    _open.set(True)
    try:
        yield
    finally:
        _open.set(before)


def outside_a_unit(what: str) -> None:
    """Raise RuntimeError if a unit of work is open here. Call it before waiting for `what`."""
    if _open.get():
        raise RuntimeError(f"{what} is waited for while a transaction is open")
