"""A conversation as a file."""

import re
from urllib.parse import unquote

from agents_house import make_agent
from test_ways_conversation import QUESTION, begin, say

from scripted_provider import ScriptedProvider
from scripted_scenarios import Scenario
from steward_process import Person

ANSWER = "It was built in 1884 by **Ana Duarte** [1].\n\n```\nsteps[1] = 214\n```"


def export(person: Person, conversation: object, form: str | None = None, **headers: str) -> str:
    params = {} if form is None else {"format": form}
    said = person.http.get(f"/conversations/{conversation}/export", params=params, headers=headers)
    assert said.status_code == 200, said.text
    assert said.headers["content-disposition"].startswith("attachment; ")
    kind = "application/json" if form == "json" else "text/markdown; charset=utf-8"
    assert said.headers["content-type"] == kind
    return said.text


def test_the_branch_that_is_shown_as_markdown(reader: Person, provider: ScriptedProvider) -> None:
    conversation = begin(reader, title="灯塔: Corvo")["id"]
    provider.script(Scenario(answer=ANSWER), Scenario(answer="Rapeseed oil [1]."))
    say(reader, conversation, QUESTION)
    say(reader, conversation, "What does it burn?")
    text = export(reader, conversation)
    assert text.startswith("# 灯塔: Corvo\n")
    said = [QUESTION, ANSWER.replace("Duarte** [1]", "Duarte** [^1]"), "What does it burn?"]
    places = [text.index(piece) for piece in [*said, "Rapeseed oil [^2]."]]
    assert places == sorted(places)
    speakers = re.findall(r"^\*\*(.+)\*\* · \d{4}-\d\d-\d\d \d\d:\d\d UTC$", text, re.MULTILINE)
    assert speakers == ["You", "Steward"] * 2
    notes = re.findall(r"^\[\^(\d)\]: corvo\.txt, p\. 1: “(.+)”$", text, re.MULTILINE)
    assert [n for n, _ in notes] == ["1", "2"]
    assert "built in 1884 by Ana Duarte" in notes[0][1]

    asked = reader.http.get(f"/conversations/{conversation}/messages").json()["items"][2]
    provider.script(Scenario(answer="Something else."))
    address = f"/conversations/{conversation}/messages/{asked['id']}/edit"
    assert reader.http.post(address, json={"content": "And the door?"}).status_code == 200
    edited = export(reader, conversation, "markdown")
    assert "And the door?" in edited
    assert "Rapeseed" not in edited


def test_an_agent_has_its_name(reader: Person, provider: ScriptedProvider) -> None:
    conversation = begin(reader)["id"]
    agent_id = make_agent(reader, name="Keeper of the tower")
    say(reader, conversation, "Who are you?", agent_id=agent_id)
    assert "\n**Keeper of the tower** · " in export(reader, conversation)


def test_all_branches_as_json(reader: Person, provider: ScriptedProvider) -> None:
    conversation = begin(reader)["id"]
    provider.script(Scenario(answer=ANSWER), Scenario(answer="Another answer."))
    first = say(reader, conversation, QUESTION)
    address = f"/conversations/{conversation}/messages/{first['message_id']}/regenerate"
    assert reader.http.post(address, json={}).status_code == 200
    said = reader.http.get(f"/conversations/{conversation}/export", params={"format": "json"})
    exported = said.json()
    messages = exported.pop("messages")
    assert exported == reader.http.get(f"/conversations/{conversation}").json()
    assert [message["content"] for message in messages] == [QUESTION, ANSWER, "Another answer."]
    assert [message["parent_id"] for message in messages[1:]] == [messages[0]["id"]] * 2
    assert messages[1]["citations"][0]["document_name"] == "corvo.txt"


def test_an_empty_conversation_and_a_long_one(person: Person) -> None:
    conversation = begin(person, title="Silence")["id"]
    assert export(person, conversation) == "# Silence\n"
    for n in range(120):
        say(person, conversation, f"Question {n}?")
    assert re.findall(r"^Question (\d+)\?$", export(person, conversation), re.MULTILINE) == [
        str(n) for n in range(120)
    ]


def test_the_file_has_the_name_of_the_conversation(person: Person) -> None:
    conversation = begin(person, title="灯塔/../的 故事\n2")["id"]
    said = person.http.get(f"/conversations/{conversation}/export", params={"format": "json"})
    disposition = said.headers["content-disposition"]
    assert disposition.startswith('attachment; filename="')
    name = unquote(disposition.partition("filename*=UTF-8''")[2])
    assert name == "灯塔 .. 的 故事 2.json"
    strange = person.http.get(f"/conversations/{conversation}/export", params={"format": "pdf"})
    assert strange.status_code == 422


def test_it_speaks_the_readers_language(person: Person) -> None:
    conversation = begin(person, title="灯塔")["id"]
    say(person, conversation, "谁建造了灯塔？")
    assert person.http.patch("/users/me", json={"language": "zh-CN"}).status_code == 200
    assert "**你** · " in export(person, conversation)
