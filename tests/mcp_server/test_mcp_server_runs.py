"""Calls that take long: cancelled, cut off, waiting for a person, failing, and out of patience."""

import asyncio
from collections.abc import Callable
from typing import Any

import httpx
import pytest
from mcp import MCPError
from mcp.client import Client
from mcp_program import HTTP, WAYS, Program, Way, code_of, facts_of, program_of, text_of

from scripted_plan import say
from scripted_provider import ScriptedProvider
from scripted_scenarios import Call, Scenario
from steward_process import DEADLINE, StewardProcess, wait_until

SLOW = Scenario(tokens=2000, rate=20)


async def until(condition: Callable[[], Any], what: str) -> Any:
    """Wait without keeping the client from working."""
    return await asyncio.to_thread(wait_until, condition, what)


async def begun(client: Client, tool: str, **arguments: Any) -> tuple["asyncio.Task[Any]", str]:
    """A call that takes long and has begun, and the id of its run."""
    heard: asyncio.Queue[str] = asyncio.Queue()

    async def hear(_: float, __: float | None, message: str | None) -> None:
        heard.put_nowait(message or "")

    task = asyncio.create_task(client.call_tool(tool, arguments, progress_callback=hear))
    first = await asyncio.wait_for(heard.get(), DEADLINE)
    return task, first.split()[1]


@pytest.mark.parametrize("way", WAYS, ids=" ".join)
async def test_a_cancelled_request_cancels_its_run(
    way: Way, program: Program, provider: ScriptedProvider
) -> None:
    provider.plan("slow", SLOW)
    async with program.connected(way) as client:
        task, run_id = await begun(client, "ask", question="How slow?")
        task.cancel()
        await until(lambda: program.run(run_id)["status"] == "cancelled", "the run is cancelled")
        assert facts_of(await client.call_tool("get_run", {"run_id": run_id}))["found"] is not True
        # What only looks at a run leaves it as it is.
        task, run_id = await begun(client, "ask", question="How slow?")
        await until(lambda: program.run(run_id)["status"] == "running", "the run runs")
        looking, seen = await begun(client, "get_run", run_id=run_id, wait_seconds=100)
        assert seen == run_id
        looking.cancel()
        assert code_of(await client.call_tool("ask", {"question": ""})) == "invalid_request"
        assert program.run(run_id)["status"] == "running"
        stopped = facts_of(await client.call_tool("cancel_run", {"run_id": run_id}))
        assert stopped["run_id"] == run_id
        said = await asyncio.wait_for(task, DEADLINE)
        assert code_of(said) == "run_cancelled"
        assert run_id in text_of(said)


async def test_who_is_cut_off_finds_the_run_again_and_who_closes_a_stream_stops_it(
    program: Program, provider: ScriptedProvider
) -> None:
    """Since 2026-07-28 closing a stream cancels its request; before, it says nothing."""
    provider.plan("lighthouse", Scenario(answer="Ana Duarte [1].", rate=5))
    provider.plan("slow", SLOW)
    meta = {"progressToken": "p"}
    params = {"name": "ask", "arguments": {"question": "Who built the lighthouse?"}, "_meta": meta}
    left = _cut_off(program, params, {})
    ended = await until(
        lambda: (run := program.run(left))["status"] == "completed" and run, "it goes on"
    )
    assert ended["output"] == "Ana Duarte [1]."
    version = {"io.modelcontextprotocol/protocolVersion": "2026-07-28"}
    meta |= version | {"io.modelcontextprotocol/clientCapabilities": {}}
    headers = {
        "MCP-Protocol-Version": "2026-07-28",
        "Mcp-Method": "tools/call",
        "Mcp-Name": "ask",
    }
    params |= {"arguments": {"question": "How slow?"}}
    closed = _cut_off(program, params, headers)
    await until(lambda: program.run(closed)["status"] == "cancelled", "it is cancelled")


def _cut_off(program: Program, params: dict[str, Any], headers: dict[str, str]) -> str:
    """Begin a run, close the connection when it has begun, and return its id."""
    message = {"jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": params}
    accept = {"Accept": "application/json, text/event-stream"}
    url = f"{program.person.steward.url}/mcp"
    with httpx.stream(
        "POST", url, json=message, headers=program.headers | accept | headers, timeout=60
    ) as response:
        assert response.headers["content-type"] == "text/event-stream"
        next(response.iter_bytes())
        run_id: str = response.headers["x-run-id"]
        return run_id


