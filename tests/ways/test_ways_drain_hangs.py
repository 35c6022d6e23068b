"""Whatever hangs while Steward leaves: it ends within its deadlines, and the next one goes on."""

import signal
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from random import Random

import psutil
import psycopg
import pytest
from drain_story import stage, told
from ways_files import pdf, prose

from postgres_outage import Outage, outage
from run_events import Follower, assert_whole
from scripted_provider import ScriptedProvider
from scripted_scenarios import WORDS, Scenario
from steward.db.lock import hold
from steward.db.migrate import MIGRATING
from steward.kit.last_resort import TOO_LATE
from steward.server import CLOSING_SECONDS, LAST_SECONDS
from steward_process import StewardProcess, wait_until
from talking_steward import asks

__all__ = ["outage"]  # a fixture, made in a file of its own

Make = Callable[..., StewardProcess]
STAGES = ("STREAMS", "RUNS", "JOBS", "MODELS", "CONNECTIONS")
BRIEF = {f"STEWARD_DRAIN_{stage}_SECONDS": "1" for stage in STAGES}
AT_MOST = len(STAGES) + CLOSING_SECONDS + LAST_SECONDS
TEXT = " ".join(WORDS[n % len(WORDS)] for n in range(20))


def tell(steward: StewardProcess) -> None:
    assert steward.process is not None
    steward.process.send_signal(signal.SIGTERM)


def test_a_provider_that_hangs_and_one_that_never_ends(
    new_steward: Make, provider: ScriptedProvider
) -> None:
    patient = {"STEWARD_MODEL_TIMEOUT": "300"}
    steward = new_steward(**asks(provider, "scripted:tokens=20"), **BRIEF)
    steward.settings |= patient
    steward.start()
    person = steward.person("patient")
    provider.script(Scenario(stall_after=0), Scenario(tokens=100_000, rate=20))
    silent = person.ask("Who?", mode="background")["run_id"]
    wait_until(lambda: provider.requests, "the first is asked")
    endless = person.ask("And who else?", mode="background")["run_id"]
    wait_until(lambda: sum(asked.sent for asked in provider.requests) > 5, "the other is answered")
    followers = [Follower(steward, person.token, run_id) for run_id in (silent, endless)]
    assert steward.stop(AT_MOST) == 0
    assert steward.database.rows("SELECT status FROM run") == [("interrupted",)] * 2
    steward.start()
    for follower in followers:
        assert_whole(follower.wait().frames)
        assert follower.text == TEXT
    assert steward.stop() == 0


def parsers(steward: StewardProcess) -> list[psutil.Process]:
    """Its processes that read files now."""
    assert steward.process is not None
    children = psutil.Process(steward.process.pid).children(recursive=True)
    return [child for child in children if child.status() != psutil.STATUS_ZOMBIE]


def test_a_parser_that_hangs(new_steward: Make) -> None:
    steward = new_steward(STEWARD_EMBEDDING="none", **BRIEF).start()
    person = steward.person("reader")
    long = pdf([prose(Random(7), 100) for _ in range(1000)])
    (document,) = person.upload(("long.pdf", long))
    wait_until(lambda: person.document(document["id"])["progress"]["done"] > 0, "it is being read")
    hanging = parsers(steward)
    assert hanging, "there is a process that reads"
    for child in hanging:
        child.suspend()
    assert steward.stop(AT_MOST) == 0
    assert not any(child.is_running() for child in hanging), "nothing is left behind"
    steward.start()
    person.http = steward.client(person.token)
    ready = person.wait_for(document["id"])
    assert (ready["status"], ready["pages"]) == ("ready", 1000)
    assert steward.stop() == 0


def test_a_database_that_goes_away_during_it(
    outage: Outage, new_steward: Make, provider: ScriptedProvider
) -> None:
    steward = new_steward(**asks(provider, "scripted:tokens=100,rate=20"), **BRIEF)
    if steward.database.address is None:
        pytest.skip("a database in a file does not go away")
    steward.settings |= {"STEWARD_DATABASE_URL": outage.address, "STEWARD_DRAIN_RUNS_SECONDS": "3"}
    steward.start()
    person = steward.person("somebody")
    follower = Follower(steward, person.token, person.ask("Who?", mode="background")["run_id"])
    wait_until(lambda: follower.text, "it is being written")
    tell(steward)
    wait_until(lambda: stage(steward) == "runs", "the run is waited for")
    outage.begin("immediate")
    assert steward.process is not None
    assert steward.process.wait(AT_MOST + 2) in (0, TOO_LATE)
    outage.end()
    steward.start()
    again = Follower(steward, person.token, follower.run_id).wait()
    assert_whole(again.frames)
    assert again.text == " ".join(WORDS[n % len(WORDS)] for n in range(100))
    assert steward.stop() == 0


def test_one_that_is_taken_back_while_the_database_is_away(
    outage: Outage, new_steward: Make, provider: ScriptedProvider
) -> None:
    steward = new_steward(**asks(provider, "scripted:tokens=20"), **BRIEF)
    if steward.database.address is None:
        pytest.skip("a database in a file does not go away")
    steward.settings |= {"STEWARD_DATABASE_URL": outage.address, "STEWARD_MODEL_TIMEOUT": "300"}
    steward.settings |= {"STEWARD_DRAIN_RUNS_SECONDS": "3"}
    steward.start()
    admin = steward.person("admin")
    provider.script(Scenario(stall_after=3))
    run_id = admin.ask("Who?", mode="background")["run_id"]
    wait_until(lambda: provider.requests and provider.requests[0].sent == 3, "it is stalled")
    assert admin.http.post("/drain").status_code == 202
    wait_until(lambda: stage(steward) == "runs", "the run is waited for")
    assert admin.http.delete("/drain").status_code == 202
    outage.begin("immediate")
    # Whoever started it starts it anew.
    assert steward.process is not None
    assert steward.process.wait(AT_MOST) == 1
    assert "Steward cannot go on" in steward.log.read_text()
    asked_by = [line["asked_by"] for line in told(steward) if "asked_by" in line]
    assert asked_by == ["administrator", "failure"]
    outage.end()
    steward.start()
    assert Follower(steward, admin.token, run_id).wait().text == TEXT
    assert steward.stop() == 0


@contextmanager
def somebody_else_migrates(steward: StewardProcess) -> Iterator[None]:
    """No other process gets to migrate its database while the block runs."""
    if steward.database.address is None:
        with closing(hold(steward.database.path.with_suffix(".migrating"), 1)):
            yield
    else:
        with psycopg.connect(steward.database.address, autocommit=True) as connection:
            connection.execute("SELECT pg_advisory_lock(%s)", [MIGRATING])
            yield


def waits_to_migrate(steward: StewardProcess) -> bool:
    assert steward.process is not None
    if steward.database.address is not None:
        waiting = "SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND NOT granted"
        return bool(steward.database.rows(waiting))
    opened = psutil.Process(steward.process.pid).open_files()
    return any(file.path.endswith(".migrating") for file in opened)


def test_a_migration_that_takes_its_time(new_steward: Make) -> None:
    """Nothing is in hand yet, so a start that is told to stop does not wait for it."""
    steward = new_steward()
    with somebody_else_migrates(steward):
        steward.start(wait=False)
        wait_until(lambda: waits_to_migrate(steward), "it waits for its turn")
        began = time.monotonic()
        assert steward.stop(30) == 0
        assert time.monotonic() - began < 15
    steward.start()
    steward.person("after")
    assert steward.stop() == 0
