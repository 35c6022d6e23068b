"""Messages as a client sends them that is none, or speaks another revision, or too much."""

import base64
import itertools
from typing import Any

import httpx
import pytest
from mcp_program import Program, calling, program_of

from steward_process import StewardProcess

VERSION = "io.modelcontextprotocol/protocolVersion"
CAPABILITIES = "io.modelcontextprotocol/clientCapabilities"
MODERN = {VERSION: "2026-07-28", CAPABILITIES: {}}
LIST: dict[str, Any] = {"jsonrpc": "2.0", "id": 5, "method": "tools/list"}
# As deep as JSON is read: too deep to be written down again.
DEEP = b"[" * 1000 + b"]" * 1000
_numbers = itertools.count(1)


@pytest.fixture(scope="module")
def program(steward: StewardProcess) -> Program:
    return program_of(steward.person(f"mcp-nobody{next(_numbers)}"))


def modern(method: str, **params: Any) -> dict[str, Any]:
    return {"jsonrpc": "2.0", "id": 5, "method": method, "params": {"_meta": MODERN, **params}}


@pytest.mark.parametrize(
    ("message", "code"),
    [
        (b"", -32700),
        (b"nonsense", -32700),
        (b'{"jsonrpc": "2.0", "id": 1, "method": "ping"', -32700),
        (b"[" * 100_000, -32700),
        (b'"\xff\xfe"', -32700),
        (b'{"a": NaN}', -32700),
        ([LIST, LIST], -32600),
        (5, -32600),
        ({"id": 1, "method": "ping"}, -32600),
        ({"jsonrpc": "2.0", "id": 1}, -32600),
        ({"jsonrpc": "2.0", "id": None, "method": "ping"}, -32600),
        ({"jsonrpc": "2.0", "id": True, "method": "ping"}, -32600),
        ({"jsonrpc": "2.0", "id": 1, "method": "ping", "params": [1]}, -32600),
        ({"jsonrpc": "2.0", "id": 1, "result": {}}, -32600),
        ({"jsonrpc": "2.0", "id": "x" * 2000, "method": "ping"}, -32600),
        (b'{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":%b}}' % DEEP, -32602),
        (
            b'{"jsonrpc":"2.0","id":1,"method":"resources/list","params":{"cursor":%b}}' % DEEP,
            -32602,
        ),
        ({"jsonrpc": "2.0", "id": 1, "method": "prompts/list"}, -32601),
        ({"jsonrpc": "2.0", "id": 1, "method": "server/discover"}, -32601),
        ({"jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": {}}, -32602),
        ({"jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": {"name": []}}, -32602),
        ({"jsonrpc": "2.0", "id": 1, "method": "resources/read", "params": {"uri": 3}}, -32002),
        ({"jsonrpc": "2.0", "id": 1, "method": "resources/list", "params": {"cursor": {}}}, -32602),
    ],
)
def test_nonsense_is_answered_with_an_error(program: Program, message: Any, code: int) -> None:
    said = program.post(message)
    assert said.json()["error"]["code"] == code
    assert said.status_code in (400, 404)
    assert program.post(LIST).json()["result"]["tools"]


@pytest.mark.parametrize(
    "arguments",
    [5, "x", [1], {"query": 5}, {"query": ""}, {"query": "x", "limit": "many"}, {"query": "\x00"}],
)
def test_arguments_that_cannot_be_are_told_to_the_model(program: Program, arguments: Any) -> None:
    message = calling("search_documents")
    message["params"]["arguments"] = arguments
    said = program.post(message)
    assert said.status_code == 200, said.text
    result = said.json()["result"]
    assert result["isError"] is (arguments != {"query": "\x00"})


@pytest.mark.parametrize(
    ("tool", "arguments"),
    [
        ("search_documents", {"query": "\x00", "collections": ["\x00"]}),
        ("search_documents", {"query": "x", "documents": ["\x00", "'; DROP TABLE document"]}),
        ("add_document", {"name": "\x00", "text": "A \x00 ferry.", "collection": "\u202e\x00"}),
        ("add_document", {"name": "../../etc/passwd", "text": "A ferry."}),
        ("ask", {"question": "\x00 Who?", "conversation_id": "\x00"}),
        ("ask", {"question": "\x00 Who?"}),
        ("run_agent", {"agent": "\x00", "input": "\x00 Go."}),
        ("read_page", {"document": "\x00", "page": 10**30}),
        ("read_page", {"document": "passwd", "page": 10**9}),
    ],
)
def test_odd_characters_and_numbers_break_nothing(
    program: Program, tool: str, arguments: dict[str, Any]
) -> None:
    said = program.call(tool, **arguments)
    assert said.status_code == 200, said.text
    assert said.json()["result"]["content"][0]["text"]


def test_a_refusal_is_short_however_much_is_wrong(program: Program) -> None:
    said = program.call("search_documents", **{f"a{n}": n for n in range(100_000)})
    problem = said.json()["result"]["_meta"]["steward/problem"]
    assert (problem["code"], len(problem["errors"])) == ("invalid_request", 1)


