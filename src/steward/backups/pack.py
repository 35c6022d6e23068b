"""Writes the archive of a backup, entry by entry, and the digest of each."""

import gzip
import hashlib
import io
import os
import tarfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import BinaryIO

from steward.backups.contents import SUMS

QUICK = 3  # gzip's level: what is left to gain costs more time than it is worth


class Packing:
    """An archive that is being written."""

    def __init__(self, tar: tarfile.TarFile, sums: BinaryIO) -> None:
        self._tar = tar
        self._sums = sums

    def add(self, name: str, content: bytes) -> None:
        """Write an entry."""
        self.add_stream(name, io.BytesIO(content), len(content))

    def add_stream(self, name: str, content: BinaryIO, size: int) -> str:
        """Write an entry of `size` bytes and return its SHA-256. Raises OSError if they are
        less."""
        entry = tarfile.TarInfo(name)
        entry.size, entry.mode, entry.mtime = size, 0o600, int(time.time())
        digested = _Digested(content)
        self._tar.addfile(entry, digested)
        forget_entries(self._tar)
        self._sums.write(f"{digested.digest}  {name}\n".encode())
        return digested.digest

    def add_file(self, name: str, path: Path) -> str:
        """Write a file's content as an entry and return its SHA-256."""
        with path.open("rb") as file:
            return self.add_stream(name, file, path.stat().st_size)

    def end(self, sums: Path) -> None:
        """Write the digests of all entries as the last one."""
        self._sums.flush()
        self.add_file(SUMS, sums)


@contextmanager
def packing(place: Path, sums: Path, *, zipped: bool) -> Iterator[Packing]:
    """Write an archive for as long as the block runs; `sums` is a file of its own meanwhile. When
    the block ends well the archive is whole and on the disk."""
    with ExitStack() as opened:
        file = opened.enter_context(place.open("xb"))
        digests = opened.enter_context(sums.open("xb"))
        place.chmod(0o600)
        with ExitStack() as inner:
            out: BinaryIO = file
            if zipped:
                out = inner.enter_context(  # type: ignore[assignment]
                    gzip.GzipFile(filename="", fileobj=file, mode="wb", compresslevel=QUICK)
                )
            tar = inner.enter_context(tarfile.open(fileobj=out, mode="w|"))
            made = Packing(tar, digests)
            yield made
            made.end(sums)
        file.flush()
        os.fsync(file.fileno())


def forget_entries(tar: tarfile.TarFile) -> None:
    """An archive remembers every entry that has passed; of many that would be much."""
    tar.members = []  # type: ignore[attr-defined]


class _Digested:
    """A stream that is digested as it is read."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._sum = hashlib.sha256()

    @property
    def digest(self) -> str:
        return self._sum.hexdigest()

    def read(self, size: int = -1) -> bytes:
        """The next bytes."""
        content = self._stream.read(size)
        self._sum.update(content)
        return content
