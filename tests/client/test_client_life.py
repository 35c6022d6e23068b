"""What a program does with Steward from beginning to end, with the client that waits."""

import io
from datetime import date
from pathlib import Path

import pytest

from scripted_plan import call, say
from scripted_provider import ScriptedProvider
from scripted_scenarios import Scenario
from steward.client import (
    Conflict,
    DocumentsFailed,
    Invalid,
    NotFound,
    RunCancelled,
    RunFailed,
    Steward,
    Unauthenticated,
    WaitedTooLong,
)
from steward.client.things.documents import Document
from steward_process import Person

CITED = "Ana Duarte built the lighthouse of Corvo in 1884 [1]."
QUESTION = "Who built the lighthouse of Corvo?"
FERRY = b"The ferry to Corvo leaves Flores at nine.\f\nIt comes back at five."


def test_documents_from_a_path_bytes_and_a_file_until_they_are_deleted(
    client: Steward, tmp_path: Path
) -> None:
    on_disk = tmp_path / "harbour.txt"
    on_disk.write_text("The harbour master paints the door green.")
    collection = client.collections.create("Islands")
    uploaded = client.documents.upload(
        on_disk,
        ("ferry.txt", FERRY),
        io.BytesIO(b"The keeper counts 214 steps."),
        collection_id=collection.id,
    )
    assert [each.name for each in uploaded] == ["harbour.txt", "ferry.txt", "file"]
    told: list[Document] = []
    ready = client.documents.wait_until_ready(uploaded, progress=told.append, timeout=60)
    assert [each.id for each in ready] == [each.id for each in uploaded]
    assert {each.status for each in ready} == {"ready"}
    assert told[-1] in ready
    assert [each.status for each in client.documents.follow(ready[1])] == ["ready"]

    assert {each.id for each in client.documents.list(collection_id=collection.id)} == {
        each.id for each in ready
    }
    ferry = client.documents.get(ready[1].id)
    assert ferry.created_at.tzinfo is not None
    assert client.documents.download(ferry.id) == FERRY
    text = client.documents.text(ferry.id)
    assert text == "".join(page.text for page in client.documents.pages(ferry.id))
    found = client.search("When does the ferry leave?", document_ids=[ferry.id])
    assert text[found.items[0].start : found.items[0].end] == found.items[0].text
    assert client.documents.rename(ferry.id, "boat.txt").name == "boat.txt"
    assert client.documents.move(ferry.id, None).collection_id is None

    (again,) = client.documents.upload(on_disk, collection_id=collection.id)
    assert again.id == ready[0].id
    with pytest.raises(Conflict):
        client.collections.delete(collection.id)
    client.collections.delete(collection.id, documents=True)
    with pytest.raises(NotFound) as gone:
        client.documents.get(ready[0].id)
    assert (gone.value.code, gone.value.status) == ("document_not_found", 404)
    assert gone.value.request_id
    client.documents.delete(ferry.id)


def test_one_that_cannot_be_read_says_why(client: Steward) -> None:
    broken = client.documents.upload(("broken.pdf", b"%PDF-1.7 no more than that"))
    with pytest.raises(DocumentsFailed) as failed:
        client.documents.wait_until_ready(broken)
    assert failed.value.failed[0].error in str(failed.value)


def test_asked_waited_for_streamed_and_in_the_background(
    client: Steward, provider: ScriptedProvider
) -> None:
    provider.plan("lighthouse", say(CITED))
    answer = client.ask(QUESTION)
    assert (answer.text, answer.found, answer.status) == (CITED, True, "completed")
    (citation,) = answer.citations
    assert citation.verified
    assert citation.document_name == "corvo.txt"
    assert "Ana Duarte" in citation.quote
    assert answer.usage.total_tokens > 0

    with client.ask_stream(QUESTION, conversation_id=answer.conversation_id) as run:
        events = list(run)
        assert run.text == CITED
        assert [each.quote for each in run.citations] == [citation.quote]
        assert run.status == "completed"
        assert run.result().text == CITED
    assert [each.seq for each in events] == list(range(1, len(events) + 1))

    begun = client.ask_in_background(QUESTION)
    assert client.runs.wait(begun.run_id, timeout=60).text == CITED
    assert {each.id for each in client.runs.list()} >= {begun.run_id, run.run_id, answer.id}

    messages = list(client.conversations.messages(answer.conversation_id))
    assert [each.role for each in messages] == ["user", "assistant"] * 2
    other = client.conversations.say_otherwise(
        answer.conversation_id, messages[2].id, "And the lighthouse?"
    )
    assert other.conversation_id == answer.conversation_id
    titles = {each.title for each in client.conversations.list()}
    assert client.conversations.rename(answer.conversation_id, "Corvo").title == "Corvo"
    assert titles
    assert [hit.title for hit in client.conversations.search("Corvo")]
    client.conversations.delete(answer.conversation_id)


