"""All rows of a list, page after page, with no connection held in between."""

from collections.abc import AsyncGenerator, Awaitable, Callable, Sequence
from typing import Any, TypeVar

from sqlalchemy.ext.asyncio import AsyncSession

from steward.db.engine import Database

Row = TypeVar("Row")
AT_ONCE = 200


async def read_all(
    database: Database,
    read_page: Callable[[AsyncSession, Any, int], Awaitable[Sequence[Row]]],
    cursor: Callable[[Row], Any] = lambda row: row.id,  # type: ignore[attr-defined]
    at_once: int = AT_ONCE,
) -> AsyncGenerator[Row]:
    """Each row. `read_page` is given where to go on, None at first, and how many rows at most;
    `cursor` tells from the last row of a page where the next one begins."""
    after: Any = None
    while True:
        async with database.read() as session:
            rows = await read_page(session, after, at_once)
        for row in rows:
            yield row
        if len(rows) < at_once:
            return
        after = cursor(rows[-1])
