"""The owner of a document is told that it can be asked about, or why it never will."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from steward.accounts.store import language_of
from steward.documents.parsing.errors import Unreadable
from steward.documents.tables import Document
from steward.kit.announce import Announce, Happening


async def tell_ready(session: AsyncSession, document: Document, announce: Announce) -> None:
    """Announce it in the unit that makes it ready: once, whatever makes it ready anew."""
    values = {"name": document.name, "pages": document.pages_done}
    await announce(session, _happening("document.ready", document, document.id, values))


async def tell_failed(
    session: AsyncSession, document: Document, error: Unreadable, announce: Announce
) -> None:
    """Announce it in the unit that gives the document up; each time that it was tried."""
    language = await language_of(session, document.owner_id)
    values = {"name": document.name, "why": error.zh if language.startswith("zh") else error.en}
    key = f"{document.id} {document.attempt}"
    await announce(session, _happening("document.failed", document, key, values))


def _happening(event: str, document: Document, key: str, values: Mapping[str, Any]) -> Happening:
    return Happening(event, (document.owner_id,), key, values, link=f"/documents/{document.id}")
