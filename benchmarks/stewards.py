"""Stewards to be measured: real processes, each with a data folder of its own."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
from tests.postgres_server import PostgresServer
from tests.steward_process import StewardProcess, share_models, wait_until

from benchmarks.cost import Cpu, Tree
from steward.db.engine import Database, open_sqlite
from steward.db.postgres import open_postgres

ROOT = Path(__file__).resolve().parents[1]
OUT = ROOT / "benchmarks" / "out"  # kept between runs, not under version control
PROVIDER = ROOT / "tests" / "scripted_provider.py"


class Stewards:
    """Makes data folders below one temporary folder; ends every process that it began. With a
    PostgreSQL server each data folder has a database there."""

    def __init__(self, folder: Path, server: PostgresServer | None = None) -> None:
        self._folder = folder
        self._server = server
        self._addresses: dict[Path, str] = {}
        self._made: list[StewardProcess] = []

    def make(self, name: str, /, *, build: bool = False, **settings: str) -> StewardProcess:
        """A Steward that is not yet started, with a new data folder. Its embedding model is there,
        unless it is to `build` it itself."""
        data = self._folder / name
        if not build:
            share_models(self._built(), data)
        return self.at(data, **settings)

    def at(self, data: Path, **settings: str) -> StewardProcess:
        """A Steward over a data folder that is there."""
        if self._server is not None:
            settings = {"STEWARD_DATABASE_URL": self.address_of(data)} | settings
        self._made.append(StewardProcess(data, settings))
        return self._made[-1]

    @property
    def on_postgres(self) -> bool:
        """Whether their databases are on a PostgreSQL server."""
        return self._server is not None

    def address_of(self, data: Path) -> str:
        """The address of a data folder's database, which is made when it is first asked for."""
        assert self._server is not None
        if data not in self._addresses:
            self._addresses[data] = self._server.new_database()
        return self._addresses[data]

    def database_of(self, data: Path) -> Database:
        """The database of a data folder, opened beside its Steward."""
        if self._server is None:
            return open_sqlite(data / "steward.db")
        return open_postgres(self.address_of(data), connections=2)

    def tree_of(self, steward: StewardProcess) -> Tree:
        """The running process and what it started, with the database server beside."""
        assert steward.process is not None
        return Tree(steward.process.pid, None if self._server is None else self._server.pid)

    def server_cpu(self) -> Cpu:
        """What the database server has spent until now, and nothing of Steward."""
        return Cpu(0) if self._server is None else Cpu(0, Tree(self._server.pid).cpu())

    def close(self) -> None:
        """End what still runs."""
        for steward in self._made:
            if steward.process is not None:
                steward.kill()

    def _built(self) -> Path:
        """The embedding model, built by the first Steward that is asked for one."""
        built = self._folder / "built"
        if not built.exists():
            builder = self.at(built).start()
            wait_for_model(builder)
            builder.stop()
        return built / "models"


def wait_for_model(steward: StewardProcess) -> None:
    """Return when the embedding model is loaded, at once when there is none to be."""

    def there() -> bool:
        said = httpx.get(f"{steward.url}/api/v1/health/ready").json()
        return said["dependencies"]["embedding"] in ("ok", "none")

    wait_until(there, "embedding model loaded", every=0.1)


@contextmanager
def scripted_provider() -> Iterator[str]:
    """A model provider in a process of its own; gives its address. What it says is decided by the
    model's name."""
    process = subprocess.Popen(
        [sys.executable, str(PROVIDER), "--port", "0"], stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    try:
        yield process.stdout.readline().strip()
    finally:
        process.terminate()
        process.wait()
