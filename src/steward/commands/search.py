"""Passages that match, and where to look for them."""

from typing import TypedDict

from steward.client import Steward
from steward.commands.name_to_id import find_collection, find_document
from steward.commands.terminal import Terminal


class Scope(TypedDict, total=False):
    """Where to look; everywhere when nothing is named."""

    collection_ids: list[str]
    document_ids: list[str]


def search(
    query: str,
    where: Scope,
    limit: int,
    *,
    as_json: bool,
    client: Steward,
    terminal: Terminal,
) -> int:
    """Show the passages that match best. Returns 0 when there are some, 2 when not. Raises
    `StewardError`."""
    found = client.search(query, limit=limit, **where)
    if as_json:
        terminal.json(found.raw)
    elif not found.items:
        terminal.note("Nothing matches.", "没有匹配的内容。")
    else:
        columns = [("Score", "得分"), ("Document", "文档"), ("Page", "页"), ("Passage", "内容")]
        rows = [
            (f"{i.score:.2f}", i.document_name, str(i.page), " ".join(i.text.split()))
            for i in found.items
        ]
        terminal.table([terminal.words(*column) for column in columns], rows)
    return 0 if found.items else 2


def scope(collection: str | None, document: str | None, client: Steward) -> Scope:
    """Where to look, by the names that a person gave."""
    where: Scope = {}
    if collection:
        where["collection_ids"] = [find_collection(client, collection)]
    if document:
        where["document_ids"] = [find_document(client, document).id]
    return where
