"""What many tests share: a Steward that runs, and people who use it."""

import asyncio
import itertools
import os
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from database_under_test import DatabaseUnderTest, new_databases
from postgres_server import NoPostgres, PostgresServer, shared_postgres
from redis_server import redis_server, shared_redis
from steward.embedding.minilm import open_minilm
from steward_process import Person, StewardProcess, share_models

__all__ = ["redis_server", "shared_redis"]  # fixtures, made in files of their own

SAMPLES = Path(__file__).parents[2] / "shared" / "samples" / "dev"
DATA = Path(__file__).parents[2] / "shared" / "data"
# What needs a database is tested on both engines, unless this names one of them.
ENGINES = os.environ.get("STEWARD_TEST_DATABASE", "sqlite postgresql").split()


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say once and plainly what was left out, and why."""
    skipped = terminalreporter.stats.get("skipped", [])
    reasons = Counter(str(report.longrepr[2]).removeprefix("Skipped: ") for report in skipped)
    for reason, count in reasons.items():
        terminalreporter.write_line(f"{count} left out: {reason}", yellow=True)


@pytest.fixture(scope="session")
def models(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the local embedding model, built once for all tests of this process."""
    data = tmp_path_factory.mktemp("built")

    async def build() -> None:
        with ThreadPoolExecutor(2) as executor:
            embedder = open_minilm(data, executor=executor, threads=1)
            await embedder.load()
            await embedder.close()

    asyncio.run(build())
    return data / "models"


@pytest.fixture(scope="session")
def postgres() -> PostgresServer:
    """A real PostgreSQL server, shared by all tests of this process."""
    try:
        return shared_postgres()
    except NoPostgres as reason:
        if ENGINES == ["postgresql"]:
            raise  # whoever asked for it by name shall not believe that it was tested
        pytest.skip(f"no PostgreSQL: {reason}")


@pytest.fixture(scope="session", params=ENGINES)
def server_under_test(request: pytest.FixtureRequest) -> PostgresServer | None:
    """The PostgreSQL to make databases in, None where they shall be SQLite files. A test that asks
    for this, or for something that stands on it, is there once for each engine."""
    if request.param == "sqlite":
        return None
    server: PostgresServer = request.getfixturevalue("postgres")
    return server


@pytest.fixture
def new_database(postgres: PostgresServer) -> Iterator[Callable[[], str]]:
    """Makes empty databases of the test's own: `new_database()` gives the address of one."""
    made: list[str] = []

    def make() -> str:
        made.append(postgres.new_database())
        return made[-1]

    yield make
    for address in made:
        postgres.drop_database(address)


@pytest.fixture
def database_at(
    server_under_test: PostgresServer | None,
) -> Iterator[Callable[[Path], DatabaseUnderTest]]:
    """Makes empty databases of the test's own, on the engine under test: `database_at(path)`."""
    with new_databases(server_under_test) as make:
        yield make


@pytest.fixture
def place(tmp_path: Path, database_at: Callable[[Path], DatabaseUnderTest]) -> DatabaseUnderTest:
    """An empty database of the test's own."""
    return database_at(tmp_path / "steward.db")


@pytest.fixture
def new_steward(
    models: Path, tmp_path: Path, database_at: Callable[[Path], DatabaseUnderTest]
) -> Iterator[Callable[..., StewardProcess]]:
    """Makes a Steward of the test's own, not yet started: `new_steward(STEWARD_MODEL="…")`."""
    made: list[StewardProcess] = []

    def make(**settings: str) -> StewardProcess:
        data = tmp_path / f"data{len(made)}"
        share_models(models, data)
        made.append(StewardProcess(data, database_at(data / "steward.db").settings | settings))
        return made[-1]

    yield make
    for steward in made:
        if steward.process is not None:
            steward.kill()


@pytest.fixture(scope="session")
def shared_steward(
    models: Path,
    tmp_path_factory: pytest.TempPathFactory,
    server_under_test: PostgresServer | None,
) -> Callable[..., AbstractContextManager[StewardProcess]]:
    """For Stewards that many tests share: `with shared_steward("talking", STEWARD_MODEL="…")` runs
    one. Its administrator is `admin`; everybody else is a member."""

    @contextmanager
    def run(name: str, **settings: str) -> Iterator[StewardProcess]:
        data = tmp_path_factory.mktemp(name) / "data"
        share_models(models, data)
        with new_databases(server_under_test) as database_at:
            database = database_at(data / "steward.db")
            steward = StewardProcess(data, database.settings | settings).start()
            steward.person("admin")
            yield steward
            assert steward.stop() == 0

    return run


@pytest.fixture(scope="module")
def steward(
    shared_steward: Callable[..., AbstractContextManager[StewardProcess]],
) -> Iterator[StewardProcess]:
    """The Steward that most tests of a file share, which has no model. Not those of all files: each
    that idles takes a few percent of a core."""
    with shared_steward("shared") as steward:
        yield steward


_names = itertools.count(1)


@pytest.fixture
def person(steward: StewardProcess) -> Person:
    """Somebody new on the shared Steward."""
    return steward.person(f"person{next(_names)}")


@pytest.fixture
def stranger(steward: StewardProcess) -> Person:
    """Somebody else on the shared Steward."""
    return steward.person(f"stranger{next(_names)}")


@pytest.fixture(scope="session")
def samples() -> Path:
    """The folder of sample files, where it is there."""
    if not SAMPLES.is_dir():
        pytest.skip(f"no sample files at {SAMPLES}")
    return SAMPLES
