"""A conversation's way: it is remembered as far as it fits, named, renamed, paged and deleted."""

import asyncio
import threading
import time
from collections.abc import Callable

import steward.accounts.tables  # noqa: F401 - a conversation is somebody's
from run_events import Frame, events_of, read_frames
from scripted_provider import ScriptedProvider
from scripted_scenarios import Scenario
from steward.conversations.tables import Conversation, Message
from steward.kit.ids import new_id
from steward_process import Person, StewardProcess, wait_until
from talking_steward import asks, with_lighthouse

QUESTION = "Who built the lighthouse of Corvo?"
Make = Callable[..., StewardProcess]


def begin(person: Person, **body: object) -> dict[str, object]:
    said = person.http.post("/conversations", json=body)
    assert said.status_code == 201, said.text
    return dict(said.json())


def say(person: Person, conversation_id: object, content: str, **how: object) -> dict[str, object]:
    said = person.http.post(
        f"/conversations/{conversation_id}/messages", json={"content": content, **how}
    )
    assert said.status_code in (200, 202), said.text
    return dict(said.json())


def everything(person: Person, path: str, limit: int, **query: str) -> list[dict[str, object]]:
    """All items of a list, page by page."""
    items: list[dict[str, object]] = []
    after = None
    while True:
        cursor = {} if after is None else {"after": after}
        said = person.http.get(path, params={"limit": limit, **query, **cursor}).json()
        assert len(said["items"]) <= limit
        items += said["items"]
        after = said["next"]
        if after is None:
            return items


def told(provider: ScriptedProvider) -> list[tuple[str, str]]:
    """The conversation that the last request told the model, without the instructions."""
    messages = provider.requests[-1].body["messages"]
    return [(message["role"], message["content"]) for message in messages[1:]]


def test_a_follow_up_is_asked_in_its_context(reader: Person, provider: ScriptedProvider) -> None:
    conversation = begin(reader)["id"]
    provider.script(Scenario(answer="Ana Duarte built it [1]."), Scenario(answer="In 1884 [1]."))
    say(reader, conversation, QUESTION)
    say(reader, conversation, "And when?")
    *history, (role, last) = told(provider)
    assert history == [("user", QUESTION), ("assistant", "Ana Duarte built it [1].")]
    assert role == "user"
    assert last.endswith("And when?")
    assert "1884" in last  # which the words "And when?" alone do not find


def test_a_follow_up_finds_its_passages_without_a_model(person: Person) -> None:
    with_lighthouse(person)
    first = person.ask(QUESTION)
    second = person.ask("And in which year?", conversation_id=first["conversation_id"])
    assert second["conversation_id"] == first["conversation_id"]
    assert "1884" in second["answer"]


def test_messages_are_listed_in_order_and_each_follows_the_one_before(
    reader: Person, provider: ScriptedProvider
) -> None:
    conversation = begin(reader)["id"]
    for n in range(4):
        provider.script(Scenario(answer=f"Answer {n}."))
        say(reader, conversation, f"Question {n}?")
    path = f"/conversations/{conversation}/messages"
    messages = everything(reader, path, 50)
    assert [(m["role"], m["content"]) for m in messages] == [
        pair
        for n in range(4)
        for pair in (("user", f"Question {n}?"), ("assistant", f"Answer {n}."))
    ]
    assert [m["parent_id"] for m in messages] == [None, *[m["id"] for m in messages[:-1]]]
    for limit in (1, 3, 8):
        assert everything(reader, path, limit) == messages


def test_conversations_are_named_by_their_first_words_and_may_be_renamed(reader: Person) -> None:
    conversation = begin(reader)
    assert conversation["title"] == ""
    say(reader, conversation["id"], "  Who built\nthe lighthouse?  " + "Really, who? " * 30)
    named = reader.http.get(f"/conversations/{conversation['id']}").json()
    assert named["title"].startswith("Who built the lighthouse?")
    assert len(named["title"]) <= 61
    assert named["updated_at"] > conversation["updated_at"]

    path = f"/conversations/{conversation['id']}"
    assert reader.http.patch(path, json={"title": " 灯塔 "}).json()["title"] == "灯塔"
    for wrong in ({}, {"title": ""}, {"title": "x" * 201}, {"title": None}, {"owner_id": "x"}):
        assert reader.http.patch(path, json=wrong).status_code == 422, wrong
    say(reader, conversation["id"], "Something else?")
    assert reader.http.get(path).json()["title"] == "灯塔"


def test_conversations_are_paged_newest_first(reader: Person) -> None:
    made = [begin(reader, title=str(n))["id"] for n in range(7)]
    for limit in (1, 2, 50):
        assert [c["id"] for c in everything(reader, "/conversations", limit)] == made[::-1]


def test_what_fits_the_budget_is_remembered_of_a_thousand_messages(
    new_steward: Make, provider: ScriptedProvider
) -> None:
    """Short messages: far more than one batch of them fits, far fewer than there are."""
    budget = {"STEWARD_MODEL_CONTEXT_TOKENS": "4000"}
    steward = new_steward(**asks(provider), **budget).start()
    person = steward.person("talker")
    conversation = str(begin(person)["id"])
    steward.kill()
    remember(steward, conversation, 1000)
    steward.start()
    person.http = steward.client(person.token)
    say(person, conversation, "And now?")
    *history, (_, last) = told(provider)
    assert last.endswith("And now?")
    assert 150 < len(history) < 400
    assert history[0][0] == "user"
    numbers = [int(content.split()[1]) for _, content in history]
    assert numbers == list(range(1000 - len(history), 1000))
    tokens = sum(len(content) / 4 + 4 for _, content in history)
    assert 1800 < tokens <= 2000
    assert len(everything(person, f"/conversations/{conversation}/messages", 100)) == 1002