def test_a_run_that_fails_and_one_that_takes_too_long(
    client: Steward, provider: ScriptedProvider
) -> None:
    provider.plan("Do what fails", Scenario(status=401))
    provider.plan("Do what lasts", Scenario(tokens=2000, rate=20))
    agent = client.agents.create("Tester", instructions="Answer.", max_rounds=2)
    assert agent.mine
    assert client.agents.change(agent.id, description="Tests.").description == "Tests."
    with pytest.raises(Invalid) as invalid:
        client.agents.create("", max_rounds=1000)
    assert {each.field for each in invalid.value.fields} == {"name", "max_rounds"}
    with pytest.raises(RunFailed) as failed:
        client.agents.run(agent.id, "Do what fails.")
    assert failed.value.run.status == "failed"
    assert failed.value.code == failed.value.run["error"]["code"]
    with pytest.raises(WaitedTooLong) as waited:
        client.agents.run(agent.id, "Do what lasts.", timeout=1.5)
    assert waited.value.run_id is not None
    assert not client.runs.get(waited.value.run_id).is_over
    client.runs.cancel(waited.value.run_id)
    with pytest.raises(RunCancelled) as cancelled:
        client.runs.wait(waited.value.run_id, timeout=60)
    assert "reader turns a page" in cancelled.value.run.text
    client.agents.delete(agent.id)


def test_a_call_waits_for_a_person_who_decides(client: Steward, provider: ScriptedProvider) -> None:
    provider.plan("the bell", call("ring_at_night", times=3), say("It rang."))
    assert "ring_at_night" in {tool.name for tool in client.agents.tools() if tool.needs_approval}
    sexton = client.agents.create("Sexton", tools=["ring_at_night"])
    run = client.agents.run(sexton.id, "Ring the bell.")
    assert run.status == "waiting_approval"
    (waiting,) = run.waiting
    assert [each.call_id for each in client.runs.approvals()] == [waiting.call_id]
    client.runs.approve(run.id, waiting.call_id, arguments={"times": 2})
    with pytest.raises(Conflict):
        client.runs.reject(run.id, waiting.call_id, reason="People sleep.")
    assert client.runs.wait(run.id, timeout=60).text == "It rang."


def test_what_one_is_and_has_used_and_is_told(client: Steward, somebody: Person) -> None:
    me = client.account.get()
    assert me.username == somebody.name
    usage = client.usage.get(from_=date.today().replace(day=1))
    assert {each.kind for each in usage.limits} == {"conversations", "tokens", "money"}
    told = client.notifications.send(me.username, "Lunch", "It is ready.", key="lunch")
    assert not told.repeated
    assert client.notifications.send(me.username, "Lunch", "It is ready.", key="lunch").repeated
    (item,) = [each for each in client.notifications.inbox() if each.title == "Lunch"]
    assert client.notifications.mark_read(item.id).read_at
    vectors = client.embed(["a ferry", "a boat"])
    assert [len(each) for each in vectors.embeddings] == [vectors.dimensions] * 2
    schedule = client.schedules.create("Daily", QUESTION, cron="0 9 * * *")
    assert client.schedules.change(schedule.id, active=False).active is False
    client.schedules.delete(schedule.id)
    assert client.request("GET", "/auth/options")["has_users"] is True


def test_a_key_that_is_revoked(client: Steward, somebody: Person) -> None:
    key = client.account.create_key("program", ["read", "write"])
    assert key.key
    assert [each.name for each in client.account.list_keys()] == ["program"]
    with Steward(somebody.steward.url, key.key) as program:
        assert program.account.get().username == somebody.name
        client.account.revoke_key(key.id)
        with pytest.raises(Unauthenticated) as refused:
            program.account.get()
    assert refused.value.status == 401
