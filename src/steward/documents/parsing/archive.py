"""A packed document (Office, EPUB) opened with suspicion: it may unpack to far more than it is."""

import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

from steward.documents.parsing.errors import archive_too_large, damaged_file, password_protected

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # an Office file with a password is wrapped in this
_CHUNK = 64 * 1024
_MEGABYTE = 1024 * 1024
# XML packs to a tenth, spreadsheets of repeated cells to a hundredth; a bomb to a thousandth.
_HIGHEST_RATIO = 200
_ALWAYS_ALLOWED = 100 * _MEGABYTE
_MOST_READ = 512 * _MEGABYTE
_MOST_PARTS = 50_000


class Archive:
    """The parts of a packed file by name.

    Opening raises `Unreadable` for what is damaged, encrypted or promises to unpack to too much;
    reading raises it when a part is damaged or when, against its promise, it is too much.
    """

    def __init__(self, path: Path) -> None:
        try:
            self._zip = zipfile.ZipFile(path)
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
            with path.open("rb") as file:
                wrapped = file.read(len(_OLE)) == _OLE
            raise (password_protected() if wrapped else damaged_file(str(error))) from error
        parts = self._zip.infolist()
        unpacked = sum(part.file_size for part in parts)
        ratio = unpacked / max(path.stat().st_size, 1)
        if len(parts) > _MOST_PARTS or (unpacked > _ALWAYS_ALLOWED and ratio > _HIGHEST_RATIO):
            raise archive_too_large()
        self._left = _MOST_READ

    def has(self, name: str) -> bool:
        """Whether there is such a part."""
        return name in self._zip.NameToInfo

    def chunks(self, name: str) -> Iterator[bytes]:
        """The unpacked bytes of a part, piece by piece. Raises `Unreadable` if it is missing."""
        try:
            part = self._zip.getinfo(name)
            if part.flag_bits & 1:
                raise password_protected()
            with self._zip.open(part) as stream:
                while chunk := stream.read(_CHUNK):
                    self._left -= len(chunk)
                    if self._left < 0:
                        raise archive_too_large()
                    yield chunk
        except (KeyError, zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError) as error:
            raise damaged_file(f"{name}: {error}") from error

    def read(self, name: str) -> bytes:
        """A whole part."""
        return b"".join(self.chunks(name))
