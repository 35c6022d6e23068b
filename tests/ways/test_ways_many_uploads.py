"""Two hundred uploads at once, some of them bad: each ends well or says why not, and nobody else
notices."""

import asyncio
import itertools
import random
from typing import Any

import httpx
from ways_files import broken_docx, locked_pdf, pdf, prose, zip_bomb

from steward_process import Person, wait_until

GOOD = 200
# What Steward says of each bad file.
BAD = {
    "locked.pdf": (locked_pdf, "password_protected"),
    "broken.docx": (broken_docx, "damaged_file"),
    "bomb.docx": (zip_bomb, "archive_too_large"),
    "cut.pdf": (lambda: pdf(["Something"])[:300], "damaged_file"),
    "blank.txt": (lambda: b" \n \n", "no_text"),
}


def good_files() -> list[tuple[str, bytes]]:
    chance = random.Random(7)
    texts = [(f"{n}.txt", prose(chance, 300).encode()) for n in range(GOOD - 10)]
    pages = [(f"{n}.pdf", pdf([prose(chance, 200)])) for n in range(10)]
    return texts + pages


async def upload(client: httpx.AsyncClient, name: str, content: bytes) -> dict[str, Any]:
    said = await client.post("/documents", files=[("files", (name, content))])
    assert said.status_code == 202, said.text
    (document,) = said.json()
    found: dict[str, Any] = document
    return found


async def look_around(client: httpx.AsyncClient, answers: list[int]) -> None:
    """Somebody who reads while all that goes on, until cancelled."""
    for path in itertools.cycle(("/users/me", "/documents", "/collections", "/conversations")):
        answers.append((await client.get(path)).status_code)


async def test_two_hundred_uploads_at_once(person: Person, stranger: Person) -> None:
    files = good_files() + [(name, make()) for name, (make, _) in BAD.items()]
    lines_before = len(log_of(person))
    answers: list[int] = []
    async with (
        httpx.AsyncClient(
            base_url=person.http.base_url,
            headers=person.http.headers,
            timeout=120,
            limits=httpx.Limits(max_connections=len(files)),
        ) as client,
        httpx.AsyncClient(
            base_url=stranger.http.base_url, headers=stranger.http.headers, timeout=120
        ) as reader,
    ):
        reading = asyncio.create_task(look_around(reader, answers))
        documents = await asyncio.gather(*(upload(client, *file) for file in files))
        await asyncio.to_thread(wait_until, lambda: not unsettled(person), "all are settled", 180)
        reading.cancel()
        await asyncio.gather(reading, return_exceptions=True)

    assert len({document["id"] for document in documents}) == len(files)
    for document in documents:
        now = person.document(document["id"])
        expected = BAD.get(now["name"], (None, None))[1]
        assert now["error_code"] == expected, now
        assert now["status"] == ("failed" if expected else "ready")
        assert bool(now["error"]) == bool(expected)
    assert len(answers) > 100
    assert set(answers) == {200}
    said = log_of(person)[lines_before:]
    # A warning is no fault: on a busy machine an errand may find no connection, and comes again.
    assert [line for line in said if "locked" in line or '"level": "error"' in line] == []


def log_of(person: Person) -> list[str]:
    return person.steward.log.read_text().splitlines()


def unsettled(person: Person) -> bool:
    states = ("queued", "processing", "searchable")
    return any(
        person.http.get("/documents", params={"status": state, "limit": 1}).json()["items"]
        for state in states
    )


def test_the_same_file_many_times_at_once_is_one_document(person: Person) -> None:
    async def at_once() -> list[dict[str, Any]]:
        async with httpx.AsyncClient(
            base_url=person.http.base_url, headers=person.http.headers, timeout=120
        ) as client:
            return list(
                await asyncio.gather(*(upload(client, f"{n}.txt", b"The same.") for n in range(30)))
            )

    (only,) = {document["id"] for document in asyncio.run(at_once())}
    assert person.wait_for(only)["status"] == "ready"
    assert person.http.get(f"/documents/{only}/file").content == b"The same."
    owner = person.http.get("/users/me").json()["id"]
    kept = (person.steward.data / "files" / owner).iterdir()
    assert [path.name for path in kept] == [only]


def test_uploading_again_while_deleting_loses_nothing(person: Person) -> None:
    """The same content, deleted and uploaded at the same moments: what is there is whole."""

    async def in_and_out(client: httpx.AsyncClient) -> None:
        for _ in range(10):
            document = await upload(client, "a.txt", b"In and out.")
            await client.delete(f"/documents/{document['id']}")

    async def at_once() -> None:
        async with httpx.AsyncClient(
            base_url=person.http.base_url, headers=person.http.headers, timeout=120
        ) as client:
            await asyncio.gather(*(in_and_out(client) for _ in range(8)))

    asyncio.run(at_once())
    listed = person.http.get("/documents").json()["items"]
    (last,) = person.upload(("a.txt", b"In and out."))
    owner = person.http.get("/users/me").json()["id"]
    kept = {path.name for path in (person.steward.data / "files" / owner).iterdir()}
    assert kept == {d["id"] for d in listed} | {last["id"]}
    assert person.wait_for(last["id"])["status"] == "ready"
