"""A run that process after process goes down over is given up; one that was only woken often, by
people who decided something, is not."""

from typing import Any

from agents_house import decide, ended, wait_for_run
from sqlalchemy import update

from steward.answers.run import MOST_TRIES
from steward.answers.tables import Run
from steward_process import Person


async def change(person: Person, run_id: str, **values: Any) -> None:
    """As if all that had happened to the run."""
    database = person.steward.database.open()
    async with database.unit() as session:
        await session.execute(update(Run).where(Run.id == run_id).values(**values))
    await database.close()


async def test_a_run_that_was_woken_often_goes_on(keeper: Person, waiting: tuple[str, str]) -> None:
    run_id, call_id = waiting
    await change(keeper, run_id, attempt=10 * MOST_TRIES)
    assert decide(keeper, run_id, call_id, "approve").status_code == 200
    assert ended(keeper, run_id)


async def test_a_run_that_takes_processes_with_it_is_given_up(
    keeper: Person, waiting: tuple[str, str]
) -> None:
    run_id, call_id = waiting
    await change(keeper, run_id, tries=MOST_TRIES)
    assert decide(keeper, run_id, call_id, "approve").status_code == 200
    run = wait_for_run(keeper, run_id)
    assert (run["status"], run["error"]["code"]) == ("failed", "given_up")
