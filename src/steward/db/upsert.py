"""Inserts a row or changes the one that is there, in one statement that nobody can come between.

Both engines say `INSERT … ON CONFLICT`, but SQLAlchemy knows it for each of them apart.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, cast

from sqlalchemy import ColumnElement, Table
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import CursorResult
from sqlalchemy.ext.asyncio import AsyncSession

from steward.db.base import Base

Insert = sqlite.Insert | postgresql.Insert
# The columns of the row that is there and of the one that was to be inserted.
Columns = Any
ENGINES: dict[str, Callable[[Table], Insert]] = {
    "sqlite": sqlite.insert,
    "postgresql": postgresql.insert,
}


class Upsert:
    """An insert that, where the primary key is taken, makes `changes(there, new)` instead.

    Where `only_if(there, new)` is false, the row that is there stays and no row is returned.
    `returning` names columns to give back. The statement is built once for each engine.
    """

    def __init__(
        self,
        row: type[Base],
        changes: Callable[[Columns, Columns], Mapping[str, Any]],
        *,
        only_if: Callable[[Columns, Columns], ColumnElement[bool]] | None = None,
        returning: Sequence[str] = (),
    ) -> None:
        self._table = cast("Table", row.__table__)
        self._changes = changes
        self._only_if = only_if
        self._returning = returning
        self._built: dict[str, Any] = {}

    async def __call__(self, session: AsyncSession, values: Mapping[str, Any]) -> CursorResult[Any]:
        """Execute it with the values of the new row, and of whatever else `only_if` binds."""
        engine = session.get_bind().dialect.name
        if engine not in self._built:
            self._built[engine] = self._build(ENGINES[engine](self._table))
        return cast("CursorResult[Any]", await session.execute(self._built[engine], values))

    def _build(self, insert: Insert) -> Any:
        there, new = self._table.c, insert.excluded
        statement = insert.on_conflict_do_update(
            index_elements=list(self._table.primary_key),
            set_=dict(self._changes(there, new)),
            where=self._only_if(there, new) if self._only_if else None,
        )
        columns = [self._table.c[name] for name in self._returning]
        return statement.returning(*columns) if columns else statement
