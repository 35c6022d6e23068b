"""Another embedding model is set: the old vectors go on answering until the new ones are there."""

import asyncio
from collections.abc import Callable

from document_rows import vectors

from scripted_provider import scripted_provider
from steward_process import Person, StewardProcess, wait_until

TEXT = b"The lighthouse of Corvo was built in 1884 by Ana Duarte.\n"


def _by_vectors(person: Person) -> bool:
    found = person.http.post("/search", json={"query": "lighthouse"}).json()
    return bool(found["by_vectors"] and found["items"])


async def test_changing_the_model_re_embeds_behind_the_old_one(
    new_steward: Callable[..., StewardProcess],
) -> None:
    steward = new_steward(STEWARD_EMBEDDING="local").start()
    person = steward.person("ada")
    (document,) = person.upload(("corvo.txt", TEXT))
    person.wait_for(document["id"])
    wait_until(lambda: _by_vectors(person), "the local model answers")
    steward.stop()

    async with scripted_provider() as provider:

        def change() -> None:
            steward.settings |= {
                "STEWARD_EMBEDDING": "openai:scripted",
                "STEWARD_EMBEDDING_URL": provider.url,
            }
            steward.start()
            person = steward.sign_in("ada")
            wait_until(
                lambda: (
                    steward.client().get("/status").json()["embedding"]["model"]
                    != "all-MiniLM-L6-v2"
                ),
                "the new model answers questions",
            )
            wait_until(lambda: _by_vectors(person), "by the new vectors")
            assert person.document(document["id"])["status"] == "ready"
            spaces = "SELECT count(*) FROM vector_space"
            wait_until(lambda: steward.database.rows(spaces) == [(1,)], "the old vectors are gone")
            steward.stop()

        await asyncio.to_thread(change)


def test_documents_that_came_without_a_model_get_vectors_with_one(
    new_steward: Callable[..., StewardProcess],
) -> None:
    steward = new_steward(STEWARD_EMBEDDING="none").start()
    person = steward.person("ada")
    (document,) = person.upload(("corvo.txt", TEXT))
    assert person.wait_for(document["id"])["status"] == "ready"
    found = person.http.post("/search", json={"query": "lighthouse"}).json()
    assert (found["by_vectors"], len(found["items"])) == (False, 1)
    steward.stop()

    steward.settings["STEWARD_EMBEDDING"] = "local"
    steward.start()
    person = steward.sign_in("ada")
    wait_until(lambda: _by_vectors(person), "the model is loaded")
    wait_until(lambda: vectors(steward) == 1, "a vector for what had none")
    assert steward.stop() == 0
