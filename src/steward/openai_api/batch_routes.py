"""Batches of files over HTTP: many go into a vector store with one request."""

from contextlib import suppress
from typing import Any

from fastapi import APIRouter, Response

from steward.accounts.who import Reader, Who, Writer
from steward.documents import store
from steward.http.parameters import RuntimeDep
from steward.kit.clock import now
from steward.kit.errors import Conflict, NotFound
from steward.kit.ids import new_id
from steward.openai_api.as_batch import (
    as_batch,
    as_batch_file,
    batch_of,
    documents_in,
    state_in,
)
from steward.openai_api.ids import GivenId
from steward.openai_api.inside_store import Order, State
from steward.openai_api.into_store import into_store
from steward.openai_api.listing import AfterThing, ListLimit, listed
from steward.openai_api.schemas import FileBatchIn
from steward.openai_api.store_file_routes import LOOK_AGAIN
from steward.openai_api.tables import FileBatch
from steward.runtime import Runtime

router = APIRouter(prefix="/vector_stores/{collection_id}/file_batches")


@router.post("")
async def create_batch(
    collection_id: GivenId, body: FileBatchIn, who: Writer, runtime: RuntimeDep
) -> dict[str, Any]:
    """Put files into a vector store. One that cannot go in is told as failed; the others do."""
    ids = body.ids()
    async with runtime.database.read() as session:
        await store.collection_of(session, who.user_id, collection_id)
        if len(await store.names_of(session, who.user_id, ids)) < len(ids):
            raise NotFound("document", "文档")
    refused = {}
    for document_id in ids:
        try:
            await into_store(who.user_id, document_id, collection_id, runtime)
        except Conflict as error:
            refused[document_id] = {"code": error.code, "en": error.en, "zh": error.zh}
    batch = FileBatch(
        id=new_id(),
        owner_id=who.user_id,
        collection_id=collection_id,
        document_ids=ids,
        refused=refused,
        cancelled=False,
        created_at=now(),
    )
    async with runtime.database.unit() as session:
        await store.collection_of(session, who.user_id, collection_id)
        session.add(batch)
    return await _shown(who, collection_id, batch.id, runtime)


@router.get("/{batch_id}")
async def read_batch(
    collection_id: GivenId,
    batch_id: GivenId,
    who: Reader,
    runtime: RuntimeDep,
    response: Response,
) -> dict[str, Any]:
    """A batch, and how far its files are."""
    response.headers.update(LOOK_AGAIN)
    return await _shown(who, collection_id, batch_id, runtime)


@router.post("/{batch_id}/cancel")
async def cancel_batch(
    collection_id: GivenId, batch_id: GivenId, who: Writer, runtime: RuntimeDep
) -> dict[str, Any]:
    """Take out of the vector store what is not read yet. It stays a file; one that is there outside
    of it once more stays where it is."""
    async with runtime.database.unit() as session:
        batch = await batch_of(session, who.user_id, collection_id, batch_id)
        batch.cancelled = True
        documents = await documents_in(session, batch)
    for document in documents:
        if state_in(batch, document) == "in_progress":
            with suppress(Conflict, NotFound):
                await into_store(who.user_id, document.id, None, runtime)
    return await _shown(who, collection_id, batch_id, runtime)


@router.get("/{batch_id}/files")
async def list_batch_files(
    collection_id: GivenId,
    batch_id: GivenId,
    who: Reader,
    runtime: RuntimeDep,
    after: AfterThing = None,
    limit: ListLimit = 20,
    filter: State | None = None,
    order: Order = "desc",
) -> dict[str, Any]:
    """The files of a batch, newest first unless asked otherwise."""
    async with runtime.database.read() as session:
        batch = await batch_of(session, who.user_id, collection_id, batch_id)
        documents = list(await documents_in(session, batch))
    shown = [each for each in documents if filter in (None, state_in(batch, each))]
    if order == "asc":
        shown.reverse()
    if after is not None:
        shown = [
            each for each in shown if (each.id < after if order == "desc" else each.id > after)
        ]
    return listed([as_batch_file(batch, each, who.language) for each in shown], min(limit, 100))


async def _shown(who: Who, collection_id: str, batch_id: str, runtime: Runtime) -> dict[str, Any]:
    async with runtime.database.read() as session:
        batch = await batch_of(session, who.user_id, collection_id, batch_id)
        return as_batch(batch, await documents_in(session, batch))
