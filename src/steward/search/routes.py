"""Search over HTTP."""

from typing import Annotated

from fastapi import APIRouter
from pydantic import Field, StringConstraints

from steward.accounts.who import Reader
from steward.db.engine import Database
from steward.documents import store
from steward.http.parameters import BodyId, RuntimeDep
from steward.http.schemas import Shape, View
from steward.index.port import Scope
from steward.search.find import find

router = APIRouter(prefix="/search", tags=["search"])

Ids = Annotated[list[BodyId], Field(max_length=1000)]


class SearchIn(Shape):
    """What to look for, and where; everything unless collections or documents are named."""

    query: Annotated[str, StringConstraints(min_length=1, max_length=20_000, pattern=r"\S")]
    limit: Annotated[int, Field(ge=1, le=100)] = 10
    collection_ids: Ids | None = None
    document_ids: Ids | None = None


class PassageView(View):
    """A passage; `start` and `end` are its offsets in the document's text. `score` is between 0 and
    1: the first passage's is how sure Steward is that the documents answer the query."""

    document_id: str
    document_name: str
    passage_id: str
    text: str
    page: int
    start: int
    end: int
    score: float


class SearchView(View):
    """Passages, best first. `by_vectors` is false while only words can be looked up."""

    items: list[PassageView]
    next: None = None
    found: bool
    by_vectors: bool


@router.post("")
async def search(body: SearchIn, who: Reader, runtime: RuntimeDep) -> SearchView:
    """Find the passages that answer a question or match some words."""
    await _check_scope(who.user_id, body, runtime.database)
    found = await find(
        body.query,
        Scope(who.user_id, body.collection_ids, body.document_ids),
        index=runtime.index,
        database=runtime.database,
        embedder=runtime.embedder,
        limit=body.limit,
    )
    async with runtime.database.read() as session:
        ids = list({hit.passage.document_id for hit in found.hits})
        names = await store.names_of(session, who.user_id, ids)
    items = [
        PassageView(
            document_id=hit.passage.document_id,
            document_name=names[hit.passage.document_id],
            passage_id=str(hit.passage.id),
            text=hit.passage.text,
            page=hit.passage.page,
            start=hit.passage.start,
            end=hit.passage.end,
            score=hit.score,
        )
        for hit in found.hits
        if hit.passage.document_id in names
    ]
    return SearchView(items=items, found=found.answerable, by_vectors=found.by_vectors)


async def _check_scope(owner_id: str, body: SearchIn, database: Database) -> None:
    """Whatever is named must be there and be one's own."""
    async with database.read() as session:
        for collection_id in body.collection_ids or ():
            await store.collection_of(session, owner_id, collection_id)
        for document_id in body.document_ids or ():
            await store.document_of(session, owner_id, document_id)
