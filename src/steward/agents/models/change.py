"""Adds a connection to a provider, changes one, moves it in the order, or takes it away."""

from typing import Any

from sqlalchemy.exc import IntegrityError

from steward.agents.models.added import AddedModels, full_name
from steward.agents.models.reach import Reach, check_reach, reach_of
from steward.agents.models.schemas import ConnectionChanges, NewConnection
from steward.agents.models.store import connection_of, connections_in_order
from steward.audit.note import note
from steward.db.engine import Database
from steward.kit.clock import now
from steward.kit.errors import Conflict
from steward.kit.ids import new_id
from steward.kit.seal import Seal
from steward.llm.tables import ModelConnection

MOST = 50
# What a test found out is about these.
TESTED = ("address", "key", "models")


async def add_connection(
    wish: NewConnection, *, added: AddedModels, database: Database, seal: Seal
) -> ModelConnection:
    """A new one behind the others. Nothing is sent to the provider. Raises `Invalid` and
    `Conflict`."""
    key = wish.key.get_secret_value() if wish.key else None
    models = list(dict.fromkeys(wish.models))
    await _check(Reach(wish.provider, wish.address, key), wish.name, models, added)
    at = now()
    row = ModelConnection(
        id=new_id(),
        name=wish.name,
        provider=wish.provider,
        address=wish.address,
        key=seal.seal(key) if key else None,
        models=models,
        context_tokens=wish.context_tokens,
        answers=wish.answers,
        enabled=wish.enabled,
        created_at=at,
        changed_at=at,
    )
    try:
        async with database.unit() as session:
            there = await connections_in_order(session, to_change=True)
            if len(there) >= MOST:
                raise _too_many()
            row.position = max((other.position for other in there), default=-1) + 1
            session.add(row)
            note(session, "model.added", thing=row.id, name=row.name, provider=row.provider)
    except IntegrityError:
        raise Conflict(
            "name_taken", f"There is a connection called {wish.name} already.",
            f"已有名为 {wish.name} 的连接。", field="name",
        ) from None  # fmt: skip
    return row


async def change_connection(
    connection_id: str,
    wish: ConnectionChanges,
    *,
    added: AddedModels,
    database: Database,
    seal: Seal,
) -> ModelConnection:
    """The connection as it is then. Raises `NotFound`, `Invalid`, `Conflict` and `SealBroken`."""
    async with database.read() as session:
        row = await connection_of(session, connection_id)
    changes = _changes(row, wish, seal)
    if changes.keys() & set(TESTED):
        _apply(row, changes)
        await _check(reach_of(row, seal), row.name, row.models, added)
    async with database.unit() as session:
        rows = await connections_in_order(session, to_change=True)
        row = await connection_of(session, connection_id)
        _apply(row, changes)
        row.changed_at = now()
        if wish.position is not None:
            rows.remove(row)
            rows.insert(wish.position, row)
            for position, one in enumerate(rows):
                one.position = position
        fields = sorted(wish.model_fields_set)
        note(session, "model.changed", thing=row.id, name=row.name, fields=fields)
    return row


async def remove_connection(connection_id: str, *, database: Database) -> None:
    """Take it away; runs that ask it now ask it to their end. Raises `NotFound`."""
    async with database.unit() as session:
        row = await connection_of(session, connection_id, to_change=True)
        await session.delete(row)
        note(session, "model.removed", thing=row.id, name=row.name)


def _changes(row: ModelConnection, wish: ConnectionChanges, seal: Seal) -> dict[str, Any]:
    """The columns that get another value."""
    given = wish.model_dump(exclude_unset=True, exclude={"key", "position"})
    may_be_null = ("address", "context_tokens")
    changes = {
        column: value
        for column, value in given.items()
        if (value is not None or column in may_be_null) and value != getattr(row, column)
    }
    if "models" in changes:
        changes["models"] = list(dict.fromkeys(changes["models"]))
    if "key" in wish.model_fields_set:
        changes["key"] = seal.seal(wish.key.get_secret_value()) if wish.key else None
    elif "address" in changes:
        changes["key"] = None
    return changes


def _apply(row: ModelConnection, changes: dict[str, Any]) -> None:
    for column, value in changes.items():
        setattr(row, column, value)
    if changes.keys() & set(TESTED):
        row.tested_at = row.test_ms = row.test_error_en = row.test_error_zh = None


async def _check(reach: Reach, name: str, models: list[str], added: AddedModels) -> None:
    """Raise what a person has to mend before it can be kept."""
    check_reach(reach)
    for model in models:
        named = full_name(name, model)
        if named in added.models.set_names:
            raise Conflict(
                "set_already", f"The settings name {named} already.",
                f"配置中已有 {named}。", field="models",
            )  # fmt: skip
    await added.open(reach, models[0])


def _too_many() -> Conflict:
    return Conflict(
        "too_many_connections", f"No more than {MOST} connections can be kept.",
        f"最多保存 {MOST} 个连接。",
    )  # fmt: skip
