"""Holds back what a run may use before a model is asked: runs side by side cannot overspend."""

from collections.abc import Collection
from datetime import date, datetime

from sqlalchemy import BigInteger, bindparam, delete, select
from sqlalchemy.ext.asyncio import AsyncSession

from steward.db.upsert import Upsert
from steward.kit.announce import Announce
from steward.usage.balance import Amounts, change_month
from steward.usage.limits import Reservation, limits_and_reservation
from steward.usage.month import month_of
from steward.usage.spent import spent
from steward.usage.tables import UsageReservation
from steward.usage.warn import Warned, warn

NEVER = date.min

_WRITE = Upsert(
    UsageReservation,
    lambda _, new: {"month": new.month, "tokens": new.tokens, "cost_micros": new.cost_micros},
    only_if=lambda there, _: (
        (there.month == bindparam("held_month", type_=there.month.type))
        & (there.tokens == bindparam("held_tokens", type_=BigInteger))
        & (there.cost_micros == bindparam("held_micros", type_=BigInteger))
    ),
    returning=("run_id",),
)
_TAKE = (
    delete(UsageReservation.__table__)  # type: ignore[arg-type]
    .where(UsageReservation.run_id == bindparam("run_id"))
    .returning(
        UsageReservation.user_id,
        UsageReservation.month,
        UsageReservation.tokens,
        UsageReservation.cost_micros,
    )
)


async def reserve(
    session: AsyncSession,
    user_id: str,
    run_id: str,
    tokens: int,
    cost_micros: int,
    at: datetime,
    announce: Announce,
) -> list[Warned]:
    """Let the run hold back exactly this, instead of what it held before.

    Raises `SpentBudget`, and then the run still holds what it held before; and RuntimeError if
    somebody else reserves for the same run at this moment, which only its driver may.
    """
    month = month_of(at)
    limits, held = await limits_and_reservation(session, user_id, run_id)
    by = _difference(tokens, cost_micros, held if held and held.month == month else None)
    now = await change_month(session, user_id, month, by, limits)
    if now is None:
        raise await spent(session, user_id, month, by, limits)
    if held is not None and held.month != month:
        await change_month(session, user_id, held.month, _difference(0, 0, held))
    await _write(session, user_id, run_id, Reservation(month, tokens, cost_micros), held)
    return await warn(session, user_id, now, limits, at, announce)


async def release(session: AsyncSession, run_id: str) -> None:
    """Give back what the run holds: it is over, or it waits for a person."""
    row = (await session.execute(_TAKE, {"run_id": run_id})).one_or_none()
    if row is not None:
        held = Reservation(*row[1:])
        await change_month(session, row[0], held.month, _difference(0, 0, held))


async def forget_reservations(session: AsyncSession, still_open: Collection[str]) -> None:
    """Give back what runs hold that are not under way any more. For a start: normally none."""
    holding = await session.scalars(select(UsageReservation.run_id))
    for run_id in set(holding) - set(still_open):
        await release(session, run_id)


def _difference(tokens: int, cost_micros: int, held: Reservation | None) -> Amounts:
    """What changes in the month when this is held instead of that."""
    if held is None:
        return Amounts(reserved_tokens=tokens, reserved_micros=cost_micros)
    return Amounts(
        reserved_tokens=tokens - held.tokens, reserved_micros=cost_micros - held.cost_micros
    )


async def _write(
    session: AsyncSession,
    user_id: str,
    run_id: str,
    reservation: Reservation,
    held: Reservation | None,
) -> None:
    """Put the reservation in the place of the one that was held, and of no other."""
    before = held or Reservation(NEVER, 0, 0)
    row = {
        "run_id": run_id,
        "user_id": user_id,
        "month": reservation.month,
        "tokens": reservation.tokens,
        "cost_micros": reservation.cost_micros,
        "held_month": before.month,
        "held_tokens": before.tokens,
        "held_micros": before.cost_micros,
    }
    if (await _WRITE(session, row)).one_or_none() is None:
        raise RuntimeError("two reserve for the same run at once")
