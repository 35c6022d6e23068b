"""A PostgreSQL server of a test's own, that goes away and comes back where it was."""

import shlex
import signal
import subprocess
from collections.abc import Iterator
from pathlib import Path

import psutil
import psycopg
import pytest
from psycopg import sql

from postgres_keeper import unprivileged
from postgres_server import NoPostgres, PostgresServer, start_postgres
from steward_process import wait_until


class Outage:
    """The server; `address` is of a database in it."""

    def __init__(self, server: PostgresServer) -> None:
        self.address = server.new_database()
        self._data = Path(server.run(sql.SQL("SHOW data_directory"))[0][0])
        # The program and its options, as the server wrote them down itself.
        self._command = shlex.split((self._data / "postmaster.opts").read_text())
        self._again: subprocess.Popen[bytes] | None = None

    def begin(self, mode: str = "fast") -> None:
        """Stop the server as for an update: those who are connected are cut off. `immediate` is
        like a loss of power: nothing is brought to an end."""
        stop = [str(Path(self._command[0]).with_name("pg_ctl")), "stop", "-m", mode]
        subprocess.run(
            [*stop, "-D", str(self._data)],
            check=True,
            cwd="/",
            stdout=subprocess.DEVNULL,
            **unprivileged(),
        )  # type: ignore[call-overload]
        if self._again is not None:
            self._again.wait(30)

    def end(self) -> None:
        """Start it again, and wait until it answers."""
        with (self._data.parent / "log").open("ab") as log:
            self._again = subprocess.Popen(
                self._command, stdout=log, stderr=log, cwd="/", **unprivileged()
            )  # type: ignore[call-overload]
        wait_until(self._answers, "the server answers again")

    def restart(self, mode: str = "immediate") -> None:
        """Away and back."""
        self.begin(mode)
        self.end()

    def freeze(self, number: int = signal.SIGSTOP) -> None:
        """Have the server say nothing any more, as when the network is gone; SIGCONT thaws it."""
        postmaster = int((self._data / "postmaster.pid").read_text().split()[0])
        family = psutil.Process(postmaster)
        for process in (family, *family.children(recursive=True)):
            process.send_signal(number)

    def _answers(self) -> bool:
        try:
            psycopg.connect(self.address, connect_timeout=2).close()
        except psycopg.OperationalError:
            return False
        return True

    def over(self) -> None:
        """Leave no server behind that this started."""
        if self._again is not None and self._again.poll() is None:
            self.begin()


@pytest.fixture
def outage() -> Iterator[Outage]:
    """A server of the test's own."""
    try:
        server = start_postgres(synchronous_commit="on")  # what was committed is there
    except NoPostgres as reason:
        pytest.skip(str(reason))
    outage = Outage(server)
    yield outage
    outage.over()
    server.stop()
