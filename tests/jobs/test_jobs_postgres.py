"""Jobs that several processes share, while some are killed, stopped, or told to leave."""

import signal
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import psycopg
import pytest
from running_jobs import Running
from sqlalchemy import text

from steward.jobs.storage import in_postgres
from steward_process import wait_until

Program = Callable[..., Running]


@pytest.fixture
def address(new_database: Callable[[], str]) -> str:
    return new_database()


@pytest.fixture
def program(tmp_path: Path, address: str) -> Iterator[Program]:
    """Starts a process that shares its jobs with the others of the test."""
    started: list[Running] = []

    def start(*deeds: str) -> Running:
        started.append(Running(tmp_path, *deeds, address=address))
        return started[-1]

    yield start
    for running in started:
        if running.process.poll() is None:
            running.end(signal.SIGKILL)


def times_done(running: Running) -> Counter[str]:
    return Counter(line.removesuffix(" done") for line in running.said() if line.endswith("done"))


def living(address: str) -> int:
    with psycopg.connect(address) as database:
        row = database.execute("SELECT count(*) FROM jobs.executor").fetchone()
    return row[0] if row else 0


def test_what_a_killed_process_had_in_hand_is_taken_over_by_the_living(program: Program) -> None:
    names = [f"job{n}" for n in range(6)]
    dying = program(*[f"{name}:enqueue_slow" for name in names], "direct:start_slow")
    dying.wait_for("direct begun", "all asked")
    wait_until(lambda: sum("begun" in line for line in dying.said()) >= 3, "two of the queue too")
    other = program("hurry")
    wait_until(lambda: times_done(other).total() == 4, "the other took what still waited")
    dying.end(signal.SIGKILL)
    other.wait_for(*[f"{name} done" for name in (*names, "direct")])
    assert sum(line.endswith("taken over") for line in other.said()) == 3
    assert other.end(signal.SIGTERM) == 0
    assert set(other.states().values()) == {"SUCCESS"}


def test_what_a_leaving_process_had_in_hand_is_anybodys_at_once(
    program: Program, address: str
) -> None:
    """Handed back, not found with a dead one: nobody takes anything over."""
    leaving = program("quick:start_safe", "slow:start_slow", "queued:enqueue_slow")
    leaving.wait_for("quick begun", "slow begun", "queued begun")
    other = program("hurry")
    wait_until(lambda: living(address) == 2, "both live")
    leaving.process.send_signal(signal.SIGTERM)
    other.wait_for("quick done")
    assert leaving.process.wait(60) == 0
    other.wait_for("slow done", "queued done")
    said = other.said()
    assert said.index("quick done") > said.index("quick stopped at a safe point")
    assert "slow interrupted" in said
    assert not [line for line in said if line.endswith("taken over")]
    wait_until(lambda: living(address) == 1, "who left is not among the living")
    assert other.end(signal.SIGTERM) == 0
    assert set(other.states().values()) == {"SUCCESS"}


def test_what_nobody_else_could_take_waits_for_the_next_process(program: Program) -> None:
    alone = program("slow:start_slow", "queued:enqueue_slow")
    alone.wait_for("slow begun", "queued begun")
    assert alone.end(signal.SIGTERM) == 0
    assert set(alone.states().values()) == {"ENQUEUED"}
    again = program("hurry")
    again.wait_for("slow done", "queued done")


def test_what_a_living_process_took_and_never_began_is_anybodys(
    program: Program, address: str
) -> None:
    """As when the database goes away after a job is marked as taken, before it can say so."""
    earlier = program("lost:start")
    earlier.wait_for("lost done")
    assert earlier.end(signal.SIGTERM) == 0
    alone = program("slow:start_slow")
    alone.wait_for("slow begun")
    with psycopg.connect(address) as database:
        database.execute(
            "UPDATE jobs.workflow_status SET status = 'PENDING',"
            " executor_id = (SELECT id FROM jobs.executor) WHERE workflow_uuid = 'lost'"
        )
    alone.wait_for("lost taken over")
    wait_until(lambda: alone.states()["lost"] == "SUCCESS", "it was done after all")
    assert times_done(alone) == {"lost": 2}
    assert "slow taken over" not in alone.said(), "a job that runs is left alone"
    assert alone.end(signal.SIGTERM) == 0


