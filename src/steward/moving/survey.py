"""What a move would carry, and what stands in its way; nothing is changed."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from sqlalchemy.exc import DBAPIError

from steward.db.migrate import UnfitDatabase
from steward.jobs.carry import JobUnderWay, jobs_under_way
from steward.kit.offload import Offload
from steward.moving.alone import alone
from steward.moving.compare import Line, compare
from steward.moving.copy_files import Files, carry_files
from steward.moving.end import opened
from steward.moving.look import check_folder, check_source, check_target, look
from steward.moving.move import Told, check_places
from steward.moving.place import Place
from steward.moving.prepare import try_server
from steward.moving.refusal import CannotMove


@dataclass
class Survey:
    """A line for each table and for the index, of the source alone; its files, and the jobs that
    would go on. `hindrances` is why it cannot be moved, and `begun` whether it was begun to be."""

    lines: Sequence[Line] = ()
    files: Files = field(default_factory=Files)
    jobs: Sequence[JobUnderWay] = ()
    hindrances: list[CannotMove] = field(default_factory=list)
    begun: bool = False


def survey(source: Place, target: Place, told: Told) -> Survey:
    """Look at both ends; the source may be in use. Blocks. Raises OSError, and what drivers raise
    while the source is read."""
    found = Survey()

    def hindered(by: Callable[[], object]) -> bool:
        try:
            by()
        except CannotMove as hindrance:
            found.hindrances.append(hindrance)
        except UnfitDatabase as unfit:
            found.hindrances.append(
                CannotMove(f"{target.shown}: {unfit}", f"{target.shown}：{unfit}")
            )
        except DBAPIError as error:
            found.hindrances.append(unreachable(error))
        else:
            return False
        return True

    def compare_target() -> None:
        found.begun = check_target(target, look(target), source)

    hindered(lambda: check_places(source, target))
    unknown = hindered(lambda: check_source(source, look(source)))
    if not unknown:
        hindered(lambda: check_folder(source))
        hindered(lambda: _alone(source))
    if not hindered(compare_target):
        hindered(lambda: _alone(target))
        hindered(lambda: try_server(target))
    if not unknown:
        found.jobs = jobs_under_way(source.jobs())
        found.lines, found.files = asyncio.run(_read(source, told))
    return found


def unreachable(error: DBAPIError) -> CannotMove:
    """What is said of a database that does not answer, or refuses; its address is in it."""
    why = str(error.orig).strip().replace("\n", " ")
    return CannotMove(f"The database says: {why}", f"数据库返回：{why}")


def _alone(place: Place) -> None:
    if place.postgres is None and not place.data.exists():
        return  # to look is not to make it
    with alone((place,)):
        pass


async def _read(source: Place, told: Told) -> tuple[Sequence[Line], Files]:
    offload = Offload(threads=2)
    lines = []
    try:
        async with opened(source, offload) as end:
            async for line in compare(end, None, offload):
                told.comparing(line.what)
                lines.append(line)
            files = await carry_files(end, source.data, source.data, offload, lambda _: None)
    finally:
        offload.close()
    return lines, files
