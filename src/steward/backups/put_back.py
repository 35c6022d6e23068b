"""Puts a backup back into an empty data folder, and an empty database.

Everything is unpacked beside its place, compared with its digests and brought up to date; only then
it gets its place, the database last. Jobs and runs that were under way go on at the next start.
"""

import os
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from steward.backups.contents import (
    FILES,
    INSTALLATION,
    SECRETS,
    SQLITE_FILE,
    About,
    Contents,
    no_backup,
)
from steward.backups.delete_again import delete_from_file
from steward.backups.into_postgres import into_postgres, unused
from steward.backups.refusal import Refusal
from steward.backups.room import need_room
from steward.backups.unpack import unpack
from steward.backups.workshop import workshop
from steward.db.lock import LockTaken, hold
from steward.db.migrate import migrate_sqlite, revisions
from steward.settings import Settings


@dataclass(frozen=True)
class Restored:
    """What was put back, the revisions that were applied to it, and the tables that were left out
    because this Steward has none of that name."""

    about: About
    contents: Contents
    applied: Sequence[str]
    left_out: Sequence[str] = ()


def put_back(settings: Settings, archive: Path) -> Restored:
    """Restore a backup. Blocks.

    Raises `Refusal` when it is none, or when something is there already; OSError, and what the
    drivers raise. Nothing is in its place then.
    """
    if not archive.is_file():
        raise Refusal(f"There is no file {archive}.", f"没有文件 {archive}。")
    settings.data.mkdir(parents=True, exist_ok=True, mode=0o700)
    with _nobody_else(settings), workshop(settings.data, "restore") as folder:
        if settings.postgres_url is not None:
            with unused(settings.postgres_url):
                pass  # nobody unpacks for long only to hear of it then
        _refuse_what_is_there(settings)
        about, contents = unpack(archive, folder, partial(_look, settings))
        (folder / FILES).mkdir(exist_ok=True)
        if settings.postgres_url is None:
            return Restored(about, contents, _embedded(settings, folder, contents))
        return _shared(settings, settings.postgres_url, folder, about, contents)


@contextmanager
def _nobody_else(settings: Settings) -> Iterator[None]:
    """Keep a Steward from starting on the data folder, and refuse if one runs there."""
    try:
        lock = hold(settings.data / "steward.lock", seconds=0)
    except LockTaken as holder:
        raise Refusal(
            f"Steward is running on {settings.data} (process {holder}). Restore into a folder of "
            "its own, or stop it first.",
            f"Steward（进程 {holder}）正在使用 {settings.data}。请恢复到其他目录，或先停止它。",
        ) from None
    with lock:
        yield


def _refuse_what_is_there(settings: Settings) -> None:
    """Nothing is ever replaced; models, and folders with nothing in them, are in nobody's way."""
    there = [path for path in (settings.data / FILES).rglob("*") if path.is_file()][:1]
    there += [path for path in (settings.data / SECRETS).glob("*") if path.is_file()][:1]
    if settings.postgres_url is None:
        there += [settings.sqlite_path] if settings.sqlite_path.exists() else []
    if there:
        raise Refusal(
            f"{there[0]} is there already, and restoring replaces nothing. Set STEWARD_DATA to an "
            "empty folder.",
            f"{there[0]} 已存在，恢复不会覆盖任何文件。请将 STEWARD_DATA 设为空目录。",
        )


def _look(settings: Settings, about: About) -> None:
    """Before it is unpacked: is it for this engine, does this Steward know it, is there room?"""
    if about.schema not in revisions():
        raise Refusal(
            f"The backup is at schema {about.schema}, which this Steward does not know: it was "
            f"made by a newer one ({about.version}). Install that one and restore with it.",
            f"备份的结构版本 {about.schema} 由更新版本的 Steward（{about.version}）制作，"
            "请安装该版本后再恢复。",
        )
    embedded = settings.postgres_url is None
    if about.engine == "SQLite" and not embedded:
        raise Refusal(
            "The backup is of an embedded database (SQLite). Restore it without "
            "STEWARD_DATABASE_URL, then carry it over with `steward move`.",
            "此备份来自内嵌数据库（SQLite）。请在不设置 STEWARD_DATABASE_URL 的情况下恢复，"
            "再用 `steward move` 迁移。",
        )
    if about.engine != "SQLite" and embedded:
        raise Refusal(
            "The backup is of a PostgreSQL database. Set STEWARD_DATABASE_URL to an empty one.",
            "此备份来自 PostgreSQL 数据库。请将 STEWARD_DATABASE_URL 设为一个空数据库。",
        )
    need_room(settings.data, about.file_bytes + about.database_bytes)


def _embedded(settings: Settings, folder: Path, contents: Contents) -> list[str]:
    database = folder / SQLITE_FILE
    if not database.exists():
        raise no_backup()
    applied = migrate_sqlite(database)
    delete_from_file(contents.deleted, database)
    os.sync()
    _give_places(settings, folder)
    settings.sqlite_path.parent.mkdir(parents=True, exist_ok=True)
    _move(database, settings.sqlite_path)
    return applied


def _shared(
    settings: Settings, address: str, folder: Path, about: About, contents: Contents
) -> Restored:
    with unused(address) as connection:
        _refuse_what_is_there(settings)  # once more: unpacking takes a while
        _give_places(settings, folder)
        try:
            applied, left_out = into_postgres(connection, address, folder, about.schema, contents)
        except BaseException:
            for name in (SECRETS, FILES):
                shutil.rmtree(settings.data / name, ignore_errors=True)
            (settings.data / INSTALLATION).unlink(missing_ok=True)
            raise
    return Restored(about, contents, applied, left_out)


def _give_places(settings: Settings, folder: Path) -> None:
    """Move all but the database from where it was unpacked to where it belongs."""
    for name in (SECRETS, FILES):
        if (folder / name).exists():
            shutil.rmtree(settings.data / name, ignore_errors=True)  # folders with nothing in them
            (folder / name).rename(settings.data / name)
    if (folder / INSTALLATION).exists():
        (folder / INSTALLATION).replace(settings.data / INSTALLATION)


def _move(file: Path, place: Path) -> None:
    """Let a file appear whole in its place, also on another disk."""
    part = place.with_name(place.name + ".restoring")
    shutil.move(file, part)
    part.rename(place)
