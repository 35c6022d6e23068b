"""Documents survive anything: killed at any moment, Steward goes on with what is missing, and the
end is the same as if nothing had happened."""

import os
import random
import socket
import threading
import time
from collections.abc import Callable
from typing import Any

import httpx
import pytest
from document_rows import age_files, files_in, outcome, written
from ways_files import chinese_prose, pdf, prose, table

from steward_process import KILLS, Person, StewardProcess, wait_until

STAGES = ["queued", "reading", "embedding", "ready"]
New = Callable[..., StewardProcess]
File = tuple[str, bytes]


@pytest.fixture
def chance() -> random.Random:
    """The moments of the kills, and all texts. To have them again: STEWARD_TEST_SEED."""
    seed = int(os.environ.get("STEWARD_TEST_SEED") or random.SystemRandom().randrange(10**6))
    print(f"STEWARD_TEST_SEED={seed}")
    return random.Random(seed)


class Watch:
    """Looks at documents again and again, and fails when one has gone back."""

    def __init__(self) -> None:
        self.seen: dict[str, tuple[int, int]] = {}

    def look(self, person: Person) -> bool:
        """Whether all are ready."""
        for document in person.http.get("/documents").json()["items"]:
            progress = document["progress"]
            assert document["error"] is None, document
            now = STAGES.index(progress["stage"]), progress["done"]
            before = self.seen.get(document["name"], (0, 0))
            assert now >= before, f"{document['name']} went back from {before} to {now}"
            self.seen[document["name"]] = now
        return all(stage == STAGES.index("ready") for stage, _ in self.seen.values())

    def look_for(self, person: Person, seconds: float) -> None:
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            self.look(person)
            time.sleep(0.02)

    def wait_for_reading(self, person: Person, name: str) -> None:
        """Until some more pages of a file are read, and some are not."""
        before = self.seen.get(name, (0, 0))
        reading = STAGES.index("reading")
        wait_until(
            lambda: self.look(person) or self.seen[name] > max(before, (reading, 0)),
            f"{name} is being read",
        )
        assert self.seen[name][0] == reading, f"{name} was read too soon for this test"


def long_pdf(chance: random.Random) -> bytes:
    """It is read for some seconds, and has few passages."""
    return pdf([prose(chance, 100) for _ in range(1500)])


def documents_of_every_kind(chance: random.Random) -> list[File]:
    return [
        ("long.pdf", long_pdf(chance)),
        ("large.txt", prose(chance, 600_000).encode()),
        ("chinese.txt", chinese_prose(chance, 40_000).encode("gb18030")),
        ("table.csv", table(chance, 2000).encode()),
        *((f"small{n}.md", prose(chance, 400).encode()) for n in range(5)),
    ]


def undisturbed(new_steward: New, files: list[File]) -> dict[str, Any]:
    """What becomes of the files where nothing happens."""
    steward = new_steward(STEWARD_EMBEDDING="none").start()
    person = steward.person("admin")
    for document in person.upload(*files):
        person.wait_for(document["id"])
    assert steward.stop() == 0
    return outcome(steward)


def assert_whole(steward: StewardProcess, person: Person, files: list[File]) -> None:
    """Everything is there, once, and nothing else is."""
    documents = person.http.get("/documents?limit=200").json()["items"]
    assert sorted(d["name"] for d in documents) == sorted(name for name, _ in files)
    contents = dict(files)
    for document in documents:
        assert (document["status"], document["error"]) == ("ready", None)
        kept = person.http.get(f"/documents/{document['id']}/file").content
        assert kept == contents[document["name"]]
        if document["media_type"].startswith("text/"):
            encoding = "gb18030" if document["name"] == "chinese.txt" else "utf-8"
            assert person.text_of(document["id"]) == kept.decode(encoding)
    assert files_in(steward) == {d["id"] for d in documents}
    rows = written(steward)
    numbers = sorted(row[0] for row in rows["passages"])
    assert numbers == sorted(row[0] for row in rows["words"])
    assert numbers == sorted(row[0] for row in rows["vectors"])
    assert len(numbers) == sum(d["passages"] for d in documents)


