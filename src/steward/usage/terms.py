"""What the settings say of usage becomes a row at start, where every query of limits finds it."""

from sqlalchemy.ext.asyncio import AsyncSession

from steward.db.upsert import Upsert
from steward.usage.tables import UsageTerms

_SET = Upsert(
    UsageTerms,
    lambda _, new: {
        "conversations": new.conversations,
        "tokens": new.tokens,
        "currency": new.currency,
    },
)


async def set_terms(
    session: AsyncSession, *, conversations_a_month: int, tokens_a_month: int, currency: str
) -> None:
    """From now on these are members' limits where no other is set; 0 is no limit."""
    terms = {
        "id": 1,
        "conversations": conversations_a_month or None,
        "tokens": tokens_a_month or None,
        "currency": currency,
    }
    await _SET(session, terms)
