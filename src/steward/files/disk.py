"""Blobs on the local disk, named by the SHA-256 of their content.

A blob is written beside its place and renamed into it, so a name always stands for whole content.
Two documents of one owner may share a blob; blobs of different owners never meet, so nobody learns
from the time an upload takes what others have.
"""

import hashlib
import os
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from steward.db.guard import outside_a_unit
from steward.kit.errors import TooLarge
from steward.kit.ids import new_id
from steward.kit.offload import Offload

PART = ".part"


@dataclass(frozen=True)
class Blob:
    """What was stored: its SHA-256 as hexadecimal digits, and its size in bytes."""

    digest: str
    size: int


class DiskFiles:
    """Blobs below one folder, a folder for each owner."""

    def __init__(self, folder: Path, offload: Offload) -> None:
        self._folder = folder
        self._offload = offload
        folder.mkdir(parents=True, exist_ok=True)

    def path(self, owner_id: str, digest: str) -> Path:
        """Where a blob lies, whether or not it is there."""
        return self._folder / owner_id / digest[:2] / digest

    async def store(self, owner_id: str, chunks: AsyncIterator[bytes], most: int) -> Blob:
        """Write a blob as it comes. Raises `TooLarge` after `most` bytes and keeps nothing then."""
        outside_a_unit("a file")
        part = self._folder / owner_id / (new_id() + PART)
        file = await self._offload(_open_new, part)
        digest, size = hashlib.sha256(), 0
        try:
            with file:
                async for chunk in chunks:
                    size += len(chunk)
                    if size > most:
                        raise too_large(most)
                    await self._offload(_write, file, digest, chunk)
            await self._offload(self._place, part, owner_id, digest.hexdigest())
        except BaseException:
            part.unlink(missing_ok=True)
            raise
        return Blob(digest.hexdigest(), size)

    def _place(self, part: Path, owner_id: str, digest: str) -> None:
        place = self.path(owner_id, digest)
        place.parent.mkdir(exist_ok=True)
        part.replace(place)

    async def remove(self, owner_id: str, digest: str) -> None:
        """Delete a blob; one that is gone already is fine."""
        await self._offload(self.path(owner_id, digest).unlink, missing_ok=True)

    def blobs(self) -> list[tuple[str, str]]:
        """Owner and digest of every blob that is there."""
        return [
            (place.parts[-3], place.name)
            for place in self._folder.glob("*/??/*")
            if place.name.startswith(place.parts[-2])
        ]

    def sweep_parts(self) -> int:
        """Delete what an interrupted upload left. Call before any upload begins."""
        parts = list(self._folder.glob(f"*/*{PART}"))
        for part in parts:
            part.unlink(missing_ok=True)
        return len(parts)


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
    path.parent.mkdir(parents=True, exist_ok=True)
    return path.open("xb")


def _write(file: BinaryIO, digest: "hashlib._Hash", chunk: bytes) -> None:
    digest.update(chunk)
    view = memoryview(chunk)
    while view:
        view = view[os.write(file.fileno(), view) :]
