"""`search_documents`: the passages that fit."""

from steward.mcp_server.find_things import where_to_look
from steward.mcp_server.schemas import Passage, SearchFound, SearchWanted
from steward.mcp_server.tool import Said, Tool
from steward.mcp_server.visit import Visit, uri_of
from steward.search.routes import PassageView, SearchIn, search

DESCRIPTION = """\
Find passages in the user's own documents, by meaning and by words. Each comes with its document, \
its page and its text as it stands there. Use it to read for yourself; use `ask` to get a \
finished answer with checked citations. When the passages are not enough, search again with other \
words, or read the whole page with `read_page`."""


async def search_documents(visit: Visit, wanted: SearchWanted) -> Said:
    """Search as `POST /search` does. Raises `NoSuchName` and `Conflict`."""
    owner_id = visit.who.user_id
    async with visit.runtime.database.read() as session:
        collections, documents = await where_to_look(
            session, owner_id, wanted.collections, wanted.documents
        )
    where = SearchIn(
        query=wanted.query,
        limit=wanted.limit,
        collection_ids=collections,
        document_ids=documents,
    )
    found = await search(where, visit.who, visit.runtime)
    passages = [_passage(each, visit) for each in found.items]
    return Said(_text(passages, visit), SearchFound(found=found.found, passages=passages))


def _passage(view: PassageView, visit: Visit) -> Passage:
    return Passage(
        document_id=view.document_id,
        document_name=view.document_name,
        page=view.page,
        text=view.text,
        score=view.score,
        start=view.start,
        end=view.end,
        uri=uri_of(view.document_id, view.page),
        url=visit.page_url(view.document_id, view.page),
    )


def _text(passages: list[Passage], visit: Visit) -> str:
    if not passages:
        return visit.words("Nothing in the documents matches.", "文档中没有匹配的内容。")
    return "\n\n".join(
        f"[{n}] {each.document_name}, page {each.page} ({each.uri}, score {each.score:.2f})\n"
        f"{each.text}"
        for n, each in enumerate(passages, start=1)
    )


SEARCH_DOCUMENTS = Tool(
    "search_documents",
    "Search documents",
    DESCRIPTION,
    SearchWanted,
    SearchFound,
    search_documents,
    reads_only=True,
    idempotent=True,
)
