"""`list_agents` and `run_agent`: those who do things for the user here."""

from steward.agents.define import definition_of
from steward.agents.shipped import shown_name
from steward.agents.store import agent_to_ask, agents_of, where_it_looks
from steward.answers.ask import Question
from steward.mcp_server.find_things import MOST_AGENTS, find_agent, where_to_look
from steward.mcp_server.schemas import AgentSeen, AgentsListed, AgentsWanted, AgentWanted, RunSeen
from steward.mcp_server.tool import Said, Tool, Watched
from steward.mcp_server.tools.ask import begin_run, conversation_of
from steward.mcp_server.visit import Visit

LIST = """\
List the agents that the user can give something to do with `run_agent`: what each is for, and \
which tools it has."""
RUN = """\
Give one of the user's agents something to do, and get its answer with citations. Agents have \
tools of their own (`list_agents` shows them), and some calls wait until the user allows them: \
then the status is `waiting_approval`. Tell the user what it waits for and that they decide at \
`url`; do not begin another run. `get_run` has the answer afterwards."""


async def list_agents(visit: Visit, _: AgentsWanted) -> Said:
    """The agents that the person may ask."""
    async with visit.runtime.database.read() as session:
        rows = await agents_of(session, visit.who.user_id, None, MOST_AGENTS)
    agents = []
    for row in rows:
        if row.active:
            name, description = shown_name(row, visit.language)
            seen = AgentSeen(id=row.id, name=name, description=description, tools=row.tools)
            agents.append(seen)
    lines = [f"- {each.name} ({each.id}): {each.description}".rstrip(": ") for each in agents]
    return Said("\n".join(lines), AgentsListed(agents=agents))


async def run_agent(visit: Visit, wanted: AgentWanted) -> Said | Watched:
    """Begin the agent's run. Raises `NoSuchName`, `Conflict` and what `ask` raises."""
    owner_id = visit.who.user_id
    async with visit.runtime.database.read() as session:
        found = await find_agent(session, owner_id, wanted.agent, visit.language)
        agent = await agent_to_ask(session, owner_id, found.id)
        collections, documents = await where_to_look(
            session, owner_id, wanted.collections, wanted.documents
        )
        if collections is None and documents is None:
            collections = await where_it_looks(session, owner_id, agent)
    question = Question(
        wanted.input,
        conversation_of(wanted.conversation_id),
        agent_id=agent.id,
        definition=definition_of(agent),
        collection_ids=collections,
        document_ids=documents,
        language=visit.language,
    )
    return await begin_run(visit, question, background=wanted.background)


LIST_AGENTS = Tool(
    "list_agents",
    "List agents",
    LIST,
    AgentsWanted,
    AgentsListed,
    list_agents,
    reads_only=True,
    idempotent=True,
)
RUN_AGENT = Tool(
    "run_agent",
    "Run an agent",
    RUN,
    AgentWanted,
    RunSeen,
    run_agent,
    scope="write",
    long=True,
    destructive=True,
    open_world=True,
)
