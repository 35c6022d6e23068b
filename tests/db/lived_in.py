"""A house that was lived in: what people do with Steward until every table has rows, and what they
find there after an upgrade. Says nothing to a schema that has no place for it."""

import time
from datetime import UTC, datetime, timedelta
from typing import Any

from scripted_plan import call, say
from scripted_provider import ScriptedProvider
from scripted_scenarios import Scenario
from steward_process import Person, StewardProcess, wait_until

SECRET = "a secret that is recorded with its database"
DOCUMENTS = {
    "corvo.txt": "The lighthouse of Corvo was built in 1884 by Ana Duarte.\n"
    "It burns rapeseed oil, and its keeper counts 214 steps each evening.\n",
    "灯塔.txt": "科尔沃岛的灯塔建于1884年，由安娜·杜阿尔特建造。灯塔看守人每晚数214级台阶。\n",
    "gone.txt": "Nobody will miss this page about the weather in Lisbon.\n",
    "late.txt": "This page arrived when the lights went out.\n",
}
QUESTION = "Who built the lighthouse of Corvo?"
ANSWER = "Ana Duarte built it in 1884 [1]."
FURTHER = "How many steps are there?"
ASKS_FIRST = "Leave me a second note."
NOTE = "Leave me a note."
NOTES = ["Note", "Second"]
UNFINISHED = "Tell me a long story."


def plan(provider: ScriptedProvider) -> None:
    """What the model says to all this."""
    provider.plan(QUESTION, say(ANSWER))
    provider.plan(FURTHER, say("There are 214 steps [1]."))
    provider.plan(ASKS_FIRST, call("send_notification", title="Second"), say("Done."))
    provider.plan(NOTE, call("send_notification", title="Note", body="214 steps"), say("Done."))
    provider.plan(UNFINISHED, Scenario(tokens=80, rate=40))


def live(steward: StewardProcess, revision: str) -> None:
    """Use everything there is at this revision, then go down in the middle of it."""
    admin = steward.person("admin")
    mei = steward.person("mei")
    _accounts(admin, steward)
    _documents(admin)
    answer = admin.ask(QUESTION)
    admin.ask(FURTHER, conversation_id=answer["conversation_id"])
    if revision > "0001":
        _agents_and_books(admin, mei)
    if revision > "0003":
        _notifications(admin, mei)
    if revision > "0005":
        _chats(admin, answer)
        _models_and_webhooks(admin, mei)
    _begin(admin, UNFINISHED)
    admin.upload(("late.txt", DOCUMENTS["late.txt"].encode()))
    steward.kill()


def _accounts(admin: Person, steward: StewardProcess) -> None:
    _made(admin, "/invitations", {"expires_in_days": 7})
    _made(admin, "/api-keys", {"name": "laptop", "scopes": ["read"]})
    with steward.client() as anybody:
        wrong = {"username": "mei", "password": "not it"}
        assert anybody.post("/auth/token", data=wrong).status_code == 401


def _documents(admin: Person) -> None:
    collection = _made(admin, "/collections", {"name": "Harbour"})["id"]
    (corvo,) = admin.upload(_file("corvo.txt"), collection_id=collection)
    chinese, gone = admin.upload(_file("灯塔.txt"), _file("gone.txt"))
    for document in (corvo, chinese, gone):
        assert admin.wait_for(document["id"])["status"] == "ready"
    assert admin.http.delete(f"/documents/{gone['id']}").status_code == 204


def _file(name: str) -> tuple[str, bytes]:
    return name, DOCUMENTS[name].encode()


def _agents_and_books(admin: Person, mei: Person) -> None:
    price = {"input_micros_per_million": 2_000_000, "output_micros_per_million": 8_000_000}
    _put(admin, "/usage/prices/openai:scripted", price)
    _put(admin, "/usage/limits/roles/member", {"conversations": 50})
    me = admin.http.get("/users/me").json()["id"]
    _put(admin, f"/usage/limits/users/{me}", {"conversations": 5, "tokens": 1_000_000})
    agent = _made(admin, "/agents", {"name": "Keeper", "tools": ["send_notification"]})["id"]
    told = _let_run(admin, agent, NOTE)
    (asked,) = (step for step in told["steps"] if step["type"] == "approval.requested")
    decision = f"/runs/{told['id']}/approvals/{asked['call_id']}"
    assert admin.http.post(decision, json={"decision": "approve"}).status_code == 200
    wait_until(lambda: "Note" in inbox(admin), "it is told")
    _let_run(admin, agent, ASKS_FIRST)
    headers = {"Authorization": "Bearer sealed"}
    server = {"name": "harbour", "transport": "http", "url": "https://tools.example/mcp"}
    _made(mei, "/mcp-servers", server | {"headers": headers})
    _schedule(mei)


