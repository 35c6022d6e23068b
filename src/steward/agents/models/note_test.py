"""Keeps how the last test of a connection went."""

from steward.agents.models.change import TESTED
from steward.agents.models.store import connection_of
from steward.agents.models.try_out import Tried
from steward.db.engine import Database
from steward.kit.clock import now
from steward.llm.tables import ModelConnection


async def note_test(tested: ModelConnection, tried: Tried, *, database: Database) -> None:
    """Write it down, unless the connection was changed while it was tested. Raises `NotFound`."""
    async with database.unit() as session:
        row = await connection_of(session, tested.id, to_change=True)
        if any(getattr(row, column) != getattr(tested, column) for column in TESTED):
            return
        row.tested_at = now()
        row.test_ms = tried.ms
        row.test_error_en = tried.problem.en if tried.problem else None
        row.test_error_zh = tried.problem.zh if tried.problem else None
