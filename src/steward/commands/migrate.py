"""Bringing the database up to date without serving; or trying on a copy what that would do."""

import sqlite3
from collections.abc import Sequence
from pathlib import Path

from sqlalchemy.exc import SQLAlchemyError

from steward.commands.all_tables import all_tables
from steward.commands.failure import Failure
from steward.commands.terminal import Terminal
from steward.db.copy_sqlite import Unsound
from steward.db.lock import LockTaken, hold
from steward.db.migrate import UnfitDatabase, UnknownSchema, migrate_sqlite
from steward.db.open import DatabaseAway, migrate_database
from steward.db.try_migration import Tried, try_on_postgres, try_on_sqlite
from steward.jobs.storage import in_postgres, prepare
from steward.settings import Settings


def migrate(settings: Settings, *, dry_run: bool, terminal: Terminal) -> int:
    """Apply what is missing, or with `dry_run` apply it to a copy that is thrown away; returns the
    exit code, 1 if the copy did not come out as it should.

    The dry run may happen while Steward runs. Raises `Failure`.
    """
    try:
        if dry_run:
            return _tell_tried(_try(settings), terminal)
        applied = _migrate(settings)
    except UnknownSchema as unknown:
        raise Failure(
            str(unknown), "数据库由更新版本的 Steward 使用过，请启动该版本，或恢复升级前的备份。"
        ) from None
    except (DatabaseAway, UnfitDatabase) as error:
        raise Failure(f"PostgreSQL: {error}", f"PostgreSQL：{error}") from None
    except (OSError, sqlite3.Error, SQLAlchemyError, ValueError, Unsound) as error:
        where = "PostgreSQL" if settings.postgres_url else settings.sqlite_path
        why = str(getattr(error, "orig", error)).strip().replace("\n", " ")
        raise Failure(f"{where}: {why}", f"{where}：{why}") from None
    _tell_applied(applied, terminal)
    return 0


def _migrate(settings: Settings) -> list[str]:
    """Steward's tables, and the job engine's where replicas share them: each start would do both,
    and now finds nothing left to do."""
    if settings.postgres_url is None:
        return _migrate_embedded(settings.data, settings.sqlite_path)
    applied = migrate_database(settings)
    prepare(in_postgres(settings.postgres_url))
    return applied


def _migrate_embedded(data: Path, database: Path) -> list[str]:
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


def _try(settings: Settings) -> Tried:
    if settings.postgres_url is not None:
        return try_on_postgres(settings.postgres_url, all_tables())
    return try_on_sqlite(settings.sqlite_path, all_tables())


def _tell_applied(applied: Sequence[str], terminal: Terminal) -> None:
    if applied:
        terminal.say("Applied:", "已应用：")
        for revision in applied:
            terminal.line(f"  {revision}")
    else:
        _up_to_date(terminal)


def _tell_tried(tried: Tried, terminal: Terminal) -> int:
    if tried.revisions:
        terminal.say("To be applied, and tried on a copy:", "待应用（已在副本上试过）：")
        for revision, seconds in tried.revisions:
            terminal.line(f"  {revision}\t{seconds:.2f} s")
        _tell_counts(tried, terminal)
    else:
        _up_to_date(terminal)
    if not tried.differs:
        terminal.say(
            "The schema is then what this Steward expects.", "更新后的结构与此版本 Steward 一致。"
        )
        return 0
    terminal.say(
        "The schema would not be what this Steward expects:", "更新后的结构与此版本不一致："
    )
    for difference in tried.differs:
        terminal.line(f"  {difference}")
    return 1


def _tell_counts(tried: Tried, terminal: Terminal) -> None:
    """Only what changes is worth a line of its own."""
    changed = {
        name: (tried.before.get(name, 0), rows)
        for name, rows in tried.after.items()
        if tried.before.get(name, 0) != rows
    } | {name: (rows, 0) for name, rows in tried.before.items() if rows and name not in tried.after}
    before, after = sum(tried.before.values()), sum(tried.after.values())
    terminal.say(
        f"Rows before and after: {before}, {after}.", f"更新前后的行数：{before}、{after}。"
    )
    for name, (was, is_now) in sorted(changed.items()):
        terminal.line(f"  {name}\t{was}\t{is_now}")


def _up_to_date(terminal: Terminal) -> None:
    terminal.say("The database is up to date.", "数据库已是最新。")