def test_a_process_that_was_believed_dead_stops_its_jobs_and_works_on(program: Program) -> None:
    frozen = program("slow:start_slow")
    frozen.wait_for("slow begun", "all asked")
    frozen.process.send_signal(signal.SIGSTOP)
    other = program("hurry")
    other.wait_for("slow taken over", "slow done")
    frozen.process.send_signal(signal.SIGCONT)
    frozen.wait_for("slow interrupted")
    assert other.end(signal.SIGTERM) == 0
    program("no-jobs", "later:enqueue", "at once:start")
    frozen.wait_for("later done", "at once done")
    assert frozen.end(signal.SIGTERM) == 0
    assert times_done(frozen) == {"slow": 1, "later": 1, "at once": 1}
    assert set(frozen.states().values()) == {"SUCCESS"}


def test_what_a_process_believed_dead_still_writes_is_refused(
    program: Program, tmp_path: Path, address: str
) -> None:
    """Its job comes to its end before it notices. The job's own fence and the engine's hold."""
    frozen = program("job:fenced")
    frozen.wait_for("job attempt 1", "all asked")
    frozen.process.send_signal(signal.SIGSTOP)
    other = program()
    other.wait_for("job taken over", "job attempt 2")
    (tmp_path / "go").touch()
    other.wait_for("job attempt 2 wrote")
    wait_until(lambda: other.states() == {"job": "SUCCESS"}, "recorded")
    frozen.process.send_signal(signal.SIGCONT)
    frozen.wait_for("job attempt 1 refused")
    with psycopg.connect(address) as database:
        assert database.execute("SELECT attempt, written FROM fenced").fetchall() == [(2, 2)]
    assert frozen.end(signal.SIGTERM) == 0
    assert other.end(signal.SIGTERM) == 0
    assert other.states() == {"job": "SUCCESS"}


def test_two_hundred_jobs_are_each_done_once_by_three_processes(
    program: Program, address: str
) -> None:
    names = [f"job{n}" for n in range(200)]
    workers = [program(), program()]
    wait_until(lambda: all("all asked" in w.said() for w in workers), "both are there")
    third = program(*[f"{name}:enqueue_short" for name in names])
    wait_until(lambda: times_done(third).total() >= 200, "all are done")
    for running in (*workers, third):
        assert running.end(signal.SIGTERM) == 0
    assert times_done(third) == dict.fromkeys(names, 1)
    assert set(third.states().values()) == {"SUCCESS"}
    assert living(address) == 0


def test_a_process_that_runs_no_jobs_has_others_run_them(program: Program) -> None:
    asking = program("no-jobs", "direct:start", "queued:enqueue", "never:enqueue_and_roll_back")
    asking.wait_for("all asked")
    assert asking.states() == {"direct": "ENQUEUED", "queued": "ENQUEUED"}
    working = program()
    working.wait_for("direct done", "queued done")
    assert asking.end(signal.SIGTERM) == 0
    assert working.end(signal.SIGTERM) == 0
    assert set(working.states().values()) == {"SUCCESS"}


def test_connections_that_the_server_ended_are_not_used(address: str) -> None:
    """The engine is not asked at each use whether it is still connected: that is seen."""
    engine = in_postgres(address).open()
    mine = text("SELECT pg_backend_pid()")
    with engine.connect() as connection:
        ended = connection.scalar(mine)
    with psycopg.connect(address, autocommit=True) as server:
        server.execute("SELECT pg_terminate_backend(%s)", [ended])
        there = "SELECT 1 FROM pg_stat_activity WHERE pid = %s"
        wait_until(lambda: server.execute(there, [ended]).fetchone() is None, "it has ended")
    with engine.connect() as connection:
        assert connection.scalar(mine) != ended
    engine.dispose()
