"""Durable jobs, in processes that are killed: each prints what it does to a file."""

import signal
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from running_jobs import Running

from database_under_test import DatabaseUnderTest
from steward_process import wait_until

Program = Callable[..., Running]


@pytest.fixture
def program(tmp_path: Path, place: DatabaseUnderTest) -> Iterator[Program]:
    started: list[Running] = []

    def start(*deeds: str) -> Running:
        started.append(Running(tmp_path, *deeds, address=place.address))
        return started[-1]

    yield start
    for running in started:
        if running.process.poll() is None:
            running.end(signal.SIGKILL)


def test_a_job_exists_exactly_if_its_transaction_does(program: Program) -> None:
    running = program("rolled back:enqueue_and_roll_back", "kept:enqueue", "last:enqueue")
    running.wait_for("kept done", "last done")
    assert not [line for line in running.said() if line.startswith("rolled back")]
    assert running.end(signal.SIGTERM) == 0
    assert running.states() == {"kept": "SUCCESS", "last": "SUCCESS"}


def test_a_job_that_runs_or_ran_is_not_started_again(program: Program) -> None:
    running = program("one:start", "one:start", "one:enqueue", "two:start")
    running.wait_for("one done", "two done")
    assert running.end(signal.SIGTERM) == 0
    again = program("one:start", "two:make_sure", "three:make_sure")
    again.wait_for("three done")
    assert again.end(signal.SIGTERM) == 0
    # Making sure of work that its job left undone starts the job again.
    assert again.said().count("one done") == 1
    assert again.said().count("two done") == 2


def test_what_was_queued_or_running_is_taken_up_after_a_kill(program: Program) -> None:
    """Two places in the queue: when the process goes, some run and the others wait."""
    names = [f"job{n}" for n in range(6)]
    running = program(*[f"{name}:enqueue_slow" for name in names], "direct:start_slow")
    running.wait_for("direct begun", "all asked")
    wait_until(lambda: sum("begun" in line for line in running.said()) >= 3, "some have begun")
    running.end(signal.SIGKILL)
    assert not [line for line in running.said() if line.endswith("done")]
    again = program("hurry")
    again.wait_for(*[f"{name} done" for name in (*names, "direct")])
    assert again.end(signal.SIGTERM) == 0
    assert set(again.states().values()) == {"SUCCESS"}
    assert len(again.states()) == 7


def test_a_drain_waits_for_a_safe_point_and_then_interrupts(
    program: Program, place: DatabaseUnderTest
) -> None:
    running = program("quick:start_safe", "slow:start_slow")
    running.wait_for("quick begun", "slow begun")
    assert running.end(signal.SIGTERM) == 0
    assert "quick stopped at a safe point" in running.said()
    assert "slow interrupted" in running.said()
    # The next process goes on with them, or, where several share them, whoever is there.
    left = "PENDING" if place.address is None else "ENQUEUED"
    assert running.states() == {"quick": left, "slow": left}
    again = program("hurry")
    again.wait_for("quick done", "slow done")
    assert again.end(signal.SIGTERM) == 0


def test_a_job_that_fails_is_called_again(program: Program) -> None:
    running = program("stubborn:start_failing")
    running.wait_for("stubborn done")
    assert running.said().count("stubborn failed") == 2
    assert running.end(signal.SIGTERM) == 0
    assert running.states() == {"stubborn": "SUCCESS"}


def test_a_job_that_takes_the_process_down_again_and_again_is_still_taken_up(
    program: Program,
) -> None:
    """It is the job that counts and decides; the engine never drops it."""
    for _ in range(3):
        deadly = program("deadly:start_deadly")
        assert deadly.process.wait(60) == -signal.SIGKILL
    again = program("hurry")
    again.wait_for("deadly done")
    assert again.end(signal.SIGTERM) == 0


def test_what_ended_is_forgotten_and_what_goes_on_is_not(program: Program) -> None:
    first = program("a:enqueue", "b:enqueue", "c:enqueue_slow")
    first.wait_for("a done", "b done", "c begun")
    wait_until(lambda: list(first.states().values()).count("SUCCESS") == 2, "both are recorded")
    first.end(signal.SIGKILL)
    second = program("forget")
    second.wait_for("2 forgotten")
    assert set(second.states()) == {"c"}
