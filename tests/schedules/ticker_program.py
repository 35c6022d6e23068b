"""A process that takes ticks at the times it is told, for tests that need several or kill one.

python ticker_program.py PATH ADDRESS    opens the database there (see `DatabaseUnderTest`). Each
line of its input is a time: it takes what is due then and answers with a line of JSON, the ticks
that it was first to take.
"""

import asyncio
import json
import sys
from datetime import datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from announced import Announced
from database_under_test import DatabaseUnderTest
from steward.bus.memory import MemoryBus
from steward.jobs.engine import Jobs
from steward.kit.lifecycle import Lifecycle
from steward.kit.logs import set_up_logs
from steward.kit.offload import Offload
from steward.schedules.tables import ScheduleTick
from steward.schedules.tick import Ticking, tick


def shown(row: ScheduleTick) -> dict[str, object]:
    return {
        "schedule_id": row.schedule_id,
        "due_at": row.due_at.isoformat(),
        "state": row.state,
        "run_id": row.run_id,
        "missed": row.missed,
        "told_en": row.told_en,
        "told_zh": row.told_zh,
        "error_code": row.error_code,
    }


async def main(place: DatabaseUnderTest) -> None:
    """Jobs are written and wait: no queue is open, so that nothing runs them here."""
    offload = Offload(2)
    database = place.open()
    jobs = Jobs(place.jobs(), Lifecycle(), [])
    await jobs.open([])
    ticking = Ticking(database, jobs, MemoryBus(), offload, Announced())
    print("ready", flush=True)
    while line := await offload(sys.stdin.readline):
        taken = await tick(datetime.fromisoformat(line.strip()), ticking=ticking)
        print(json.dumps([shown(row) for row in taken]), flush=True)
    await jobs.close()
    await database.close()
    offload.close()


if __name__ == "__main__":
    set_up_logs(as_json=False, level="INFO")
    asyncio.run(main(DatabaseUnderTest(Path(sys.argv[1]), sys.argv[2] or None)))
