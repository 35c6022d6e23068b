"""A process that comes back under the name it has had."""

from collections.abc import Callable

from steward.db.migrate import migrate_postgres
from steward.jobs.replica import Replica
from steward.jobs.storage import in_postgres, prepare


async def test_one_that_could_not_say_goodbye_is_let_in_again(
    new_database: Callable[[], str],
) -> None:
    address = new_database()
    migrate_postgres(address)
    storage = in_postgres(address)
    prepare(storage)
    counted_out: list[str] = []
    first = Replica(storage, lambda: counted_out.append("first"))
    await first.enter()
    again = Replica(storage, lambda: counted_out.append("again"))
    await again.enter()
    assert await again.is_known()
    assert counted_out == []
    for one in (again, first):
        await one.leave()
