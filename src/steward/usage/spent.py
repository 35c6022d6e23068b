"""The refusal when a limit does not allow it: what is used, what is left, when it renews."""

from datetime import UTC, date, datetime

from sqlalchemy.ext.asyncio import AsyncSession

from steward.kit.errors import SpentBudget
from steward.usage.balance import Amounts, Kind, Standing, balance_of, compared, standings
from steward.usage.limits import Limits
from steward.usage.money import written
from steward.usage.month import end_of

NAMES: dict[Kind, tuple[str, str]] = {
    "conversations": ("limit on conversations", "对话次数上限"),
    "tokens": ("limit on tokens", "token 上限"),
    "money": ("budget", "费用上限"),
}


async def spent(
    session: AsyncSession, user_id: str, month: date, by: Amounts, limits: Limits
) -> SpentBudget:
    """The refusal to add this much to the month, to be raised."""
    now = await balance_of(session, user_id, month)
    wanted = compared(by, limits)
    there = [each for each in standings(now, limits) if each.kind in wanted]
    refused = next(
        (each for each in there if (each.left or 0) < wanted[each.kind].taken),
        there[0],  # somebody gave something back in between
    )
    return refusal(refused, end_of(month), limits.currency)


def refusal(standing: Standing, renews_at: datetime, currency: str) -> SpentBudget:
    """What the person is told, in sentences and in numbers."""
    en, zh = _sentences(standing, renews_at, currency)
    return SpentBudget(
        "budget_spent",
        en,
        zh,
        kind=standing.kind,
        used=standing.used,
        reserved=standing.reserved,
        limit=standing.limit,
        left=standing.left,
        renews_at=renews_at.astimezone(UTC).isoformat().replace("+00:00", "Z"),
    )


def _sentences(standing: Standing, renews_at: datetime, currency: str) -> tuple[str, str]:
    def amount(n: int | None) -> str:
        return written(n or 0, currency) if standing.kind == "money" else f"{n or 0:,}"

    name, name_zh = NAMES[standing.kind]
    limit, used, left = amount(standing.limit), amount(standing.used), amount(standing.left)
    en = f"This goes beyond your {name} of {limit} a month: {used} used"
    zh = f"超出了每月{name_zh} {limit}：已用 {used}"
    if standing.reserved:
        held = amount(standing.reserved)
        en += f", {held} reserved by answers under way"
        zh += f"，进行中的回答预留 {held}"
    day = renews_at.date().isoformat()
    return (
        f"{en}, {left} left. It renews on {day} (UTC).",
        f"{zh}，剩余 {left}。将于 {day}（UTC）重置。",
    )
