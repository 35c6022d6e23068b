"""A key opens its owner's things alone, and no more of them than its scopes say."""

import itertools
from typing import Any

import httpx
import pytest
from mcp import MCPError
from mcp_program import HTTP, Program, Way, calling, code_of, facts_of, program_of, text_of

from steward_process import StewardProcess
from talking_steward import with_lighthouse

NOWHERE = "00000000-0000-7000-8000-000000000000"
START = {"protocolVersion": "2025-11-25", "capabilities": {}, "clientInfo": {"name": "x"}}
BEGIN = {"jsonrpc": "2.0", "id": 0, "method": "initialize", "params": START}
PING = {"jsonrpc": "2.0", "id": 1, "method": "ping"}
_numbers = itertools.count(1)


@pytest.fixture
def owner(steward: StewardProcess) -> Program:
    person = steward.person(f"mcp-owner{next(_numbers)}")
    with_lighthouse(person)
    return program_of(person)


@pytest.fixture
def stranger(steward: StewardProcess) -> Program:
    return program_of(steward.person(f"mcp-stranger{next(_numbers)}"))


@pytest.mark.parametrize("way", HTTP, ids=" ".join)
async def test_a_strangers_id_does_not_exist(way: Way, owner: Program, stranger: Program) -> None:
    http = owner.person.http
    collection = http.post("/collections", json={"name": "Corvo"}).json()["id"]
    agent = http.post("/agents", json={"name": "Keeper"}).json()["id"]
    async with owner.connected(way) as client:
        answer = facts_of(await client.call_tool("ask", {"question": "Who built the lighthouse?"}))
    document = answer["citations"][0]["document_id"]
    ids = {
        "document": document,
        "collection": collection,
        "agent": agent,
        "run": answer["run_id"],
        "conversation": answer["conversation_id"],
    }
    async with stranger.connected(way) as client:
        for tool, arguments in _naming(ids):
            said = await client.call_tool(tool, arguments)
            never = await client.call_tool(tool, _nowhere(arguments, ids))
            assert code_of(said) == code_of(never)
            assert code_of(said).endswith("_not_found")
            assert _nowhere(text_of(said), ids) == text_of(never)
        for uri in (f"steward://documents/{document}", f"steward://documents/{document}/pages/1"):
            with pytest.raises(MCPError, match="no such document"):
                await client.read_resource(uri)
        assert (await client.list_resources()).resources == []
        assert facts_of(await client.call_tool("list_documents", {}))["documents"] == []
        found = await client.call_tool("search_documents", {"query": "lighthouse Ana Duarte"})
        assert facts_of(found) == {"found": False, "passages": []}
        agents = facts_of(await client.call_tool("list_agents", {}))["agents"]
        assert agent not in {each["id"] for each in agents}
    assert http.get(f"/runs/{answer['run_id']}").json()["status"] == "completed"


def _naming(ids: dict[str, str]) -> list[tuple[str, dict[str, Any]]]:
    """Every place of a tool where an id can stand."""
    text = {"name": "a.txt", "text": "A ferry."}
    return [
        ("search_documents", {"query": "lighthouse", "documents": [ids["document"]]}),
        ("search_documents", {"query": "lighthouse", "collections": [ids["collection"]]}),
        ("ask", {"question": "Who?", "documents": [ids["document"]]}),
        ("ask", {"question": "Who?", "collections": [ids["collection"]]}),
        ("ask", {"question": "Who?", "conversation_id": ids["conversation"]}),
        ("list_documents", {"collection": ids["collection"]}),
        ("read_page", {"document": ids["document"]}),
        ("add_document", {**text, "collection": ids["collection"]}),
        ("run_agent", {"agent": ids["agent"], "input": "Go."}),
        ("run_agent", {"agent": "assistant", "input": "Go.", "documents": [ids["document"]]}),
        ("run_agent", {"agent": "assistant", "input": "Go.", "collections": [ids["collection"]]}),
        ("run_agent", {"agent": "assistant", "input": "Go.",
                       "conversation_id": ids["conversation"]}),
        ("get_run", {"run_id": ids["run"]}),
        ("get_run", {"run_id": ids["run"], "wait_seconds": 5}),
        ("cancel_run", {"run_id": ids["run"]}),
    ]  # fmt: skip


