"""Documents: uploaded, waited for, read, searched, deleted."""

import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import IO, Literal

import httpx

from steward.client.calls.ask_for import ask_for, ask_for_all, ask_for_each, read, tell
from steward.client.effects import File, Give, Items, Pause, Plan, Request, Send, given, path
from steward.client.errors import DocumentsFailed, WaitedTooLong
from steward.client.things.documents import Analysis, Document, Embeddings, Found, Page

Source = str | Path | tuple[str, bytes] | IO[bytes] | File
Progress = Callable[[Document], None]
# A model is asked, or a large batch of texts is computed.
MODEL_SECONDS = 600.0
FIRST_LOOK_SECONDS, LONGEST_LOOK_SECONDS = 0.2, 2.0


def upload(*sources: Source, collection_id: str | None = None) -> Plan[list[Document]]:
    """Upload files: paths, names with bytes, or open binary files. All are taken, or none.

    The same content in the same collection is the same document, so this is repeated safely when a
    connection breaks. Reading goes on in the background: see `wait_until_ready`.
    """
    request = Request(
        "POST",
        "/documents",
        form=given(collection_id=collection_id),
        files=[as_file(source) for source in sources],
        repeatable=True,
    )
    return ask_for_all(Document, request)


def as_file(source: Source) -> File:
    """A file by what is given for it. An open one is sent from its beginning; one that has been
    read when it was read, such as a pipe, is kept in memory."""
    if isinstance(source, File):
        return source
    if isinstance(source, tuple):
        return File(*source)
    if isinstance(source, str | Path):
        return File(_sendable(Path(source).name), Path(source))
    name = getattr(source, "name", None)
    content = source if source.seekable() else source.read()
    return File(_sendable(Path(name).name) if isinstance(name, str) else "file", content)


def _sendable(name: str) -> str:
    """A file's name may be no text at all."""
    return name.encode(errors="replace").decode()


def wait_until_ready(
    documents: Document | Iterable[Document],
    *,
    progress: Progress | None = None,
    timeout: float | None = None,
) -> Plan[list[Document]]:
    """The documents as they are once each has been read to its end, in the same order.

    They are looked at one after the other; `progress` hears of each one that has come further.
    Raises `DocumentsFailed` when some cannot be read, `WaitedTooLong` after `timeout` seconds, and
    `NotFound` for one that is deleted meanwhile.
    """
    waited_for = [documents] if isinstance(documents, Document) else list(documents)
    ends = None if timeout is None else time.monotonic() + timeout
    settled: list[Document] = []
    for document in waited_for:
        latest, pause = document, FIRST_LOOK_SECONDS
        while not latest.is_settled:
            looked_at = yield from get_document(document.id)
            if looked_at != latest:
                latest, pause = looked_at, FIRST_LOOK_SECONDS
                if progress is not None:
                    progress(latest)
                continue
            if ends is not None and time.monotonic() + pause > ends:
                raise WaitedTooLong(f"{latest.name} was not ready", timeout or 0.0)
            yield Pause(pause)
            pause = min(pause * 1.5, LONGEST_LOOK_SECONDS)
        settled.append(latest)
    failed = [each for each in settled if each.status == "failed"]
    if failed:
        raise DocumentsFailed(settled, failed)
    return settled


def list_documents(
    *, collection_id: str | None = None, status: str | None = None
) -> Items[Document]:
    """All documents, or those of a collection or in a state, newest first."""
    return ask_for_each(Document, "/documents", collection_id=collection_id, status=status)


def get_document(document_id: str) -> Plan[Document]:
    """One document, with its progress."""
    return ask_for(Document, Request("GET", path("/documents/{}", document_id)))


def rename_document(document_id: str, name: str) -> Plan[Document]:
    """Give a document another name."""
    change = {"name": name}
    return ask_for(Document, Request("PATCH", path("/documents/{}", document_id), json=change))


def move_document(document_id: str, collection_id: str | None) -> Plan[Document]:
    """Put a document into another collection, or, with None, into none."""
    change = {"collection_id": collection_id}
    return ask_for(Document, Request("PATCH", path("/documents/{}", document_id), json=change))


def delete_document(document_id: str) -> Plan[None]:
    """Delete a document: its file, text, words and vectors."""
    return tell(Request("DELETE", path("/documents/{}", document_id)))


def retry_document(document_id: str) -> Plan[Document]:
    """Try a document again after it failed."""
    return ask_for(Document, Request("POST", path("/documents/{}/retry", document_id)))


def analyse_document(document_id: str) -> Plan[Analysis]:
    """Summary, key points and language."""
    where = path("/documents/{}/analysis", document_id)
    return ask_for(Analysis, Request("POST", where, seconds=MODEL_SECONDS))


def download_document(document_id: str) -> Plan[bytes]:
    """The file as it was uploaded."""
    response: httpx.Response = yield Send(Request("GET", path("/documents/{}/file", document_id)))
    return response.content


def get_page(document_id: str, n: int) -> Plan[Page]:
    """The text of page `n`, from 1."""
    return ask_for(Page, Request("GET", path("/documents/{}/pages/{}", document_id, n)))


def list_pages(document_id: str) -> Items[Page]:
    """All pages of a document, asked for as they are wanted."""
    return Items(_page_after_page(document_id))


def _page_after_page(document_id: str) -> Plan[None]:
    document = yield from get_document(document_id)
    for n in range(1, (document.pages or 0) + 1):
        yield Give((yield from get_page(document_id, n)))


def get_text(document_id: str) -> Plan[str]:
    """The whole text, in which all offsets count."""
    document = yield from get_document(document_id)
    pages: list[Page] = []
    for n in range(1, (document.pages or 0) + 1):
        pages.append((yield from get_page(document_id, n)))
    return "".join(page.text for page in pages)


def search(
    query: str,
    *,
    limit: int = 10,
    collection_ids: Sequence[str] | None = None,
    document_ids: Sequence[str] | None = None,
) -> Plan[Found]:
    """Passages that match, best first."""
    wish = given(query=query, limit=limit, collection_ids=collection_ids, document_ids=document_ids)
    return ask_for(Found, Request("POST", "/search", json=wish, repeatable=True))


def embed(
    texts: Sequence[str], *, kind: Literal["query", "passage"] = "passage"
) -> Plan[Embeddings]:
    """A vector for each text, as search makes them of passages or of queries."""
    response: httpx.Response = yield Send(
        Request(
            "POST",
            "/embeddings",
            json={"texts": list(texts), "kind": kind},
            repeatable=True,
            seconds=MODEL_SECONDS,
        )
    )
    return read(Embeddings, response)
