"""The queries of models that were added. They belong to the installation and to nobody in it."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from steward.kit.errors import NotFound
from steward.llm.tables import ModelConnection


async def connections_in_order(
    session: AsyncSession, *, to_change: bool = False
) -> list[ModelConnection]:
    """All of them, those that answer first in front."""
    query = select(ModelConnection).order_by(ModelConnection.position, ModelConnection.id)
    rows: Sequence[ModelConnection] = (
        await session.scalars(query.with_for_update() if to_change else query)
    ).all()
    return list(rows)


async def connection_of(
    session: AsyncSession, connection_id: str, *, to_change: bool = False
) -> ModelConnection:
    """One of them. Raises `NotFound`."""
    query = select(ModelConnection).where(ModelConnection.id == connection_id)
    row = await session.scalar(query.with_for_update() if to_change else query)
    if row is None:
        raise NotFound("model connection", "模型连接")
    return row
