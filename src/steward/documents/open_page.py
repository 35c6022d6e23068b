"""Finds a page of a document by what a person calls it, among those one may look at."""

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from sqlalchemy import Select, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from steward.db.engine import Database
from steward.documents.tables import Document, DocumentPage
from steward.index.port import Scope
from steward.kit.ids import is_id

MOST_NAMES = 100  # looked through for one that is meant
NEAR = 5


class NoSuchPage(Exception):
    """There is no such document or page, or it cannot be read yet. The message says what there
    is."""


@dataclass(frozen=True)
class OpenedPage:
    """Page `n` of `pages`, its text, and where that begins in the document's text."""

    document_id: str
    document_name: str
    pages: int
    n: int
    start: int
    text: str


async def open_page(scope: Scope, document: str, n: int, *, database: Database) -> OpenedPage:
    """Page `n` (from 1) of the document with this id or exactly this name. Raises `NoSuchPage`."""
    async with database.read() as session:
        found = await _document(session, scope, document)
        if not found.text_complete:
            raise NoSuchPage(_not_readable(found))
        page = await session.get(DocumentPage, (found.id, n))
    if page is None:
        raise NoSuchPage(f"{found.name} has {found.pages} pages; there is no page {n}.")
    return OpenedPage(found.id, found.name, found.pages or n, page.n, page.start, page.text)


async def _document(session: AsyncSession, scope: Scope, document: str) -> Document:
    named = Document.name == document
    if is_id(document):
        named = or_(named, Document.id == document.lower())
    query = _within(select(Document), scope).where(named)
    found: Sequence[Document] = (await session.scalars(query)).all()
    if not found:
        raise NoSuchPage(await _near(session, scope, document))
    if len(found) > 1:
        ids = "; ".join(f"{row.id}, uploaded {row.created_at:%Y-%m-%d %H:%M}" for row in found)
        raise NoSuchPage(f"Several documents are called {document}. Give the id of one: {ids}.")
    return found[0]


def _within(query: Select[Any], scope: Scope) -> Select[Any]:
    """Only what the scope admits, as in a search."""
    query = query.where(Document.owner_id == scope.owner_id)
    if scope.collection_ids is not None:
        query = query.where(Document.collection_id.in_(scope.collection_ids))
    if scope.document_ids is not None:
        query = query.where(Document.id.in_(scope.document_ids))
    return query


async def _near(session: AsyncSession, scope: Scope, document: str) -> str:
    query = _within(select(Document.name), scope).order_by(Document.id.desc()).limit(MOST_NAMES)
    names = list(dict.fromkeys((await session.scalars(query)).all()))
    if not names:
        return "There are no documents here."
    near = _alike(document, names) or names[:NEAR]
    return f"There is no document called {document[:200]}. There are: {'; '.join(near)}."


def _alike(wanted: str, names: Sequence[str]) -> list[str]:
    """The names that hold what is wanted, or else those that are written much like it."""
    by_fold = {name.casefold(): name for name in names}
    fold = wanted.casefold()[:200]
    holding = [name for key, name in by_fold.items() if fold in key or key in fold]
    return holding[:NEAR] or [by_fold[key] for key in get_close_matches(fold, by_fold, n=NEAR)]


def _not_readable(document: Document) -> str:
    if document.status == "failed":
        return f"{document.name} could not be read: {document.error_en}"
    return f"{document.name} is still being read. Try again later."
