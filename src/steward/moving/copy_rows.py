"""Copies a table's rows, and goes on where an earlier attempt ended.

Rows go in the order of their key, one transaction for each chunk, so what is in the target is
always the beginning of the source: how many there are says where to go on.
"""

from collections.abc import Awaitable, Callable, Sequence
from typing import Any

from sqlalchemy import Table, insert, select
from sqlalchemy.ext.asyncio import AsyncSession

from steward.documents.tables import Document
from steward.documents.words import words_of_name, words_of_passage
from steward.kit.offload import Offload
from steward.kit.text import cut_words
from steward.moving.chunks import Rows, ahead, chunks, count_rows, key_at
from steward.moving.end import End
from steward.moving.rows import as_stored

# Told how many rows are there.
Told = Callable[[int], None]
Values = list[dict[str, Any]]
# What is written along with a chunk, once its rows are there, in the same transaction.
Along = Callable[[AsyncSession], Awaitable[None]]


async def copy_rows(one: Table, source: End, target: End, told: Told) -> None:
    """Copy what is not there yet."""

    async def nothing(_: Values) -> Along | None:
        return None

    await _copy(one, source, target, nothing, told)


async def copy_passages(one: Table, source: End, target: End, offload: Offload, told: Told) -> None:
    """Copy the passages that are not there yet, and index their words.

    Their words are cut again, from the same text by the same rules: one engine keeps them as they
    were cut and the other without their endings, of which the first cannot be made again.
    """

    async def with_words(values: Values) -> Along | None:
        names = await _names(source, {row["document_id"] for row in values})
        words = await offload(_words, values, names)
        ids = [row["id"] for row in values]
        return lambda session: target.transfer.add_words(session, ids, words)

    await _copy(one, source, target, with_words, told)


async def _copy(
    one: Table,
    source: End,
    target: End,
    prepare: Callable[[Values], Awaitable[Along | None]],
    told: Told,
) -> None:
    there = await count_rows(target.database, one)
    told(there)
    after = await key_at(source.database, one, there)
    if there and after is None:
        return  # more than in the source, which the comparison at the end will tell
    async for rows in ahead(chunks(source.database, one, after)):
        values = _values(one, rows)
        along = await prepare(values)
        async with target.database.unit() as session:
            await session.execute(insert(as_stored(one)), values)
            if along is not None:
                await along(session)
        there += len(values)
        told(there)


def _values(one: Table, rows: Rows) -> Values:
    names = [column.name for column in one.columns]
    return [dict(zip(names, row, strict=True)) for row in rows]


async def _names(source: End, document_ids: set[str]) -> dict[str, str]:
    query = select(Document.id, Document.name).where(Document.id.in_(document_ids))
    async with source.database.read() as session:
        return {row.id: row.name for row in await session.execute(query)}


def _words(values: Values, names: dict[str, str]) -> Sequence[str]:
    of_names = {document_id: words_of_name(name) for document_id, name in names.items()}
    return [
        words_of_passage(of_names.get(row["document_id"], ""), cut_words(row["text"]))
        for row in values
    ]
