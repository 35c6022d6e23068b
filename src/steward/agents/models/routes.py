"""Adding, ordering and taking away language models over HTTP. For administrators."""

from typing import Annotated

from fastapi import APIRouter, Depends, Request

from steward.accounts.who import Administrator
from steward.agents.models import change
from steward.agents.models.added import AddedModels
from steward.agents.models.reach import (
    has_address,
    is_installed,
    needs_key,
    own_address,
    provider_words,
)
from steward.agents.models.schemas import (
    ConnectionChanges,
    ConnectionView,
    NewConnection,
    ProviderView,
)
from steward.agents.models.store import connections_in_order
from steward.http.parameters import PathId, RuntimeDep
from steward.http.schemas import ListOf
from steward.kit.errors import NotFound
from steward.kit.seal import Seal
from steward.runtime import Runtime

router = APIRouter(prefix="/models", tags=["agents"])


async def the_added_models(request: Request) -> AddedModels:
    """The models that were added, as `assembly` put them together."""
    added: AddedModels = request.app.state.added_models
    return added


Added = Annotated[AddedModels, Depends(the_added_models)]


@router.get("/providers")
async def list_providers(_: Administrator, runtime: RuntimeDep) -> ListOf[ProviderView]:
    """The providers that a connection may name."""
    installed = await runtime.offload(lambda: [*map(is_installed, provider_words())])
    return ListOf(
        items=[
            ProviderView(
                word=word,
                address=own_address(word),
                needs_address=not has_address(word),
                needs_key=needs_key(word),
                installed=there,
            )
            for word, there in zip(provider_words(), installed, strict=True)
        ]
    )


@router.get("/connections")
async def list_connections(
    who: Administrator, runtime: RuntimeDep, added: Added
) -> ListOf[ConnectionView]:
    """The models that were added, in the order in which they are asked, all on one page."""
    return ListOf(items=await _views(who.language, runtime, added))


@router.post("/connections", status_code=201)
async def add(
    body: NewConnection, who: Administrator, runtime: RuntimeDep, added: Added
) -> ConnectionView:
    """Add models of a provider. They can be used at once, in every process; the provider is not
    asked before somebody does."""
    row = await change.add_connection(
        body, added=added, database=runtime.database, seal=Seal(runtime.secret)
    )
    await added.tell()
    return await _view(row.id, who.language, runtime, added)


@router.patch("/connections/{connection_id}")
async def change_one(
    connection_id: PathId,
    body: ConnectionChanges,
    who: Administrator,
    runtime: RuntimeDep,
    added: Added,
) -> ConnectionView:
    """Change a connection or its place in the order. Answers that are under way go on with what
    they began with."""
    row = await change.change_connection(
        connection_id, body, added=added, database=runtime.database, seal=Seal(runtime.secret)
    )
    await added.tell()
    return await _view(row.id, who.language, runtime, added)


@router.delete("/connections/{connection_id}", status_code=204)
async def remove(
    connection_id: PathId, who: Administrator, runtime: RuntimeDep, added: Added
) -> None:
    """Take a connection away. Agents that name its models cannot answer until they name others."""
    await change.remove_connection(connection_id, database=runtime.database)
    await added.tell()


async def _views(language: str, runtime: Runtime, added: AddedModels) -> list[ConnectionView]:
    async with runtime.database.read() as session:
        rows = await connections_in_order(session)
    default = next(iter(added.models.default_names), None)
    return [
        ConnectionView.of(
            row, position, default=default, problem=added.problem_of(row), language=language
        )
        for position, row in enumerate(rows)
    ]


async def _view(
    connection_id: str, language: str, runtime: Runtime, added: AddedModels
) -> ConnectionView:
    """One of them, at its place among all."""
    views = await _views(language, runtime, added)
    found = [view for view in views if view.id == connection_id]
    if not found:
        raise NotFound("model connection", "模型连接")
    return found[0]
