"""What a person says to one Steward about a run that another works on: it is done, at once where
there is a Redis, and soon where there is none."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from agents_house import decide, questions_of, run_of, waits_at_night
from replicas import Replicas, replicas

from bell_tower import Tower
from redis_server import RedisServer
from run_events import Follower, assert_whole
from scripted_provider import ScriptedProvider
from scripted_scenarios import Scenario
from steward_process import Person, StewardProcess, wait_until
from talking_steward import asks

# So long the model says nothing, so that nothing but a wish makes the other one look.
SILENT = Scenario(tokens=50, rate=50, stall_after=10)


@pytest.fixture(params=["with a Redis", "without a Redis"])
def house(
    request: pytest.FixtureRequest,
    new_database: Callable[[], str],
    provider: ScriptedProvider,
    tower: Tower,
    models: Path,
    tmp_path: Path,
) -> Iterator[Replicas]:
    settings = asks(provider) | tower.settings() | {"STEWARD_MODEL_TIMEOUT": "60"}
    if request.param == "with a Redis":
        redis: RedisServer = request.getfixturevalue("redis_server")
        settings["STEWARD_REDIS_URL"] = redis.url
    with replicas(new_database(), tmp_path / "shared", models, **settings) as house:
        yield house


@pytest.fixture
def taking(house: Replicas) -> StewardProcess:
    """One that works on nothing, beside one that does."""
    house.start("work")
    return house.start("serve", "--no-jobs")


def silent_run(person: Person, provider: ScriptedProvider) -> Follower:
    """A run whose model has said a little and says no more."""
    provider.script(SILENT)
    run_id = person.ask("Who?", mode="background")["run_id"]
    follower = Follower(person.steward, person.token, run_id)
    wait_until(lambda: follower.text, "the model has begun")
    return follower


def test_a_run_is_cancelled(taking: StewardProcess, provider: ScriptedProvider) -> None:
    person = taking.person("somebody")
    follower = silent_run(person, provider)
    said = person.http.post(f"/runs/{follower.run_id}/cancel")
    assert said.status_code in (200, 202), said.text
    assert_whole(follower.wait().frames)
    assert follower.frames[-1].type == "run.cancelled"
    assert run_of(person, follower.run_id)["status"] == "cancelled"


def test_a_conversation_is_deleted(
    taking: StewardProcess, house: Replicas, provider: ScriptedProvider
) -> None:
    person = taking.person("somebody")
    follower = silent_run(person, provider)
    conversation = run_of(person, follower.run_id)["conversation_id"]
    assert person.http.delete(f"/conversations/{conversation}?for_good=true").status_code == 204
    wait_until(lambda: provider.disconnected > 0, "the other one lets go of the model")
    assert house.one("SELECT count(*) FROM run") == 0
    assert house.one("SELECT count(*) FROM run_event") == 0
    follower.join(20)
    assert not follower.is_alive(), "whoever watches hears of it"


def test_a_call_is_approved(
    taking: StewardProcess, house: Replicas, provider: ScriptedProvider, tower: Tower
) -> None:
    person = taking.person("somebody")
    run_id = waits_at_night(person, provider)
    (question,) = questions_of(person, run_id)
    assert decide(person, run_id, question["call_id"], "approve").status_code == 200
    wait_until(lambda: run_of(person, run_id)["status"] == "completed", "it goes on")
    assert len(tower.rings) == 1


def test_a_document_is_deleted_while_it_is_read(taking: StewardProcess, house: Replicas) -> None:
    person = taking.person("somebody")
    pages = "".join(f"The {n}th page of a long book.\f" for n in range(3000))
    (document,) = person.upload(("long.txt", pages.encode()))
    done = "SELECT count(*) FROM document WHERE id = %s AND (pages_done > 0 OR status = 'ready')"
    wait_until(lambda: house.one(done, document["id"]), "it is being read", every=0.005)
    assert person.http.delete(f"/documents/{document['id']}").status_code == 204
    (working, _) = house.made
    wait_until(lambda: idle(working), "the other one lets go")
    for table in ("document", "document_page", "passage"):
        assert house.one(f"SELECT count(*) FROM {table}") == 0, table


def idle(steward: StewardProcess) -> bool:
    with steward.client() as http:
        in_hand = http.get("/status").json()["in_hand"]
    return not any(in_hand.get(job) for job in ("read_document", "embed_document"))
