"""A message whose answer was lost on the way is sent once more: it is the same run."""

import asyncio

import httpx
from test_ways_conversation import begin
from test_ways_conversation_more import begun

from run_events import read_frames
from scripted_provider import ScriptedProvider
from scripted_scenarios import Scenario
from steward.kit.ids import new_id
from steward_process import Person

QUESTION = "Who built the lighthouse of Corvo?"
OTHER = "And what does it burn?"


def runs_of(person: Person) -> list[str]:
    return [run["id"] for run in person.http.get("/runs").json()["items"]]


def test_a_message_sent_twice_is_one_run(reader: Person, provider: ScriptedProvider) -> None:
    provider.script(Scenario(answer="Ana Duarte [1]."), Scenario(answer="Rapeseed oil [1]."))
    conversation = begin(reader)["id"]
    messages = f"/conversations/{conversation}/messages"
    body = {"content": QUESTION, "client_id": new_id()}
    first, second = (reader.http.post(messages, json=body) for _ in range(2))
    assert first.json() == second.json()
    streamed = reader.http.post(messages, json=body | {"mode": "stream"})
    assert streamed.headers["x-run-id"] == first.json()["run_id"]
    assert list(read_frames(streamed))[-1].type == "run.completed"
    later = reader.http.post(messages, json=body | {"mode": "background"})
    assert (later.status_code, later.json()["run_id"]) == (202, first.json()["run_id"])

    other = reader.http.post(messages, json=body | {"content": OTHER})
    assert (other.status_code, other.json()["code"]) == (409, "client_id_used")
    elsewhere = begin(reader)["id"]
    there = reader.http.post(f"/conversations/{elsewhere}/messages", json=body)
    assert there.status_code == 200
    assert there.json()["run_id"] != first.json()["run_id"]
    again = f"{messages}/{first.json()['message_id']}/regenerate"
    how = {"client_id": "once-more"}
    one, two = (reader.http.post(again, json=how).json()["run_id"] for _ in range(2))
    assert one == two
    assert len(runs_of(reader)) == 3
    for wrong in ("", "x" * 101, "a b", "\x00", 7):
        said = reader.http.post(messages, json={"content": QUESTION, "client_id": wrong})
        assert said.status_code == 422


async def test_sent_twice_at_the_same_time_it_is_one_run(
    reader: Person, provider: ScriptedProvider
) -> None:
    """Also the first message, which makes the conversation, and counts as one that was begun."""
    provider.plan("lighthouse", Scenario(answer="Ana Duarte [1]."))
    before = begun(reader)
    agent = reader.http.post("/agents", json={"name": "clerk"}).json()["id"]
    body = {"question": QUESTION, "client_id": new_id()}
    run = {"input": QUESTION, "client_id": new_id()}
    async with httpx.AsyncClient(
        base_url=reader.http.base_url, headers=dict(reader.http.headers), timeout=60
    ) as http:
        for path, what in (("/ask", body), (f"/agents/{agent}/runs", run)):
            said = await asyncio.gather(*(http.post(path, json=what) for _ in range(6)))
            assert {answer.status_code for answer in said} == {200}, [a.text for a in said]
            assert len({answer.json()["run_id"] for answer in said}) == 1
        conversation = said[0].json()["conversation_id"]
        messages = f"/conversations/{conversation}/messages"
        what = {"content": QUESTION, "client_id": "next", "mode": "background"}
        said = await asyncio.gather(*(http.post(messages, json=what) for _ in range(6)))
        assert {answer.status_code for answer in said} == {202}, [a.text for a in said]
        assert len({answer.json()["run_id"] for answer in said}) == 1
    assert len(runs_of(reader)) == 3
    assert len(reader.http.get(messages).json()["items"]) == 4
    assert begun(reader) == before + 2
