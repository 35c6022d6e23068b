"""The database: whether it opens, is whole, and is one that this Steward knows."""

import sqlite3
from contextlib import closing
from pathlib import Path

from alembic.script import ScriptDirectory
from sqlalchemy.exc import SQLAlchemyError

from steward.commands.finding import Finding, fine, mend, note
from steward.db.migrate import MIGRATIONS, MOVING, revision_of

WHAT = ("Database", "数据库")


def check_database(path: Path) -> Finding:
    """Open the embedded database without changing it. Works while Steward runs."""
    if not path.exists():
        return fine(WHAT, "none yet; made at the first start", "尚无，首次启动时创建")
    try:
        with closing(sqlite3.connect(path, timeout=5)) as connection:
            connection.execute("PRAGMA query_only = 1")
            revision = _revision(connection)
    except sqlite3.Error as error:
        return mend(
            WHAT,
            f"{path} does not open ({error}): restore a backup",
            f"{path} 无法打开（{error}）：请恢复备份",
        )
    return _judge(revision)


def check_postgres(address: str) -> Finding:
    """Connect to the database that replicas share, without changing it."""
    try:
        return _judge(revision_of(address))
    except (ValueError, SQLAlchemyError) as error:
        why = str(getattr(error, "orig", error)).strip().replace("\n", " ")
        return mend(
            WHAT,
            f"PostgreSQL cannot be asked ({why}): mend STEWARD_DATABASE_URL or the server",
            f"无法连接 PostgreSQL（{why}）：请检查 STEWARD_DATABASE_URL 或数据库服务器",
        )


def _revision(connection: sqlite3.Connection) -> str | None:
    """Where Alembic says the schema is; None before the first migration."""
    tables = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'alembic_version'"
    if connection.execute(tables).fetchone() is None:
        return None
    row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    return str(row[0]) if row else None


def _judge(revision: str | None) -> Finding:
    scripts = ScriptDirectory(str(MIGRATIONS))
    newest = scripts.get_current_head()
    if revision == newest:
        return fine(WHAT, f"opens, schema {revision}", f"可打开，结构版本 {revision}")
    if revision is None or revision in {known.revision for known in scripts.walk_revisions()}:
        return note(
            WHAT,
            f"schema {revision or 'none'}, the newest is {newest}: the next start brings it up to "
            "date (to try it first: steward migrate --dry-run)",
            f"结构版本 {revision or '无'}，最新为 {newest}，下次启动时自动更新"
            "（可先试：steward migrate --dry-run）",
        )
    if revision.startswith(MOVING):
        return mend(
            WHAT,
            "not everything has been moved to it yet: run steward move once more",
            "迁移尚未完成：请再次运行 steward move",
        )
    return mend(
        WHAT,
        f"schema {revision} is unknown: a newer Steward has used it; install that one, or restore "
        "a backup from before",
        f"未知的结构版本 {revision}：由更新版本的 Steward 使用过，请安装该版本或恢复之前的备份",
    )
