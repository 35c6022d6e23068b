"""Behind a proxy each message of an MCP client may reach another replica, a cancellation too."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx
from replicas import replicas

from redis_server import RedisServer
from scripted_provider import ScriptedProvider
from scripted_scenarios import Scenario
from steward_process import StewardProcess, wait_until
from talking_steward import asks

INITIALIZE: dict[str, Any] = {"protocolVersion": "2025-11-25", "capabilities": {}}


def test_a_cancellation_reaches_the_replica_that_answers(
    new_database: Callable[[], str],
    provider: ScriptedProvider,
    redis_server: RedisServer,
    models: Path,
    tmp_path: Path,
) -> None:
    provider.script(Scenario(tokens=2000, rate=20))
    settings = asks(provider) | {"STEWARD_REDIS_URL": redis_server.url}
    with replicas(new_database(), tmp_path / "shared", models, **settings) as house:
        one, two = house.start(), house.start()
        person = one.person("somebody")
        token = {"Authorization": f"Bearer {person.token}", "Accept": "text/event-stream"}
        begun = _post(one, token, "initialize", INITIALIZE)
        token |= {"Mcp-Session-Id": begun.headers["mcp-session-id"]}
        assert _post(two, token, "ping", {}).json()["result"] == {}

        asked = _message("tools/call", {"name": "ask", "arguments": {"question": "Who?"}}, 7)
        with httpx.stream("POST", f"{one.url}/mcp", json=asked, headers=token, timeout=60) as said:
            run_id = said.headers["x-run-id"]
            seen = {"name": "get_run", "arguments": {"run_id": run_id}}
            wait_until(lambda: _status(two, token, seen) == "running", "the run runs")
            cancelled = _message("notifications/cancelled", {"requestId": 7})
            assert httpx.post(f"{two.url}/mcp", json=cancelled, headers=token).status_code == 202
            # A cancelled request gets no answer.
            assert not [line for line in said.iter_lines() if '"id":7' in line]
        wait_until(lambda: _status(one, token, seen) == "cancelled", "the run is cancelled")


def _message(method: str, params: dict[str, Any], id_: int | None = None) -> dict[str, Any]:
    message = {"jsonrpc": "2.0", "method": method, "params": params}
    return message if id_ is None else message | {"id": id_}


def _post(
    steward: StewardProcess, headers: dict[str, str], method: str, params: dict[str, Any]
) -> httpx.Response:
    message = _message(method, params, 1)
    return httpx.post(f"{steward.url}/mcp", json=message, headers=headers, timeout=60)


def _status(steward: StewardProcess, headers: dict[str, str], call: dict[str, Any]) -> str:
    plain = headers | {"Accept": "application/json"}
    result = _post(steward, plain, "tools/call", call).json()["result"]
    status: str = result["structuredContent"]["status"]
    return status
