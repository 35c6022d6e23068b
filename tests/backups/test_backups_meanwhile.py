"""Somebody begins to use the empty database while a backup is unpacked for it."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import psycopg
import pytest

from steward.backups import put_back
from steward.backups.refusal import Refusal
from steward.backups.take import take_backup
from steward.backups.unpack import unpack
from steward.db.migrate import migrate_postgres
from steward.settings import Settings

PERSON = """
INSERT INTO user_account (id, username, username_key, email, email_key, password_hash, role,
    language, active, created_at)
VALUES (gen_random_uuid(), 'first', 'first', 'a@b.c', 'a@b.c', '', 'admin', 'en', true, now())
"""


def people(address: str) -> int:
    with psycopg.connect(address) as server:
        (found,) = server.execute("SELECT count(*) FROM user_account").fetchone() or (None,)
    assert isinstance(found, int)
    return found


def test_whoever_came_meanwhile_is_not_replaced(
    new_database: Callable[[], str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old, new = new_database(), new_database()
    migrate_postgres(old)
    kept = Settings(data=tmp_path / "old", database_url=old)
    kept.data.mkdir()
    backup = take_backup(kept, tmp_path / "backup.tar", with_secrets=True).place

    empty = Settings(data=tmp_path / "new", database_url=new)
    mine = empty.data / "secrets" / "secret_key"

    def unpack_slowly(*given: Any) -> Any:
        migrate_postgres(new)
        with psycopg.connect(new) as server:
            server.execute(PERSON)
        mine.parent.mkdir()
        mine.write_text("mine")
        return unpack(*given)

    monkeypatch.setattr(put_back, "unpack", unpack_slowly)
    with pytest.raises(Refusal, match="in use"):
        put_back.put_back(empty, backup)
    assert people(new) == 1
    assert mine.read_text() == "mine"
    assert not (empty.data / "files").exists()
