"""A person looks for what was said in their conversations."""

from collections.abc import Sequence

from steward.answers.conversation_schemas import HitView
from steward.conversations.fold import search_words
from steward.conversations.search import Hit, search
from steward.db.engine import Database
from steward.kit.offload import Offload
from steward.kit.paging import Page, cut_page


async def search_conversations(
    owner_id: str,
    query: str,
    after: str | None,
    limit: int,
    *,
    database: Database,
    offload: Offload,
) -> Page[HitView]:
    """A page of what has all words of the query, newest first. Words are cut as those of documents
    are, Chinese ones too; a query without words finds nothing."""
    words = await offload(search_words, query)
    async with database.read() as session:
        hits = await search(session, owner_id, words, after, limit + 1)
    page = cut_page(hits, limit, lambda hit: hit.id)
    return Page(await offload(_views, page.items, words), page.next)


def _views(hits: Sequence[Hit], words: Sequence[str]) -> list[HitView]:
    return [HitView.of(hit, words) for hit in hits]
