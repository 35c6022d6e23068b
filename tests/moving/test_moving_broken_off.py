"""A move that is killed goes on where it was, and ends as if nothing had been."""

import signal
import subprocess
from collections.abc import Callable
from pathlib import Path

import psycopg
import pytest
from moving_house import MOST_VECTORS, embedded, fill

from moved_steward import begin_move, everything_in, move
from steward.moving.place import Place
from steward_process import StewardProcess, wait_until

PASSAGES = 5_000


@pytest.fixture
async def source(tmp_path: Path) -> Place:
    place = embedded(tmp_path / "data")
    place.data.mkdir()
    await fill(place, passages=PASSAGES)
    return place


def rows_in(address: str, table: str) -> int:
    """How many; none while whoever makes the table keeps it from everybody."""
    with psycopg.connect(address, options="-c lock_timeout=200ms") as connection:
        try:
            row = connection.execute(f"SELECT count(*) FROM {table}").fetchone()
        except (psycopg.errors.UndefinedTable, psycopg.errors.LockNotAvailable):
            return 0
        assert row is not None
        return int(row[0])


def killed_amid(moving: subprocess.Popen[bytes], there: str, table: str) -> bool:
    """Kill it when the table has rows; whether it had not come to its end. It stands still while
    that is looked at."""

    def looked() -> bool:
        moving.send_signal(signal.SIGSTOP)
        found = rows_in(there, table) > 0
        moving.send_signal(signal.SIGKILL if found else signal.SIGCONT)
        return found or moving.poll() is not None

    wait_until(looked, table, every=0.05)
    return moving.wait() == -signal.SIGKILL


def broken_off_thrice(steward: StewardProcess, there: str) -> bool:
    """Whether moves to this place were killed amid the passages, the vectors, and their graphs."""
    for table in ("passage", "passage_vector_1", "passage_vector_2"):
        if not killed_amid(begin_move(steward, there), there, table):
            return False
        assert rows_in(there, "alembic_version WHERE version_num LIKE 'moving %'") == 1
    return True


def test_it_goes_on_after_kill_9(source: Place, new_database: Callable[[], str]) -> None:
    steward = StewardProcess(source.data)
    before = everything_in(source.file)
    # On a busy machine a move may come to its end while nobody looks: then another is broken off.
    places = (new_database() for _ in range(5))
    there = next((one for one in places if broken_off_thrice(steward, one)), None)
    assert there is not None, "each ended before it was killed"
    said = move(steward, there)
    assert said.returncode == 0, said.stdout + said.stderr
    assert "DIFFERS" not in said.stdout
    assert f"passage\t{PASSAGES}\t{PASSAGES}" in said.stdout
    assert f"vectors of two\t{MOST_VECTORS}\t{MOST_VECTORS}" in said.stdout
    assert everything_in(source.file) == before
    assert rows_in(there, "passage_words") == PASSAGES