def _notifications(admin: Person, mei: Person) -> None:
    kind = {"about": "A ferry came.", "values": {"name": "text"}}
    _put(admin, "/notifications/events/ferry.came", kind)
    _put(admin, "/notifications/templates/ferry.came/any/en", {"title": "{{ name }} came"})
    hook = {"channel": "webhook", "address": "https://harbour.example.org/hook"}
    _made(mei, "/notifications/addresses", hook)
    choice = {"event": "ferry.came", "channel": "webhook", "wanted": True}
    _put(mei, "/notifications/preferences", {"choices": [choice], "habits": {"digest": "daily"}})
    told = {"event": "ferry.came", "values": {"name": "Ariel"}, "to": [{"user": "mei"}]}
    said = admin.http.post("/notifications/events", json=told)
    assert (said.status_code, said.json().get("deliveries")) == (202, 2), said.text


def _chats(admin: Person, answer: dict[str, Any]) -> None:
    chat = f"/conversations/{answer['conversation_id']}"
    judged = {"rating": "up", "reason": "It says where."}
    _put(admin, f"{chat}/messages/{answer['message_id']}/feedback", judged)
    assert admin.http.post(f"{chat}/share", json={}).is_success
    assert admin.http.patch(chat, json={"pinned": True}).status_code == 200


def _models_and_webhooks(admin: Person, mei: Person) -> None:
    model = {"name": "harbour", "provider": "openai", "key": "sk-sealed", "models": ["gpt-x"]}
    _made(admin, "/models/connections", model | {"answers": False})
    _made(mei, "/webhooks", {"url": "https://harbour.example.org/events"})
    openai = f"{admin.steward.url}/v1"
    store = admin.http.post(f"{openai}/vector_stores", json={"name": "Ferries"}).json()["id"]
    (file,) = admin.http.get("/documents", params={"q": "corvo.txt"}).json()["items"]
    batch = {"file_ids": [file["id"]]}
    said = admin.http.post(f"{openai}/vector_stores/{store}/file_batches", json=batch)
    assert said.status_code == 200, said.text


def inbox(person: Person) -> list[str]:
    """The titles of what a person was told."""
    return [item["title"] for item in person.http.get("/notifications/inbox").json()["items"]]


def _let_run(admin: Person, agent: str, question: str) -> dict[str, Any]:
    """The agent's run, once it waits for somebody to allow what it wants to do."""
    said = admin.http.post(f"/agents/{agent}/runs", json={"input": question, "mode": "background"})
    assert said.status_code == 202, said.text
    path = f"/runs/{said.json()['run_id']}"

    def waits() -> dict[str, Any] | None:
        run: dict[str, Any] = admin.http.get(path).json()
        return run if run["status"] == "waiting_approval" else None

    waiting: dict[str, Any] = wait_until(waits, "it asks first")
    return waiting


def _schedule(mei: Person) -> None:
    soon = (datetime.now(UTC) + timedelta(seconds=2)).isoformat()
    made = _made(mei, "/schedules", {"name": "once", "question": QUESTION, "at": soon})
    mine = f"/schedules/{made['id']}"
    wait_until(lambda: mei.http.get(f"{mine}/ticks").json()["items"], "it strikes", every=0.2)


def _begin(person: Person, question: str) -> None:
    """A run that is being answered."""
    with person.http.stream("POST", "/ask", json={"question": question, "mode": "stream"}) as said:
        deadline = time.monotonic() + 30
        for piece in said.iter_text():
            assert time.monotonic() < deadline
            if "text.delta" in piece:
                return
    raise AssertionError("nothing was answered")


def _made(person: Person, path: str, body: dict[str, Any]) -> dict[str, Any]:
    said = person.http.post(path, json=body)
    assert said.status_code == 201, said.text
    made: dict[str, Any] = said.json()
    return made


def _put(person: Person, path: str, body: dict[str, Any]) -> None:
    said = person.http.put(path, json=body)
    assert said.status_code == 200, said.text


def settings(provider: ScriptedProvider) -> dict[str, str]:
    """The environment in which all this is possible."""
    return {
        "STEWARD_MODEL": "openai:scripted",
        "STEWARD_MODEL_URL": provider.url,
        "STEWARD_MODEL_KEY": "sk-scripted",
        "STEWARD_SECRET_KEY": SECRET,
    }