def test_many_kills_change_nothing(new_steward: New, chance: random.Random) -> None:
    files = documents_of_every_kind(chance)
    expected = undisturbed(new_steward, files)

    steward = new_steward().start()
    person = steward.person("admin")
    watch = Watch()
    waiting = list(files)
    last: dict[str, set[tuple[Any, ...]]] = {}
    for kill in range(KILLS):
        if waiting:
            person.upload(*waiting[:2])
            waiting = waiting[2:]
        if kill < 2:
            watch.wait_for_reading(person, "long.pdf")
        else:
            watch.look_for(person, chance.uniform(0.1, 2.5))
        steward.kill()
        if kill % 4 == 3:  # and once more while it starts
            steward.start(wait=False)
            time.sleep(chance.uniform(0.5, 3))
            steward.kill()
        rows = written(steward)
        for name, before in last.items():
            assert before <= rows[name], f"{name} that were written were written anew"
        last = rows
        person = steward.start().sign_in("admin")

    wait_until(lambda: watch.look(person), "all are ready", seconds=180)
    assert_whole(steward, person, files)
    for name, before in last.items():
        assert before <= written(steward)[name]
    assert outcome(steward) == expected
    assert steward.stop() == 0


def test_after_a_signal_it_goes_on_where_it_was(new_steward: New, chance: random.Random) -> None:
    files = [
        ("long.pdf", long_pdf(chance)),
        ("text.txt", prose(chance, 100_000).encode()),
    ]
    expected = undisturbed(new_steward, files)
    steward = new_steward().start()
    person = steward.person("admin")
    watch = Watch()
    person.upload(*files)
    for stop in range(4):
        if stop == 0:
            watch.wait_for_reading(person, "long.pdf")
        else:
            watch.look_for(person, chance.uniform(0.1, 2))
        before = written(steward)
        assert steward.stop() == 0
        after = written(steward)
        assert all(before[name] <= after[name] for name in before)
        person = steward.start().sign_in("admin")
    wait_until(lambda: watch.look(person), "all are ready", seconds=120)
    assert_whole(steward, person, files)
    assert outcome(steward) == expected


def test_an_upload_that_a_kill_cut_short_leaves_nothing(new_steward: New) -> None:
    steward = new_steward().start()
    person = steward.person("admin")
    url = httpx.URL(steward.url)
    head = (
        f"POST /api/v1/documents HTTP/1.1\r\nHost: {url.host}\r\nContent-Length: 9000000\r\n"
        f"Authorization: Bearer {person.token}\r\n"
        "Content-Type: multipart/form-data; boundary=a\r\n\r\n"
    )
    part = '--a\r\nContent-Disposition: form-data; name="files"; filename="%s.txt"\r\n\r\n%s'
    with socket.create_connection((url.host, url.port or 80)) as half:
        half.sendall((head + part % ("whole", "whole\r\n") + part % ("half", "x" * 10**6)).encode())
        wait_until(lambda: len(files_in(steward)) == 2, "both files are on their way")
        steward.kill()
    assert len(files_in(steward)) == 2
    age_files(steward)
    person = steward.start().sign_in("admin")
    assert files_in(steward) == set()
    assert person.http.get("/documents").json()["items"] == []


def test_an_upload_is_taken_whole_or_not_at_all(new_steward: New, chance: random.Random) -> None:
    """Killed at any moment of an upload of many files: all of them are documents, or none is."""
    steward = new_steward(STEWARD_EMBEDDING="none").start()
    steward.person("admin")
    for kill in range(6):
        person = steward.sign_in("admin")
        names = [f"{kill}-{n}.txt" for n in range(40)]
        answered = threading.Event()

        def upload(person: Person, names: list[str], answered: threading.Event) -> None:
            try:
                person.upload(*((name, name.encode() * 5000) for name in names))
                answered.set()
            except httpx.TransportError:
                pass

        thread = threading.Thread(target=upload, args=(person, names, answered))
        thread.start()
        time.sleep(chance.uniform(0, 0.5))
        steward.kill()
        thread.join()

        age_files(steward)
        person = steward.start().sign_in("admin")
        wait_until(lambda: not unread(person), "all are read")  # noqa: B023
        documents = all_documents(person)
        there = {d["name"] for d in documents}
        assert there >= set(names) if answered.is_set() else True
        assert there.isdisjoint(names) or there >= set(names)
        assert files_in(steward) == {d["id"] for d in documents}


def all_documents(person: Person) -> list[dict[str, Any]]:
    """All of one's documents, whatever their number."""
    documents: list[dict[str, Any]] = []
    query: dict[str, Any] = {"limit": 200}
    while True:
        page = person.http.get("/documents", params=query).json()
        documents += page["items"]
        if page["next"] is None:
            return documents
        query["after"] = page["next"]


def unread(person: Person) -> list[str]:
    return [d["name"] for d in all_documents(person) if d["status"] != "ready"]
