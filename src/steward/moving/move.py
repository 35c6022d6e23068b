"""Everything of one Steward, carried from one place to another: the order in which it is done."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol, cast

from sqlalchemy import Table

from steward.documents.tables import Document
from steward.index.tables import Passage
from steward.jobs.carry import JobUnderWay, jobs_under_way
from steward.kit.offload import Offload
from steward.moving import prepare
from steward.moving.alone import alone
from steward.moving.chunks import count_rows
from steward.moving.compare import Line, compare, vectors_of
from steward.moving.copy_files import Files, carry_files, carry_secrets, check_folders
from steward.moving.copy_rows import copy_passages, copy_rows
from steward.moving.copy_vectors import copy_vectors, finish_index
from steward.moving.end import End, opened
from steward.moving.finish import finish
from steward.moving.look import (
    check_folder,
    check_source,
    check_target,
    look,
    mark_of,
    newest_revision,
)
from steward.moving.place import Place
from steward.moving.refusal import CannotMove
from steward.moving.rows import tables_to_move

FILES = "files"


class Told(Protocol):
    """Who looks on."""

    def moving(self, what: str, there: int, of: int) -> None:
        """So many of a thing are there, of so many."""

    def comparing(self, what: str) -> None:
        """Both ends were compared in this."""


@dataclass(frozen=True)
class Outcome:
    """What was found at the end: a line for each table and for the index, the files, and the jobs
    that go on. `begun` says that an earlier attempt had begun it."""

    lines: Sequence[Line]
    files: Files
    jobs: Sequence[JobUnderWay]
    begun: bool

    @property
    def whole(self) -> bool:
        """Whether everything is in the target as it is in the source."""
        return all(line.same for line in self.lines) and not self.files.differ


def move(source: Place, target: Place, told: Told) -> Outcome:
    """Move everything; one that was broken off goes on where it was. Blocks.

    The source is only read. The target can be used once the outcome is whole: until then no Steward
    starts on it. Raises `CannotMove`, `UnknownSchema`, `UnfitDatabase`, OSError, and what drivers
    raise.
    """
    check_places(source, target)
    target.data.mkdir(parents=True, exist_ok=True, mode=0o700)
    with alone((source, target)):
        check_source(source, look(source))
        check_folder(source)
        begun = check_target(target, look(target), source)
        if not begun:
            prepare.make_schema(target)
        carry_secrets(source.data, target.data)
        jobs = jobs_under_way(source.jobs())
        return asyncio.run(_move(source, target, jobs, told, begun=begun))


def check_places(source: Place, target: Place) -> None:
    """Raise `CannotMove` where both are one, or the target's folder belongs to something else."""
    if source.shown == target.shown:
        raise CannotMove(
            f"Source and target are the same: {source.shown}.", f"来源与目标相同：{source.shown}。"
        )
    check_folders(source, target)


async def _move(
    source: Place, target: Place, jobs: Sequence[JobUnderWay], told: Told, *, begun: bool
) -> Outcome:
    offload = Offload(threads=2)
    try:
        async with opened(source, offload) as there, opened(target, offload) as here:
            await prepare.begin(here.database, here.index, mark_of(source))
            await _copy(there, here, offload, told)
            documents = await count_rows(there.database, cast("Table", Document.__table__))
            seen = _of(documents, FILES, told)
            files = await carry_files(there, source.data, target.data, offload, seen)
            lines = []
            async for line in compare(there, here, offload):
                told.comparing(line.what)
                lines.append(line)
            outcome = Outcome(lines, files, jobs, begun)
            if outcome.whole:
                await finish(here.database, target.jobs(), jobs, newest_revision())
            return outcome
    finally:
        offload.close()


async def _copy(source: End, target: End, offload: Offload, told: Told) -> None:
    for one in tables_to_move():
        seen = _of(await count_rows(source.database, one), one.name, told)
        if one.name == Passage.__tablename__:
            await copy_passages(one, source, target, offload, seen)
        else:
            await copy_rows(one, source, target, seen)
    for space in await source.spaces():
        total, _ = await source.extent(space)
        await copy_vectors(space, source, target, _of(total, vectors_of(space), told))
    await finish_index(target, lambda what, done: told.moving(what, int(done), 1))


def _of(total: int, what: str, told: Told) -> Callable[[int], None]:
    return lambda there: told.moving(what, there, total)
