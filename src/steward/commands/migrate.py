"""Bringing the database up to date without serving; or trying on a copy what that would do."""

import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path

from steward.commands.failure import Failure
from steward.commands.terminal import Terminal
from steward.db.lock import LockTaken, hold
from steward.db.migrate import UnfitDatabase, UnknownSchema, migrate_sqlite
from steward.db.open import DatabaseAway, migrate_database
from steward.settings import Settings


def migrate(settings: Settings, *, dry_run: bool, terminal: Terminal) -> None:
    """Apply what is missing, or with `dry_run` apply it to a copy that is thrown away.

    The dry run may happen while Steward runs. Raises `Failure`.
    """
    if settings.postgres_url is not None:
        applied = _migrate_postgres(settings, dry_run=dry_run)
    else:
        applied = _migrate_embedded(settings.data, settings.sqlite_path, dry_run=dry_run)
    if not applied:
        terminal.say("The database is up to date.", "数据库已是最新。")
    elif dry_run:
        terminal.say("To be applied, and tried on a copy:", "待应用（已在副本上试过）：")
    else:
        terminal.say("Applied:", "已应用：")
    for revision in applied:
        terminal.line(f"  {revision}")


def _migrate_postgres(settings: Settings, *, dry_run: bool) -> list[str]:
    if dry_run:
        raise Failure(
            "Steward does not copy a PostgreSQL database: restore a backup into another one, and "
            "migrate that.",
            "Steward 不会复制 PostgreSQL 数据库：请将备份恢复到另一个数据库，再对其执行迁移。",
        )
    try:
        return migrate_database(settings)
    except UnknownSchema as unknown:
        raise _newer(unknown) from None
    except (DatabaseAway, UnfitDatabase, ValueError) as error:
        raise Failure(f"PostgreSQL: {error}", f"PostgreSQL：{error}") from None


def _migrate_embedded(data: Path, database: Path, *, dry_run: bool) -> list[str]:
    try:
        return _try_on_copy(database) if dry_run else _migrate(data, database)
    except UnknownSchema as unknown:
        raise _newer(unknown) from None
    except (OSError, sqlite3.Error) as error:
        raise Failure(f"{database}: {error}", f"{database}：{error}") from None


def _newer(unknown: UnknownSchema) -> Failure:
    return Failure(
        str(unknown), "数据库由更新版本的 Steward 使用过，请启动该版本，或恢复升级前的备份。"
    )


def _migrate(data: Path, database: Path) -> list[str]:
    try:
        lock = hold(data / "steward.lock", seconds=0)
    except LockTaken as holder:
        raise Failure(
            f"Steward is running on {data} (process {holder}); it has brought its database up to "
            "date when it started.",
            f"Steward（进程 {holder}）正在使用 {data}，启动时已更新数据库。",
        ) from None
    with lock:
        return migrate_sqlite(database)


def _try_on_copy(database: Path) -> list[str]:
    # Beside the database, where there is as much room as it takes.
    place = database.parent if database.exists() else None
    with tempfile.TemporaryDirectory(prefix=".dry-run-", dir=place) as folder:
        copy = Path(folder) / database.name
        if database.exists():
            source = f"{database.as_uri()}?mode=ro"
            with (
                closing(sqlite3.connect(source, uri=True)) as original,
                closing(sqlite3.connect(copy)) as target,
            ):
                original.backup(target)
        return migrate_sqlite(copy)
