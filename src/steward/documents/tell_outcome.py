"""The owner of a document is told that it can be asked about, or why it never will; their programs
also that it is gone."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from steward.accounts.store import language_of
from steward.documents.parsing.errors import Unreadable
from steward.documents.schemas import DocumentView
from steward.documents.tables import Document
from steward.kit.announce import Announce, Fact, Happening


async def tell_ready(session: AsyncSession, document: Document, announce: Announce) -> None:
    """Announce it in the unit that makes it ready: once, whatever makes it ready anew."""
    values = {"name": document.name, "pages": document.pages_done}
    await announce(session, _happening("document.ready", document, document.id, values))
    await announce(session, await _fact(session, "ready", document, document.id))


async def tell_failed(
    session: AsyncSession, document: Document, error: Unreadable, announce: Announce
) -> None:
    """Announce it in the unit that gives the document up; each time that it was tried."""
    language = await language_of(session, document.owner_id)
    values = {"name": document.name, "why": error.zh if language.startswith("zh") else error.en}
    key = f"{document.id} {document.attempt}"
    await announce(session, _happening("document.failed", document, key, values))
    await announce(session, await _fact(session, "failed", document, key))


async def tell_deleted(session: AsyncSession, document: Document, announce: Announce) -> None:
    """Announce it in the unit that deletes it, while its row is there."""
    await announce(session, await _fact(session, "deleted", document, document.id))


async def _fact(session: AsyncSession, what: str, document: Document, key: str) -> Fact:
    """The document as its row is by now."""
    row = await session.get_one(Document, document.id, populate_existing=True)
    view = DocumentView.of(row, await language_of(session, row.owner_id))
    return Fact(f"document.{what}", row.owner_id, key, view.model_dump(mode="json"))


def _happening(event: str, document: Document, key: str, values: Mapping[str, Any]) -> Happening:
    return Happening(event, (document.owner_id,), key, values, link=f"/documents/{document.id}")
