"""Branches over HTTP: a question edited, an answer given once more, and which of them is shown."""

import threading

from agents_house import make_agent
from test_ways_conversation import begin, everything, say, told

from run_events import events_of
from scripted_provider import ScriptedProvider
from scripted_scenarios import Scenario
from steward.kit.ids import new_id
from steward_process import Person, StewardProcess, wait_until

Message = dict[str, object]


def path(conversation: object, *more: object) -> str:
    return "/".join(["/conversations", str(conversation), *map(str, more)])


def listed(person: Person, conversation: object, branch: str = "shown") -> list[Message]:
    said = person.http.get(path(conversation, "messages"), params={"branch": branch, "limit": 200})
    assert said.status_code == 200, said.text
    items: list[Message] = said.json()["items"]
    return items


def texts(messages: list[Message]) -> list[object]:
    return [message["content"] for message in messages]


def post(person: Person, address: str, **body: object) -> dict[str, object]:
    said = person.http.post(address, json=body)
    assert said.status_code in (200, 202), said.text
    return dict(said.json())


def talked(person: Person, provider: ScriptedProvider, count: int = 2) -> object:
    """A conversation of so many exchanges."""
    conversation = begin(person)["id"]
    for n in range(1, count + 1):
        provider.script(Scenario(answer=f"Answer {n}."))
        say(person, conversation, f"Question {n}?")
    return conversation


def test_an_answer_is_given_once_more(reader: Person, provider: ScriptedProvider) -> None:
    conversation = talked(reader, provider)
    *_, asked, answer = listed(reader, conversation)
    for n, message in enumerate((answer, asked)):
        provider.script(Scenario(answer=f"Another answer {n}."))
        again = post(reader, path(conversation, "messages", message["id"], "regenerate"))
        assert again["answer"] == f"Another answer {n}."
        *history, (_, last) = told(provider)
        assert history == [("user", "Question 1?"), ("assistant", "Answer 1.")]
        assert last.endswith("Question 2?")
        shown = listed(reader, conversation)
        assert texts(shown) == ["Question 1?", "Answer 1.", "Question 2?", again["answer"]]
        assert shown[-1]["id"] == again["message_id"]
        assert shown[-1]["parent_id"] == asked["id"]
    *_, last_shown = shown
    siblings = last_shown["siblings"]
    assert isinstance(siblings, list)
    assert (len(siblings), siblings[0], siblings[2]) == (3, answer["id"], last_shown["id"])
    assert [message["siblings"] for message in shown[:-1]] == [[m["id"]] for m in shown[:-1]]
    everything_said = listed(reader, conversation, "all")
    assert len(everything_said) == 6
    assert all(message["status"] == "complete" for message in everything_said)


def test_a_question_is_edited(reader: Person, provider: ScriptedProvider) -> None:
    conversation = talked(reader, provider, 3)
    shown = listed(reader, conversation)
    provider.script(Scenario(answer="Another second answer."))
    post(reader, path(conversation, "messages", shown[2]["id"], "edit"), content="Second, edited?")
    *history, (_, last) = told(provider)
    assert history == [("user", "Question 1?"), ("assistant", "Answer 1.")]
    assert last.endswith("Second, edited?")
    now_shown = listed(reader, conversation)
    assert texts(now_shown) == [
        "Question 1?", "Answer 1.", "Second, edited?", "Another second answer.",
    ]  # fmt: skip
    assert now_shown[2]["siblings"] == [shown[2]["id"], now_shown[2]["id"]]

    provider.script(Scenario(answer="And on."))
    say(reader, conversation, "Go on?")
    assert [content for _, content in told(provider)[:-1]] == texts(now_shown)

    # Back to the first version: all that followed it is there again.
    chosen = post(reader, path(conversation, "branch"), message_id=shown[2]["id"])
    assert chosen["leaf_id"] == shown[-1]["id"]
    assert texts(listed(reader, conversation)) == texts(shown)
    newest = post(reader, path(conversation, "branch"))
    assert newest["leaf_id"] == listed(reader, conversation, "all")[-1]["id"]
    assert texts(listed(reader, conversation)) == [*texts(now_shown), "Go on?", "And on."]


