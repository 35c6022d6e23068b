"""The tools there are, in the order in which they are listed, and a call of one."""

from pydantic import ValidationError

from steward.accounts.who import check_scope
from steward.http.problems import wrong_shape
from steward.http.schemas import Shape
from steward.kit.errors import Problem
from steward.mcp_server.rpc import INVALID_PARAMS, Json, Message, RpcError
from steward.mcp_server.tool import Said, Tool, Watched, refused, told
from steward.mcp_server.tools.add_document import ADD_DOCUMENT
from steward.mcp_server.tools.ask import ASK
from steward.mcp_server.tools.get_run import CANCEL_RUN, GET_RUN
from steward.mcp_server.tools.list_documents import LIST_DOCUMENTS
from steward.mcp_server.tools.read_page import READ_PAGE
from steward.mcp_server.tools.run_agent import LIST_AGENTS, RUN_AGENT
from steward.mcp_server.tools.search_documents import SEARCH_DOCUMENTS
from steward.mcp_server.visit import Visit

TOOLS = (
    SEARCH_DOCUMENTS,
    ASK,
    LIST_DOCUMENTS,
    READ_PAGE,
    ADD_DOCUMENT,
    LIST_AGENTS,
    RUN_AGENT,
    GET_RUN,
    CANCEL_RUN,
)


def list_tools(visit: Visit) -> Json:
    """The tools that the visitor's key may use."""
    return {"tools": [t.described for t in TOOLS if t.scope in visit.who.scopes]}


def find_tool(message: Message) -> Tool:
    """The tool that a call names. Raises `RpcError`."""
    name = message.params.get("name")
    for tool in TOOLS:
        if tool.name == name:
            return tool
    if not isinstance(name, str):
        raise RpcError(INVALID_PARAMS, "params.name is not a string.")
    raise RpcError(INVALID_PARAMS, f"There is no tool called {name[:100]}.")


async def call_tool(visit: Visit, tool: Tool, message: Message) -> Json | Watched:
    """What the tool says, also that it could not do it; or the run that answers in time."""
    try:
        check_scope(visit.who, tool.scope)
        done = await tool.deed(visit, _wanted(tool, message))
    except Problem as problem:
        return refused(problem, visit)
    return told(done) if isinstance(done, Said) else done


def _wanted(tool: Tool, message: Message) -> Shape:
    """The arguments. Raises `Invalid`, which names what is wrong with each."""
    try:
        return tool.takes.model_validate(message.params.get("arguments") or {})
    except ValidationError as wrong:
        found = wrong.errors(include_url=False, include_input=False, include_context=False)
        errors = [{**each, "loc": ("arguments", *each["loc"])} for each in found]
        raise wrong_shape(errors) from None
