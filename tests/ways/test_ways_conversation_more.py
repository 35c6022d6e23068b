"""What a person does with a conversation beside talking: rate its answers, pin it, go on with it
in another one."""

from test_ways_branches import listed, path, texts
from test_ways_conversation import begin, say

from scripted_provider import ScriptedProvider
from scripted_scenarios import Scenario
from steward_process import Person, StewardProcess, wait_until

QUESTION = "Who built the lighthouse of Corvo?"


def begun(person: Person) -> int:
    """How many conversations count as begun this month."""
    limits = person.http.get("/usage").json()["limits"]
    return next(int(each["used"]) for each in limits if each["kind"] == "conversations")


def exported(person: Person) -> list[dict[str, object]]:
    said = person.http.get("/users/me/export")
    assert said.status_code == 200, said.text
    conversations: list[dict[str, object]] = said.json()["conversations"]
    return conversations


def test_an_answer_is_rated(reader: Person, provider: ScriptedProvider) -> None:
    provider.plan("lighthouse", Scenario(answer="Ana Duarte [1]."))
    conversation = begin(reader)["id"]
    answer = say(reader, conversation, QUESTION)["message_id"]
    rated = path(conversation, "messages", answer, "feedback")
    assert [message["feedback"] for message in listed(reader, conversation)] == [None, None]
    good = reader.http.put(rated, json={"rating": "up"})
    assert (good.status_code, good.json()) == (200, {"rating": "up", "reason": None})
    bad = {"rating": "down", "reason": " It was 1885. "}
    assert reader.http.put(rated, json=bad).json()["reason"] == "It was 1885."
    kept = {"rating": "down", "reason": "It was 1885."}
    asked, answered = listed(reader, conversation)
    assert (asked["feedback"], answered["feedback"]) == (None, kept)
    (whole,) = exported(reader)
    assert [message["feedback"] for message in whole["messages"]] == [None, kept]  # type: ignore[attr-defined]

    for wrong in ({}, {"rating": "great"}, {"rating": "up", "reason": "x" * 2001}):
        assert reader.http.put(rated, json=wrong).status_code == 422
    question = path(conversation, "messages", asked["id"], "feedback")
    assert reader.http.put(question, json={"rating": "up"}).status_code == 409
    for _ in range(2):
        assert reader.http.delete(rated).status_code == 204
    assert [message["feedback"] for message in listed(reader, conversation)] == [None, None]


def test_what_is_pinned_is_listed_apart(reader: Person) -> None:
    names = ("first", "second", "third")
    first, _, third = (str(begin(reader, title=name)["id"]) for name in names)
    for id_ in (first, third):
        said = reader.http.patch(path(id_), json={"pinned": True})
        assert (said.status_code, said.json()["pinned"]) == (200, True)

    def titles(**query: str) -> list[str]:
        items = reader.http.get("/conversations", params=query).json()["items"]
        return [item["title"] for item in items]

    assert titles(pinned="true") == ["third", "first"]
    assert titles(pinned="false") == ["second"]
    assert titles() == ["third", "second", "first"]
    renamed = reader.http.patch(path(first), json={"title": "1st"}).json()
    assert (renamed["title"], renamed["pinned"]) == ("1st", True)
    assert reader.http.patch(path(first), json={"pinned": False}).json()["title"] == "1st"
    assert titles(pinned="true") == ["third"]


def test_a_conversation_is_forked(
    reader: Person, talking_steward: StewardProcess, provider: ScriptedProvider
) -> None:
    provider.plan("slowly", Scenario(tokens=2000, rate=40))
    provider.plan("does it burn", Scenario(answer="Rapeseed oil [1]."))
    provider.plan("lighthouse", Scenario(answer="Ana Duarte [1]."))
    mine = begin(reader, title="Ferries")["id"]
    first = say(reader, mine, QUESTION)["message_id"]
    say(reader, mine, "What does it burn?")
    before = begun(reader)
    made = reader.http.post(path(mine, "fork"), json={"message_id": first})
    assert made.status_code == 201, made.text
    fork = made.json()
    assert fork["title"] == "Ferries (2)"
    assert begun(reader) == before + 1, "it counts as one that was begun"
    copied = listed(reader, fork["id"])
    assert texts(copied) == [QUESTION, "Ana Duarte [1]."]
    assert copied[1]["citations"] == listed(reader, mine)[1]["citations"]
    assert {message["id"] for message in copied}.isdisjoint(
        {message["id"] for message in listed(reader, mine)}
    )
    say(reader, fork["id"], "What does it burn?")
    assert len(listed(reader, fork["id"])) == len(listed(reader, mine)) == 4
    again = reader.http.post(path(fork["id"], "fork"), json={"message_id": copied[0]["id"]})
    assert again.json()["title"] == "Ferries (3)"
    assert texts(listed(reader, again.json()["id"])) == [QUESTION]

    elsewhere = reader.http.post(path(mine, "fork"), json={"message_id": copied[0]["id"]})
    assert elsewhere.status_code == 404
    talking = say(reader, mine, "Count slowly.", mode="background")
    wait_until(lambda: provider.requests[-1].sent > 10, "it is being written")
    early = reader.http.post(path(mine, "fork"), json={"message_id": talking["message_id"]})
    assert (early.status_code, early.json()["code"]) == (409, "answer_under_way")
    reader.http.post(f"/runs/{talking['run_id']}/cancel")
    stranger = talking_steward.person(f"not-{reader.name}")
    said = stranger.http.post(path(mine, "fork"), json={"message_id": first})
    assert said.status_code == 404
    assert begun(stranger) == 0
