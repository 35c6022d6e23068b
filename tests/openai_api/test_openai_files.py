"""Files, vector stores and embeddings by the openai package, unmodified."""

import math
from typing import Any

import openai
import pytest
from openai_program import Program, program_of

from scripted_plan import calls, say
from scripted_provider import ScriptedProvider
from scripted_scenarios import Call
from steward_process import StewardProcess

FERRY = b"The ferry to Corvo leaves Flores at nine each morning, except on Sundays."


@pytest.fixture
def client(program: Program) -> openai.OpenAI:
    return openai.OpenAI(base_url=program.url, api_key=program.key)


def test_a_vector_store_is_filled_searched_and_asked(
    client: openai.OpenAI, program: Program, provider: ScriptedProvider
) -> None:
    store = client.vector_stores.create(name="Ferries")
    assert (store.name, store.status, store.file_counts.total) == ("Ferries", "completed", 0)
    held = client.vector_stores.files.upload_and_poll(
        vector_store_id=store.id, file=("ferry.txt", FERRY)
    )
    assert held.status == "completed"
    assert client.vector_stores.retrieve(store.id).file_counts.completed == 1
    found = list(client.vector_stores.search(store.id, query="When does the ferry leave?"))
    assert (found[0].filename, found[0].content[0].text) == ("ferry.txt", FERRY.decode())
    assert found[0].file_id == held.id
    assert 0 < found[0].score <= 1
    lighthouse = client.vector_stores.search(store.id, query="Who built the lighthouse?")
    assert {hit.filename for hit in lighthouse} <= {"ferry.txt"}

    search = Call("search_documents", {"query": "ferry leaves"})
    provider.plan("ferry", calls(search), say("The ferry leaves Flores at nine [1]."))
    answer = client.responses.create(
        model="openai:scripted",
        input="When does the ferry leave?",
        tools=[{"type": "file_search", "vector_store_ids": [store.id]}],
    )
    (item,) = answer.output
    assert item.type == "message"
    assert item.content[0].annotations[0].filename == "ferry.txt"

    assert [f.id for f in client.vector_stores.files.list(store.id)] == [held.id]
    client.vector_stores.files.delete(held.id, vector_store_id=store.id)
    assert list(client.vector_stores.files.list(store.id)) == []
    again = client.vector_stores.create(name="Again", file_ids=[held.id])
    assert again.file_counts.total == 1
    with pytest.raises(openai.ConflictError, match="another vector store"):
        client.vector_stores.files.create(store.id, file_id=held.id)
    assert client.vector_stores.update(again.id, name="Other").name == "Other"
    assert client.vector_stores.delete(again.id).deleted
    assert client.files.retrieve(held.id).filename == "ferry.txt"
    assert [each.name for each in client.vector_stores.list()] == ["Ferries"]


def test_files_are_documents(client: openai.OpenAI, program: Program) -> None:
    made = client.files.create(file=("ferry.txt", FERRY), purpose="assistants")
    assert (made.filename, made.bytes, made.object) == ("ferry.txt", len(FERRY), "file")
    assert client.files.wait_for_processing(made.id, poll_interval=0.1).status == "processed"
    assert client.files.content(made.id).read() == FERRY
    assert program.person.document(made.id.removeprefix("file-"))["name"] == "ferry.txt"
    names = [file.filename for file in client.files.list(limit=1)]
    assert names == ["ferry.txt", "corvo.txt"], "the client pages on"
    assert client.files.delete(made.id).deleted
    with pytest.raises(openai.NotFoundError):
        client.files.retrieve(made.id)


def test_a_program_that_runs_again_cleans_up_again(client: openai.OpenAI) -> None:
    """Its file is outside of all stores since the first time; of two the same, one stays."""
    content = b"The bell of Corvo hangs in the west tower and is rung at noon."
    for _ in range(2):
        store = client.vector_stores.create(name="Bells")
        client.vector_stores.files.upload_and_poll(
            vector_store_id=store.id, file=("bell.txt", content), poll_interval_ms=50
        )
        assert client.vector_stores.delete(store.id).deleted
    assert [file.filename for file in client.files.list()].count("bell.txt") == 1


def test_embeddings_are_those_of_search(client: openai.OpenAI) -> None:
    model = next(m.id for m in client.models.list() if m.kind == "embedding")
    texts = ["A lighthouse.", "A tower with a light at the sea.", "Bread with butter."]
    made = client.embeddings.create(model=model, input=texts)  # base64, which it decodes
    plain = client.embeddings.create(model=model, input=texts[0], encoding_format="float")
    one, two, three = (each.embedding for each in made.data)
    assert one == pytest.approx(plain.data[0].embedding, abs=1e-6)
    assert math.hypot(*one) == pytest.approx(1, abs=1e-5)
    assert _dot(one, two) > _dot(one, three)
    assert made.usage.total_tokens > 0
    with pytest.raises(openai.NotFoundError):
        client.embeddings.create(model="text-embedding-3-small", input="x")
    with pytest.raises(openai.BadRequestError, match="dimensions"):
        client.embeddings.create(model=model, input="x", dimensions=7)


def _dot(one: list[float], other: list[float]) -> float:
    return sum(a * b for a, b in zip(one, other, strict=True))


def test_another_persons_things_are_not_there(
    client: openai.OpenAI, program: Program, open_steward: StewardProcess
) -> None:
    """Also where a thing is named in what no other test knocks at: in a model's name, and in the
    tools of a response."""
    person = program.person
    agent = person.http.post("/agents", json={"name": "Mine alone"}).json()
    store = client.vector_stores.create(name="Mine")
    other = program_of(open_steward.person(f"other-{person.name}"))
    theirs = openai.OpenAI(base_url=other.url, api_key=other.key)
    asked: Any = [{"role": "user", "content": "Who are you?"}]
    for name in (f"agent:{agent['id']}", "agent:Mine alone", "agent:none", "gpt-9"):
        with pytest.raises(openai.NotFoundError) as said:
            theirs.chat.completions.create(model=name, messages=asked)
        assert said.value.code == "model_not_found"
    assert f"agent:{agent['id']}" not in {model.id for model in theirs.models.list()}
    assert f"agent:{agent['id']}" in {model.id for model in client.models.list()}
    with pytest.raises(openai.NotFoundError):
        theirs.responses.create(
            model="openai:scripted",
            input="Look.",
            tools=[{"type": "file_search", "vector_store_ids": [store.id]}],
        )
    assert other.runs() == []