def test_the_first_question_is_edited(reader: Person, provider: ScriptedProvider) -> None:
    conversation = talked(reader, provider, 1)
    first = listed(reader, conversation)[0]
    edited = path(conversation, "messages", first["id"], "edit")
    provider.script(Scenario(answer="New beginning."))
    post(reader, edited, content="First, edited?")
    assert len(told(provider)) == 1
    shown = listed(reader, conversation)
    assert texts(shown) == ["First, edited?", "New beginning."]
    assert shown[0]["parent_id"] is None
    assert shown[0]["siblings"] == [first["id"], shown[0]["id"]]


def test_a_message_may_follow_any_answer(reader: Person, provider: ScriptedProvider) -> None:
    conversation = talked(reader, provider, 3)
    shown = listed(reader, conversation)
    provider.script(Scenario(answer="From the side."))
    say(reader, conversation, "From here?", parent_id=shown[1]["id"])
    assert [content for _, content in told(provider)[:-1]] == texts(shown[:2])
    assert texts(listed(reader, conversation))[2:] == ["From here?", "From the side."]


def test_a_branch_is_paged(reader: Person, provider: ScriptedProvider) -> None:
    conversation = talked(reader, provider, 4)
    shown = listed(reader, conversation)
    provider.script(Scenario(answer="Other."))
    post(reader, path(conversation, "messages", shown[5]["id"], "regenerate"))
    expected = listed(reader, conversation)
    for limit in (1, 4, 5, 6):
        assert everything(reader, path(conversation, "messages"), limit) == expected


def test_scope_and_agent_stay_the_same_unless_others_are_named(
    reader: Person, provider: ScriptedProvider
) -> None:
    (document,) = reader.http.get("/documents").json()["items"]
    agent_id = make_agent(reader, name="Keeper", instructions="Be brief.")
    conversation = begin(reader)["id"]
    said = say(reader, conversation, "Who?", agent_id=agent_id, document_ids=[document["id"]])
    asked, answer = listed(reader, conversation)
    assert (asked["agent_id"], answer["agent_id"]) == (None, agent_id)
    first = reader.http.get(f"/runs/{said['run_id']}").json()
    assert first["agent_id"] == agent_id

    follow_up = say(reader, conversation, "And when?")
    assert agent_of(reader, follow_up) == agent_id
    again = post(reader, path(conversation, "messages", answer["id"], "regenerate"))
    assert agent_of(reader, again) == agent_id
    without = say(reader, conversation, "Steward?", agent_id=None)
    assert agent_of(reader, without) is None
    assert agent_of(reader, say(reader, conversation, "Still?")) is None
    edited = post(reader, path(conversation, "messages", asked["id"], "edit"), content="Whose?")
    assert agent_of(reader, edited) == agent_id


def agent_of(person: Person, run: dict[str, object]) -> object:
    return person.http.get(f"/runs/{run['run_id']}").json()["agent_id"]


def test_regenerating_looks_where_the_question_looked(
    reader: Person, provider: ScriptedProvider
) -> None:
    (document,) = reader.upload(("other.txt", b"The ferry of Corvo was built in 1999 by nobody."))
    reader.wait_for(document["id"])
    conversation = begin(reader)["id"]
    say(reader, conversation, "Who built the ferry of Corvo?", document_ids=[document["id"]])
    answer = listed(reader, conversation)[-1]
    address = path(conversation, "messages", answer["id"], "regenerate")
    post(reader, address)
    assert "lighthouse" not in told(provider)[-1][1]
    post(reader, address, document_ids=None)
    assert "lighthouse" in told(provider)[-1][1]


