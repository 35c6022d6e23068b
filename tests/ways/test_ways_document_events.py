"""A document's way, watched: every state in order, to whoever looks, until the end."""

import json
import random
import threading
from collections.abc import Iterator
from typing import Any

from ways_files import locked_pdf, prose

from steward_process import Person

STATES = ["queued", "processing", "searchable", "ready"]
Event = tuple[str, dict[str, Any]]


def events(person: Person, document_id: str) -> Iterator[Event]:
    """The events as they come, until the stream ends."""
    with person.http.stream("GET", f"/documents/{document_id}/events") as stream:
        assert stream.status_code == 200
        assert stream.headers["content-type"].startswith("text/event-stream")
        assert stream.headers["cache-control"].startswith("no-cache")
        yield from parsed(stream.iter_lines())


def parsed(lines: Iterator[str]) -> Iterator[Event]:
    name = ""
    for line in lines:
        if line.startswith("event: "):
            name = line.removeprefix("event: ")
        elif line.startswith("data: "):
            yield name, json.loads(line.removeprefix("data: "))


def test_every_state_is_told_in_order_until_it_is_ready(person: Person) -> None:
    text = prose(random.Random(1), 60_000)
    (document,) = person.upload(("text.txt", text.encode()))
    told = list(events(person, document["id"]))
    assert {name for name, _ in told} == {"document"}
    stages = [(STATES.index(d["status"]), d["progress"]["done"]) for _, d in told]
    assert stages == sorted(stages)
    assert len(set(stages)) == len(stages), "nothing is told twice"
    assert told[-1][1] == person.document(document["id"])
    assert told[-1][1]["status"] == "ready"
    assert "searchable" in {d["status"] for _, d in told}


def test_who_comes_later_is_told_how_it_is(person: Person) -> None:
    (document,) = person.upload(("a.txt", b"The ferry leaves at nine."))
    ready = person.wait_for(document["id"])
    assert list(events(person, document["id"])) == [("document", ready)]
    (locked,) = person.upload(("locked.pdf", locked_pdf()))
    failed = person.wait_for(locked["id"])
    assert list(events(person, locked["id"])) == [("document", failed)]
    again = [d["status"] for _, d in retried(person, locked["id"])]
    assert again[-1] == "failed"


def retried(person: Person, document_id: str) -> Iterator[Event]:
    assert person.http.post(f"/documents/{document_id}/retry").status_code == 202
    yield from events(person, document_id)


def test_several_may_watch_and_one_may_leave(person: Person) -> None:
    text = prose(random.Random(2), 100_000)
    (document,) = person.upload(("text.txt", text.encode()))
    told: list[list[Event]] = [[], []]

    def watch(n: int) -> None:
        client = Person(person.steward, person.name, person.token)
        told[n].extend(events(client, document["id"]))

    watchers = [threading.Thread(target=watch, args=(n,)) for n in range(2)]
    for watcher in watchers:
        watcher.start()
    leaving = events(Person(person.steward, person.name, person.token), document["id"])
    assert next(leaving)[0] == "document"
    leaving.close()  # type: ignore[attr-defined]
    for watcher in watchers:
        watcher.join(60)
    assert [one[-1][1]["status"] for one in told] == ["ready", "ready"]


def test_the_end_of_a_document_is_told(person: Person) -> None:
    text = prose(random.Random(3), 1_500_000)
    (document,) = person.upload(("text.txt", text.encode()))
    told = events(person, document["id"])
    assert next(told)[0] == "document"
    elsewhere = Person(person.steward, person.name, person.token)
    assert elsewhere.http.delete(f"/documents/{document['id']}").status_code == 204
    assert list(told)[-1] == ("document.removed", {})


def test_a_slow_reader_holds_nobody_up(person: Person) -> None:
    text = prose(random.Random(4), 60_000)
    (document,) = person.upload(("text.txt", text.encode()))
    asleep = Person(person.steward, person.name, person.token)
    with asleep.http.stream("GET", f"/documents/{document['id']}/events") as stream:
        assert person.wait_for(document["id"])["status"] == "ready"
        told = list(parsed(stream.iter_lines()))
    assert told[-1][1]["status"] == "ready"
