"""Each tool and each resource with the official client, over both transports and in both eras."""

import asyncio
import base64
import itertools
from typing import Any

import pytest
from mcp import MCPError
from mcp.client import Client
from mcp.types import TextResourceContents
from mcp_program import HTTP, WAYS, Program, Way, code_of, facts_of, program_of, text_of

from scripted_plan import call, say
from scripted_provider import ScriptedProvider
from steward_process import DEADLINE, StewardProcess

CITED = "Ana Duarte built it in 1884 [1]."
NOWHERE = "00000000-0000-7000-8000-000000000000"
# A separator that some take for the end of a line.
FERRY = "The ferry to Corvo leaves Flores at nine.\u2028It takes forty minutes."
_numbers = itertools.count(1)


@pytest.mark.parametrize("way", WAYS, ids=" ".join)
async def test_a_client_reads_adds_asks_and_runs(
    way: Way, program: Program, provider: ScriptedProvider
) -> None:
    provider.plan("lighthouse", say(CITED))
    async with program.connected(way) as client:
        assert client.protocol_version == ("2026-07-28" if way[1] == "auto" else "2025-11-25")
        assert client.server_info is not None
        assert client.server_info.name == "steward"
        await _knows_its_tools(client)
        corvo = await _searches_and_reads(client)
        await _asks(client, program, corvo)
        await _adds(client)
        await _runs_an_agent(client, program, provider)
        await _hears_what_is_wrong(client)


async def _knows_its_tools(client: Client) -> None:
    tools = {tool.name: tool for tool in (await client.list_tools()).tools}
    assert {"search_documents", "ask", "list_documents", "read_page", "add_document"} < set(tools)
    for tool in tools.values():
        assert tool.title
        assert len(tool.description or "") > 40
        assert tool.input_schema["type"] == tool.output_schema["type"] == "object"
    asking, searching = tools["ask"].annotations, tools["search_documents"].annotations
    assert asking is not None
    assert searching is not None
    assert (asking.read_only_hint, searching.read_only_hint) == (False, True)
    assert tools["run_agent"].annotations.open_world_hint is True
    assert tools["search_documents"].input_schema["required"] == ["query"]


async def _searches_and_reads(client: Client) -> str:
    found = facts_of(await client.call_tool("search_documents", {"query": "Who built it in 1884?"}))
    passage = found["passages"][0]
    assert (passage["document_name"], passage["page"]) == ("corvo.txt", 1)
    assert "Ana Duarte" in passage["text"]
    nothing = {"query": "lighthouse", "documents": [passage["document_id"]], "limit": 1}
    assert len(facts_of(await client.call_tool("search_documents", nothing))["passages"]) == 1
    (resource,) = (await client.list_resources()).resources
    assert (resource.title, resource.mime_type) == ("corvo.txt", "text/plain")
    templates = (await client.list_resource_templates()).resource_templates
    assert {each.uri_template for each in templates} == {
        "steward://documents/{id}",
        "steward://documents/{id}/pages/{n}",
    }
    page = await client.call_tool("read_page", {"document": "corvo.txt"})
    text = facts_of(page)["text"]
    for uri in (resource.uri, passage["uri"]):
        (content,) = (await client.read_resource(uri)).contents
        assert isinstance(content, TextResourceContents)
        assert (content.text, content.uri) == (text, passage["uri"])
    assert text_of(page) == f"corvo.txt, page 1 of 1\n\n{text}"
    id_: str = passage["document_id"]
    return id_


async def _asks(client: Client, program: Program, corvo: str) -> None:
    heard: list[tuple[float, str]] = []

    async def hear(progress: float, _: float | None, message: str | None) -> None:
        heard.append((progress, message or ""))

    question = {"question": "Who built the lighthouse?"}
    said = await client.call_tool("ask", question, progress_callback=hear)
    answer = facts_of(said)
    assert (answer["status"], answer["answer"], answer["found"]) == ("completed", CITED, True)
    (cited,) = answer["citations"]
    assert (cited["document_id"], cited["verified"]) == (corvo, True)
    assert cited["uri"] == f"steward://documents/{corvo}/pages/1"
    assert "corvo.txt, page 1" in text_of(said)
    numbers = [number for number, _ in heard]
    assert numbers == sorted(set(numbers))
    assert answer["run_id"] in heard[0][1]
    assert any("passage" in words for _, words in heard)
    assert said.meta is not None
    assert said.meta["steward/run-id"] == answer["run_id"]
    assert facts_of(await client.call_tool("get_run", {"run_id": answer["run_id"]})) == answer
    run = program.run(answer["run_id"])
    assert (run["question"], run["output"]) == (question["question"], CITED)
    further = {**question, "conversation_id": answer["conversation_id"], "background": True}
    begun = facts_of(await client.call_tool("ask", further))
    ended = await client.call_tool("get_run", {"run_id": begun["run_id"], "wait_seconds": 60})
    assert facts_of(ended)["answer"] == CITED
    assert facts_of(ended)["conversation_id"] == answer["conversation_id"]


