"""A conversation is shared by a link: read by anybody, as it was then, until it is taken back."""

import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
from test_ways_branches import path
from test_ways_conversation import begin, say

from scripted_provider import ScriptedProvider
from scripted_scenarios import Scenario
from steward_process import Person, StewardProcess
from talking_steward import asks

QUESTION = "Who built the lighthouse of Corvo?"


def opened(person: Person, token: str) -> httpx.Response:
    """By somebody who is not signed in."""
    with person.steward.client() as anybody:
        return anybody.get(f"/shared/{token}")


def shared(person: Person, conversation: object, **how: str) -> dict[str, Any]:
    said = person.http.post(path(conversation, "share"), json=how)
    assert said.status_code == 200, said.text
    link: dict[str, Any] = said.json()["link"]
    return link


def test_anybody_with_the_link_reads_what_was_said_until_then(
    reader: Person, talking_steward: StewardProcess, provider: ScriptedProvider
) -> None:
    provider.plan("lighthouse", Scenario(answer="Ana Duarte built it in 1884 [1]."))
    provider.plan("burn", Scenario(answer="Rapeseed oil [1]."))
    mine = begin(reader, title="Corvo")["id"]
    nothing = reader.http.post(path(mine, "share"), json={})
    assert (nothing.status_code, nothing.json()["code"]) == (409, "nothing_to_share")
    answer = say(reader, mine, QUESTION)
    assert reader.http.get(path(mine, "share")).json() == {"allowed": True, "link": None}
    link = shared(reader, mine)
    assert reader.http.get(path(mine, "share")).json()["link"] == link
    assert link["path"] == f"/share/{link['token']}"
    assert len(link["token"]) >= 32

    say(reader, mine, "What does it burn?")
    reader.http.patch(path(mine), json={"title": "Secret plans"})
    said = opened(reader, link["token"])
    assert (said.status_code, said.headers["cache-control"]) == (200, "no-store")
    seen = said.json()
    assert seen["title"] == "Corvo"
    assert [(m["role"], m["content"]) for m in seen["messages"]] == [
        ("user", QUESTION),
        ("assistant", "Ana Duarte built it in 1884 [1]."),
    ]
    (citation,) = seen["messages"][1]["citations"]
    assert (citation["document_name"], citation["page"], citation["verified"]) == (
        "corvo.txt", 1, True,
    )  # fmt: skip
    hidden = [mine, answer["message_id"], answer["run_id"], reader.name]
    hidden += [document["id"] for document in reader.http.get("/documents").json()["items"]]
    assert not [name for name in hidden if str(name) in json.dumps(seen)]

    again = shared(reader, mine)
    assert again["token"] == link["token"], "it keeps its link"
    seen = opened(reader, link["token"]).json()
    assert (seen["title"], len(seen["messages"])) == ("Secret plans", 4)
    stranger = talking_steward.person(f"not-{reader.name}")
    for knock in (stranger.http.get, stranger.http.delete):
        assert knock(path(mine, "share")).status_code == 404
    assert opened(reader, link["token"]).status_code == 200

    assert reader.http.delete(path(mine)).status_code == 204
    assert opened(reader, link["token"]).status_code == 404, "it is in the trash"
    reader.http.post(path(mine, "restore"))
    assert opened(reader, link["token"]).status_code == 200
    for _ in range(2):
        assert reader.http.delete(path(mine, "share")).status_code == 204
    assert opened(reader, link["token"]).status_code == 404
    assert shared(reader, mine)["token"] != link["token"]
    for wrong in ("x", "x" * 200, "%00", link["token"][:-1]):
        assert opened(reader, wrong).status_code == 404


def test_a_link_has_an_end_and_is_good_only_where_it_is_allowed(
    new_steward: Callable[..., StewardProcess], provider: ScriptedProvider
) -> None:
    steward = new_steward(**asks(provider)).start()
    admin = steward.person("admin")
    person = steward.person("sharer")
    mine = begin(person)["id"]
    say(person, mine, QUESTION)
    for wrong in ("2020-01-01T00:00:00Z", "2099-01-01T00:00:00", "soon"):
        said = person.http.post(path(mine, "share"), json={"expires_at": wrong})
        assert said.status_code == 422
    tomorrow = datetime.now(UTC) + timedelta(days=1)
    token = shared(person, mine, expires_at=tomorrow.isoformat())["token"]
    assert opened(person, token).status_code == 200
    me = person.http.get("/users/me").json()["id"]
    assert admin.http.patch(f"/users/{me}", json={"active": False}).status_code == 200
    assert opened(person, token).status_code == 404, "its owner may not sign in"
    assert admin.http.patch(f"/users/{me}", json={"active": True}).status_code == 200
    steward.stop()
    ended = datetime.now(UTC) - timedelta(seconds=1)
    assert steward.database.do("UPDATE conversation_share SET expires_at = ?", ended) == 1
    steward.settings["STEWARD_SHARE_LINKS"] = "false"
    steward.start()
    assert opened(person, token).status_code == 404
    back = steward.sign_in("sharer")
    refused = back.http.post(path(mine, "share"), json={})
    assert (refused.status_code, refused.json()["code"]) == (403, "sharing_is_off")
    assert back.http.get(path(mine, "share")).json()["allowed"] is False
    steward.stop()
    del steward.settings["STEWARD_SHARE_LINKS"]
    steward.start()
    assert opened(person, token).status_code == 404, "it is over"
    back = steward.sign_in("sharer")
    assert shared(back, mine)["token"] == token
    assert opened(person, token).status_code == 200
