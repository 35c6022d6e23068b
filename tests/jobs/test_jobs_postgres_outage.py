"""PostgreSQL goes away under processes that share their jobs, and comes back."""

import signal
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from job_limits import DEAD_AFTER_SECONDS
from running_jobs import Running

from postgres_outage import Outage, outage
from steward_process import wait_until

__all__ = ["outage"]  # a fixture, made in a file of its own

Program = Callable[..., Running]


@pytest.fixture
def program(tmp_path: Path, outage: Outage) -> Iterator[Program]:
    started: list[Running] = []

    def start(*deeds: str) -> Running:
        started.append(Running(tmp_path, *deeds, address=outage.address))
        return started[-1]

    yield start
    for running in started:
        if running.process.poll() is None:
            running.end(signal.SIGKILL)


def test_work_goes_on_when_the_database_is_back(
    program: Program, outage: Outage, tmp_path: Path
) -> None:
    """All were silent meanwhile, but nobody is believed dead for it, and nothing is done twice."""
    first = program("held:start_safe", "a:enqueue_paused", "b:enqueue_paused")
    second = program()
    first.wait_for("held begun", "a begun", "b begun")
    wait_until(lambda: second.said().count("all asked") == 2, "both are there")
    outage.begin()
    silent_until = time.monotonic() + 1.5 * DEAD_AFTER_SECONDS
    (tmp_path / "go").touch()
    first.wait_for("a done", "b done")
    wait_until(lambda: time.monotonic() > silent_until, "long enough to be believed dead")
    outage.end()
    third = program("later:enqueue", "at once:start")
    third.wait_for("later done", "at once done")
    ended = dict.fromkeys(("a", "b", "later", "at once"), "SUCCESS")
    wait_until(lambda: first.states() == ended | {"held": "PENDING"}, "what ended is recorded")
    for running in (first, second, third):
        assert running.end(signal.SIGTERM) == 0
    said = first.said()
    assert not [line for line in said if line.endswith("taken over")]
    assert sum(line.endswith("done") for line in said) == 4
    assert first.states() == ended | {"held": "ENQUEUED"}