def remember(steward: StewardProcess, conversation_id: str, count: int) -> None:
    """Write messages into a Steward that is not running."""
    ids = [new_id() for _ in range(count)]

    async def write() -> None:
        database = steward.database.open()
        async with database.unit() as session:
            conversation = await session.get_one(Conversation, conversation_id)
            session.add_all(
                Message(
                    id=id_,
                    conversation_id=conversation_id,
                    owner_id=conversation.owner_id,
                    parent_id=ids[n - 1] if n else None,
                    role="assistant" if n % 2 else "user",
                    text=f"Message {n}",
                )
                for n, id_ in enumerate(ids)
            )
        await database.close()

    asyncio.run(write())


def test_deleting_while_it_is_written_ends_the_run_and_all_streams(
    reader: Person, provider: ScriptedProvider
) -> None:
    provider.script(Scenario(tokens=2000, rate=40))
    accepted = reader.ask(QUESTION, mode="background")
    heard: list[Frame] = []

    def watch() -> None:
        with (
            reader.steward.client(reader.token) as http,
            http.stream("GET", f"/runs/{accepted['run_id']}/events") as response,
        ):
            heard.extend(read_frames(response))

    watcher = threading.Thread(target=watch)
    watcher.start()
    wait_until(lambda: provider.requests and provider.requests[0].sent > 5, "something is said")
    path = f"/conversations/{accepted['conversation_id']}"
    began = time.monotonic()
    assert reader.http.delete(f"{path}?for_good=true").status_code == 204
    watcher.join(30)
    assert not watcher.is_alive()
    assert time.monotonic() - began < 5
    wait_until(lambda: provider.disconnected == 1, "the provider is told to stop", 5)
    for gone in (path, f"{path}/messages", f"/runs/{accepted['run_id']}"):
        assert reader.http.get(gone).status_code == 404
    assert reader.http.get(f"/runs/{accepted['run_id']}/events").status_code == 404
    assert reader.http.delete(path).status_code == 404
    wait_until(lambda: not runs_in_hand(reader.steward), "nobody works on it any more")
    assert reader.ask(QUESTION)["status"] == "completed"


def runs_in_hand(steward: StewardProcess) -> int:
    with steward.client() as http:
        return int(http.get("/status").json()["in_hand"].get("answer", 0))


def test_who_waits_for_an_answer_that_is_deleted_is_told(
    reader: Person, provider: ScriptedProvider
) -> None:
    provider.script(Scenario(tokens=2000, rate=40))
    conversation = begin(reader)["id"]
    said = []

    def wait() -> None:
        with reader.steward.client(reader.token) as http:
            body = {"content": QUESTION}
            said.append(http.post(f"/conversations/{conversation}/messages", json=body))

    waiting = threading.Thread(target=wait)
    waiting.start()
    wait_until(lambda: provider.requests, "the model is asked")
    assert reader.http.delete(f"/conversations/{conversation}?for_good=true").status_code == 204
    waiting.join(30)
    assert said[0].status_code == 404


def test_deleting_takes_every_row(new_steward: Make, provider: ScriptedProvider) -> None:
    steward = new_steward(**asks(provider)).start()
    person = steward.person("tidy")
    with_lighthouse(person)
    answer = person.ask(QUESTION)
    rated = f"/conversations/{answer['conversation_id']}/messages/{answer['message_id']}/feedback"
    assert person.http.put(rated, json={"rating": "up"}).status_code == 200
    shared = person.http.post(f"/conversations/{answer['conversation_id']}/share", json={})
    assert shared.status_code == 200
    gone = person.http.delete(f"/conversations/{answer['conversation_id']}?for_good=true")
    assert gone.status_code == 204
    assert steward.stop() == 0
    for table in (
        "conversation", "message", "run", "run_event", "journal_entry", "message_feedback",
        "conversation_share",
    ):  # fmt: skip
        assert steward.database.rows(f"SELECT count(*) FROM {table}") == [(0,)], table


def test_a_strange_conversation_does_not_exist(
    reader: Person, talking_steward: StewardProcess
) -> None:
    stranger = talking_steward.person(f"not-{reader.name}")
    for id_ in (begin(reader)["id"], new_id()):
        path = f"/conversations/{id_}"
        assert stranger.http.get(path).status_code == 404
        assert stranger.http.patch(path, json={"title": "mine"}).status_code == 404
        assert stranger.http.get(f"{path}/messages").status_code == 404
        said = stranger.http.post(f"{path}/messages", json={"content": "Hello?"})
        assert said.status_code == 404
        assert stranger.http.delete(path).status_code == 404


def test_two_questions_at_once_in_one_conversation_are_both_answered(
    reader: Person, provider: ScriptedProvider
) -> None:
    conversation = begin(reader)["id"]
    provider.script(*[Scenario(tokens=30, rate=60)] * 3)
    runs = [say(reader, conversation, f"Question {n}?", mode="background") for n in range(3)]
    for run in runs:
        assert events_of(reader, str(run["run_id"]))[-1].type == "run.completed"
    messages = everything(reader, f"/conversations/{conversation}/messages", 50)
    assert [m["role"] for m in messages] == ["user", "assistant"] * 3
    assert all(m["status"] == "complete" and m["content"] for m in messages)
