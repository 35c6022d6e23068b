"""Ids that sort by the time they were made."""

import os
import threading
import time
import uuid
from datetime import UTC, datetime, timedelta

_lock = threading.Lock()
_last = 0


def new_id() -> str:
    """A UUIDv7 (RFC 9562, 5.7) as text; later ids of one process always sort after earlier ones.

    The 12 bits after the version hold the fraction of the millisecond (method 3 of section 6.2),
    bumped by one when the clock has not moved on.
    """
    global _last  # noqa: PLW0603 - the one clock all ids of a process come from
    with _lock:
        ticks = time.time_ns() * 4096 // 1_000_000
        _last = ticks = max(ticks, _last + 1)
    milliseconds, fraction = divmod(ticks, 4096)
    tail = int.from_bytes(os.urandom(8)) & 0x3FFF_FFFF_FFFF_FFFF
    return str(uuid.UUID(int=milliseconds << 80 | 0x7 << 76 | fraction << 64 | 0b10 << 62 | tail))


def first_id_of(at: datetime) -> str:
    """The id that sorts before all that `new_id` gives from then on, to the millisecond."""
    milliseconds = (at - datetime(1970, 1, 1, tzinfo=UTC)) // timedelta(milliseconds=1)
    return str(uuid.UUID(int=milliseconds << 80 | 0x7 << 76 | 0b10 << 62))


def is_id(text: str) -> bool:
    """Whether the text is a UUID in its canonical form."""
    try:
        return str(uuid.UUID(text)) == text.lower()
    except ValueError:
        return False
