"""Takes a backup: database, files and secrets as they were at one moment, while Steward runs.

The database is looked at first and the files are read after it. A file is there before its row, and
its row is gone before the file is, so every document has its file, but those that are deleted
meanwhile: a backup says which, and they are deleted again when it is put back.
"""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import select

import steward
from steward.backups.contents import (
    ABOUT,
    CONTENTS,
    FILES,
    INSTALLATION,
    SECRETS,
    About,
    Contents,
    written,
)
from steward.backups.pack import Packing, packing
from steward.backups.refusal import Refusal
from steward.backups.room import need_room
from steward.backups.source import DOCUMENT, Source, open_source
from steward.backups.workshop import workshop
from steward.db.copy_postgres import snapshot
from steward.db.copy_sqlite import look_at_sqlite
from steward.kit.clock import now
from steward.settings import Settings


@dataclass(frozen=True)
class Taken:
    """A backup that was made: where it is, its size in bytes, what it is and what is in it."""

    place: Path
    size: int
    about: About
    contents: Contents


def take_backup(settings: Settings, place: Path, *, with_secrets: bool) -> Taken:
    """Write a backup to this file, or to a new one in this folder. Blocks.

    The file appears under its name when it is whole. Raises `Refusal`, OSError, `Unsound` for a
    damaged database, and what the drivers raise.
    """
    target = _target(place)
    with (
        workshop(target.parent, "backup") as folder,
        open_source(settings, folder) as source,
    ):
        secrets = _secrets(settings) if with_secrets else ()
        about = _about(source, secrets=bool(secrets))
        zipped = target.suffix in (".gz", ".tgz")
        if not zipped:  # what is zipped takes less, and nobody knows how much
            need_room(folder, about.file_bytes + about.database_bytes)
        archive = folder / "archive"
        with packing(archive, folder / "sums", zipped=zipped) as made:
            made.add(ABOUT, written(about))
            _write_kept(made, settings, secrets)
            contents = _write_files(made, settings, source)
            contents.rows = source.write(made)
            made.add(CONTENTS, written(contents))
        size = archive.stat().st_size
        _give_name(archive, target)
    return Taken(target, size, about, contents)


def _target(place: Path) -> Path:
    if place.is_dir():
        place /= f"steward-{datetime.now(UTC):%Y%m%dT%H%M%SZ}.tar"
    if place.exists():
        raise Refusal(
            f"{place} is there already, and a backup replaces nothing.",
            f"{place} 已存在，备份不会覆盖任何文件。",
        )
    if not place.parent.is_dir():
        raise Refusal(f"There is no folder {place.parent}.", f"没有目录 {place.parent}。")
    return place.absolute()


def _secrets(settings: Settings) -> Sequence[Path]:
    folder = settings.data / SECRETS
    there = sorted(folder.iterdir()) if folder.is_dir() else []
    return [path for path in there if path.is_file() and not path.name.startswith(".")]


def _about(source: Source, *, secrets: bool) -> About:
    return About(
        version=steward.__version__,
        engine=source.engine,
        schema=source.schema,
        made_at=now().isoformat(timespec="seconds"),
        file_bytes=source.file_bytes(),
        database_bytes=source.database_bytes(),
        secrets=secrets,
    )


def _write_kept(made: Packing, settings: Settings, secrets: Sequence[Path]) -> None:
    name = settings.data / INSTALLATION
    if name.exists():
        made.add_file(INSTALLATION, name)
    for secret in secrets:
        made.add_file(f"{SECRETS}/{secret.name}", secret)


def _write_files(made: Packing, settings: Settings, source: Source) -> Contents:
    contents = Contents()
    gone: list[tuple[str, str]] = []
    for owner_id, document_id, digest in source.documents():
        name = f"{FILES}/{owner_id}/{document_id}"
        try:
            file = (settings.data / name).open("rb")
        except FileNotFoundError:
            gone.append((owner_id, document_id))
            continue
        with file:
            size = os.fstat(file.fileno()).st_size
            if made.add_stream(name, file, size) != digest:
                contents.damaged.append(document_id)
        contents.files += 1
        contents.bytes += size
    still_there = _documents_now(settings, [document_id for _, document_id in gone])
    contents.missing = [one for _, one in gone if one in still_there]
    contents.deleted = [(owner, one) for owner, one in gone if one not in still_there]
    return contents


def _documents_now(settings: Settings, ids: Sequence[str]) -> set[str]:
    """Which of these documents the database has at this moment."""
    if not ids:
        return set()
    query = select(DOCUMENT.c.id)
    address = settings.postgres_url
    looking = look_at_sqlite(settings.sqlite_path) if address is None else snapshot(address)
    with looking as connection:
        return set(ids).intersection(connection.scalars(query))


def _give_name(archive: Path, target: Path) -> None:
    """Let the finished archive appear under its name, and stay there also if the power fails."""
    try:
        target.hardlink_to(archive)
    except FileExistsError:
        raise Refusal(
            f"{target} has appeared meanwhile, and a backup replaces nothing.",
            f"{target} 在备份期间出现，备份不会覆盖任何文件。",
        ) from None
    except PermissionError:  # a file system without links
        archive.rename(target)
    descriptor = os.open(target.parent, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
