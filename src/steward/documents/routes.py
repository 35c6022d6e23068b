"""Documents over HTTP."""

from typing import Annotated

from fastapi import APIRouter, Path, Query, Request, Response
from fastapi.responses import FileResponse, StreamingResponse

from steward.accounts.who import Reader, Writer
from steward.documents import store
from steward.documents.analyse import analyse_document
from steward.documents.change import change_document, retry_document
from steward.documents.remove import remove_document
from steward.documents.schemas import Analysis, DocumentChange, DocumentView, PageView
from steward.documents.store import State
from steward.documents.upload import UPLOADS, Arrived, become_documents, let_go, take_file
from steward.documents.watch import watch_document
from steward.http.multipart import Form, bad_form
from steward.http.parameters import After, AnnounceDep, Limit, PathId, RuntimeDep, id_in_body
from steward.http.problems import draining
from steward.http.schemas import ListOf
from steward.http.sse import stream
from steward.kit.errors import Invalid
from steward.kit.lifecycle import Settled
from steward.kit.paging import cut_page
from steward.runtime import Runtime

router = APIRouter(prefix="/documents", tags=["documents"])

PageNumber = Annotated[int, Path(ge=1, le=1_000_000_000)]

UPLOAD_BODY = {
    "requestBody": {
        "required": True,
        "content": {
            "multipart/form-data": {
                "schema": {
                    "type": "object",
                    "required": ["files"],
                    "properties": {
                        "files": {
                            "type": "array",
                            "items": {"type": "string", "format": "binary"},
                        },
                        "collection_id": {"type": "string", "format": "uuid"},
                    },
                }
            }
        },
    }
}


@router.post("", status_code=202, openapi_extra=UPLOAD_BODY)
async def upload(request: Request, who: Writer, runtime: RuntimeDep) -> list[DocumentView]:
    """Upload one or many files; they are read in the background. All are taken, or none.

    The same content in the same collection is the same document, so repeating an upload is safe.
    """
    arrived: list[Arrived] = []
    with runtime.lifecycle.working(UPLOADS):
        try:
            collection_id = await _take_in_time(request, who.user_id, arrived, runtime)
        except BaseException:
            await let_go(who.user_id, arrived, files=runtime.files)
            raise
        documents = await become_documents(
            who.user_id,
            arrived,
            collection_id,
            database=runtime.database,
            files=runtime.files,
            jobs=runtime.jobs,
        )
    return [DocumentView.of(document, who.language) for document in documents]


async def _take_in_time(
    request: Request, owner_id: str, arrived: list[Arrived], runtime: Runtime
) -> str | None:
    """Take the form, unless the process ends before its last byte. Raises `Unavailable` then."""
    try:
        async with runtime.lifecycle.until_settled():
            return await _take_form(request, owner_id, arrived, runtime)
    except Settled:
        raise draining() from None


async def _take_form(
    request: Request, owner_id: str, arrived: list[Arrived], runtime: Runtime
) -> str | None:
    """Store the form's files as they come, and return its collection."""
    settings = runtime.settings
    collection_id: str | None = None
    form = Form(request)
    async for part in form.parts():
        if part.name == "collection_id" and part.filename is None:
            collection_id = _collection_id(await form.text())
        elif part.name == "files" and part.filename is not None:
            if len(arrived) == settings.max_files_per_upload:
                raise _too_many(settings.max_files_per_upload)
            arrived.append(
                await take_file(
                    owner_id,
                    part.filename,
                    form.data(),
                    files=runtime.files,
                    offload=runtime.offload,
                    most=settings.max_file_bytes,
                )
            )
        else:
            raise bad_form("it takes `files` and `collection_id`")
    if not arrived:
        raise bad_form("it has no `files`")
    return collection_id


def _collection_id(text: str) -> str | None:
    try:
        return id_in_body(text) if text else None
    except ValueError:
        raise bad_form("`collection_id` is not an id") from None


def _too_many(most: int) -> Invalid:
    return Invalid(
        "too_many_files",
        f"One upload takes at most {most} files.",
        f"一次最多上传 {most} 个文件。",
        field="files",
    )


