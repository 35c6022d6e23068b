"""A person has a schedule's question asked at once, beside its ticks."""

from datetime import datetime

from steward.answers.ask import take
from steward.answers.tables import Run
from steward.schedules import store
from steward.schedules.news import tell_tick
from steward.schedules.tables import ScheduleTick
from steward.schedules.tick import Ticking, question_of
from steward.schedules.told import BY_HAND


async def run_now(
    owner_id: str, schedule_id: str, language: str, at: datetime, *, ticking: Ticking
) -> Run:
    """Start a run in the background, also of a schedule that is paused; its ticks stay as they are.

    Raises `NotFound`, and what asking raises.
    """
    async with ticking.database.unit() as session:
        row = await store.schedule_of(session, owner_id, schedule_id, to_change=True)
        question = question_of(row, language)
        run = await take(
            session, owner_id, question, ticking.jobs, ticking.announce, background=True
        )
        en, zh = BY_HAND
        taken = ScheduleTick(
            schedule_id=row.id,
            due_at=at,
            run_id=run.id,
            state="started",
            missed=0,
            told_en=en,
            told_zh=zh,
        )
        session.add(taken)
    await tell_tick(ticking.bus, owner_id, taken)
    return run
