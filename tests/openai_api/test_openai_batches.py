"""Batches of files by the openai package, unmodified."""

from typing import Any

import openai
import pytest
from openai_program import Program, program_of

from steward_process import StewardProcess

FERRY = b"The ferry to Corvo leaves Flores at nine each morning, except on Sundays."
MILL = b"The mill of Corvo grinds maize on Thursdays, when the wind is from the west."
LONG = b"".join(b"Day %d: the keeper counts the steps.\n\n" % day for day in range(60_000))


@pytest.fixture
def client(program: Program) -> openai.OpenAI:
    return openai.OpenAI(base_url=program.url, api_key=program.key)


def test_many_files_are_uploaded_and_waited_for(client: openai.OpenAI) -> None:
    store = client.vector_stores.create(name="Corvo")
    batch = client.vector_stores.file_batches.upload_and_poll(
        store.id, files=[("ferry.txt", FERRY), ("mill.txt", MILL)], poll_interval_ms=50
    )
    assert (batch.status, batch.file_counts.completed, batch.file_counts.total) == (
        "completed",
        2,
        2,
    )
    files = client.vector_stores.file_batches.list_files(
        batch.id, vector_store_id=store.id, limit=1, filter="completed"
    )
    ids = [file.id for file in files]
    assert len(ids) == 2, "the client pages on"
    turned = client.vector_stores.file_batches.list_files(
        batch.id, vector_store_id=store.id, limit=1, order="asc"
    )
    assert [file.id for file in turned] == ids[::-1]
    assert {client.files.retrieve(id_).filename for id_ in ids} == {"ferry.txt", "mill.txt"}
    everything = client.vector_stores.files.list(store.id, order="asc", limit=1)
    assert [file.id for file in everything] == ids[::-1]
    for state, expected in (("completed", ids), ("failed", []), ("in_progress", [])):
        of_state: Any = state
        listed = client.vector_stores.files.list(store.id, filter=of_state)
        assert [file.id for file in listed] == expected
    texts = [
        part.text
        for id_ in ids
        for part in client.vector_stores.files.content(id_, vector_store_id=store.id)
    ]
    assert sorted(texts) == [FERRY.decode(), MILL.decode()]
    with pytest.raises(openai.BadRequestError, match="attributes"):
        client.vector_stores.files.update(
            ids[0], vector_store_id=store.id, attributes={"year": 1884}
        )

    second = client.vector_stores.create(name="Corvo")
    assert second.name == "Corvo (2)", "a program that runs again makes its store again"
    loose = client.files.create(file=("loose.txt", b"A loose leaf."), purpose="assistants")
    mixed = client.vector_stores.file_batches.create_and_poll(
        second.id,
        files=[{"file_id": loose.id}, {"file_id": ids[0]}],  # the second is in another store
        poll_interval_ms=50,
    )
    assert (mixed.status, mixed.file_counts.completed, mixed.file_counts.failed) == (
        "completed",
        1,
        1,
    )
    (failed,) = client.vector_stores.file_batches.list_files(
        mixed.id, vector_store_id=second.id, filter="failed"
    )
    assert failed.id == ids[0]
    assert failed.last_error is not None
    assert "another vector store" in failed.last_error.message
    with pytest.raises(openai.NotFoundError):
        client.vector_stores.file_batches.retrieve(mixed.id, vector_store_id=store.id)


def test_a_batch_is_cancelled(client: openai.OpenAI) -> None:
    """What was not read by then is in the store no more, and stays a file."""
    store = client.vector_stores.create(name="Diary")
    batches = client.vector_stores.file_batches
    names = [f"diary{n}.txt" for n in range(4)]
    made = [
        client.files.create(file=(name, name.encode() + LONG), purpose="assistants").id
        for name in names
    ]
    batch = batches.create(store.id, file_ids=made)
    cancelled = batches.cancel(batch.id, vector_store_id=store.id)
    assert cancelled.status == "cancelled"
    counts = cancelled.file_counts
    assert (counts.in_progress, counts.cancelled + counts.completed) == (0, 4)
    held = {file.id for file in client.vector_stores.files.list(store.id)}
    assert len(held) == counts.completed
    assert {file.id for file in client.files.list()} >= set(made)
    polled = batches.poll(batch.id, vector_store_id=store.id)
    assert polled.status == "cancelled"


def test_a_file_that_is_outside_once_more_is_in_nobodys_way(client: openai.OpenAI) -> None:
    store = client.vector_stores.create(name="Twins")
    batches = client.vector_stores.file_batches
    made = client.files.create(file=("twin.txt", LONG), purpose="assistants").id
    batch = batches.create(store.id, file_ids=[made])
    again = client.files.create(file=("twin.txt", LONG), purpose="assistants").id
    assert again != made
    cancelled = batches.cancel(batch.id, vector_store_id=store.id)
    assert (cancelled.status, cancelled.file_counts.total) == ("cancelled", 1)
    for id_ in (made, again):
        assert client.files.delete(id_).deleted, "it stayed a file"


async def test_without_waiting_and_for_nobody_else(
    program: Program, open_steward: StewardProcess
) -> None:
    async with openai.AsyncOpenAI(base_url=program.url, api_key=program.key) as client:
        store = await client.vector_stores.create(name="Corvo")
        batch = await client.vector_stores.file_batches.upload_and_poll(
            store.id, files=[("ferry.txt", FERRY)], poll_interval_ms=50
        )
        assert batch.file_counts.completed == 1
        for nonsense in ({}, {"file_ids": []}, {"file_ids": ["x"], "files": [{"file_id": "x"}]}):
            wrong: Any = nonsense
            with pytest.raises((openai.BadRequestError, openai.NotFoundError)):
                await client.vector_stores.file_batches.create(store.id, **wrong)
    file_id = program.person.http.get("/documents").json()["items"][0]["id"]
    other = program_of(open_steward.person(f"other-{program.person.name}"))
    theirs = openai.OpenAI(base_url=other.url, api_key=other.key)
    mine = theirs.vector_stores.create(name="Mine")
    batches = theirs.vector_stores.file_batches
    with pytest.raises(openai.NotFoundError):
        batches.create(mine.id, file_ids=[f"file-{file_id}"])
    with pytest.raises(openai.NotFoundError):
        batches.create(mine.id, files=[{"file_id": f"file-{file_id}"}])
    with pytest.raises(openai.NotFoundError):
        batches.retrieve(batch.id, vector_store_id=store.id)
    assert theirs.vector_stores.retrieve(mine.id).file_counts.total == 0