@router.get("")
async def list_documents(
    who: Reader,
    runtime: RuntimeDep,
    after: After = None,
    limit: Limit = 50,
    collection_id: PathId | None = None,
    status: Annotated[str | None, Query(max_length=20)] = None,
    q: Annotated[str, Query(max_length=200, description="Words of the name, in any order.")] = "",
    state: Annotated[
        State | None, Query(description="How far it is: `failed` if anything went wrong.")
    ] = None,
) -> ListOf[DocumentView]:
    """One's documents, newest first."""
    async with runtime.database.read() as session:
        rows = await store.documents_of(
            session,
            who.user_id,
            after,
            limit + 1,
            collection_id=collection_id,
            status=status,
            words=q.split(),
            state=state,
        )
    page = cut_page(rows, limit, lambda row: row.id)
    return ListOf(items=[DocumentView.of(row, who.language) for row in page.items], next=page.next)


@router.get("/{document_id}")
async def read_document(document_id: PathId, who: Reader, runtime: RuntimeDep) -> DocumentView:
    """One document, with its progress."""
    async with runtime.database.read() as session:
        row = await store.document_of(session, who.user_id, document_id)
    return DocumentView.of(row, who.language)


@router.patch("/{document_id}")
async def change(
    document_id: PathId, body: DocumentChange, who: Writer, runtime: RuntimeDep
) -> DocumentView:
    """Rename a document, or move it to another collection."""
    row = await change_document(
        who.user_id,
        document_id,
        body.model_dump(exclude_unset=True),
        database=runtime.database,
        index=runtime.index,
    )
    return DocumentView.of(row, who.language)


@router.delete("/{document_id}", status_code=204)
async def delete(
    document_id: PathId, who: Writer, runtime: RuntimeDep, announce: AnnounceDep
) -> Response:
    """Delete a document: its file, text, words and vectors."""
    await remove_document(
        who.user_id,
        document_id,
        database=runtime.database,
        files=runtime.files,
        index=runtime.index,
        bus=runtime.bus,
        announce=announce,
    )
    return Response(status_code=204)


@router.get("/{document_id}/file", response_class=FileResponse)
async def download(document_id: PathId, who: Reader, runtime: RuntimeDep) -> FileResponse:
    """The file as it was uploaded."""
    async with runtime.database.read() as session:
        row = await store.document_of(session, who.user_id, document_id)
    return FileResponse(
        runtime.files.path(who.user_id, row.id),
        filename=row.name,
        media_type=row.media_type,
        # An uploaded page must never run as one of Steward's own.
        headers={"Content-Security-Policy": "sandbox; default-src 'none'"},
    )


@router.get("/{document_id}/pages/{n}")
async def read_page(
    document_id: PathId, n: PageNumber, who: Reader, runtime: RuntimeDep
) -> PageView:
    """The text of a page, and where it stands in the document's text."""
    async with runtime.database.read() as session:
        page = await store.page_of(session, who.user_id, document_id, n)
    return PageView(
        document_id=document_id,
        n=page.n,
        start=page.start,
        end=page.start + len(page.text),
        text=page.text,
    )


@router.get("/{document_id}/events", response_class=StreamingResponse)
async def events(document_id: PathId, who: Reader, runtime: RuntimeDep) -> StreamingResponse:
    """Server-sent events `document`, each the whole state, until it is ready or failed."""
    async with runtime.database.read() as session:
        await store.document_of(session, who.user_id, document_id)
    return stream(
        watch_document(
            who,
            document_id,
            database=runtime.database,
            bus=runtime.bus,
            lifecycle=runtime.lifecycle,
        )
    )


@router.post("/{document_id}/retry", status_code=202)
async def retry(document_id: PathId, who: Writer, runtime: RuntimeDep) -> DocumentView:
    """Try a document again after it failed."""
    row = await retry_document(
        who.user_id,
        document_id,
        database=runtime.database,
        jobs=runtime.jobs,
        bus=runtime.bus,
    )
    return DocumentView.of(row, who.language)


@router.post("/{document_id}/analysis")
async def analysis(document_id: PathId, who: Writer, runtime: RuntimeDep) -> Analysis:
    """Summary, key points and language; by the language model, or else from the document's own
    sentences."""
    return await analyse_document(
        who.user_id,
        document_id,
        database=runtime.database,
        model=runtime.model,
        offload=runtime.offload,
    )
