"""A file is on the disk before anybody hears of it, and one that is given up leaves nothing."""

import asyncio
import os
import threading
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from steward.files import disk
from steward.files.disk import DiskFiles
from steward.kit.offload import Offload


@pytest.fixture
async def files(tmp_path: Path) -> AsyncIterator[DiskFiles]:
    offload = Offload(1)
    yield DiskFiles(tmp_path / "files", offload)
    offload.close()


async def chunks(*pieces: bytes) -> AsyncIterator[bytes]:
    for piece in pieces:
        yield piece


def there(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


async def test_content_and_names_are_forced_to_the_disk(
    files: DiskFiles, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In this order, and on no thread that others wait for: content, its name, the folder's own."""
    done: list[tuple[str, bool]] = []
    fsync, replace = os.fsync, Path.replace
    loops = threading.get_ident()

    def seen_fsync(descriptor: int) -> None:
        fsync(descriptor)
        what = Path(f"/proc/self/fd/{descriptor}").readlink()
        done.append((str(what.relative_to(tmp_path)), threading.get_ident() == loops))

    def seen_replace(part: Path, place: Path) -> Path:
        done.append(("renamed", False))
        return replace(part, place)

    monkeypatch.setattr(os, "fsync", seen_fsync)
    monkeypatch.setattr(Path, "replace", seen_replace)
    for name in ("first", "second"):
        await files.store("owner", name, chunks(b"a", b"b"), 10)
    names = ["files", "files/owner/first.part", "renamed", "files/owner"]
    names += ["files/owner/second.part", "renamed", "files/owner"]
    assert done == [(name, False) for name in names]
    assert files.path("owner", "second").read_bytes() == b"ab"


@pytest.mark.parametrize("where", ["_open_new", "_write", "_keep"])
async def test_one_that_is_cancelled_while_the_disk_works_leaves_nothing(
    where: str, files: DiskFiles, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    deed, at_it, go_on = getattr(disk, where), threading.Event(), threading.Event()

    def slowly(*given: Any) -> Any:
        at_it.set()
        assert go_on.wait(20)
        return deed(*given)

    monkeypatch.setattr(disk, where, slowly)
    storing = asyncio.create_task(files.store("owner", "document", chunks(b"a", b"b"), 10))
    await asyncio.to_thread(at_it.wait, 20)
    storing.cancel()
    await asyncio.wait({storing}, timeout=0.05)  # long enough for one that does not wait for it
    go_on.set()
    with pytest.raises(asyncio.CancelledError):
        await storing
    await asyncio.get_running_loop().run_in_executor(files._offload.executor, lambda: None)
    assert there(tmp_path) == []


async def test_all_of_an_owner_goes_and_nothing_of_others(files: DiskFiles, tmp_path: Path) -> None:
    for owner in ("owner", "other"):
        await files.store(owner, "document", chunks(b"a"), 10)
    (tmp_path / "files/owner/left.part").write_bytes(b"half")
    for _ in range(2):
        await files.remove_all("owner")
        assert there(tmp_path) == [files.path("other", "document")]
        assert not (tmp_path / "files/owner").exists()
