"""What one of several Stewards does for all: a change of the embedding model, an erasure. Whoever
does it is killed or stopped in the middle, and another goes on."""

import random
import signal
from collections.abc import Callable, Iterator
from pathlib import Path

import psycopg
import pytest
from ways_files import prose

from slow_embedding import SlowEmbedding, slow_embedding
from steward_process import PASSWORD, Person, StewardProcess, share_models, wait_until

LIVENESS = {"STEWARD_JOB_BEAT_SECONDS": "0.5", "STEWARD_JOB_TAKEOVER_SECONDS": "2"}
Replica = Callable[..., StewardProcess]


@pytest.fixture
def address(new_database: Callable[[], str]) -> str:
    return new_database()


@pytest.fixture
def replica(address: str, models: Path, tmp_path: Path) -> Iterator[Replica]:
    """Starts one more Steward on the same database and folder, with these settings."""
    data = tmp_path / "shared"
    share_models(models, data)
    made: list[StewardProcess] = []

    def start(**settings: str) -> StewardProcess:
        settings = LIVENESS | {"STEWARD_DATABASE_URL": address} | settings
        made.append(StewardProcess(data, settings, name=f"-{len(made)}"))
        return made[-1].start()

    yield start
    for one in made:
        if one.process is not None and one.process.poll() is None:
            one.process.send_signal(signal.SIGCONT)
            one.kill()


@pytest.fixture
def slow() -> Iterator[SlowEmbedding]:
    with slow_embedding(0.2) as provider:
        yield provider


def ask(address: str, query: str) -> list[tuple[object, ...]]:
    with psycopg.connect(address, autocommit=True) as connection:
        return connection.execute(query).fetchall()


def holder(address: str) -> str | None:
    rows = ask(address, "SELECT holder FROM errand WHERE name = 're_embed'")
    return str(rows[0][0]) if rows else None


def model_of(steward: StewardProcess) -> str:
    with steward.client() as http:
        name: str = http.get("/status").json()["embedding"]["model"]
    return name


def a_library(person: Person) -> int:
    """Some documents with all their vectors; returns how many passages they have."""
    chance = random.Random(3)
    uploaded = person.upload(*((f"{n}.txt", prose(chance, 60_000).encode()) for n in range(4)))
    return sum(person.wait_for(document["id"])["passages"] for document in uploaded)


def signal_whoever_works(
    number: int, stewards: list[StewardProcess], address: str, slow: SlowEmbedding
) -> StewardProcess:
    """Once some vectors are there: by the silence of the others it is found who it was."""
    wait_until(lambda: len(slow.texts) > 64, "it is under way")
    before = holder(address)
    for steward in stewards:
        assert steward.process is not None
        steward.process.send_signal(signal.SIGSTOP)
        seen = sum(slow.texts.values())
        try:
            wait_until(lambda seen=seen: sum(slow.texts.values()) > seen + 40, "others go on", 1.5)
        except AssertionError:
            if number != signal.SIGSTOP:
                steward.process.send_signal(number)
            assert before is not None
            return steward
        steward.process.send_signal(signal.SIGCONT)
    raise AssertionError("nobody works on it")


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGSTOP], ids=["killed", "stopped"])
def test_the_model_is_changed_once_whoever_goes_down(
    replica: Replica, address: str, slow: SlowEmbedding, number: int
) -> None:
    first = replica(STEWARD_EMBEDDING="local")
    passages = a_library(first.person("somebody"))
    assert first.stop() == 0
    new = {"STEWARD_EMBEDDING": "openai:slow", "STEWARD_EMBEDDING_URL": slow.url}
    stewards = [replica(**new) for _ in range(3)]
    down = signal_whoever_works(number, stewards, address, slow)
    up = [steward for steward in stewards if steward is not down]
    for steward in up:
        wait_until(lambda s=steward: model_of(s) == "slow", "it answers by the new vectors")
    if number == signal.SIGSTOP:
        assert down.process is not None
        down.process.send_signal(signal.SIGCONT)
        wait_until(lambda: model_of(down) == "slow", "so does the one that was stopped")
    wait_until(lambda: ask(address, "SELECT count(*) FROM vector_space") == [(1,)], "one is left")
    wait_until(lambda: holder(address) is None, "nobody holds it any more")
    assert len(slow.texts) >= passages
    twice = sum(times > 1 for text, times in slow.texts.items() if text.strip())
    assert twice <= 64, "no more than what was in hand, and a question or two"
    for steward in stewards:
        assert "Traceback" not in steward.log.read_text()


def test_an_erasure_is_finished_by_another(replica: Replica, address: str, tmp_path: Path) -> None:
    first, second = replica(STEWARD_EMBEDDING="none"), replica(STEWARD_EMBEDDING="none")
    first.person("admin")
    person = first.person("somebody")
    files = [(f"{n}.txt", f"The {n}th lighthouse.".encode()) for n in range(40)]
    for document in person.upload(*files):
        person.wait_for(document["id"])
    (owner,) = ask(address, "SELECT id FROM user_account WHERE username = 'somebody'")[0]
    # As when the process died after it had written the wish down.
    ask(address, f"UPDATE user_account SET erasing_since = now() WHERE id = '{owner}' RETURNING 1")
    wait_until(
        lambda: ask(address, f"SELECT count(*) FROM document WHERE owner_id = '{owner}'") < [(40,)],
        "somebody has begun",
        every=0.005,
    )
    first.kill()
    gone = f"SELECT count(*) FROM user_account WHERE id = '{owner}'"
    wait_until(lambda: ask(address, gone) == [(0,)], "the account is gone")
    assert ask(address, f"SELECT count(*) FROM document WHERE owner_id = '{owner}'") == [(0,)]
    assert not (first.data / "files" / str(owner)).exists()
    assert ask(address, "SELECT count(*) FROM errand") == [(0,)]
    assert second.sign_in("admin")


def test_a_person_is_erased_through_any_replica(replica: Replica, address: str) -> None:
    first, second = replica(STEWARD_EMBEDDING="none"), replica(STEWARD_EMBEDDING="none")
    first.person("admin")
    person = first.person("somebody")
    there = Person(second, person.name, person.token)
    erased = there.http.request("DELETE", "/users/me", json={"password": PASSWORD})
    assert erased.status_code == 204
    rows = ask(address, "SELECT count(*) FROM user_account WHERE username = 'somebody'")
    assert rows == [(0,)]
    assert second.stop() == 0