def _nowhere(value: Any, ids: dict[str, str]) -> Any:
    """The same, of things that never were."""
    if isinstance(value, str):
        for id_ in ids.values():
            value = value.replace(id_, NOWHERE)
        return value
    if isinstance(value, list):
        return [_nowhere(each, ids) for each in value]
    if isinstance(value, dict):
        return {name: _nowhere(each, ids) for name, each in value.items()}
    return value


@pytest.mark.parametrize("way", HTTP, ids=" ".join)
async def test_a_key_that_may_only_read_does_no_more(way: Way, owner: Program) -> None:
    reader = program_of(owner.person, "read")
    async with reader.connected(way) as client:
        tools = {tool.name for tool in (await client.list_tools()).tools}
        assert tools == {
            "search_documents",
            "list_documents",
            "read_page",
            "list_agents",
            "get_run",
        }
        document = {"name": "a.txt", "text": "A ferry."}
        for tool, arguments in (
            ("ask", {"question": "Who built it?"}),
            ("run_agent", {"agent": "assistant", "input": "Go."}),
            ("add_document", document),
            ("cancel_run", {"run_id": NOWHERE}),
        ):
            said = await client.call_tool(tool, arguments)
            assert (code_of(said), "write" in text_of(said)) == ("scope_missing", True)
        assert (await client.list_resources()).resources
    assert (owner.runs(), len(owner.person.http.get("/documents").json()["items"])) == ([], 1)
    other = program_of(owner.person, "notify")
    async with other.connected(way) as client:
        assert (await client.list_tools()).tools == []
        with pytest.raises(MCPError, match="scope read"):
            await client.list_resources()


def test_without_a_key_nobody_gets_in(owner: Program) -> None:
    for headers in ({}, {"Authorization": "Bearer made-up"}, {"X-API-Key": "stw_made-up"}):
        for message in (BEGIN, PING, calling("list_documents"), b"nonsense"):
            how: Any = {"content": message} if isinstance(message, bytes) else {"json": message}
            said = httpx.post(f"{owner.person.steward.url}/mcp", headers=headers, **how)
            assert said.status_code == 401
            # No authorization server stands behind it, so none is named.
            assert said.headers["www-authenticate"] == "Bearer"
            assert said.json()["error"]["data"]["code"] == "not_signed_in"


def test_a_session_is_its_owners_alone(owner: Program, stranger: Program) -> None:
    begun = owner.post(BEGIN)
    assert begun.json()["result"]["protocolVersion"] == "2025-11-25"
    session = {"Mcp-Session-Id": begun.headers["mcp-session-id"]}
    assert owner.post(PING, **session).status_code == 200
    second_key = program_of(owner.person)
    for other in (stranger, second_key):
        said = other.post(PING, **session)
        assert (said.status_code, said.json()["error"]["data"]["code"]) == (
            404,
            "session_not_found",
        )
    for made_up in ("", "x", "A" * 43, session["Mcp-Session-Id"][:-4] + "AAA="):
        assert owner.post(PING, **{"Mcp-Session-Id": made_up}).status_code == 404


@pytest.mark.parametrize(
    ("origin", "status"),
    [
        ("https://evil.example", 403),
        ("null", 403),
        ("http://127.0.0.1.evil.example:8000", 403),
        ("http://localhost:6274", 200),
        ("http://127.0.0.1:8000", 200),
    ],
)
def test_pages_of_other_sites_are_turned_away(owner: Program, origin: str, status: int) -> None:
    assert owner.post(PING, Origin=origin).status_code == status
