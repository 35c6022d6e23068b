"""The owner of a schedule is told of a tick that no run came of."""

from sqlalchemy.ext.asyncio import AsyncSession

from steward.accounts.store import language_of
from steward.kit.announce import Announce, Happening
from steward.schedules.tables import Schedule, ScheduleTick


async def tell_missed(
    session: AsyncSession, schedule: Schedule, tick: ScheduleTick, announce: Announce
) -> None:
    """Announce it in the unit that takes the tick. Ticks that a run makes up for need no word: it
    is told of at its end."""
    language = await language_of(session, schedule.owner_id)
    told = tick.told_zh if language.startswith("zh") else tick.told_en
    happening = Happening(
        "schedule.missed",
        (schedule.owner_id,),
        f"{schedule.id} {tick.due_at.isoformat()}",
        {"name": schedule.name, "due": tick.due_at, "why": told or ""},
        link=f"/schedules/{schedule.id}",
    )
    await announce(session, happening)