async def _adds(client: Client) -> None:
    ferry = {"name": "ferry.txt", "text": FERRY, "collection": "Timetables"}
    added = facts_of(await client.call_tool("add_document", ferry))
    assert (added["name"], added["collection"]) == ("ferry.txt", "Timetables")
    again = {
        "name": "the same.txt",
        "content_base64": base64.b64encode(FERRY.encode()).decode(),
        "collection": "Timetables",
    }
    assert facts_of(await client.call_tool("add_document", again))["id"] == added["id"]
    async with asyncio.timeout(DEADLINE):
        while True:
            listed = facts_of(
                await client.call_tool("list_documents", {"collection": "Timetables"})
            )
            (document,) = listed["documents"]
            if document["status"] == "ready":
                break
            await asyncio.sleep(0.1)
    assert facts_of(await client.call_tool("read_page", {"document": added["id"]}))["text"] == FERRY
    first = facts_of(await client.call_tool("list_documents", {"limit": 1}))
    second = {"limit": 1, "cursor": first["next_cursor"]}
    names = [
        facts_of(page)["documents"][0]["name"]
        for page in (
            await client.call_tool("list_documents", {"limit": 1}),
            await client.call_tool("list_documents", second),
        )
    ]
    assert names == ["ferry.txt", "corvo.txt"]


async def _runs_an_agent(client: Client, program: Program, provider: ScriptedProvider) -> None:
    provider.plan("sum", call("calculate", expression="2*1192"), say("2384"))
    agents = facts_of(await client.call_tool("list_agents", {}))["agents"]
    assert {"Assistant", "Analyst"} <= {agent["name"] for agent in agents}
    heard: list[str] = []

    async def hear(_: float, __: float | None, message: str | None) -> None:
        heard.append(message or "")

    wanted = {"agent": "analyst", "input": "What is the sum?"}
    ran = facts_of(await client.call_tool("run_agent", wanted, progress_callback=hear))
    assert (ran["answer"], ran["status"]) == ("2384", "completed")
    assert "Using calculate." in heard
    assert program.run(ran["run_id"])["agent_id"] in {agent["id"] for agent in agents}


async def _hears_what_is_wrong(client: Client) -> None:
    wrong: list[tuple[str, dict[str, Any], str]] = [
        ("ask", {}, "invalid_request"),
        ("ask", {"question": "Who?", "pages": 3}, "invalid_request"),
        ("ask", {"question": "Who?", "conversation_id": NOWHERE}, "conversation_not_found"),
        ("ask", {"question": "Who?", "documents": ["none.txt"]}, "document_not_found"),
        ("search_documents", {"query": "it", "collections": [NOWHERE]}, "collection_not_found"),
        ("read_page", {"document": "corvo.txt", "page": 7}, "page_not_found"),
        ("run_agent", {"agent": "nobody", "input": "Go."}, "agent_not_found"),
        ("get_run", {"run_id": "1"}, "run_not_found"),
        ("cancel_run", {"run_id": NOWHERE}, "run_not_found"),
        ("list_documents", {"cursor": "%"}, "bad_cursor"),
        ("add_document", {"name": "a.txt"}, "text_or_file"),
        ("add_document", {"name": "a.bin", "content_base64": "?"}, "bad_base64"),
        ("add_document", {"name": "a.txt", "text": ""}, "empty_file"),
    ]
    for tool, arguments, code in wrong:
        said = await client.call_tool(tool, arguments)
        assert code_of(said) == code, tool
        assert text_of(said)
    for uri in (f"steward://documents/{NOWHERE}", "file:///etc/passwd", "steward://documents/x"):
        with pytest.raises(MCPError, match="no such"):
            await client.read_resource(uri)
    with pytest.raises(MCPError, match="no tool called"):
        await client.call_tool("rm", {})


@pytest.mark.parametrize("way", HTTP, ids=" ".join)
async def test_a_long_document_is_read_page_by_page_and_resources_are_listed_in_pages(
    way: Way, steward: StewardProcess
) -> None:
    person = steward.person(f"mcp-librarian{next(_numbers)}")
    page = "The harbour master paints his door green. " * 250
    long = "\f".join(f"Page {n}. {page}" for n in range(1, 26))
    (document,) = person.upload(("long.txt", long.encode()))
    pages = person.wait_for(document["id"], "searchable", "ready")["pages"]
    assert pages > 20
    person.upload(*((f"{n}.txt", f"Note {n}.".encode()) for n in range(54)))
    async with program_of(person).connected(way) as client:
        first = await client.list_resources()
        assert (len(first.resources), bool(first.next_cursor)) == (50, True)
        rest = await client.list_resources(cursor=first.next_cursor)
        assert (len(rest.resources), rest.next_cursor) == (5, None)
        uris = {str(each.uri) for each in (*first.resources, *rest.resources)}
        assert len(uris) == 55
        contents = (await client.read_resource(f"steward://documents/{document['id']}")).contents
    *read, more = [each.text for each in contents if isinstance(each, TextResourceContents)]
    assert 1 < len(read) < pages
    assert "".join(read) == person.text_of(document["id"])[: len("".join(read))]
    assert f"steward://documents/{document['id']}/pages/{len(read) + 1}" in more
