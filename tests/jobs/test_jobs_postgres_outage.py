"""PostgreSQL goes away under processes that share their jobs, and comes back."""

import shlex
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import psycopg
import pytest
from job_limits import DEAD_AFTER_SECONDS
from psycopg import sql
from running_jobs import Running

from postgres_keeper import unprivileged
from postgres_server import NoPostgres, PostgresServer, start_postgres
from steward_process import wait_until

Program = Callable[..., Running]


class Outage:
    """A server of the test's own, that can be stopped and started again where it was."""

    def __init__(self, server: PostgresServer) -> None:
        self.address = server.new_database()
        self._data = Path(server.run(sql.SQL("SHOW data_directory"))[0][0])
        # The program and its options, as the server wrote them down itself.
        self._command = shlex.split((self._data / "postmaster.opts").read_text())
        self._again: subprocess.Popen[bytes] | None = None

    def begin(self) -> None:
        """Stop the server as for an update: those who are connected are cut off."""
        if self._again is not None:
            self._again.send_signal(signal.SIGINT)
            self._again.wait(30)
            return
        stop = [str(Path(self._command[0]).with_name("pg_ctl")), "stop", "-m", "fast"]
        subprocess.run([*stop, "-D", str(self._data)], check=True, cwd="/", **unprivileged())

    def end(self) -> None:
        with (self._data.parent / "log").open("ab") as log:
            self._again = subprocess.Popen(
                self._command, stdout=log, stderr=log, cwd="/", **unprivileged()
            )
        wait_until(self._answers, "the server answers again")

    def _answers(self) -> bool:
        try:
            psycopg.connect(self.address, connect_timeout=2).close()
        except psycopg.OperationalError:
            return False
        return True

    def over(self) -> None:
        if self._again is not None and self._again.poll() is None:
            self.begin()


@pytest.fixture
def outage() -> Iterator[Outage]:
    try:
        server = start_postgres()
    except NoPostgres as reason:
        pytest.skip(str(reason))
    outage = Outage(server)
    yield outage
    outage.over()
    server.stop()


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
