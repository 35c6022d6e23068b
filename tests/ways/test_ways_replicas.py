"""Several Stewards on one PostgreSQL: one is killed, stopped or told to leave, another goes on."""

import signal
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from announced import Announced
from run_events import assert_whole, events_of, standing_text
from scripted_provider import ScriptedProvider
from scripted_scenarios import WORDS
from steward.answers.ask import Question, take
from steward.db.postgres import open_postgres
from steward.jobs.engine import Jobs
from steward.jobs.storage import in_postgres
from steward.kit.lifecycle import Lifecycle
from steward_process import Person, StewardProcess, share_models, wait_until
from talking_steward import asks, with_lighthouse

TOKENS, RATE = 200, 50
MODEL = f"scripted:tokens={TOKENS},rate={RATE}"
TEXT = " ".join(WORDS[n % len(WORDS)] for n in range(TOKENS))
# A tenth of the defaults.
LIVENESS = {"STEWARD_JOB_BEAT_SECONDS": "0.5", "STEWARD_JOB_TAKEOVER_SECONDS": "2"}

Replica = Callable[..., StewardProcess]


@pytest.fixture
def address(new_database: Callable[[], str]) -> str:
    return new_database()


@pytest.fixture
def replica(
    address: str, provider: ScriptedProvider, models: Path, tmp_path: Path
) -> Iterator[Replica]:
    """Starts one more Steward on the same database and folder: `replica("serve", "--no-jobs")`."""
    data = tmp_path / "shared"
    share_models(models, data)
    settings = asks(provider, MODEL) | LIVENESS | {"STEWARD_DATABASE_URL": address}
    made: list[StewardProcess] = []

    def start(*command: str) -> StewardProcess:
        name = f"-{len(made)}"
        one = StewardProcess(data, settings, command=command or ("serve",), name=name)
        made.append(one)
        return one.start()

    yield start
    for one in made:
        if one.process is not None and one.process.poll() is None:
            one.process.send_signal(signal.SIGCONT)
            one.kill()


def at(steward: StewardProcess, person: Person) -> Person:
    """The same person, talking to another replica."""
    return Person(steward, person.name, person.token)


def begun(person: Person) -> str:
    """A run that the person's replica is writing text for."""
    with person.http.stream("POST", "/ask", json={"question": "Who?", "mode": "stream"}) as stream:
        run_id: str = stream.headers["x-run-id"]
        assert any("text.delta" in piece for piece in stream.iter_text())
    return run_id


def run_of(person: Person, run_id: str) -> dict[str, Any]:
    said = person.http.get(f"/runs/{run_id}")
    assert said.status_code == 200, said.text
    run: dict[str, Any] = said.json()
    return run


def wait_for_end(person: Person, run_id: str) -> None:
    """The run completes; its text is whole and is there once."""
    wait_until(lambda: run_of(person, run_id)["status"] == "completed", "it ends", every=0.1)
    frames = events_of(person, run_id)
    assert_whole(frames)
    assert run_of(person, run_id)["output"] == standing_text(frames) == TEXT


def test_another_goes_on_with_what_a_killed_one_was_writing(replica: Replica) -> None:
    first, second = replica(), replica()
    person = first.person("somebody")
    run_id = begun(person)
    first.kill()
    there = at(second, person)
    wait_until(lambda: run_of(there, run_id)["status"] == "interrupted", "nobody works on it")
    wait_for_end(there, run_id)


def test_another_goes_on_at_once_with_what_a_leaving_one_was_writing(replica: Replica) -> None:
    first, second = replica(), replica()
    person = first.person("somebody")
    run_id = begun(person)
    assert first.process is not None
    first.process.send_signal(signal.SIGTERM)
    wait_for_end(at(second, person), run_id)
    assert first.process.wait(60) == 0
    assert "taken over" not in second.log.read_text()


def test_one_that_was_stopped_for_too_long_cannot_write_any_more(replica: Replica) -> None:
    first, second = replica(), replica()
    person = first.person("somebody")
    run_id = begun(person)
    assert first.process is not None
    first.process.send_signal(signal.SIGSTOP)
    there = at(second, person)
    wait_for_end(there, run_id)
    ended = run_of(there, run_id)
    first.process.send_signal(signal.SIGCONT)
    wait_until(lambda: "believed dead" in first.log.read_text(), "it hears of it")
    wait_for_end(person, run_id)
    assert run_of(person, run_id) == ended
    # It is one of them again.
    assert second.stop() == 0
    wait_for_end(person, begun(person))


def test_one_that_runs_no_jobs_has_another_work(replica: Replica) -> None:
    taking, working = replica("serve", "--no-jobs"), replica("work")
    person = taking.person("somebody")
    document_id = with_lighthouse(person)
    said = person.ask("Who built the lighthouse of Corvo?", mode="wait")
    assert run_of(person, said["run_id"])["status"] == "completed"
    assert person.document(document_id)["status"] == "ready"
    with working.client() as http:
        assert http.get("/health/ready").status_code == 200
        assert http.get("/runs").status_code == 404
    assert taking.stop() == 0
    assert working.stop() == 0


async def test_a_run_that_was_never_begun_with_is_found(replica: Replica, address: str) -> None:
    """As when its process died between writing it down and beginning with it."""
    steward = replica()
    person = steward.person("somebody")
    owner_id = person.http.get("/users/me").json()["id"]
    database = open_postgres(address)
    jobs = Jobs(in_postgres(address), Lifecycle(), [], here=False)
    await jobs.open([])
    async with database.unit() as session:
        run = await take(session, owner_id, Question("Who?"), jobs, Announced(), background=False)
    await jobs.close()
    await database.close()
    wait_for_end(person, run.id)


def test_an_embedded_database_has_one_process(tmp_path: Path) -> None:
    for command in (("work",), ("serve", "--no-jobs")):
        alone = StewardProcess(tmp_path / "data", command=command).start(wait=False)
        assert alone.process is not None
        assert alone.process.wait(60) != 0
        assert "STEWARD_DATABASE_URL" in alone.log.read_text()
        assert not (alone.data / "steward.db").exists()
