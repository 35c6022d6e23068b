"""Lists come in pages, and a page names where the next one begins."""

import base64
import binascii
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from steward.kit.errors import Invalid

T = TypeVar("T")


@dataclass(frozen=True)
class Page(Generic[T]):
    """Some items of a list, and the cursor after the last of them; None at the end."""

    items: Sequence[T]
    next: str | None


def cut_page(rows: Sequence[T], limit: int, key: Callable[[T], str]) -> Page[T]:
    """A page of at most `limit` rows out of rows that were fetched with `limit + 1`."""
    if len(rows) <= limit:
        return Page(rows, None)
    return Page(rows[:limit], write_cursor(key(rows[limit - 1])))


def write_cursor(key: str) -> str:
    """The opaque form of a sort key."""
    return base64.urlsafe_b64encode(key.encode()).decode().rstrip("=")


def read_cursor(cursor: str) -> str:
    """The sort key in a cursor. Raises `Invalid` for what is not one."""
    try:
        padded = cursor.encode() + b"=" * (-len(cursor) % 4)
        return base64.b64decode(padded, altchars=b"-_", validate=True).decode()
    except (binascii.Error, UnicodeError) as wrong:
        raise Invalid(
            "bad_cursor",
            "`after` is not a cursor of this list.",
            "after 不是此列表的游标。",
            field="after",
        ) from wrong
