"""Vector stores over HTTP: they are collections, and searched as Steward searches."""

from contextlib import suppress
from typing import Any

from fastapi import APIRouter

from steward.accounts.who import Reader, Who, Writer
from steward.documents import collection_routes, store
from steward.documents.change import change_document
from steward.documents.remove import remove_collection, remove_document
from steward.documents.schemas import CollectionIn, CollectionView
from steward.http.parameters import AnnounceDep, RuntimeDep
from steward.kit.announce import Announce
from steward.kit.errors import Conflict
from steward.kit.ids import new_id
from steward.openai_api.as_vector_store import as_vector_stores
from steward.openai_api.ids import FILE, VECTOR_STORE, GivenId
from steward.openai_api.into_store import into_store
from steward.openai_api.listing import AfterThing, ListLimit, listed
from steward.openai_api.refuse import not_done, wrong
from steward.openai_api.schemas import Ranking, StoreSearchIn, VectorStoreChange, VectorStoreIn
from steward.runtime import Runtime
from steward.search.routes import PassageView, SearchIn, search

router = APIRouter(prefix="/vector_stores")

MOST_OF_A_NAME = 1000
LONGEST_NAME = 200
LONGEST_QUERY = 20_000


@router.post("")
async def create_store(body: VectorStoreIn, who: Writer, runtime: RuntimeDep) -> dict[str, Any]:
    """Make a vector store, with some files perhaps."""
    async with runtime.database.read() as session:
        for document_id in body.file_ids or ():
            await store.document_of(session, who.user_id, document_id)
    made = await _make(body.name or f"Vector store {new_id()[-12:]}", who, runtime)
    for document_id in dict.fromkeys(body.file_ids or ()):
        await into_store(who.user_id, document_id, made.id, runtime)
    return await _read(made.id, who, runtime)


async def _make(name: str, who: Who, runtime: Runtime) -> CollectionView:
    """Vector stores may share a name, collections may not: the next gets a number."""
    ending = ""
    for number in range(2, MOST_OF_A_NAME + 2):
        with suppress(Conflict):
            called = CollectionIn(name=name[: LONGEST_NAME - len(ending)] + ending)
            return await collection_routes.create(called, who, runtime)
        ending = f" ({number})"
    raise wrong("name", f"There are too many called {name}.", f"名为 {name} 的太多了。")


@router.get("")
async def list_stores(
    who: Reader, runtime: RuntimeDep, after: AfterThing = None, limit: ListLimit = 20
) -> dict[str, Any]:
    """One's vector stores, newest first."""
    limit = min(limit, 100)
    async with runtime.database.read() as session:
        rows = await store.collections_of(session, who.user_id, after, limit + 1)
        stores = await as_vector_stores(session, who.user_id, [row[0] for row in rows])
    return listed(stores, limit)


@router.get("/{collection_id}")
async def read_store(collection_id: GivenId, who: Reader, runtime: RuntimeDep) -> dict[str, Any]:
    """One vector store."""
    return await _read(collection_id, who, runtime)


@router.post("/{collection_id}")
async def rename_store(
    collection_id: GivenId, body: VectorStoreChange, who: Writer, runtime: RuntimeDep
) -> dict[str, Any]:
    """Give a vector store another name."""
    if body.name is not None:
        await collection_routes.rename(collection_id, CollectionIn(name=body.name), who, runtime)
    return await _read(collection_id, who, runtime)


@router.delete("/{collection_id}")
async def delete_store(
    collection_id: GivenId, who: Writer, runtime: RuntimeDep, announce: AnnounceDep
) -> dict[str, Any]:
    """Delete a vector store. Its files stay, in none; of two that are the same, one."""
    async with runtime.database.read() as session:
        await store.collection_of(session, who.user_id, collection_id)
        inside = await store.documents_of(
            session, who.user_id, None, 100_000, collection_id=collection_id
        )
    for document in inside:
        await _take_out(who.user_id, document.id, runtime, announce)
    await remove_collection(
        who.user_id,
        collection_id,
        with_documents=False,
        database=runtime.database,
        files=runtime.files,
        index=runtime.index,
        bus=runtime.bus,
        announce=announce,
    )
    id_ = f"{VECTOR_STORE}{collection_id}"
    return {"id": id_, "object": "vector_store.deleted", "deleted": True}


async def _take_out(owner_id: str, document_id: str, runtime: Runtime, announce: Announce) -> None:
    database, index = runtime.database, runtime.index
    outside = {"collection_id": None}
    try:
        await change_document(owner_id, document_id, outside, database=database, index=index)
    except Conflict:  # the same file is outside of all already
        await remove_document(
            owner_id,
            document_id,
            database=database,
            files=runtime.files,
            index=index,
            bus=runtime.bus,
            announce=announce,
        )


@router.post("/{collection_id}/search")
async def search_store(
    collection_id: GivenId, body: StoreSearchIn, who: Reader, runtime: RuntimeDep
) -> dict[str, Any]:
    """The passages of its files that fit the query best."""
    if body.filters:
        raise not_done(
            "filters",
            "Files have no attributes here to filter by: make a vector store of those you mean.",
            "此处的文件没有可供筛选的属性：请为所需文件建立向量库。",
        )
    queries = [body.query] if isinstance(body.query, str) else body.query
    query = "\n".join(queries)
    if not query.strip() or len(query) > LONGEST_QUERY:
        raise wrong(
            "query",
            f"A query has words, and {LONGEST_QUERY} characters at most.",
            f"查询不能为空，且最多 {LONGEST_QUERY} 个字符。",
        )
    wanted = SearchIn(query=query, limit=body.max_num_results, collection_ids=[collection_id])
    found = await search(wanted, who, runtime)
    least = (body.ranking_options or Ranking()).score_threshold or 0.0
    return {
        "object": "vector_store.search_results.page",
        "search_query": queries,
        "data": [_hit(passage) for passage in found.items if passage.score >= least],
        "has_more": False,
        "next_page": None,
    }


def _hit(passage: PassageView) -> dict[str, Any]:
    return {
        "file_id": f"{FILE}{passage.document_id}",
        "filename": passage.document_name,
        "score": passage.score,
        "attributes": {"page": passage.page, "start": passage.start, "end": passage.end},
        "content": [{"type": "text", "text": passage.text}],
    }


async def _read(collection_id: str, who: Who, runtime: Runtime) -> dict[str, Any]:
    async with runtime.database.read() as session:
        row = await store.collection_of(session, who.user_id, collection_id)
        (made,) = await as_vector_stores(session, who.user_id, [row])
    return made
