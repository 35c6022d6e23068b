"""The disk is full, under an embedded Steward: what is refused is refused in words, what was begun
waits, and all of it goes on when there is room again."""

import os
import random
import subprocess
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from ways_files import prose

from run_events import assert_whole, events_of
from steward_process import StewardProcess, wait_until

DISK = "24m"


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A small file system of the test's own."""
    place = tmp_path / "data"
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", f"size={DISK}", "tmpfs", str(place)]
    try:
        subprocess.run(mount, check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("no file system can be mounted here")
    yield place
    subprocess.run(["umount", "-l", str(place)], check=True)


def fill(disk: Path, *, but: int) -> Path:
    """Take all room but so many bytes; returns the file that takes it."""
    ballast = disk / "ballast"
    with ballast.open("wb", buffering=0) as file, suppress(OSError):
        while True:
            file.write(b"0" * 4096)
    os.truncate(ballast, ballast.stat().st_size - but)
    return ballast


def test_all_goes_on_when_there_is_room_again(disk: Path) -> None:
    steward = StewardProcess(disk, {"STEWARD_EMBEDDING": "none"}).start()
    try:
        person = steward.person("somebody")
        (before,) = person.upload(("corvo.txt", b"The lighthouse of Corvo was built in 1884.\n"))
        person.wait_for(before["id"])
        ballast = fill(disk, but=500_000)
        text = prose(random.Random(1), 300_000).encode()
        (waiting,) = person.upload(("long.txt", text))
        wait_until(lambda: "job waits for the database" in log_of(disk), "it finds no room")
        refused = person.http.post("/documents", files=[("files", ("b.txt", text * 3))])
        assert (refused.status_code, refused.json()["code"]) == (503, "disk_full"), refused.text
        assert person.document(waiting["id"])["status"] in ("queued", "processing")
        ballast.unlink()
        assert person.wait_for(waiting["id"])["status"] == "ready"
        assert person.text_of(waiting["id"]).encode() == text
        said = person.ask("When was the lighthouse of Corvo built?")
        assert "1884" in said["answer"]
        assert_whole(events_of(person, said["run_id"]))
        (after,) = person.upload(("b.txt", text * 3))
        assert person.wait_for(after["id"])["status"] == "ready"
        assert steward.stop() == 0
    finally:
        if steward.process is not None and steward.process.poll() is None:
            steward.kill()


def log_of(disk: Path) -> str:
    return disk.with_name("data.log").read_text()
