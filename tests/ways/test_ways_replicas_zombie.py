"""A Steward that stands still for so long that others take its work over, and then goes on as if
nothing had happened: nothing that it writes then is taken."""

import random
import signal
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from replicas import Replicas, at, replicas, send
from ways_files import pdf, prose

from run_events import Follower, assert_whole
from scripted_provider import ScriptedProvider
from scripted_scenarios import WORDS
from steward_process import Person, wait_until
from talking_steward import asks

TOKENS, RATE, PAGES = 200, 50, 150
TEXT = " ".join(WORDS[n % len(WORDS)] for n in range(TOKENS))


@pytest.fixture
def house(
    new_database: Callable[[], str], provider: ScriptedProvider, models: Path, tmp_path: Path
) -> Iterator[Replicas]:
    settings = asks(provider, f"scripted:tokens={TOKENS},rate={RATE}")
    with replicas(new_database(), tmp_path / "shared", models, **settings) as house:
        yield house


def everything_of(house: Replicas, document_id: str) -> dict[str, Any]:
    """Every row of a document, with the numbers that rows got when they were written."""
    queries = {
        "row": "SELECT to_jsonb(d) FROM document d WHERE id = %s",
        "pages": "SELECT n, start, md5(text) FROM document_page WHERE document_id = %s ORDER BY n",
        "passages": "SELECT id, n, page, start FROM passage WHERE document_id = %s ORDER BY n",
    }
    return {name: house.ask(query, document_id) for name, query in queries.items()}


def wakes_up(house: Replicas, zombie: Any) -> None:
    """It goes on, hears that it was believed dead, and has let go of everything it had."""
    send(zombie, signal.SIGCONT)
    wait_until(lambda: "believed dead" in zombie.log.read_text(), "it hears of it")
    wait_until(lambda: idle(zombie), "it has let go")


def idle(steward: Any) -> bool:
    with steward.client() as http:
        in_hand = http.get("/status").json()["in_hand"]
    return not any(in_hand.get(job) for job in ("read_document", "embed_document", "answer"))


def test_the_pages_of_a_file_are_written_once(house: Replicas) -> None:
    taking, zombie = house.start("serve", "--no-jobs"), house.start("work")
    person, chance = taking.person("somebody"), random.Random(5)
    texts = [prose(chance, 1200) for _ in range(PAGES)]
    (document,) = person.upload(("long.pdf", pdf(texts)))
    done = "SELECT pages_done FROM document WHERE id = %s"
    wait_until(lambda: house.one(done, document["id"]) > 0, "it is being read", every=0.005)
    send(zombie, signal.SIGSTOP)
    assert house.one(done, document["id"]) < PAGES, "in the middle of it"
    house.start("work")
    ready = person.wait_for(document["id"], seconds=120)
    assert (ready["status"], ready["pages"]) == ("ready", PAGES)
    before = everything_of(house, document["id"])
    assert [page[0] for page in before["pages"]] == list(range(1, PAGES + 1))
    assert [passage[1] for passage in before["passages"]] == list(range(ready["passages"]))
    wakes_up(house, zombie)
    assert everything_of(house, document["id"]) == before


def test_vectors_are_added_once(house: Replicas) -> None:
    taking, zombie = house.start("serve", "--no-jobs"), house.start("work")
    person = taking.person("somebody")
    long = prose(random.Random(6), 400_000).encode()
    (document,) = person.upload(("long.txt", long))
    added = "SELECT vectors FROM document WHERE id = %s"
    wait_until(lambda: house.one(added, document["id"]) > 0, "it gets vectors", every=0.005)
    send(zombie, signal.SIGSTOP)
    assert person.document(document["id"])["status"] == "searchable", "in the middle of it"
    house.start("work")
    ready = person.wait_for(document["id"], seconds=120)
    assert house.one(added, document["id"]) == ready["passages"]
    before = everything_of(house, document["id"])
    wakes_up(house, zombie)
    assert everything_of(house, document["id"]) == before


def test_an_answer_and_what_it_cost_are_written_once(house: Replicas) -> None:
    """The zombie's answer was used and is booked; what the other one has reserved stays."""
    taking, zombie = house.start("serve", "--no-jobs"), house.start("work")
    admin = taking.person("admin")
    person = taking.person("somebody")
    owner = person.http.get("/users/me").json()["id"]
    limited = admin.http.put(f"/usage/limits/users/{owner}", json={"tokens": 1_000_000})
    assert limited.status_code == 200, limited.text
    run_id = person.ask("Who?", mode="background")["run_id"]
    first = Follower(taking, person.token, run_id)
    written = "SELECT count(*) FROM run_event WHERE run_id = %s"
    wait_until(lambda: house.one(written, run_id) > 20, "it is being written")
    send(zombie, signal.SIGSTOP)
    assert status(person, run_id) == "running", "in the middle of it"
    there = at(house.start(), person)
    wait_until(lambda: status(there, run_id) == "completed", "another brings it to its end")
    before = told(house, run_id)
    wakes_up(house, zombie)
    assert_whole(first.wait().frames)
    assert first.text == TEXT
    assert told(house, run_id) == before
    assert house.one("SELECT count(*) FROM usage_reservation") == 0
    held = "SELECT reserved_tokens FROM usage_month WHERE user_id = %s"
    assert house.one(held, owner) == 0


def status(person: Person, run_id: str) -> str:
    said: str = person.http.get(f"/runs/{run_id}").json()["status"]
    return said


def told(house: Replicas, run_id: str) -> list[Any]:
    """Everything that is written about a run, except what a zombie may add: what it used."""
    return [
        house.ask("SELECT to_jsonb(r) FROM run r WHERE id = %s", run_id),
        house.ask("SELECT seq, data FROM run_event WHERE run_id = %s ORDER BY seq", run_id),
        house.ask("SELECT n, body FROM journal_entry WHERE run_id = %s ORDER BY n", run_id),
        house.ask("SELECT text, status FROM message WHERE id = (SELECT message_id FROM run"
                  " WHERE id = %s)", run_id),
    ]  # fmt: skip
