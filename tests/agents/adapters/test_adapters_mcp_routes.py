"""MCP servers over HTTP: who may add which, and that secrets never come out again."""

from collections.abc import Iterator
from typing import Any

import pytest

from harbour import COMMAND, KEY, over_http
from steward_process import Person, StewardProcess

HTTP = {"name": "quay", "transport": "http", "url": "https://quay.invalid/mcp"}
STDIO = {"name": "harbour", "transport": "stdio", "command": COMMAND}


@pytest.fixture(scope="module")
def web() -> Iterator[str]:
    with over_http() as address:
        yield address


@pytest.fixture
def admin(steward: StewardProcess) -> Iterator[Person]:
    admin = steward.sign_in("admin")
    yield admin
    for server in admin.http.get("/mcp-servers").json()["items"]:
        assert admin.http.delete(f"/mcp-servers/{server['id']}").status_code == 204


def add(person: Person, server: dict[str, Any]) -> dict[str, Any]:
    said = person.http.post("/mcp-servers", json=server)
    assert said.status_code == 201, said.text
    added: dict[str, Any] = said.json()
    return added


def check(person: Person, server: dict[str, Any]) -> dict[str, Any]:
    said = person.http.post(f"/mcp-servers/{server['id']}/check")
    assert said.status_code == 200, said.text
    checked: dict[str, Any] = said.json()
    return checked


def test_an_administrator_adds_a_command_and_sees_its_tools(admin: Person) -> None:
    server = add(admin, STDIO)
    assert (server["tools"], server["checked_at"], server["mine"]) == ([], None, True)
    checked = check(admin, server)
    assert checked["error"] is None
    tools = {tool["name"]: tool for tool in checked["tools"]}
    assert tools["harbour__tide"] == {
        "name": "harbour__tide",
        "description": "When the tide is high.",
        "effects": False,
        "needs_approval": False,
    }
    assert tools["harbour__ring"]["needs_approval"] is True
    assert admin.http.get(f"/mcp-servers/{server['id']}").json() == checked


def test_a_server_on_the_web_with_a_key(admin: Person, web: str) -> None:
    server = add(admin, {"name": "web", "transport": "http", "url": web})
    assert check(admin, server)["error"] == "The server refused the connection with status 401."
    place = f"/mcp-servers/{server['id']}"
    headers = {"Authorization": f"Bearer {KEY}", "X-Other": "other-4712"}
    said = admin.http.patch(place, json={"headers": headers})
    assert said.json()["headers"] == ["Authorization", "X-Other"]
    assert len(check(admin, server)["tools"]) > 3
    # A name that is not given stays; null takes one away.
    assert admin.http.patch(place, json={"headers": {"X-Other": None}}).json()["headers"] == [
        "Authorization"
    ]
    assert check(admin, server)["error"] is None


def test_secrets_are_in_no_answer_no_log_and_not_in_the_database(
    admin: Person, web: str, steward: StewardProcess
) -> None:
    add(admin, STDIO | {"environment": {"HARBOUR_KEY": KEY, "HARBOUR_CLOSED": "yes"}})
    headers = {"Authorization": f"Bearer {KEY}"}
    add(admin, {"name": "web", "transport": "http", "url": web, "headers": headers})
    bad = {"name": "bad name", "transport": "http", "url": web, "headers": headers}
    said = [admin.http.post("/mcp-servers", json=bad)]
    assert said[0].status_code == 422
    for server in admin.http.get("/mcp-servers").json()["items"]:
        said.append(admin.http.post(f"/mcp-servers/{server['id']}/check"))
    said += [admin.http.get("/mcp-servers"), admin.http.get("/users/me/export")]
    assert "starting with •••" in said[2].text, "the command has said its key"
    assert not any(KEY in answer.text for answer in said)
    assert KEY not in steward.log.read_text()
    assert KEY.encode() not in steward.database.everything()


def test_a_member_may_not_run_commands_nor_share(person: Person) -> None:
    for server, code in (
        (STDIO, "stdio_for_administrators"),
        (HTTP | {"shared": True}, "sharing_for_administrators"),
    ):
        said = person.http.post("/mcp-servers", json=server)
        assert (said.status_code, said.json()["code"]) == (403, code)
    mine = add(person, HTTP)
    said = person.http.patch(f"/mcp-servers/{mine['id']}", json={"shared": True})
    assert said.status_code == 403
    assert person.http.get("/mcp-servers").json()["items"] == [mine]


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1:9/mcp",
        "http://localhost/mcp",
        "http://[::1]/mcp",
        "http://[::ffff:127.0.0.1]/mcp",
        "http://169.254.169.254/latest",
        "http://10.0.0.1/mcp",
        "http://2130706433/mcp",
        "http://0x7f.1/mcp",
        "http://0/mcp",
    ],
)
def test_a_member_is_not_led_into_the_house(person: Person, url: str) -> None:
    said = person.http.post("/mcp-servers", json=HTTP | {"url": url})
    assert (said.status_code, said.json()["code"]) == (403, "address_not_public")
    mine = add(person, HTTP)
    said = person.http.patch(f"/mcp-servers/{mine['id']}", json={"url": url})
    assert said.status_code == 403


