"""PostgreSQL goes away in the middle of everything, and comes back: nothing fails for it."""

import random
import signal
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

import pytest
from ways_files import pdf, prose

from postgres_outage import Outage, outage
from run_events import Follower, assert_whole
from scripted_provider import ScriptedProvider
from scripted_scenarios import WORDS
from steward.kit.last_resort import TOO_LATE
from steward.server import CLOSING_SECONDS, LAST_SECONDS
from steward_process import Person, StewardProcess, share_models, wait_until
from talking_steward import asks

__all__ = ["outage"]  # a fixture, made in a file of its own

TOKENS, RATE = 200, 40
TEXT = " ".join(WORDS[n % len(WORDS)] for n in range(TOKENS))
STREAMS, FILES, PAGES = 10, 5, 60
LIVENESS = {"STEWARD_JOB_BEAT_SECONDS": "0.5", "STEWARD_JOB_TAKEOVER_SECONDS": "2"}


@pytest.fixture
def steward(
    outage: Outage, provider: ScriptedProvider, models: Path, tmp_path: Path
) -> Iterator[StewardProcess]:
    data = tmp_path / "data"
    share_models(models, data)
    settings = asks(provider, f"scripted:tokens={TOKENS},rate={RATE}") | LIVENESS
    one = StewardProcess(data, settings | {"STEWARD_DATABASE_URL": outage.address}).start()
    yield one
    if one.process is not None and one.process.poll() is None:
        one.kill()


def all_heard(followers: Sequence[Follower], events: int) -> bool:
    return all(len(follower.frames) > events for follower in followers)


def followed(person: Person, how_many: int) -> list[Follower]:
    """So many answers on their way, each heard by a client."""
    asked = [person.ask("Who?", mode="background") for _ in range(how_many)]
    return [Follower(person.steward, person.token, one["run_id"]) for one in asked]


def test_ten_answers_and_five_files_go_on(steward: StewardProcess, outage: Outage) -> None:
    person, chance = steward.person("somebody"), random.Random(7)
    files = [(f"{n}.pdf", pdf([prose(chance, 1500) for _ in range(PAGES)])) for n in range(FILES)]
    documents = person.upload(*files)
    followers = followed(person, STREAMS)
    for moment in (10, 40):
        wait_until(partial(all_heard, followers, moment), "all are being heard")
        outage.restart("immediate")
    for follower in followers:
        assert_whole(follower.wait().frames)
        assert follower.text == TEXT
        assert follower.frames[-1].type == "run.completed"
    for document in documents:
        ready = person.wait_for(document["id"])
        assert (ready["status"], ready["pages"]) == ("ready", PAGES), ready
        found = person.http.post(
            "/search", json={"query": "lighthouse keeper", "document_ids": [document["id"]]}
        )
        assert found.json()["items"]
    assert all(follower.came_back <= 1 for follower in followers), "streams stay open"
    assert steward.stop() == 0


def test_it_leaves_in_time_while_the_database_is_away(
    steward: StewardProcess, outage: Outage
) -> None:
    """Whatever it had in hand is another's to go on with, once that finds the database again."""
    person = steward.person("somebody")
    followers = followed(person, 3)
    wait_until(partial(all_heard, followers, 5), "all are being heard")
    outage.begin("immediate")
    silent = "nobody hears that this process lives"
    wait_until(lambda: steward.log.read_text().count(silent) > 3, "it notices")
    assert steward.process is not None
    steward.process.send_signal(signal.SIGTERM)
    assert steward.process.wait(60) == 0
    assert "left without the database" in steward.log.read_text()
    outage.end()
    steward.start()
    for follower in followers:
        again = Follower(steward, person.token, follower.run_id).wait()
        assert_whole(again.frames)
        assert again.text == TEXT


def test_it_leaves_in_time_while_the_database_is_silent(
    steward: StewardProcess, outage: Outage
) -> None:
    """As when packets are lost on the way: nothing fails, and nothing answers either."""
    assert steward.stop() == 0
    stages = ("STREAMS", "RUNS", "JOBS", "MODELS", "CONNECTIONS")
    steward.settings |= {f"STEWARD_DRAIN_{stage}_SECONDS": "1" for stage in stages}
    steward.start()
    person = steward.person("somebody")
    followers = followed(person, 3)
    wait_until(partial(all_heard, followers, 5), "all are being heard")
    outage.freeze()
    try:
        assert steward.process is not None
        steward.process.send_signal(signal.SIGTERM)
        code = steward.process.wait(len(stages) + CLOSING_SECONDS + LAST_SECONDS)
        assert code in (0, TOO_LATE)
        said = steward.log.read_text()
        assert "left without the database" in said or "cut short" in said
    finally:
        outage.freeze(signal.SIGCONT)
    steward.start()
    for follower in followers:
        assert Follower(steward, person.token, follower.run_id).wait().text == TEXT
