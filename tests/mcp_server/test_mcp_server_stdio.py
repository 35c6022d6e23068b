"""`steward mcp` as a process: how it begins and ends, and what it does with lines that are none."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from mcp_program import Program, program_of

from steward_process import DEADLINE, PASSWORD, StewardProcess

PING = {"jsonrpc": "2.0", "id": 1, "method": "ping"}


@pytest.fixture(scope="module")
def program(steward: StewardProcess) -> Program:
    return program_of(steward.person("mcp-in-lines"))


def start(environment: dict[str, str], *command: str) -> "subprocess.Popen[bytes]":
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("STEWARD_", "LC_", "LANG", "XDG_"))
    }
    return subprocess.Popen(
        [sys.executable, "-m", "steward", *(command or ("mcp",))],
        env=kept | environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def spoken(environment: dict[str, str], *lines: Any) -> tuple[list[dict[str, Any]], str, int]:
    """What is answered to these lines, what is said beside it, and how the process ends."""
    process = start(environment)
    said = b"".join(line if isinstance(line, bytes) else json.dumps(line).encode() + b"\n"
                    for line in lines)  # fmt: skip
    out, err = process.communicate(said, DEADLINE)
    return [json.loads(line) for line in out.splitlines()], err.decode(), process.returncode


def test_lines_are_answered_and_the_end_of_the_input_ends_it(program: Program) -> None:
    notice = {"jsonrpc": "2.0", "method": "notifications/cancelled", "params": {"requestId": []}}
    answers, beside, code = spoken(
        program.environment,
        b"nonsense\n\n",
        b"\xff\xfe\n",
        [PING, PING],
        5,
        notice,
        {**notice, "params": 3},
        {"jsonrpc": "2.0", "method": "nothing"},
        PING,
        {**PING, "id": "a", "method": "no/such"},
        b'{"jsonrpc": "2.0", "id": 2, "method": "ping"}',  # without an end
    )
    codes = sorted(each["error"]["code"] for each in answers if each.get("id") is None)
    assert codes == [-32700, -32700, -32600, -32600]
    named = {each["id"]: each for each in answers if each.get("id") is not None}
    assert named[1] == {"jsonrpc": "2.0", "id": 1, "result": {}}
    assert named["a"]["error"]["code"] == -32601
    assert (code, len(answers)) == (0, 6)
    assert "Traceback" not in beside


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_it_at_once(program: Program, number: signal.Signals) -> None:
    process = start(program.environment)
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write(json.dumps(PING).encode() + b"\n")
    process.stdin.flush()
    assert json.loads(process.stdout.readline())["id"] == 1
    process.send_signal(number)
    assert process.wait(DEADLINE) == 0
    assert process.stderr is not None
    assert b"Traceback" not in process.stderr.read()


def test_who_is_not_let_in_is_told(program: Program, tmp_path: Path) -> None:
    url = program.person.steward.url
    (refused,), _, code = spoken({**program.environment, "STEWARD_API_KEY": "stw_x"}, PING)
    assert (refused["id"], refused["error"]["data"]["code"]) == (1, "not_signed_in")
    assert code == 0
    nobody, _, _ = spoken({**program.environment, "STEWARD_URL": "http://127.0.0.1:1"}, PING)
    assert "does not answer" in nobody[0]["error"]["message"]
    chinese = {**program.environment, "STEWARD_URL": "http://127.0.0.1:1", "LANG": "zh_CN.UTF-8"}
    assert "没有响应" in spoken(chinese, PING)[0][0]["error"]["message"]
    answers, beside, code = spoken({"STEWARD_URL": url, "XDG_CONFIG_HOME": str(tmp_path)}, PING)
    assert (answers, code) == ([], 1)
    assert "steward login" in beside


def test_it_takes_the_sign_in_that_the_command_keeps(program: Program, tmp_path: Path) -> None:
    """Also when the access token is too old: it is exchanged, once for all that ask at once."""
    here = {
        "STEWARD_URL": program.person.steward.url,
        "XDG_CONFIG_HOME": str(tmp_path),
    }
    login = start({**here, "STEWARD_PASSWORD": PASSWORD}, "login", "--user", program.person.name)
    assert login.wait(DEADLINE) == 0
    kept = tmp_path / "steward" / "credentials.json"
    credentials = json.loads(kept.read_text())
    kept.write_text(json.dumps({**credentials, "expires_at": 0.0, "access_token": "too old"}))
    answers, _, code = spoken(here, *({**PING, "id": n} for n in range(5)))
    assert {each["id"]: each.get("result") for each in answers} == {n: {} for n in range(5)}
    assert code == 0
    assert json.loads(kept.read_text())["refresh_token"] != credentials["refresh_token"]
