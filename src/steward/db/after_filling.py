"""What an engine wants done once its tables were filled with rows that have their numbers."""

from sqlalchemy import Table, text
from sqlalchemy.ext.asyncio import AsyncSession

from steward.db.base import Base

_GO_ON = """
SELECT setval(pg_get_serial_sequence(:table, :column), max({column})) FROM {table}
HAVING max({column}) IS NOT NULL AND pg_get_serial_sequence(:table, :column) IS NOT NULL
"""


async def after_filling(session: AsyncSession) -> None:
    """On PostgreSQL, count new rows on from the highest number, and know how many rows there are.
    SQLite does the first by itself, and the second would change plans that are made without."""
    if session.get_bind().dialect.name != "postgresql":
        return
    for table in Base.metadata.sorted_tables:
        column = _counted(table)
        if column is not None:
            go_on = text(_GO_ON.format(table=table.name, column=column))
            await session.execute(go_on, {"table": table.name, "column": column})
    await session.execute(text("SET LOCAL statement_timeout = 0"))
    await session.execute(text("ANALYZE"))


def _counted(table: Table) -> str | None:
    """The column that gets a number of its own, if there is one."""
    column = table.autoincrement_column
    return None if column is None else column.name
