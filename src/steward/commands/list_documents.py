"""One's documents, listed."""

from steward.client import Steward
from steward.commands.name_to_id import find_collection
from steward.commands.progress import state
from steward.commands.terminal import Terminal

KILO = 1000


def list_documents(
    collection: str | None, *, as_json: bool, client: Steward, terminal: Terminal
) -> None:
    """All documents, or those of a collection, newest first. Raises `StewardError`."""
    where = find_collection(client, collection) if collection else None
    documents = list(client.documents.list(collection_id=where))
    if as_json:
        terminal.json([document.raw for document in documents])
        return
    if not documents:
        terminal.note("No documents yet. Add some: steward add FILE…",
                      "还没有文档。添加：steward add 文件…")  # fmt: skip
        return
    columns = [("Name", "名称"), ("State", "状态"), ("Size", "大小"), ("Id", "编号")]
    rows = [(d.name, state(d, terminal), size(d.size), d.id) for d in documents]
    terminal.table([terminal.words(*column) for column in columns], rows)


def size(size_bytes: float) -> str:
    """A number of bytes for people: `12 kB`."""
    for unit in ("B", "kB", "MB"):
        if size_bytes < KILO:
            return f"{size_bytes:.0f} {unit}"
        size_bytes /= KILO
    return f"{size_bytes:.1f} GB"