def test_a_run_on_another_branch_goes_on(reader: Person, provider: ScriptedProvider) -> None:
    conversation = talked(reader, provider, 1)
    provider.script(Scenario(tokens=60, rate=60))
    slow = say(reader, conversation, "Slow?", mode="background")
    wait_until(lambda: provider.requests[-1].sent > 3, "something is said")
    slow_question = listed(reader, conversation)[2]
    address = path(conversation, "messages", slow_question["id"], "edit")
    provider.script(Scenario(answer="Quick."))
    post(reader, address, content="Quick?")
    assert events_of(reader, str(slow["run_id"]))[-1].type == "run.completed"
    assert texts(listed(reader, conversation))[-2:] == ["Quick?", "Quick."]
    messages = {m["id"]: m for m in listed(reader, conversation, "all")}
    assert messages[slow["message_id"]]["status"] == "complete"


def test_many_at_once_all_stay(reader: Person, provider: ScriptedProvider) -> None:
    """Messages, edits and further answers that come at the same moment."""
    conversation = talked(reader, provider, 1)
    asked, answer = listed(reader, conversation)
    deeds = [
        (path(conversation, "messages"), {"content": "One?"}),
        (path(conversation, "messages"), {"content": "Two?"}),
        (path(conversation, "messages", asked["id"], "edit"), {"content": "Three?"}),
        (path(conversation, "messages", answer["id"], "regenerate"), {}),
    ] * 2
    said = []

    def do(address: str, body: dict[str, str]) -> None:
        with reader.steward.client(reader.token) as http:
            said.append(http.post(address, json=body | {"mode": "background"}))

    threads = [threading.Thread(target=do, args=deed) for deed in deeds]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [response.status_code for response in said] == [202] * 8
    for response in said:
        assert events_of(reader, response.json()["run_id"])[-1].type == "run.completed"
    all_said = listed(reader, conversation, "all")
    assert len(all_said) == 2 + 6 * 2 + 2
    parents = {message["id"] for message in all_said} | {None}
    assert all(message["parent_id"] in parents for message in all_said)
    leaf = reader.http.get(path(conversation)).json()["leaf_id"]
    assert listed(reader, conversation)[-1]["id"] == leaf


def test_answers_are_not_edited_and_questions_not_followed(
    reader: Person, provider: ScriptedProvider
) -> None:
    conversation = talked(reader, provider, 1)
    asked, answer = listed(reader, conversation)
    address = path(conversation, "messages", answer["id"], "edit")
    said = reader.http.post(address, json={"content": "No"})
    assert (said.status_code, said.json()["code"]) == (409, "answers_are_not_edited")
    body = {"content": "No", "parent_id": asked["id"]}
    said = reader.http.post(path(conversation, "messages"), json=body)
    assert (said.status_code, said.json()["code"]) == (409, "question_awaits_its_answer")
    assert len(listed(reader, conversation, "all")) == 2


def test_a_message_elsewhere_does_not_exist(
    reader: Person, talking_steward: StewardProcess, provider: ScriptedProvider
) -> None:
    conversation = talked(reader, provider, 1)
    stranger = talking_steward.person(f"no-{reader.name}")
    theirs = listed(stranger, talked(stranger, provider, 1))
    mine = listed(reader, talked(reader, provider, 1))
    for message in (*theirs, *mine, {"id": new_id()}):
        for address, body in (
            (path(conversation, "messages"), {"content": "?", "parent_id": message["id"]}),
            (path(conversation, "messages", message["id"], "edit"), {"content": "?"}),
            (path(conversation, "messages", message["id"], "regenerate"), {}),
            (path(conversation, "branch"), {"message_id": message["id"]}),
        ):
            said = reader.http.post(address, json=body)
            assert (said.status_code, said.json()["code"]) == (404, "message_not_found"), address
    assert len(listed(reader, conversation, "all")) == 2
