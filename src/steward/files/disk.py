"""Files on the local disk, each named by the document it belongs to.

A file is written beside its place and renamed into it, so a name always stands for whole content,
after a loss of power too: what `store` has returned for lies on the disk, and a row that comes
later never names a file that does not.

No two documents share one, not even with the same content: so a file goes with its document, and
nobody has to ask at that moment, with other uploads under way, who else may be using it.
"""

import asyncio
import errno
import hashlib
import os
import shutil
import time
from collections.abc import AsyncIterator, Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, ParamSpec, TypeVar

from steward.db.guard import outside_a_unit
from steward.kit.errors import TooLarge, Unavailable
from steward.kit.logs import log
from steward.kit.offload import Offload

P = ParamSpec("P")
T = TypeVar("T")

PART = ".part"
# Out of room, or of what this user of the machine may have of it.
FULL = (errno.ENOSPC, errno.EDQUOT)


@dataclass(frozen=True)
class Stored:
    """What was stored: its SHA-256 as hexadecimal digits, and its size in bytes."""

    digest: str
    size: int


class DiskFiles:
    """Files below one folder, a folder for each owner."""

    def __init__(self, folder: Path, offload: Offload) -> None:
        self._folder = folder
        self._offload = offload
        folder.mkdir(parents=True, exist_ok=True)

    def path(self, owner_id: str, document_id: str) -> Path:
        """Where a document's file lies, whether or not it is there."""
        return self._folder / owner_id / document_id

    async def store(
        self, owner_id: str, document_id: str, chunks: AsyncIterator[bytes], most: int
    ) -> Stored:
        """Write a file as it comes. Raises `TooLarge` after `most` bytes and `Unavailable` when the
        disk is full, and keeps nothing then."""
        outside_a_unit("a file")
        try:
            return await self._store(owner_id, document_id, chunks, most)
        except OSError as error:
            if error.errno not in FULL:
                raise
            log("files").error("the disk is full: nothing is uploaded", folder=str(self._folder))
            raise no_space() from error

    async def _store(
        self, owner_id: str, document_id: str, chunks: AsyncIterator[bytes], most: int
    ) -> Stored:
        place = self.path(owner_id, document_id)
        part = place.with_name(document_id + PART)
        digest, size = hashlib.sha256(), 0
        try:
            with await self._to_its_end(_open_new, part) as file:
                async for chunk in chunks:
                    size += len(chunk)
                    if size > most:
                        raise too_large(most)
                    await self._to_its_end(_write, file, digest, chunk)
                await self._to_its_end(_keep, file, part, place)
        except BaseException:
            part.unlink(missing_ok=True)
            place.unlink(missing_ok=True)
            raise
        return Stored(digest.hexdigest(), size)

    async def _to_its_end(self, deed: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run the deed in a thread. Whoever is cancelled meanwhile waits for its end: else it could
        make a file that nobody removes, or write to one that is closed, or is another by then."""
        running = asyncio.ensure_future(self._offload(deed, *args, **kwargs))
        try:
            return await asyncio.shield(running)
        except asyncio.CancelledError:
            await asyncio.wait({running})
            raise

    def is_away(self, owner_id: str, document_id: str) -> bool:
        """Whether a file that was stored cannot be reached now, and others neither: the folder is
        another machine's, and not mounted. One that alone is missing is lost instead. Blocks."""
        place = self.path(owner_id, document_id)
        try:
            place.open("rb").close()
        except FileNotFoundError:
            return not place.parent.exists()
        except OSError:
            return True
        return False

    async def remove(self, owner_id: str, document_id: str) -> None:
        """Delete a document's file; one that is gone already is fine."""
        await self._offload(self.path(owner_id, document_id).unlink, missing_ok=True)

    async def remove_all(self, owner_id: str) -> None:
        """Delete all that lies here of an owner, with what no row stands for any more."""
        await self._offload(_remove_folder, self._folder / owner_id)

    def all(self, older_than_seconds: float = 0.0) -> list[tuple[str, str]]:
        """Owner and document of every file that is there, and has been for so long."""
        old = _older_than(older_than_seconds)
        return [(p.parent.name, p.name) for p in self._folder.glob("*/*") if p.is_file() and old(p)]

    def sweep_parts(self, older_than_seconds: float = 0.0) -> int:
        """Delete what an interrupted upload left so long ago that none can be under way."""
        parts = list(filter(_older_than(older_than_seconds), self._folder.glob(f"*/*{PART}")))
        for part in parts:
            part.unlink(missing_ok=True)
        return len(parts)


def _remove_folder(folder: Path) -> None:
    while folder.exists():
        with suppress(FileNotFoundError):  # another process removes something of it, too
            shutil.rmtree(folder)


def _older_than(seconds: float) -> Callable[[Path], bool]:
    """Whether a file has not been written to for so long; any file is older than nothing."""
    until = time.time() - seconds

    def old(path: Path) -> bool:
        try:
            return seconds <= 0 or path.stat().st_mtime < until
        except FileNotFoundError:  # whoever wrote it has renamed or removed it
            return False

    return old


def no_space() -> Unavailable:
    """What is said when there is no room for a file."""
    return Unavailable(
        "disk_full",
        "There is no room left on the server for this file. Tell your administrator.",
        "服务器磁盘空间不足，无法保存此文件，请告知管理员。",
    )


def too_large(most: int) -> TooLarge:
    """What is said about a file over the limit."""
    megabytes = most / (1024 * 1024)
    return TooLarge(
        "file_too_large",
        f"The file is larger than the {megabytes:g} MB that Steward takes.",
        f"文件超过了 Steward 允许的 {megabytes:g} MB。",
        max_bytes=most,
    )


def _open_new(path: Path) -> BinaryIO:
    folder = path.parent
    if not folder.exists():
        folder.mkdir(parents=True, exist_ok=True)
        _sync_folder(folder.parent)
    return path.open("xb")


def _keep(file: BinaryIO, part: Path, place: Path) -> None:
    """Have the disk keep the content, then the name (fsync(2): a file's says nothing of that)."""
    os.fsync(file.fileno())
    part.replace(place)
    _sync_folder(place.parent)


def _sync_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _write(file: BinaryIO, digest: "hashlib._Hash", chunk: bytes) -> None:
    digest.update(chunk)
    view = memoryview(chunk)
    while view:
        view = view[os.write(file.fileno(), view) :]