def test_an_administrators_key_without_that_scope_is_a_members(admin: Person) -> None:
    scopes = {"name": "key", "scopes": ["read", "write"]}
    key = admin.http.post("/api-keys", json=scopes).json()
    with admin.steward.client(key["key"]) as program:
        assert program.post("/mcp-servers", json=STDIO).status_code == 403
    admin.http.delete(f"/api-keys/{key['id']}")


def test_strangers_find_nothing(person: Person, stranger: Person) -> None:
    mine = add(person, HTTP)
    place = f"/mcp-servers/{mine['id']}"
    tries = [
        stranger.http.get(place),
        stranger.http.patch(place, json={"approval": "never"}),
        stranger.http.post(f"{place}/check"),
        stranger.http.delete(place),
    ]
    assert [said.status_code for said in tries] == [404] * 4
    assert stranger.http.get("/mcp-servers").json()["items"] == []
    assert person.http.get(place).json() == mine


def test_others_see_of_a_shared_server_its_tools_alone(admin: Person, person: Person) -> None:
    server = add(admin, STDIO | {"shared": True, "environment": {"HARBOUR_KEY": KEY}})
    check(admin, server)
    (seen,) = person.http.get("/mcp-servers").json()["items"]
    assert seen["mine"] is False
    assert (seen["command"], seen["environment"], seen["error"]) == (None, [], None)
    assert "harbour__tide" in {tool["name"] for tool in seen["tools"]}
    place = f"/mcp-servers/{server['id']}"
    assert person.http.get(place).json() == seen
    assert person.http.patch(place, json={"approval": "never"}).status_code == 404
    assert person.http.post(f"{place}/check").status_code == 404
    assert person.http.delete(place).status_code == 404


def test_a_server_that_moves_forgets_its_tools(admin: Person) -> None:
    server = check(admin, add(admin, STDIO))
    said = admin.http.patch(f"/mcp-servers/{server['id']}", json={"command": ["/nowhere/at-all"]})
    assert (said.json()["tools"], said.json()["checked_at"]) == ([], None)
    checked = check(admin, server)
    assert "No such file or directory" in checked["error"]
    admin.http.patch("/users/me", json={"language": "zh-CN"})
    try:
        assert "命令" in check(admin, server)["error"]
    finally:
        admin.http.patch("/users/me", json={"language": "en"})


def test_a_host_that_is_not_there_is_said_in_words(person: Person) -> None:
    checked = check(person, add(person, HTTP))
    assert checked["error"] == "There is no host of the name in the server's address."
    assert checked["checked_at"]


def test_a_name_is_ones_own_and_once(person: Person, stranger: Person) -> None:
    mine = add(person, HTTP)
    assert person.http.post("/mcp-servers", json=HTTP).status_code == 409
    add(stranger, HTTP)
    other = add(person, HTTP | {"name": "other"})
    place = f"/mcp-servers/{other['id']}"
    assert person.http.patch(place, json={"name": "quay"}).status_code == 409
    assert person.http.delete(f"/mcp-servers/{mine['id']}").status_code == 204
    assert person.http.patch(place, json={"name": "quay"}).status_code == 200


@pytest.mark.parametrize(
    "change",
    [
        {"name": "Quay"},
        {"name": "1quay"},
        {"name": "my__quay"},
        {"name": "quay_"},
        {"url": "ftp://quay.invalid"},
        {"url": "https://user:word@quay.invalid/mcp"},
        {"url": "https://quay.invalid:0/mcp"},
        {"url": "https://quay.invalid:99999/mcp"},
        {"url": "https://[quay/mcp"},
        {"url": None},
        {"command": ["ls"]},
        {"environment": {"A": "b"}},
        {"headers": {"Host": "elsewhere"}},
        {"headers": {"X Y": "a"}},
        {"headers": {"X-Y": "a\r\nHost: b"}},
        {"headers": {"X-Y": "é"}},
        {"approval": "sometimes"},
        {"transport": "sse"},
        {"transport": "stdio"},
        {"colour": "red"},
    ],
    ids=str,
)
def test_what_cannot_be_is_refused(person: Person, change: dict[str, Any]) -> None:
    said = person.http.post("/mcp-servers", json=HTTP | change)
    assert said.status_code == 422, said.text


def test_a_change_fits_the_transport(person: Person) -> None:
    mine = add(person, HTTP)
    said = person.http.patch(f"/mcp-servers/{mine['id']}", json={"command": ["ls"]})
    assert (said.status_code, said.json()["code"]) == (422, "wrong_transport")
