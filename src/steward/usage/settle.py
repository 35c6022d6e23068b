"""Books what a call of a model really used, and gives back what was reserved for it."""

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from steward.kit.announce import Announce
from steward.usage.balance import Amounts, change_month
from steward.usage.day import add_to_day
from steward.usage.limits import Limits, limits_and_reservation
from steward.usage.month import month_of
from steward.usage.reserve import release
from steward.usage.warn import Warned, warn


async def settle(
    session: AsyncSession,
    user_id: str,
    run_id: str,
    model: str,
    input_tokens: int,
    output_tokens: int,
    cost_micros: int | None,
    at: datetime,
    announce: Announce,
    *,
    limited: bool = True,
) -> list[Warned]:
    """Book this use, and let the run hold nothing back any more. Never refuses: it has been used.

    `cost_micros` is None where the model has no price. Whoever knows that neither tokens nor money
    are `limited` spares the look at limits and reservation.
    """
    month = month_of(at)
    limits: Limits | None = None
    if limited:
        limits, held = await limits_and_reservation(session, user_id, run_id)
        if held is not None:
            await release(session, run_id)
    used = Amounts(tokens=input_tokens + output_tokens, cost_micros=cost_micros or 0)
    now = await change_month(session, user_id, month, used)
    assert now is not None, "without limits a month always changes"
    await add_to_day(
        session,
        user_id,
        model,
        at,
        input_tokens=input_tokens,
        output_tokens=output_tokens,
        cost_micros=cost_micros,
    )
    return await warn(session, user_id, now, limits, at, announce) if limits else []