@pytest.mark.parametrize("way", HTTP, ids=" ".join)
async def test_what_waits_for_a_person_says_where_they_decide(
    way: Way, program: Program, provider: ScriptedProvider
) -> None:
    note = Call("send_notification", {"title": "Now", "body": "It is late."})
    provider.plan("time", Scenario(calls=(note,)), say("It is told."))
    http = program.person.http
    made = http.post("/agents", json={"name": "Caller", "tools": ["send_notification"]})
    assert made.status_code == 201, made.text
    async with program.connected(way) as client:
        wanted = {"agent": "Caller", "input": "What time is it?"}
        said = await client.call_tool("run_agent", wanted)
        waiting = facts_of(said)
        run_id = waiting["run_id"]
        assert (waiting["status"], waiting["answer"]) == ("waiting_approval", "")
        assert waiting["waits_for"][0]["tool"] == "send_notification"
        assert waiting["url"] == f"{program.person.steward.url}/runs/{run_id}"
        assert run_id in text_of(said)
        assert waiting["url"] in text_of(said)
        # Nobody but the person decides: the link that decides without signing in is not told.
        assert "/approvals/" not in said.model_dump_json()
        (asked,) = program.run(run_id)["approvals"]
        decided = http.post(
            f"/runs/{run_id}/approvals/{asked['call_id']}", json={"decision": "approve"}
        )
        assert decided.status_code in (200, 202), decided.text
        done = await client.call_tool("get_run", {"run_id": run_id, "wait_seconds": 60})
        assert facts_of(done)["answer"] == "It is told."


async def test_a_deleted_run_and_a_revoked_key_end_at_once(
    program: Program, provider: ScriptedProvider
) -> None:
    provider.plan("slow", SLOW)
    (key,) = program.person.http.get("/api-keys").json()["items"]
    async with program.connected(HTTP[0]) as client:
        task, run_id = await begun(client, "ask", question="How slow?")
        where = f"/conversations/{program.run(run_id)['conversation_id']}"
        assert program.person.http.delete(where).status_code == 204
        told = await asyncio.wait_for(task, DEADLINE)
        assert code_of(told) in ("run_not_found", "run_cancelled")
        task, run_id = await begun(client, "ask", question="How slow?")
        await until(lambda: program.run(run_id)["status"] == "running", "the run runs")
        assert program.person.http.delete(f"/api-keys/{key['id']}").status_code == 204
        assert code_of(await asyncio.wait_for(task, DEADLINE)) == "not_signed_in"
        with pytest.raises(MCPError, match="Sign in"):
            await client.list_tools()
    assert program.run(run_id)["status"] == "running"
    program.person.http.post(f"/runs/{run_id}/cancel")


async def test_a_model_that_fails_and_one_that_is_too_slow(
    new_steward: Callable[..., StewardProcess], provider: ScriptedProvider
) -> None:
    provider.plan("broken", Scenario(status=401, error="no such key"))
    provider.plan("slow", Scenario(answer="At last.", stall_after=-1, rate=1))
    settings = {
        "STEWARD_MODEL": "openai:scripted",
        "STEWARD_MODEL_URL": provider.url,
        "STEWARD_MODEL_KEY": "sk-scripted",
        "STEWARD_ANSWER_TIMEOUT": "0.2",
        "STEWARD_CONVERSATIONS_A_MONTH": "2",
    }
    steward = new_steward(**settings).start()
    steward.person("admin")  # who has no limits
    program = program_of(steward.person("somebody"))
    async with program.connected(HTTP[1]) as client:
        said = facts_of(await client.call_tool("ask", {"question": "How slow?"}))
        assert said["status"] in ("queued", "running")
        waited = {"run_id": said["run_id"], "wait_seconds": 60}
        assert facts_of(await client.call_tool("get_run", waited))["answer"] == "At last."
        begun = await client.call_tool("ask", {"question": "broken?", "background": True})
        run_id = facts_of(begun)["run_id"]
        await until(lambda: program.run(run_id)["status"] == "failed", "the run has failed")
        failed = facts_of(await client.call_tool("get_run", {"run_id": run_id}))
        assert (failed["status"], failed["answer"]) == ("failed", "")
        spent = await client.call_tool("ask", {"question": "One more?"})
        assert spent.is_error
        assert spent.meta is not None
        assert spent.meta["steward/problem"]["status"] == 402
