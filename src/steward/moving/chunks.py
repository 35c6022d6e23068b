"""Reads a table chunk by chunk, in the order of its key, with no more in memory than two chunks."""

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator, Sequence
from typing import Any, TypeVar

from sqlalchemy import Row, Select, Table, func, literal, select, tuple_

from steward.db.engine import Database
from steward.moving.rows import as_stored, key_of

T = TypeVar("T")
Rows = Sequence[Row[Any]]
Key = Sequence[Any]

# Rows at a time. Most are small; the largest are pages and the messages of models' exchanges.
AT_ONCE = 500


async def count_rows(database: Database, one: Table) -> int:
    """How many rows there are."""
    async with database.read() as session:
        return await session.scalar(select(func.count()).select_from(one)) or 0


async def chunks(database: Database, one: Table, after: Key | None = None) -> AsyncGenerator[Rows]:
    """All rows, or those beyond a key, with their columns in the table's order."""
    names = [column.name for column in one.columns]
    places = [names.index(name) for name in key_of(one)]
    while True:
        async with database.read() as session:
            rows = (await session.execute(_rows_beyond(one, after))).all()
        if rows:
            yield rows
        if len(rows) < AT_ONCE:
            return
        after = [rows[-1][place] for place in places]


async def key_at(database: Database, one: Table, place: int) -> Key | None:
    """The key of the row at this place, counted from 1, in the order of the keys; None before the
    first."""
    if place == 0:
        return None
    key = [one.c[name] for name in key_of(one)]
    query = select(*key).order_by(*key).offset(place - 1).limit(1)
    async with database.read() as session:
        row = (await session.execute(query)).one_or_none()
    return None if row is None else tuple(row)


async def ahead(them: AsyncGenerator[T]) -> AsyncIterator[T]:
    """The same, each fetched while the one before it is worked on."""
    end = object()
    coming: asyncio.Task[Any] = asyncio.create_task(_next(them, end))
    try:
        while (one := await coming) is not end:
            coming = asyncio.create_task(_next(them, end))
            yield one
    finally:
        coming.cancel()
        await asyncio.gather(coming, return_exceptions=True)
        await them.aclose()


async def _next(them: AsyncGenerator[T], end: object) -> T | object:
    return await anext(them, end)


def _rows_beyond(one: Table, after: Key | None) -> Select[Any]:
    stored = as_stored(one)
    key = [stored.c[name] for name in key_of(one)]
    query = select(*stored.c).order_by(*key).limit(AT_ONCE)
    if after is None:
        return query
    last = [literal(value, column.type) for value, column in zip(after, key, strict=True)]
    return query.where(tuple_(*key) > tuple_(*last))
