"""A deleted conversation is in the trash for a while: out of sight, and taken back if wished."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from test_ways_branches import path
from test_ways_conversation import begin, say
from test_ways_conversation_more import exported

from scripted_provider import ScriptedProvider
from scripted_scenarios import Scenario
from steward_process import PASSWORD, Person, StewardProcess, wait_until
from talking_steward import asks

QUESTION = "Who built the lighthouse of Corvo?"


def titles(person: Person, **query: str) -> list[str]:
    items = person.http.get("/conversations", params=query).json()["items"]
    return [item["title"] for item in items]


def test_it_is_out_of_sight_until_it_is_restored(
    reader: Person, provider: ScriptedProvider
) -> None:
    provider.plan("slowly", Scenario(tokens=2000, rate=40))
    provider.plan("lighthouse", Scenario(answer="Ana Duarte [1]."))
    mine = begin(reader, title="zeppelin")["id"]
    answer = say(reader, mine, QUESTION)
    talking = say(reader, mine, "Count slowly.", mode="background")
    wait_until(lambda: provider.requests[-1].sent > 10, "it is being written")
    assert reader.http.delete(path(mine)).status_code == 204
    run = f"/runs/{talking['run_id']}"
    wait_until(lambda: reader.http.get(run).json()["status"] == "cancelled", "it is stopped")

    assert (titles(reader), titles(reader, trash="true")) == ([], ["zeppelin"])
    assert reader.http.get("/runs").json()["items"] == []
    assert reader.http.get("/conversations/search", params={"q": "zeppelin"}).json()["items"] == []
    assert reader.http.get("/conversations/search", params={"q": "Duarte"}).json()["items"] == []
    message = path(mine, "messages", answer["message_id"])
    again = {"conversation_id": mine, "question": QUESTION}
    for said in (
        reader.http.get(path(mine)),
        reader.http.patch(path(mine), json={"title": "airship"}),
        reader.http.get(path(mine, "messages")),
        reader.http.get(path(mine, "messages"), params={"branch": "all"}),
        reader.http.post(path(mine, "messages"), json={"content": QUESTION}),
        reader.http.post(f"{message}/regenerate", json={}),
        reader.http.put(f"{message}/feedback", json={"rating": "up"}),
        reader.http.post(path(mine, "branch"), json={}),
        reader.http.get(path(mine, "export")),
        reader.http.post(path(mine, "fork"), json={"message_id": answer["message_id"]}),
        reader.http.post(path(mine, "share"), json={}),
        reader.http.post("/ask", json=again),
    ):
        assert said.status_code == 404, said.text
    (whole,) = exported(reader)
    assert whole["deleted_at"] is not None
    assert len(whole["messages"]) == 4  # type: ignore[arg-type]

    for _ in range(2):
        back = reader.http.post(path(mine, "restore"))
        assert (back.status_code, back.json()["deleted_at"]) == (200, None)
    assert (titles(reader), titles(reader, trash="true")) == (["zeppelin"], [])
    assert len(reader.http.get(path(mine, "messages")).json()["items"]) == 4
    assert reader.http.delete(path(mine)).status_code == 204
    assert reader.http.delete(path(mine)).status_code == 204, "the second time it goes for good"
    assert reader.http.post(path(mine, "restore")).status_code == 404
    assert titles(reader, trash="true") == []


def test_it_goes_for_good_after_some_days_and_with_its_owner(
    new_steward: Callable[..., StewardProcess], provider: ScriptedProvider
) -> None:
    steward = new_steward(**asks(provider), STEWARD_TRASH_DAYS="7").start()
    steward.person("admin")
    person = steward.person("tidy")
    old, new = (str(begin(person, title=name)["id"]) for name in ("old", "new"))
    for id_ in (old, new):
        say(person, id_, QUESTION)
        assert person.http.delete(path(id_)).status_code == 204
    steward.stop()
    long_ago = datetime.now(UTC) - timedelta(days=8)
    moved = steward.database.do(
        "UPDATE conversation SET deleted_at = ? WHERE id = ?", long_ago, old.replace("-", "")
    )
    assert moved == 1
    steward.start()
    person.http = steward.client(person.token)
    wait_until(lambda: titles(person, trash="true") == ["new"], "the old one is gone")
    said = person.http.request("DELETE", "/users/me", json={"password": PASSWORD})
    assert said.status_code in (202, 204), said.text
    count = "SELECT count(*) FROM conversation"
    wait_until(lambda: steward.database.rows(count) == [(0,)], "nothing is left")
