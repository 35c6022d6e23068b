"""What has been added to the schema since a backup cannot be applied to it: nothing is put back."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import psycopg
import pytest

from steward.backups import into_postgres
from steward.backups.put_back import put_back
from steward.backups.take import take_backup
from steward.db.migrate import apply, revisions
from steward.settings import Settings

RELEASED = Path(__file__).parents[1] / "db" / "released"
OLD = "0003"


def counted(address: str, table: str) -> int:
    with psycopg.connect(address) as server:
        (found,) = server.execute(f"SELECT count(*) FROM {table}".encode()).fetchone() or (None,)
    assert isinstance(found, int)
    return found


@pytest.fixture
def backup(new_database: Callable[[], str], tmp_path: Path) -> Path:
    """Of a place in which people lived at an older schema."""
    address = new_database()
    with psycopg.connect(address) as server:
        server.execute((RELEASED / f"{OLD}.postgresql.sql").read_bytes())
    kept = Settings(data=tmp_path / "old", database_url=address)
    kept.data.mkdir()
    return take_backup(kept, tmp_path / "backup.tar", with_secrets=True).place


def test_and_once_more_it_is_put_back_whole(
    backup: Path,
    new_database: Callable[[], str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    settings = Settings(data=tmp_path / "new", database_url=new_database())
    assert settings.postgres_url is not None
    newer = revisions()[revisions().index(OLD) + 1 :]

    def fail_at_the_last(connection: Any, revision: str) -> None:
        apply(connection, revision)
        if revision == newer[-1]:
            raise OSError("the machine is out of memory")

    with monkeypatch.context() as broken:
        broken.setattr("steward.db.migrate.apply", fail_at_the_last)
        broken.setattr(into_postgres, "apply", fail_at_the_last, raising=False)
        with pytest.raises(OSError, match="out of memory"):
            put_back(settings, backup)
    assert counted(settings.postgres_url, "user_account") == 0
    assert {path.name for path in settings.data.glob("*")} <= {"steward.lock"}

    restored = put_back(settings, backup)
    assert restored.applied == newer
    people = restored.contents.rows["user_account"]
    assert people > 0
    assert counted(settings.postgres_url, "user_account") == people
