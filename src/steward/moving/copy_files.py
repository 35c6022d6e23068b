"""The documents' files: compared with what was uploaded, and copied where the folder changes."""

import hashlib
import os
import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import cast

from sqlalchemy import Table

from steward.db.installation import FILE, FILES
from steward.documents.tables import Document
from steward.files.disk import PART
from steward.kit.offload import Offload
from steward.moving.chunks import chunks
from steward.moving.end import End
from steward.moving.place import Place
from steward.moving.refusal import CannotMove

SECRETS = "secrets"
Told = Callable[[int], None]


@dataclass
class Files:
    """What was found: how many files, and how many bytes in them; documents (ids) whose file is
    `missing` at the source, or `damaged`: not what was uploaded; and those that `differ` in the
    target."""

    files: int = 0
    size: int = 0
    missing: list[str] = field(default_factory=list)
    damaged: list[str] = field(default_factory=list)
    differ: list[str] = field(default_factory=list)


async def carry_files(end: End, source: Path, target: Path, offload: Offload, told: Told) -> Files:
    """Look at the file of every document at this end in the folder `source`, and copy it where
    `target` is another."""
    found = Files()
    async for rows in chunks(end.database, cast("Table", Document.__table__)):
        some = [(row.owner_id, row.id, row.digest) for row in rows]
        await offload(_carry_some, some, source, target, found)
        told(found.files + len(found.missing))
    return found


def check_folders(source: Place, target: Place) -> None:
    """Raise `CannotMove` if the target's folder is another installation's."""
    for name in (FILE, f"{SECRETS}/secret_key"):
        there = target.data / name
        if there.exists() and _content(there) != _content(source.data / name):
            raise CannotMove(
                f"{target.data} is another Steward's folder: its {name} is not the one of "
                f"{source.data}.",
                f"{target.data} 是另一个 Steward 的目录：其 {name} 与 {source.data} 中的不同。",
            )


def carry_secrets(source: Path, target: Path) -> None:
    """Copy the installation's name and its secrets, without which nobody stays signed in and what
    is sealed stays sealed. Blocks."""
    if source == target:
        return
    secrets = [path for path in (source / SECRETS).glob("*") if not path.name.startswith(".")]
    for path in filter(Path.is_file, [source / FILE, *secrets]):
        place = target / path.relative_to(source)
        place.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        _copy(path, place)
        place.chmod(0o600)


def _carry_some(
    some: Sequence[tuple[str, str, str]], source: Path, target: Path, found: Files
) -> None:
    for owner_id, document_id, digest in some:
        name = Path(FILES) / owner_id / document_id
        original = source / name
        there = _content(original)
        if there is None:
            found.missing.append(document_id)
            continue
        found.files += 1
        found.size += original.stat().st_size
        if there != digest:
            found.damaged.append(document_id)
        if source != target and _content(target / name) != there:
            _copy(original, target / name)
            if _content(target / name) != there:
                found.differ.append(document_id)


def _content(path: Path) -> str | None:
    """The SHA-256 of a file; None if there is none."""
    if not path.exists():
        return None
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _copy(original: Path, place: Path) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    part = place.with_name(place.name + PART)
    with original.open("rb") as source, part.open("wb") as file:
        shutil.copyfileobj(source, file, 1 << 20)
        file.flush()
        os.fsync(file.fileno())
    part.replace(place)
