"""Files over HTTP: they are documents, read in the background like all others."""

from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import FileResponse

from steward.accounts.who import Reader, Writer
from steward.documents import routes as documents
from steward.documents import store
from steward.documents.remove import remove_document
from steward.documents.upload import UPLOADS, Arrived, become_documents, let_go, take_file
from steward.http.multipart import Form, bad_form
from steward.http.parameters import AnnounceDep, RuntimeDep
from steward.http.problems import draining
from steward.kit.lifecycle import Settled
from steward.openai_api.as_file import as_file
from steward.openai_api.ids import FILE, GivenId
from steward.openai_api.listing import LONGEST_PAGE, AfterThing, ListLimit, listed
from steward.runtime import Runtime

router = APIRouter(prefix="/files")

FORM = {
    "type": "object",
    "required": ["file"],
    "properties": {
        "file": {"type": "string", "format": "binary"},
        "purpose": {"type": "string"},
    },
}
UPLOAD_BODY = {
    "requestBody": {"required": True, "content": {"multipart/form-data": {"schema": FORM}}}
}


@router.post("", openapi_extra=UPLOAD_BODY)
async def upload_file(request: Request, who: Writer, runtime: RuntimeDep) -> dict[str, Any]:
    """Upload a file. The same content is the same file, so repeating an upload is safe."""
    arrived: list[Arrived] = []
    with runtime.lifecycle.working(UPLOADS):
        try:
            async with runtime.lifecycle.until_settled():
                await _take_form(request, who.user_id, arrived, runtime)
        except BaseException as error:
            await let_go(who.user_id, arrived, files=runtime.files)
            if isinstance(error, Settled):
                raise draining() from None
            raise
        (document,) = await become_documents(
            who.user_id,
            arrived,
            None,
            database=runtime.database,
            files=runtime.files,
            jobs=runtime.jobs,
        )
    return as_file(document, who.language)


async def _take_form(
    request: Request, owner_id: str, arrived: list[Arrived], runtime: Runtime
) -> None:
    """Store the form's one file as it comes; what else stands in the form is let pass."""
    form = Form(request)
    async for part in form.parts():
        if part.filename is None:
            await form.text()
        elif part.name != "file" or arrived:
            raise bad_form("it takes one `file`")
        else:
            arrived.append(
                await take_file(
                    owner_id,
                    part.filename,
                    form.data(),
                    files=runtime.files,
                    offload=runtime.offload,
                    most=runtime.settings.max_file_bytes,
                )
            )
    if not arrived:
        raise bad_form("it has no `file`")


@router.get("")
async def list_files(
    who: Reader, runtime: RuntimeDep, after: AfterThing = None, limit: ListLimit = LONGEST_PAGE
) -> dict[str, Any]:
    """One's files, newest first."""
    limit = min(limit, LONGEST_PAGE)
    async with runtime.database.read() as session:
        rows = await store.documents_of(session, who.user_id, after, limit + 1)
    return listed([as_file(row, who.language) for row in rows], limit)


@router.get("/{document_id}")
async def read_file(document_id: GivenId, who: Reader, runtime: RuntimeDep) -> dict[str, Any]:
    """One file."""
    async with runtime.database.read() as session:
        row = await store.document_of(session, who.user_id, document_id)
    return as_file(row, who.language)


@router.get("/{document_id}/content", response_class=FileResponse)
async def file_content(document_id: GivenId, who: Reader, runtime: RuntimeDep) -> FileResponse:
    """The file as it was uploaded."""
    return await documents.download(document_id, who, runtime)


@router.delete("/{document_id}")
async def delete_file(
    document_id: GivenId, who: Writer, runtime: RuntimeDep, announce: AnnounceDep
) -> dict[str, Any]:
    """Delete a file with its text and vectors, also from its vector store."""
    await remove_document(
        who.user_id,
        document_id,
        database=runtime.database,
        files=runtime.files,
        index=runtime.index,
        bus=runtime.bus,
        announce=announce,
    )
    return {"id": f"{FILE}{document_id}", "object": "file", "deleted": True}
