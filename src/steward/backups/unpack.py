"""Unpacks a backup into a folder of its own, believing nothing that its digests do not say."""

import filecmp
import gzip
import hashlib
import lzma
import tarfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, cast

from steward.backups.contents import (
    ABOUT,
    CONTENTS,
    SUMS,
    About,
    Contents,
    is_known,
    no_backup,
    read_about,
    read_contents,
)
from steward.backups.pack import forget_entries

AT_ONCE = 1 << 20
_SEEN = "seen"
_GZIP = b"\x1f\x8b"
_BROKEN = (tarfile.TarError, EOFError, zlib.error, lzma.LZMAError, gzip.BadGzipFile)


def unpack(archive: Path, folder: Path, look: Callable[[About], None]) -> tuple[About, Contents]:
    """Unpack all entries into the folder and compare each with its digest.

    `look` is told what the backup is before the rest is unpacked, and may raise. Raises `Refusal`
    for whatever is not a whole backup, and OSError.
    """
    with _opened(archive) as tar, (folder / _SEEN).open("xb") as seen:
        about = _first(tar, folder, seen)
        look(about)
        last = None
        for entry in _entries(tar):
            last = entry.name
            digest = _take(tar, entry, folder)
            if last == SUMS:
                break
            seen.write(f"{digest}  {entry.name}\n".encode())
    if last != SUMS:
        raise no_backup("it is not whole", "文件不完整")
    if not filecmp.cmp(folder / _SEEN, folder / SUMS, shallow=False):
        raise _damaged()
    contents = folder / CONTENTS
    if not contents.exists():
        raise no_backup()
    return about, read_contents(contents.read_bytes())


@contextmanager
def _opened(archive: Path) -> Iterator[tarfile.TarFile]:
    """The archive, from its beginning; what is wrong with it is told in a sentence."""
    with archive.open("rb") as file:
        zipped = file.read(2) == _GZIP
        file.seek(0)
        content = cast("BinaryIO", gzip.GzipFile(fileobj=file)) if zipped else file
        try:
            with tarfile.open(fileobj=content, mode="r|") as tar:
                yield tar
        except _BROKEN as error:
            if isinstance(error, EOFError) or "unexpected end" in str(error):
                raise no_backup("it is not whole", "文件不完整") from None
            raise no_backup(
                "it is damaged, or no backup of Steward's", "文件已损坏或不是备份"
            ) from None


def _first(tar: tarfile.TarFile, folder: Path, seen: BinaryIO) -> About:
    entry = next(_entries(tar), None)
    if entry is None or entry.name != ABOUT:
        raise no_backup()
    digest = _take(tar, entry, folder)
    seen.write(f"{digest}  {entry.name}\n".encode())
    return read_about((folder / ABOUT).read_bytes())


def _entries(tar: tarfile.TarFile) -> Iterator[tarfile.TarInfo]:
    while (entry := tar.next()) is not None:
        forget_entries(tar)
        if not entry.isreg() or not is_known(entry.name):
            raise no_backup(
                f"it has an entry that is none of a backup's ({entry.name[:100]!r})",
                f"其中有不属于备份的条目（{entry.name[:100]!r}）",
            )
        yield entry


def _take(tar: tarfile.TarFile, entry: tarfile.TarInfo, folder: Path) -> str:
    """Write an entry into the folder and return its digest."""
    place = folder / entry.name
    place.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    content = tar.extractfile(entry)
    assert content is not None  # it is a regular file
    digest = hashlib.sha256()
    try:
        file = place.open("xb")
    except FileExistsError:
        raise _damaged() from None
    with file:
        place.chmod(0o600)
        while piece := content.read(AT_ONCE):
            digest.update(piece)
            file.write(piece)
    return digest.hexdigest()


def _damaged() -> Exception:
    return no_backup("it is damaged: its digests do not fit", "文件已损坏：校验和不符")
