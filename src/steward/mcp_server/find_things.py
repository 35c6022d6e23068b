"""A person's things by what a model calls them: an id, or the name exactly as it is written."""

from collections.abc import Sequence

from sqlalchemy import or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from steward.agents.shipped import shown_name
from steward.agents.store import agents_of
from steward.agents.tables import Agent
from steward.documents.tables import Collection, Document
from steward.kit.errors import Conflict, NotFound, Problem
from steward.kit.ids import is_id

MOST_AGENTS = 1000
LONGEST_SHOWN = 200


class NoSuchName(Problem):
    """There is nothing of that name or id, or it is not theirs: the same answer."""

    status = 404

    def __init__(self, what: str, zh: str, named: str) -> None:
        shown = named[:LONGEST_SHOWN]
        super().__init__(
            f"{what}_not_found", f"There is no {what} called {shown}.", f"没有名为 {shown} 的{zh}。"
        )


def known_id(given: str, what: str, zh: str) -> str:
    """The id in its canonical form. Raises `NotFound`: what cannot be an id is that of nothing."""
    if not is_id(given):
        raise NotFound(what, zh)
    return given.lower()


async def find_document(session: AsyncSession, owner_id: str, named: str) -> Document:
    """The document. Raises `NoSuchName`, and `Conflict` when several have the name."""
    named_so = Document.name == named
    if is_id(named):
        named_so = or_(named_so, Document.id == named.lower())
    query = select(Document).where(Document.owner_id == owner_id, named_so).limit(10)
    found: Sequence[Document] = (await session.scalars(query)).all()
    if not found:
        raise NoSuchName("document", "文档", named)
    if len(found) > 1:
        ids = ", ".join(row.id for row in found)
        raise Conflict(
            "name_not_unique",
            f"Several documents are called {named[:LONGEST_SHOWN]}. Give an id: {ids}.",
            f"有多个文档名为 {named[:LONGEST_SHOWN]}，请使用编号：{ids}。",
        )
    return found[0]


async def find_collection(session: AsyncSession, owner_id: str, named: str) -> Collection:
    """The collection. Raises `NoSuchName`."""
    named_so = Collection.name == named
    if is_id(named):
        named_so = or_(named_so, Collection.id == named.lower())
    query = select(Collection).where(Collection.owner_id == owner_id, named_so).limit(1)
    found = await session.scalar(query)
    if found is None:
        raise NoSuchName("collection", "文件夹", named)
    return found


async def find_agent(
    session: AsyncSession, owner_id: str, named: str, language: str = "en"
) -> Agent:
    """The agent, also by the short name of one that ships with Steward. Raises `NoSuchName`, and
    `Conflict` when several have the name."""
    there = await agents_of(session, owner_id, None, MOST_AGENTS)
    for same in (
        [agent for agent in there if named.lower() in (agent.id, agent.slug)],
        [agent for agent in there if named in (agent.name, shown_name(agent, language)[0])],
    ):
        if len(same) > 1:
            ids = ", ".join(agent.id for agent in same)
            raise Conflict(
                "name_not_unique",
                f"Several agents are called {named[:LONGEST_SHOWN]}. Give an id: {ids}.",
                f"有多个智能体名为 {named[:LONGEST_SHOWN]}，请使用编号：{ids}。",
            )
        if same:
            return same[0]
    raise NoSuchName("agent", "智能体", named)


async def where_to_look(
    session: AsyncSession,
    owner_id: str,
    collections: Sequence[str] | None,
    documents: Sequence[str] | None,
) -> tuple[list[str] | None, list[str] | None]:
    """The ids of the collections and of the documents; None where nothing is named."""
    return (
        [(await find_collection(session, owner_id, each)).id for each in collections]
        if collections
        else None,
        [(await find_document(session, owner_id, each)).id for each in documents]
        if documents
        else None,
    )
