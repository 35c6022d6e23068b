"""Where a Steward keeps what it has: a database and a data folder, as settings name them."""

from concurrent.futures import Executor
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from steward.db.engine import Database
from steward.db.hold import HOLDING
from steward.db.open import open_database
from steward.db.postgres import open_postgres, postgres_url, shown
from steward.index.port import Index
from steward.index.postgres import PostgresIndex
from steward.index.postgres_transfer import PostgresTransfer
from steward.index.sqlite import SqliteIndex
from steward.index.sqlite_transfer import SqliteTransfer
from steward.index.transfer import Transfer
from steward.jobs.storage import Storage, in_postgres, in_sqlite
from steward.moving.refusal import CannotMove
from steward.settings import Settings

# For `--to`: the file that is used when no address is set.
EMBEDDED = "sqlite"
_IN_A_FILE = "sqlite:///"


@dataclass(frozen=True)
class Place:
    """One of the two ends of a move. `settings` are those of a Steward that lives there."""

    settings: Settings

    @property
    def postgres(self) -> str | None:
        """The address of its PostgreSQL; None where it is a file."""
        return self.settings.postgres_url

    @property
    def file(self) -> Path:
        """The file of its embedded database, where it is one."""
        return self.settings.sqlite_path

    @property
    def data(self) -> Path:
        """The data folder."""
        return self.settings.data

    @property
    def shown(self) -> str:
        """Its database as people may read it: without a password."""
        if self.postgres is None:
            return str(self.file)
        return shown(self.postgres)

    @property
    def mark(self) -> str:
        """A short name that no other database has."""
        return sha256(self.shown.encode()).hexdigest()[:16]

    def open(self) -> Database:
        """Open its database, as the one who holds it; nothing is connected to yet."""
        if self.postgres is None:
            return open_database(self.settings)
        return open_postgres(self.postgres, process=HOLDING)

    def index(self, executor: Executor) -> Index:
        """Its passages, as those see them who search."""
        return SqliteIndex(executor) if self.postgres is None else PostgresIndex()

    def transfer(self) -> Transfer:
        """Its passages, as those see them who move them."""
        return SqliteTransfer() if self.postgres is None else PostgresTransfer()

    def jobs(self) -> Storage:
        """Where its jobs are."""
        if self.postgres is None:
            return in_sqlite(self.file, self.settings.sqlite_synchronous)
        return in_postgres(self.postgres)


def place_at(address: str | None, data: Path | None, settings: Settings) -> Place:
    """The place at this address and in this folder; what is None is as the settings have it.

    Raises `CannotMove` for what is no address.
    """
    changes: dict[str, str | Path | None] = {}
    if address is not None:
        changes["database_url"] = _checked(address)
    if data is not None:
        changes["data"] = data.expanduser().resolve()
    return Place(settings.model_copy(update=changes))


def _checked(address: str) -> str | None:
    if address == EMBEDDED:
        return None
    if address.startswith(_IN_A_FILE) and address != _IN_A_FILE:
        return address
    try:
        postgres_url(address)
    except ValueError:
        raise CannotMove(
            "This is no address of a database. It is postgresql://user:password@host/name, "
            f"sqlite:///PATH, or {EMBEDDED} for the file in the data folder.",
            "这不是数据库地址。地址形如 postgresql://user:password@host/name、sqlite:///PATH，"
            f"或用 {EMBEDDED} 表示数据目录中的文件。",
        ) from None
    return address
