"""Passages that match, and where to look for them."""

from typing import Any

from steward.commands.api import Api
from steward.commands.name_to_id import find_collection, find_document
from steward.commands.terminal import Terminal


def search(
    query: str,
    where: dict[str, Any],
    limit: int,
    *,
    as_json: bool,
    api: Api,
    terminal: Terminal,
) -> int:
    """Show the passages that match best. Returns 0 when there are some, 2 when not. Raises
    `Failure`."""
    found = api.post("/search", {"query": query, "limit": limit, **where})
    if as_json:
        terminal.json(found)
    elif not found["items"]:
        terminal.note("Nothing matches.", "没有匹配的内容。")
    else:
        columns = [("Score", "得分"), ("Document", "文档"), ("Page", "页"), ("Passage", "内容")]
        rows = [
            (f"{i['score']:.2f}", i["document_name"], str(i["page"]), " ".join(i["text"].split()))
            for i in found["items"]
        ]
        terminal.table([terminal.words(*column) for column in columns], rows)
    return 0 if found["items"] else 2


def scope(collection: str | None, document: str | None, api: Api) -> dict[str, Any]:
    """Where to look, as `/search` and `/ask` are told; everywhere when nothing is named."""
    where: dict[str, Any] = {}
    if collection:
        where["collection_ids"] = [find_collection(api, collection)]
    if document:
        where["document_ids"] = [find_document(api, document)["id"]]
    return where
