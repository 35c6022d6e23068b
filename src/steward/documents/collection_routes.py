"""Collections over HTTP."""

from typing import Literal

from fastapi import APIRouter, Response
from sqlalchemy.exc import IntegrityError

from steward.accounts.who import Reader, Writer
from steward.documents import store
from steward.documents.remove import remove_collection
from steward.documents.schemas import CollectionIn, CollectionView
from steward.documents.tables import Collection
from steward.http.parameters import After, AnnounceDep, Limit, PathId, RuntimeDep
from steward.http.schemas import ListOf
from steward.kit.errors import Conflict
from steward.kit.ids import new_id
from steward.kit.paging import cut_page

router = APIRouter(prefix="/collections", tags=["documents"])


def _name_taken(name: str) -> Conflict:
    return Conflict(
        "name_taken", f"There is a collection called {name} already.", f"已有名为 {name} 的文件夹。"
    )


@router.post("", status_code=201)
async def create(body: CollectionIn, who: Writer, runtime: RuntimeDep) -> CollectionView:
    """Make an empty collection."""
    row = Collection(id=new_id(), owner_id=who.user_id, name=body.name)
    try:
        async with runtime.database.unit() as session:
            session.add(row)
    except IntegrityError:
        raise _name_taken(body.name) from None
    return CollectionView.of(row, 0)


@router.get("")
async def list_collections(
    who: Reader, runtime: RuntimeDep, after: After = None, limit: Limit = 50
) -> ListOf[CollectionView]:
    """One's collections, newest first."""
    async with runtime.database.read() as session:
        rows = await store.collections_of(session, who.user_id, after, limit + 1)
    page = cut_page(rows, limit, lambda row: row[0].id)
    return ListOf(items=[CollectionView.of(*row) for row in page.items], next=page.next)


@router.get("/{collection_id}")
async def read(collection_id: PathId, who: Reader, runtime: RuntimeDep) -> CollectionView:
    """One collection."""
    async with runtime.database.read() as session:
        row = await store.collection_of(session, who.user_id, collection_id)
        return CollectionView.of(row, await store.count_in(session, collection_id))


@router.patch("/{collection_id}")
async def rename(
    collection_id: PathId, body: CollectionIn, who: Writer, runtime: RuntimeDep
) -> CollectionView:
    """Give a collection another name."""
    try:
        async with runtime.database.unit() as session:
            row = await store.collection_of(session, who.user_id, collection_id)
            row.name = body.name
            await session.flush()
            documents = await store.count_in(session, collection_id)
    except IntegrityError:
        raise _name_taken(body.name) from None
    return CollectionView.of(row, documents)


@router.delete("/{collection_id}", status_code=204)
async def delete(
    collection_id: PathId,
    who: Writer,
    runtime: RuntimeDep,
    announce: AnnounceDep,
    documents: Literal["keep", "delete"] = "keep",
) -> Response:
    """Delete a collection. One that holds documents is refused unless `documents=delete`."""
    await remove_collection(
        who.user_id,
        collection_id,
        with_documents=documents == "delete",
        database=runtime.database,
        files=runtime.files,
        index=runtime.index,
        bus=runtime.bus,
        announce=announce,
    )
    return Response(status_code=204)
