"""One's documents: listed, removed, searched."""

from typing import Any

from steward.commands.api import Api
from steward.commands.name_to_id import find_collection, find_document
from steward.commands.progress import state
from steward.commands.terminal import Terminal

KILO = 1000


def list_documents(collection: str | None, *, as_json: bool, api: Api, terminal: Terminal) -> None:
    """All documents, or those of a collection, newest first. Raises `Failure`."""
    where = find_collection(api, collection) if collection else None
    documents = list(api.items("/documents", collection_id=where))
    if as_json:
        terminal.json(documents)
        return
    if not documents:
        terminal.note("No documents yet. Add some: steward add FILE…",
                      "还没有文档。添加：steward add 文件…")  # fmt: skip
        return
    columns = [("Name", "名称"), ("State", "状态"), ("Size", "大小"), ("Id", "编号")]
    rows = [(d["name"], state(d, terminal), size(d["size"]), d["id"]) for d in documents]
    terminal.table([terminal.words(*column) for column in columns], rows)


def remove_document(name: str, *, sure: bool, api: Api, terminal: Terminal) -> int:
    """Delete a document with its text, words and vectors; a person is asked first unless `sure`.

    Returns the exit code. Raises `Failure`.
    """
    document = find_document(api, name)
    name = document["name"]
    question = (f"Delete {name} for good?", f"永久删除 {name}？")
    if terminal.can_ask and not sure and not terminal.agrees(*question):
        return 1
    api.send("DELETE", f"/documents/{document['id']}")
    terminal.say(f"Deleted {name}.", f"已删除 {name}。")
    return 0


def search(
    query: str,
    collection: str | None,
    document: str | None,
    limit: int,
    *,
    as_json: bool,
    api: Api,
    terminal: Terminal,
) -> int:
    """Show the passages that match best. Returns 0 when there are some, 2 when not. Raises
    `Failure`."""
    found = api.post(
        "/search", {"query": query, "limit": limit, **scope(collection, document, api)}
    )
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


def size(size_bytes: float) -> str:
    """A number of bytes for people: `12 kB`."""
    for unit in ("B", "kB", "MB"):
        if size_bytes < KILO:
            return f"{size_bytes:.0f} {unit}"
        size_bytes /= KILO
    return f"{size_bytes:.1f} GB"
