"""Nobody else works on either end of a move, and nobody begins to meanwhile."""

from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import IO

from sqlalchemy import Connection

from steward.db.hold import InUse, hold_postgres
from steward.db.lock import LockTaken, hold
from steward.jobs.alive import alive
from steward.moving.place import Place
from steward.moving.refusal import CannotMove


@contextmanager
def alone(places: Iterable[Place]) -> Iterator[None]:
    """Hold them for as long as the block runs. Blocks.

    A Steward that is started meanwhile waits for it. Raises `CannotMove` where one runs.
    """
    with ExitStack() as held:
        for folder in sorted({place.data for place in places if place.postgres is None}):
            held.enter_context(_hold_folder(folder))
        for place in places:
            if place.postgres is not None:
                _check_replicas(held.enter_context(_hold_database(place)), place)
        yield


def _hold_folder(folder: Path) -> IO[str]:
    try:
        return hold(folder / "steward.lock", seconds=0)
    except LockTaken as holder:
        raise CannotMove(
            f"Steward is running on {folder} (process {holder}). Stop it first: what it is doing "
            "goes on in the other place.",
            f"Steward（进程 {holder}）正在使用 {folder}。请先停止它，未完成的工作会在新位置继续。",
        ) from None


@contextmanager
def _hold_database(place: Place) -> Iterator[Connection]:
    assert place.postgres is not None
    try:
        with hold_postgres(place.postgres) as connection:
            yield connection
    except InUse as others:
        raise _running(place, str(others)) from None


def _check_replicas(connection: Connection, place: Place) -> None:
    living = alive(connection, place.settings.job_takeover_seconds)
    connection.rollback()
    if living:
        raise _running(place, ", ".join(living))


def _running(place: Place, who: str) -> CannotMove:
    seconds = f"{place.settings.job_takeover_seconds:g}"
    return CannotMove(
        f"Steward is running on {place.shown} ({who}). Stop all replicas first: what they are "
        f"doing goes on in the other place. One that was killed counts as running for {seconds} s.",
        f"Steward 正在使用 {place.shown}（{who}）。请先停止所有副本，未完成的工作会在新位置继续。"
        f"被强制终止的副本在 {seconds} 秒内仍视为运行中。",
    )
