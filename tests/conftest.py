"""What many tests share: a Steward that runs, and people who use it."""

import asyncio
import itertools
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from postgres_server import NoPostgres, PostgresServer, shared_postgres
from redis_server import redis_server, shared_redis
from steward.embedding.minilm import open_minilm
from steward_process import Person, StewardProcess, share_models

__all__ = ["redis_server", "shared_redis"]  # fixtures, made in files of their own

SAMPLES = Path(__file__).parents[2] / "shared" / "samples" / "dev"
DATA = Path(__file__).parents[2] / "shared" / "data"


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
        pytest.skip(f"no PostgreSQL: {reason}")


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
def new_steward(models: Path, tmp_path: Path) -> Iterator[Callable[..., StewardProcess]]:
    """Makes a Steward of the test's own, not yet started: `new_steward(STEWARD_MODEL="…")`."""
    made: list[StewardProcess] = []

    def make(**settings: str) -> StewardProcess:
        data = tmp_path / f"data{len(made)}"
        share_models(models, data)
        made.append(StewardProcess(data, settings))
        return made[-1]

    yield make
    for steward in made:
        if steward.process is not None:
            steward.kill()


@pytest.fixture(scope="session")
def steward(models: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[StewardProcess]:
    """A Steward that many tests share. Its administrator is `admin`; everybody else is a member."""
    data = tmp_path_factory.mktemp("shared") / "data"
    share_models(models, data)
    steward = StewardProcess(data).start()
    steward.person("admin")
    yield steward
    assert steward.stop() == 0


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
