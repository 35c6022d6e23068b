"""`add_document`: a text or a file that comes in the call itself; nothing is read from a disk."""

import base64
import binascii
from collections.abc import AsyncIterator

from sqlalchemy.exc import IntegrityError

from steward.documents.names import visible
from steward.documents.tables import Collection
from steward.documents.upload import UPLOADS, become_documents, let_go, take_file
from steward.files.disk import too_large
from steward.kit.errors import Invalid, Problem
from steward.kit.ids import is_id, new_id
from steward.mcp_server.find_things import NoSuchName, find_collection
from steward.mcp_server.schemas import DocumentSeen, DocumentWanted
from steward.mcp_server.tool import Said, Tool
from steward.mcp_server.tools.list_documents import as_seen, line_of
from steward.mcp_server.visit import Visit

# A call is kept in memory whole; larger files go to `POST /documents`, which streams them.
MOST_BYTES = 20 * 1024 * 1024
CHUNK = 1024 * 1024
# Between the lines of a long base64.
WHITE_SPACE = b" \t\r\n"
DESCRIPTION = """\
Add a document to the user's documents: a text, or a file as base64 (PDF, Word, PowerPoint, \
Excel, HTML, Markdown, CSV, e-mail, plain text, images with text). It is read in the background; \
`list_documents` says when it can be searched. The same content in the same collection is the \
same document, so repeating a call is safe."""


async def add_document(visit: Visit, wanted: DocumentWanted) -> Said:
    """Take the file as `POST /documents` does. Raises `Invalid`, `TooLarge`, `NoSuchName`."""
    content = await visit.runtime.offload(_content, wanted)
    runtime, owner_id = visit.runtime, visit.who.user_id
    most = most_bytes(runtime.settings.max_file_bytes)
    if len(content) > most:
        raise too_large(most)
    with runtime.lifecycle.working(UPLOADS):
        arrived = await take_file(
            owner_id,
            wanted.name,
            _chunks(content),
            files=runtime.files,
            offload=runtime.offload,
            most=most,
        )
        try:  # a collection is made only for a file that can be read
            collection = await _collection(visit, wanted.collection)
        except Problem:
            await let_go(owner_id, [arrived], files=runtime.files)
            raise
        (document,) = await become_documents(
            owner_id,
            [arrived],
            collection.id if collection else None,
            database=runtime.database,
            files=runtime.files,
            jobs=runtime.jobs,
        )
    seen = as_seen(document, collection.name if collection else None, visit)
    return Said(line_of(seen), seen)


def most_bytes(max_file_bytes: int) -> int:
    """How large a file in a call may be."""
    return min(max_file_bytes, MOST_BYTES)


def _content(wanted: DocumentWanted) -> bytes:
    """The bytes. Raises `Invalid` unless there is one of the two ways to say them."""
    if (wanted.text is None) == (wanted.content_base64 is None):
        raise Invalid(
            "text_or_file",
            "Give either `text` or `content_base64`.",
            "请提供 text 或 content_base64 其中之一。",
            field="text",
        )
    if wanted.text is not None:
        return wanted.text.encode()
    try:
        encoded = (wanted.content_base64 or "").encode().translate(None, WHITE_SPACE)
        return base64.b64decode(encoded, validate=True)
    except (ValueError, binascii.Error):
        raise Invalid(
            "bad_base64",
            "`content_base64` is not base64.",
            "content_base64 不是有效的 base64。",
            field="content_base64",
        ) from None


async def _chunks(content: bytes) -> AsyncIterator[bytes]:
    for at in range(0, len(content), CHUNK):
        yield content[at : at + CHUNK]


async def _collection(visit: Visit, named: str | None) -> Collection | None:
    """The collection that is meant, made if there is none of the name. Raises `NoSuchName` for an
    id."""
    if named is None:
        return None
    owner_id, database = visit.who.user_id, visit.runtime.database
    name = visible(named)
    try:
        async with database.unit() as session:
            try:
                return await find_collection(session, owner_id, name)
            except NoSuchName:
                if is_id(name) or not name:
                    raise
            made = Collection(id=new_id(), owner_id=owner_id, name=name)
            session.add(made)
            await session.flush()
            return made
    except IntegrityError:  # another call made it since we looked
        async with database.read() as session:
            return await find_collection(session, owner_id, name)


ADD_DOCUMENT = Tool(
    "add_document",
    "Add a document",
    DESCRIPTION,
    DocumentWanted,
    DocumentSeen,
    add_document,
    scope="write",
    idempotent=True,
)
