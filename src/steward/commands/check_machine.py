"""Python, SQLite, the data folder and the port."""

import shutil
import socket
import sqlite3
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx

from steward.commands.check_drain import check_drain
from steward.commands.finding import Finding, fine, mend, note
from steward.commands.port_holder import port_holder
from steward.settings import Settings

OLDEST_PYTHON = (3, 11)
OLDEST_SQLITE = (3, 35, 0)  # RETURNING
LITTLE_SPACE, TOO_LITTLE_SPACE = 2_000_000_000, 200_000_000
DATA = ("Data folder", "数据目录")


def check_python() -> Finding:
    """The version of Python."""
    version = ".".join(map(str, sys.version_info[:3]))
    wanted = ".".join(map(str, OLDEST_PYTHON))
    if sys.version_info < OLDEST_PYTHON:
        return mend(
            ("Python", "Python"),
            f"{version}; Steward needs {wanted}",
            f"{version}，需要 {wanted} 以上",
        )
    return fine(("Python", "Python"), version, version)


def check_sqlite() -> Finding:
    """The version of SQLite that Python brings, and its full-text search."""
    what, version = ("SQLite", "SQLite"), sqlite3.sqlite_version
    if sqlite3.sqlite_version_info < OLDEST_SQLITE:
        return mend(
            what,
            f"{version}; Steward needs 3.35: use a newer Python",
            f"{version}，需要 3.35 以上：请使用更新的 Python",
        )
    with sqlite3.connect(":memory:") as connection:
        try:
            connection.execute("CREATE VIRTUAL TABLE words USING fts5(text)")
        except sqlite3.OperationalError:
            return mend(
                what,
                f"{version} without FTS5: use another build of Python",
                f"{version}，缺少 FTS5：请使用其他 Python 构建",
            )
    return fine(what, f"{version} with full-text search", f"{version}，支持全文检索")


def check_data(folder: Path) -> Finding:
    """Whether the data folder, or the one it will be made in, can be written; and its room."""
    place = next(parent for parent in (folder, *folder.parents) if parent.exists())
    try:
        with tempfile.TemporaryFile(dir=place):
            free = shutil.disk_usage(place).free
    except OSError as error:
        return mend(
            DATA,
            f"{place} cannot be written ({error.strerror}); "
            "give yourself the right, or set STEWARD_DATA",
            f"{place} 不可写（{error.strerror}），请修改权限或设置 STEWARD_DATA",
        )
    room = f"{free / 1e9:.1f} GB"
    if free < LITTLE_SPACE:
        judge = note if free >= TOO_LITTLE_SPACE else mend
        return judge(
            DATA, f"{folder}; only {room} free: make room", f"{folder}，仅剩 {room}：请清理磁盘"
        )
    new = folder != place
    return fine(
        DATA,
        f"{folder}, {room} free" + ("; made at the first start" if new else ""),
        f"{folder}，剩余 {room}" + ("，首次启动时创建" if new else ""),
    )


def check_port(settings: Settings) -> Iterator[Finding]:
    """Whether Steward could listen, and who does if it could not; a Steward that leaves is asked
    what holds it."""
    what, where = ("Port", "端口"), f"{settings.host}:{settings.port}"
    try:
        socket.create_server((settings.host, settings.port)).close()
    except OSError as error:
        why = error.strerror or str(error)
    else:
        yield fine(what, f"{where} is free", f"{where} 空闲")
        return
    status = _status_at(settings)
    if status is None:
        yield _taken(settings.port, where, why)
        return
    runs = f"Steward {status['version']}"
    yield fine(what, f"{runs} is running at {where}", f"{runs} 正在 {where} 运行")
    if (leaving := check_drain(status)) is not None:
        yield leaving


def _taken(port: int, where: str, why: str) -> Finding:
    holder = port_holder(port)
    by, by_zh = (f", taken by {holder}", f"，被 {holder} 占用") if holder else ("", "")
    return mend(
        ("Port", "端口"),
        f"{where}: {why}{by}; choose another with STEWARD_PORT",
        f"{where}：{why}{by_zh}，可用 STEWARD_PORT 换一个",
    )


def _status_at(settings: Settings) -> dict[str, Any] | None:
    """What the Steward says that answers there, if it is one."""
    host = "127.0.0.1" if settings.host in ("0.0.0.0", "::") else settings.host  # noqa: S104
    host = f"[{host}]" if ":" in host else host
    try:
        response = httpx.get(
            f"http://{host}:{settings.port}/api/v1/status", timeout=3, trust_env=False
        )
        said = response.json()
    except (httpx.HTTPError, httpx.InvalidURL, ValueError):
        return None
    return said if isinstance(said, dict) and {"version", "drain"} <= said.keys() else None
