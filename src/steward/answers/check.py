"""Compares each quote with the page as it is stored now: what does not match is no proof."""

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy.ext.asyncio import AsyncSession

from steward.answers.cite import Citation
from steward.documents.store import page_of
from steward.kit.errors import NotFound


async def check_against_pages(
    session: AsyncSession, owner_id: str, citations: Sequence[Citation]
) -> list[Citation]:
    """The citations; those whose quote does not stand on the stored page are marked."""
    return [
        citation
        if not citation.verified or await _stands(session, owner_id, citation)
        else replace(citation, verified=False)
        for citation in citations
    ]


async def _stands(session: AsyncSession, owner_id: str, citation: Citation) -> bool:
    try:
        page = await page_of(session, owner_id, citation.document_id, citation.page)
    except NotFound:
        return False  # deleted meanwhile
    start = citation.start - page.start
    return page.text[start : start + len(citation.quote)] == citation.quote