def test_a_file_that_cannot_be_read_makes_no_collection(program: Program) -> None:
    for file in ({"text": ""}, {"content_base64": "AAAA\r\n AAAA"}):
        said = program.call("add_document", name="none.bin", collection="Never", **file)
        assert said.json()["result"]["isError"], said.text
    collections = program.person.http.get("/collections").json()["items"]
    assert "Never" not in {each["name"] for each in collections}


def test_headers_must_say_what_the_body_says(program: Program) -> None:
    named = {"MCP-Protocol-Version": "2026-07-28", "Mcp-Method": "tools/list"}
    said = program.post(modern("tools/list"), **named)
    result = said.json()["result"]
    assert (result["resultType"], result["cacheScope"]) == ("complete", "private")
    wrong: list[tuple[dict[str, Any], dict[str, str], int]] = [
        (modern("tools/list"), {}, -32020),
        (modern("tools/list"), {"MCP-Protocol-Version": "2026-07-28"}, -32020),
        (modern("tools/list"), {**named, "Mcp-Method": "tools/call"}, -32020),
        (modern("tools/call", name="ask"), {**named, "Mcp-Method": "tools/call"}, -32020),
        (modern("tools/list"), {**named, "MCP-Protocol-Version": "2025-11-25"}, -32020),
        (LIST, named, -32602),
        (modern("initialize"), {**named, "Mcp-Method": "initialize"}, -32601),
        (LIST, {"MCP-Protocol-Version": "1999-01-01"}, -32602),
    ]
    for message, headers, code in wrong:
        refused = program.post(message, **headers)
        assert refused.json()["error"]["code"] == code, refused.text
        assert refused.status_code == (404 if code == -32601 else 400)
    future = modern("tools/list")
    future["params"] = {"_meta": {**MODERN, VERSION: "2099-01-01"}}
    refused = program.post(future, **{**named, "MCP-Protocol-Version": "2099-01-01"})
    assert refused.json()["error"]["code"] == -32022
    assert "2026-07-28" in refused.json()["error"]["data"]["supported"]
    uri = "steward://documents/页"
    encoded = base64.b64encode(uri.encode()).decode()
    read = program.post(
        modern("resources/read", uri=uri),
        **{**named, "Mcp-Method": "resources/read", "Mcp-Name": f"=?base64?{encoded}?="},
    )
    assert read.json()["error"]["code"] == -32602


def test_too_much_is_refused_and_other_methods_too(program: Program) -> None:
    most = 10 * 1024 * 1024
    almost = calling("add_document", name="a.txt", text="word " * (most // 5))
    said = program.post(almost).json()["result"]
    assert not said["isError"], said
    over = calling("add_document", name="b.txt", text="word " * (most // 5 + 1))
    refused = program.post(over).json()["result"]
    assert refused["_meta"]["steward/problem"]["code"] == "file_too_large"
    huge = program.post(b'{"a": "' + b"x" * (most * 2) + b'"}')
    assert (huge.status_code, huge.json()["error"]["data"]["code"]) == (413, "too_large")
    url = f"{program.person.steward.url}/mcp"
    for method in ("GET", "DELETE", "PUT"):
        other = httpx.request(method, url, headers=program.headers)
        assert (other.status_code, other.headers["allow"]) == (405, "POST")
    notice = program.post({"jsonrpc": "2.0", "method": "notifications/initialized"})
    assert (notice.status_code, notice.content) == (202, b"")
    # A page in answer would be taken for a description of how to sign in.
    for path in ("oauth-protected-resource/mcp", "oauth-authorization-server"):
        looked = httpx.get(f"{program.person.steward.url}/.well-known/{path}")
        assert looked.status_code == 404


def test_sentences_are_in_the_language_that_is_asked_for(program: Program) -> None:
    chinese = {"Accept-Language": "zh-CN,zh;q=0.9"}
    said = program.post(calling("read_page", document="无.txt"), **chinese).json()["result"]
    assert said["content"][0]["text"] == "没有名为 无.txt 的文档。"
    agents = program.post(calling("list_agents"), **chinese).json()["result"]
    assert "助手" in agents["content"][0]["text"]
    account = {"Accept-Language": "*"}
    changed = program.person.http.patch("/users/me", json={"language": "zh-CN"})
    assert changed.status_code == 200, changed.text
    own = program.post(calling("read_page", document="无.txt"), **account).json()["result"]
    assert own == said


def test_requests_are_limited_as_elsewhere(new_steward: Any) -> None:
    steward = new_steward(STEWARD_REQUESTS_A_MINUTE="12").start()
    program = program_of(steward.person("quick"))
    statuses = [program.post(LIST) for _ in range(15)]
    refused = statuses[-1]
    assert (refused.status_code, refused.json()["error"]["code"]) == (429, 429)
    assert int(refused.headers["retry-after"]) > 0
