"""One trip to a SQLite connection's thread for each statement.

A connection lives in a thread of its own, and each trip there and back costs more than most
statements. SQLAlchemy's adapter makes four: for a cursor, the statement, its rows, and the end of
the cursor. Here they are one.
"""

import sqlite3
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

import aiosqlite
from sqlalchemy.dialects.sqlite.aiosqlite import (
    AsyncAdapt_aiosqlite_connection,
    AsyncAdapt_aiosqlite_cursor,
    AsyncAdapt_aiosqlite_dbapi,
)


@dataclass(slots=True)
class Outcome:
    """What a statement came to, as a cursor says it (PEP 249)."""

    description: Any = None
    rowcount: int = -1
    lastrowid: int | None = None
    rows: Sequence[Any] = ()


class OneHopCursor(AsyncAdapt_aiosqlite_cursor):
    """A cursor that has its rows before anybody asks for them, and nothing left to close."""

    __slots__ = ("_outcome",)

    def __init__(self, adapt_connection: "OneHopConnection") -> None:
        self._adapt_connection = adapt_connection
        self._connection = adapt_connection._connection
        self._rows = deque()
        self._outcome = Outcome()

    @property
    def description(self) -> Any:
        """The columns of the last statement, None if it has none."""
        return self._outcome.description

    @property
    def rowcount(self) -> int:
        """How many rows the last statement changed; -1 if that is not known."""
        return self._outcome.rowcount

    @property
    def lastrowid(self) -> Any:
        """The number of the row that the last statement inserted."""
        return self._outcome.lastrowid

    def close(self) -> None:
        """Forget the rows."""
        self._rows.clear()

    async def _async_soft_close(self) -> None:
        """The cursor in the thread is closed already."""

    async def _execute_async(self, operation: Any, parameters: Any) -> None:
        run = self._connection._conn.execute
        await self._hop(partial(run, operation, parameters or ()))

    async def _executemany_async(self, operation: Any, seq_of_parameters: Any) -> None:
        run = self._connection._conn.executemany
        await self._hop(partial(run, operation, seq_of_parameters))

    async def _hop(self, run: Callable[[], sqlite3.Cursor]) -> None:
        async with self._adapt_connection._execute_mutex:
            self._outcome = await self._connection._execute(_whole, run)
        self._rows = deque(self._outcome.rows)


class OneHopConnection(AsyncAdapt_aiosqlite_connection):
    """A connection whose statements take one trip."""

    __slots__ = ()
    _cursor_cls: type[AsyncAdapt_aiosqlite_cursor] = OneHopCursor


class OneHopDriver(AsyncAdapt_aiosqlite_dbapi):
    """To be given to `create_async_engine` as `module`."""

    def __init__(self) -> None:
        super().__init__(aiosqlite, sqlite3)

    def connect(self, *arguments: Any, **options: Any) -> OneHopConnection:
        """Open a connection. Raises what sqlite3 raises."""
        return OneHopConnection(self, super().connect(*arguments, **options)._connection)


def _whole(run: Callable[[], sqlite3.Cursor]) -> Outcome:
    """Run a statement to its end. Called in the connection's thread."""
    cursor = run()
    try:
        rows = cursor.fetchall() if cursor.description else ()
        return Outcome(cursor.description, cursor.rowcount, cursor.lastrowid, rows)
    finally:
        cursor.close()
