"""Files go to Steward, one request each, read from disk as they are sent."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from steward.client import File, Refused, Steward
from steward.client.things.documents import Document
from steward.commands.api import as_failure
from steward.commands.failure import Failure

# Hears how many bytes of the file in hand have been sent; less than before when it is sent anew.
Told = Callable[[int], None]


@dataclass(frozen=True)
class Uploaded:
    """What became of a file: a document, one that was there already, or a reason why not."""

    path: Path
    document: Document | None = None
    duplicate: bool = False
    failure: Failure | None = None


def upload(
    files: Iterable[Path], collection_id: str | None, client: Steward, *, sent: Told
) -> Iterator[Uploaded]:
    """Upload each file and say what became of it; `sent` hears how much of it is on its way.

    One request for each file: a file that is refused does not take others with it. A restart of
    Steward is waited for, since the same content twice is one document.
    """
    before = next(client.documents.list(), None)
    # Ids sort by time, so whatever is not newer than the newest was there before.
    newest, ours = (before.id if before else ""), set[str]()
    for path in files:
        try:
            document = _upload_one(path, collection_id, client, sent)
        except (Refused, OSError) as error:
            yield Uploaded(path, failure=_as_failure(error))
            continue
        duplicate = document.id <= newest or document.id in ours
        ours.add(document.id)
        yield Uploaded(path, document, duplicate)


def _upload_one(path: Path, collection_id: str | None, client: Steward, sent: Told) -> Document:
    with path.open("rb") as file:
        counted = File(path.name.encode(errors="replace").decode(), _Counted(file, sent))
        (document,) = client.documents.upload(counted, collection_id=collection_id)
    return document


def _as_failure(error: Refused | OSError) -> Failure:
    if isinstance(error, Refused):
        return as_failure(error)
    why = error.strerror or str(error)
    return Failure(f"It cannot be read: {why}.", f"无法读取：{why}。")


class _Counted:
    """A file that tells how far it has been read."""

    def __init__(self, file: IO[bytes], told: Told) -> None:
        self._file = file
        self._told = told
        self.fileno = file.fileno
        self.seek = file.seek

    def read(self, size: int = -1, /) -> bytes:
        data = self._file.read(size)
        self._told(self._file.tell())
        return data
